import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BacktestReport, BacktestRow } from '../../src/domain/backtest.ts';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { calibrateIntervals } from '../../src/projection/calibrateIntervals.ts';
import { fitHistory } from '../../src/projection/fitProjection.ts';
import { wideningOf } from '../../src/projection/missOf.ts';
import { projectYear, startState } from '../../src/projection/projectEnrolment.ts';
import { readHistory } from '../../src/projection/readHistory.ts';
import { plainCohort, type SchoolYears } from '../oracles/plainCohort.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';

describe('backtestProjection', () => {
  it('should foretell a place whose cohorts only move up, where holding the last value cannot', () => {
    const report = backtestProjection(buildRegion(ageing));
    expect(report.origins).toEqual([2020, 2021, 2022]);
    const row = rowAt(report, 'district', 1);
    expect(row.scores.ours.wape).toBe(0);
    expect(row.scores.plainCohort.wape).toBe(0);
    // In 2020 the wave stands in grade 3; a year later it has left, and 30 of 180 pupils with it.
    expect(row.scores.persistence.wape).toBeGreaterThan(0.05);
    expect(report.losses).toEqual([]);
  });

  it('should say plainly where holding the last value is nearer', () => {
    // Children pass on 1 : 1 until the last year, in which half of them are gone: every trend before misled.
    const misled = buildRegion({
      ...ageing,
      baseYear: 2023,
      pupils: [['s', 2019, { '1': [50, 60, 70, 80, 80], '2': [40, 50, 60, 70, 70] }]],
    });
    const { losses } = backtestProjection(misled, { maxHorizon: 1, minHistory: 4 });
    const loss = losses.find(({ level }) => level === 'district');
    expect(loss?.ours).toBeGreaterThan(loss?.persistence ?? 1);
    expect(loss?.words.en).toMatch(
      /^primary, grades of districts, 1 year\(s\) ahead: the forecast was worse/,
    );
    expect(loss?.words.zh).toContain('不如沿用上年数');
  });

  it('should weigh errors by pupils, count shares only from ten pupils on, and sign the bias', () => {
    const small = buildRegion({
      ...ageing,
      baseYear: 2021,
      pupils: [['s', 2019, { '1': [100, 100, 80], '3': [4, 4, 5] }]],
    });
    const report = backtestProjection(small, { minHistory: 2 });
    const { persistence } = rowAt(report, 'district', 1).scores;
    // Held: 100 and 4 in all grades; came: 80 and 5.
    expect(persistence.wape).toBeCloseTo(21 / 85, 12);
    expect(persistence.mape).toBeCloseTo(20 / 80, 12);
    expect(persistence.bias).toBeCloseTo(19 / 85, 12);
  });

  it('should compare only schools that were there in both years, and districts with all their schools', () => {
    const opened = buildRegion({
      ...ageing,
      schools: { s: primary, t: primary },
      pupils: [
        ['s', 2018, { '1': [60, 60, 60, 40] }],
        ['t', 2021, { '1': [20] }],
      ],
      baseYear: 2021,
    });
    const report = backtestProjection(opened);
    const [school] = report.rows.filter(({ level }) => level === 'schoolTotal');
    expect([school?.cells, school?.scores.persistence.wape]).toEqual([1, 0.5]);
    expect(rowAt(report, 'districtTotal', 1).scores.persistence.wape).toBe(0);
  });

  it('should leave suppressed figures out at schools', () => {
    const hidden = buildRegion({
      ...ageing,
      suppressedBelow: 10,
      baseYear: 2021,
      pupils: [['s', 2018, { '1': [20, 20, 20, undefined], '2': [30, 30, 30, 30] }]],
    });
    const report = backtestProjection(hidden);
    expect(report.rows.filter(({ level }) => level === 'schoolTotal')).toEqual([]);
    expect(rowAt(report, 'school', 1).scores.persistence.wape).toBe(0);
  });

  it('should have nothing to say of a history that is too short', () => {
    const short = buildRegion({ ...ageing, baseYear: 2021, pupils: [['s', 2021, { '1': [40] }]] });
    expect(backtestProjection(short)).toEqual({
      origins: [],
      rows: [],
      losses: [],
      hardest: [],
      official: [],
    });
  });

  it('should not let assumptions about the future into forecasts of the past', () => {
    const hopeful = { ...ageing, assumptions: [{ kind: 'migration' as const, fromYear: 2019, factor: 2 }] };
    expect(backtestProjection(buildRegion(hopeful))).toEqual(backtestProjection(buildRegion(ageing)));
  });

  it('should make intervals that hold four of five misses, and none where too few are known', () => {
    const misses = [0, 10, 20, 30, 40].map((miss, year) => figureOf(2000 + year, 625 - miss));
    const [wide, widest] = calibrateIntervals(misses, 6);
    // Six misses with the one to come: the fifth is the largest that four of five do not exceed; 625^¾ = 125.
    expect(wide?.factor).toBeCloseTo(40 / 125, 12);
    expect(widest?.factor).toBeUndefined();
    expect(wide?.coverage).toMatchObject({ figures: 1, share: 0 });
  });

  it('should make intervals narrower than past misses were where the past had fewer years to learn from', () => {
    const misses = [0, 10, 20, 30, 40].map((miss, year) => figureOf(2000 + year, 625 - miss, 2));
    const [wide] = calibrateIntervals(misses, 6);
    expect(wide?.factor).toBeCloseTo(((40 / 125) * wideningOf(6)) / wideningOf(2), 12);
    expect(wideningOf(6) / wideningOf(2)).toBeCloseTo(Math.sqrt(1.25 / 1.75), 12);
  });

  it('should score intervals by what was known in each year, and count figures of one year as one', () => {
    const years = Array.from({ length: 12 }, (_, year) =>
      [10, 20, 30, 40].map((miss) => figureOf(2000 + year, 625 - miss)),
    );
    const [wide] = calibrateIntervals(years.flat(), 6);
    expect(wide?.coverage).toMatchObject({ figures: 44, share: 1, independent: 11 });
    expect(wide?.coverage?.from).toBeLessThan(0.8);
  });

  it('should name the schools that were hardest to foretell', () => {
    const report = backtestProjection(
      buildRegion({
        ...ageing,
        schools: { s: primary, t: primary },
        pupils: [...ageing.pupils, ['t', 2018, { '1': [20, 40, 20, 40, 20, 40] }]],
      }),
    );
    expect(report.hardest[0]).toMatchObject({ school: 't', district: 'd', stage: 'primary', horizon: 3 });
    expect(report.hardest[0]?.ours).toBeGreaterThan(report.hardest[1]?.ours ?? 1);
  });

  it('should be plain JSON', () => {
    const report = backtestProjection(buildRegion(ageing));
    expect(structuredClone(report)).toEqual(report);
  });
});

