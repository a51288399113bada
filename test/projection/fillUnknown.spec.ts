import { describe, expect, it } from 'vitest';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { gradesOf } from './readCensus.ts';

type Counts = readonly (number | undefined | null)[];

describe('a hole in the history', () => {
  it.each([
    { what: 'an entry grade whose figure is unknown', grade: '1', gap: undefined, limit: undefined },
    {
      what: 'an entry grade left empty that cannot be under the limit',
      grade: '1',
      gap: undefined,
      limit: 10,
    },
    { what: 'an entry grade without a row', grade: '1', gap: null, limit: undefined },
    { what: 'an upper grade without a row', grade: '2', gap: null, limit: undefined },
    { what: 'a top grade without a row', grade: '3', gap: null, limit: undefined },
    { what: 'a school without rows', grade: undefined, gap: null, limit: undefined },
  ])('should not bend ratios, entrants or shares: $what', ({ grade, gap, limit }) => {
    const steady = projectEnrolment(buildRegion(town({})));
    const holed = projectEnrolment(buildRegion({ ...town({ grade, gap }), ...suppressed(limit) }));
    expect(holed.years).toEqual(steady.years);
  });

  it('should not be judged by the back-test, nor be counted as nobody', () => {
    const cells = (place: SmallPlace) =>
      backtestProjection(buildRegion(place)).rows.filter(({ scores }) => scores.ours.wape !== 0);
    expect(cells(town({ grade: '2', gap: null }))).toEqual([]);
    const [steady, holed] = [town({}), town({ grade: '2', gap: null })].map(
      (place) => backtestProjection(buildRegion(place)).rows[0]?.cells ?? 0,
    );
    expect(holed).toBeLessThan(steady ?? 0);
  });

  it('should leave small suppressed figures small, and a grade that nobody teaches empty', () => {
    const village = buildRegion({
      ...town({}),
      ...suppressed(10),
      pupils: [['a', 2018, { '1': [8, 7, undefined, 8, 9, 8], '2': [9, 8, 7, 8, 8, 9] }]],
    });
    const model = fitProjection({ ...village, births: [] }, { asOf: 2020 });
    expect(model.divisions[0]?.start).toEqual([5, 7, 0]);
  });

  it('should start from the cohort’s figure of the year before where the last one is unknown, and say so', () => {
    const place = town({});
    const [[, first, grades]] = place.pupils as [SmallPlace['pupils'][number]];
    const late = { ...grades, '2': [...(grades['2'] ?? []).slice(0, 5), undefined] };
    const { years, choices } = projectEnrolment(buildRegion({ ...place, pupils: [['a', first, late]] }));
    expect(years[0] && gradesOf(years[0], 'a')['2']).toBe(100);
    expect(choices.map(({ method }) => method.en)).toContain(
      'unknown figures of the last year taken as the same cohort’s a year earlier',
    );
  });
});

const suppressed = (limit: number | undefined) => (limit === undefined ? {} : { suppressedBelow: limit });

/** Two schools, steady at 100 and 50 pupils a grade; one or all grades of the larger lack a figure in 2021. */
function town({ grade, gap }: { grade?: string | undefined; gap?: undefined | null }): SmallPlace {
  const steady = (pupils: number): Counts => Array.from({ length: 6 }, () => pupils);
  const holed = (own: string): Counts =>
    steady(100).map((pupils, year) =>
      year === 3 && gapIn && (grade === undefined || grade === own) ? gap : pupils,
    );
  const gapIn = gap === null || grade !== undefined;
  const births = Array.from({ length: 20 }, () => 150);
  return {
    baseYear: 2023,
    districts: { d: { ladder: 'primary: 1 2 3' } },
    schools: { a: { district: 'd', stages: ['primary'] }, b: { district: 'd', stages: ['primary'] } },
    births: { d: [2008, births] },
    pupils: [
      ['a', 2018, { '1': holed('1'), '2': holed('2'), '3': holed('3') }],
      ['b', 2018, { '1': steady(50), '2': steady(50), '3': steady(50) }],
    ],
  };
}
