import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { YearEnrolment } from '../../src/domain/enrolment.ts';
import type { ControlTotal } from '../../src/domain/region/controlTotal.ts';
import { projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { controlChoices, withControlTotals } from '../arbitraries/controlTotals.ts';
import { smallPlaces } from '../arbitraries/smallPlaces.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { gradesOf } from './readCensus.ts';

describe('control totals', () => {
  it('should be met to the pupil, each of them, whatever holds what', () => {
    fc.assert(
      fc.property(smallPlaces(), controlChoices, (place, [patterns, sizes]) => {
        const region = withControlTotals(buildRegion(place), patterns, sizes);
        const { years } = projectEnrolment(region);
        for (const total of region.controlTotals) {
          const census = years.find(({ year }) => year === total.year);
          expect([total, census && counted(census, total)]).toEqual([total, total.pupils]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('should change no byte where none is for a year ahead', () => {
    fc.assert(
      fc.property(smallPlaces(), (place) => {
        const region = buildRegion(place);
        const past = { stage: 'primary', year: region.place.baseYear, pupils: 1, basis: 'assumed' } as const;
        expect(projectEnrolment({ ...region, controlTotals: [past] })).toEqual(projectEnrolment(region));
      }),
      { numRuns: 10 },
    );
  });

  it('should scale the schools of a district alike, and go on from there', () => {
    const { years } = projectEnrolment(
      buildRegion({ ...town, controlTotals: [{ district: 'd', stage: 'primary', year: 2024, pupils: 330 }] }),
    );
    expect(years.slice(1, 3).map((census) => pupilsOf(census, 'a'))).toEqual([220, 210]);
    expect(years.slice(1, 3).map((census) => pupilsOf(census, 'b'))).toEqual([110, 105]);
  });

  it('should leave to the other districts what one district’s total leaves of the region’s', () => {
    const { years } = projectEnrolment(
      buildRegion({
        ...town,
        controlTotals: [
          { stage: 'primary', year: 2024, pupils: 500 },
          { district: 'e', stage: 'primary', year: 2024, pupils: 50 },
        ],
      }),
    );
    expect(['a', 'b', 'c'].map((school) => years[1] && pupilsOf(years[1], school))).toEqual([300, 150, 50]);
  });

  it('should say that it was scaled, to which years and from what', () => {
    const { choices } = projectEnrolment(
      buildRegion({ ...town, controlTotals: [{ stage: 'primary', year: 2025, pupils: 500 }] }),
    );
    const [choice] = choices.filter(({ step }) => step === 'control');
    expect(choice).toMatchObject({ district: 'place', stage: 'primary', values: { totals: 1 } });
    expect(choice?.method.en).toBe('scaled to the control totals of 2025 (assumed)');
  });

  it('should give pupils to schools in use where nobody came by himself', () => {
    const noEntrants = town.pupils.map(
      ([school, first, grades]) => [school, first, { ...grades, '1': [0, 0, 0] }] as const,
    );
    const { years } = projectEnrolment(
      buildRegion({
        ...town,
        pupils: noEntrants,
        controlTotals: [{ district: 'd', stage: 'primary', grade: '1', year: 2024, pupils: 12 }],
      }),
    );
    expect(['a', 'b'].map((school) => years[1] && gradesOf(years[1], school)['1'])).toEqual([6, 6]);
  });
});

/** Two schools of one district and one of another, steady at 200, 100 and 90 pupils. */
const town: SmallPlace = {
  baseYear: 2023,
  districts: { d: { ladder: 'primary: 1 2' }, e: { ladder: 'primary: 1 2' } },
  schools: {
    a: { district: 'd', stages: ['primary'] },
    b: { district: 'd', stages: ['primary'] },
    c: { district: 'e', stages: ['primary'] },
  },
  pupils: [
    ['a', 2021, { '1': [100, 100, 100], '2': [100, 100, 100] }],
    ['b', 2021, { '1': [50, 50, 50], '2': [50, 50, 50] }],
    ['c', 2021, { '1': [45, 45, 45], '2': [45, 45, 45] }],
  ],
};

const pupilsOf = ({ pupils }: YearEnrolment, school: string) =>
  pupils.reduce((sum, row) => sum + (row.school === school ? row.pupils : 0), 0);

/** Pupils that a total counts, those without a seat among them. */
const counted = ({ pupils, unplaced }: YearEnrolment, { district, stage, grade }: ControlTotal) =>
  [...pupils, ...unplaced].reduce(
    (sum, row) =>
      row.stage === stage && (district ?? row.district) === row.district && (grade ?? row.grade) === row.grade
        ? sum + row.pupils
        : sum,
    0,
  );