describe('the plain forecast', () => {
  it('should be cohort survival as one would do it by hand', () => {
    fc.assert(
      fc.property(
        fc.array(schoolYears, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 4 }),
        (schools, ahead) => {
          const history = readHistory(buildRegion(placeOf(schools)));
          const plain = { window: { years: 3, weighting: 'mean' as const }, shareYears: 1 };
          const model = fitHistory(history, 2023, plain);
          let state = startState(model);
          for (let year = 2024; year < 2024 + ahead; year += 1) state = projectYear(model, state, year);
          plainCohort(schools, ahead).forEach((pupils, grade) => {
            expect(state.totals[grade]).toBeCloseTo(pupils, 6);
          });
        },
      ),
    );
  });
});

const primary = { district: 'd', stages: ['primary'] as const };

/** A wave of 30 more children that moves up one grade a year. */
const ageing: SmallPlace = {
  baseYear: 2023,
  districts: { d: { ladder: 'primary: 1 2 3' } },
  schools: { s: primary },
  pupils: [
    [
      's',
      2018,
      { '1': [90, 60, 60, 60, 60, 60], '2': [90, 90, 60, 60, 60, 60], '3': [60, 90, 90, 60, 60, 60] },
    ],
  ],
};

/** A school's total, forecast a year ahead as 625. */
function figureOf(origin: number, actual: number, pairs = 6) {
  const forecasts = { ours: 625, persistence: 625, plainCohort: 625 };
  const what = { level: 'schoolTotal', stage: 'primary', district: 'd', school: 's' } as const;
  return { ...what, origin, horizon: 1, pairs, actual, forecasts };
}

const cells = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 5 });
const schoolYears: fc.Arbitrary<SchoolYears> = fc.array(cells, { minLength: 4, maxLength: 4 });

function placeOf(schools: readonly SchoolYears[]): SmallPlace {
  const names = schools.map((_, index) => `s${index}`);
  return {
    baseYear: 2023,
    districts: { d: { ladder: 'primary: 1 2 3 4' } },
    schools: Object.fromEntries(names.map((name) => [name, primary])),
    pupils: names.map((name, index) => [
      name,
      2019,
      Object.fromEntries((schools[index] ?? []).map((years, grade) => [String(grade + 1), years])),
    ]),
  };
}

function rowAt(report: BacktestReport, level: BacktestRow['level'], horizon: number): BacktestRow {
  const row = report.rows.find((candidate) => candidate.level === level && candidate.horizon === horizon);
  if (row === undefined) throw new Error(`no row for ${level}, ${horizon} years ahead`);
  return row;
}
