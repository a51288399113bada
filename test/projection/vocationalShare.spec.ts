import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assumption } from '../../src/domain/region/enrolment.ts';
import type { Stage } from '../../src/domain/stage.ts';
import { plannedShareOf } from '../../src/projection/plannedShare.ts';
import { projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';

type Planned = NonNullable<SmallPlace['assumptions']>;
const planned = (factor: number, more: Partial<Assumption> = {}): Planned[number] => ({
  ...{ kind: 'vocationalShare', fromYear: 2020, factor, ...more },
});

describe('the split of a senior intake', () => {
  it('should follow history where nothing is planned: 70 to 30 of a hundred leavers', () => {
    expect(intakes([])).toEqual({ senior: [70, 70, 70], vocational: [30, 30, 30] });
  });

  it('should be 60 to 40 under a planned 4 : 6, from its year on and no longer than it says', () => {
    expect(intakes([planned(0.4)])).toEqual({ senior: [60, 60, 60], vocational: [40, 40, 40] });
    expect(intakes([planned(0.4, { fromYear: 2021, toYear: 2021 })])).toEqual({
      ...{ senior: [70, 60, 70], vocational: [30, 40, 30] },
    });
  });

  it('should leave what both kinds of school take together as it was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100 }),
        fc.constantFrom('region', 'district'),
        (percent, admits) => {
          const { senior, vocational } = intakes([planned(percent / 100)], admits as 'region' | 'district');
          expect(senior.map((pupils, index) => pupils + (vocational[index] ?? 0))).toEqual([100, 100, 100]);
          expect(vocational).toEqual([percent, percent, percent]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('should change nothing where there is no vocational school to send anybody to', () => {
    const place = placeOf([planned(0.4)], 'region', false);
    expect(intakeIn(place, 'senior')).toEqual(intakeIn(placeOf([], 'region', false), 'senior'));
  });

  it('should let a district’s own row beat the region’s, and a later one an earlier', () => {
    const row = (id: string, factor: number, more: Partial<Assumption> = {}): Assumption => ({
      ...{ id, kind: 'vocationalShare', fromYear: 2020, factor, basis: 'assumed', ...more },
    });
    const rows = [row('a', 0.3), row('b', 0.4, { fromYear: 2022 }), row('c', 0.5, { district: 'd1' })];
    expect(plannedShareOf(rows, 'vocationalShare', 'd1', 2023)).toBe(0.5);
    expect(plannedShareOf(rows, 'vocationalShare', 'd2', 2021)).toBe(0.3);
    expect(plannedShareOf(rows, 'vocationalShare', 'd2', 2022)).toBe(0.4);
    expect(plannedShareOf(rows, 'vocationalShare', 'd2', 2019)).toBeUndefined();
    expect(plannedShareOf([...rows].reverse(), 'vocationalShare', 'd2', 2022)).toBe(0.4);
  });
});

/** A hundred junior leavers a year, of whom 70 went on to a senior and 30 to a vocational school. */
function placeOf(assumptions: Planned, seniorAdmission: 'region' | 'district', trade = true): SmallPlace {
  const years = (pupils: number) => [pupils, pupils, pupils];
  const upper = (stage: Stage) => ({ district: 'd1', stages: [stage] });
  return {
    ...{ baseYear: 2019, horizonYear: 2022, seniorAdmission, assumptions },
    districts: { d1: { ladder: '2-2-2+2' } },
    schools: {
      mill: upper('primary'),
      river: upper('junior'),
      high: upper('senior'),
      ...(trade ? { trade: upper('vocational') } : {}),
    },
    pupils: [
      ['mill', 2017, { '1': years(100), '2': years(100) }],
      ['river', 2017, { '3': years(100), '4': years(100) }],
      ['high', 2017, { '5': years(70), '6': years(70) }],
      ...(trade ? ([['trade', 2017, { V1: years(30), V2: years(30) }]] as const) : []),
    ],
  };
}

const entry = { senior: '5', vocational: 'V1' } as const;

function intakeIn(place: SmallPlace, stage: 'senior' | 'vocational'): number[] {
  return projectEnrolment(buildRegion(place))
    .years.slice(1)
    .map(({ pupils }) =>
      pupils.filter(({ grade }) => grade === entry[stage]).reduce((sum, row) => sum + row.pupils, 0),
    );
}

function intakes(assumptions: Planned, seniorAdmission: 'region' | 'district' = 'region') {
  const place = placeOf(assumptions, seniorAdmission);
  return { senior: intakeIn(place, 'senior'), vocational: intakeIn(place, 'vocational') };
}
