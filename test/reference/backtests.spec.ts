import { describe, expect, it } from 'vitest';
import {
  type BacktestInterval,
  type BacktestReport,
  type BacktestRow,
  backtestMethods,
} from '../../src/domain/backtest.ts';
import { backtestProjection } from '../../src/projection/backtestProjection.ts';
import { fitProjection, projectEnrolment } from '../../src/projection/projectEnrolment.ts';
import { ecasd } from '../../worlds/ecasd.ts';
import { maryland } from '../../worlds/maryland.ts';
import { nyc } from '../../worlds/nyc/nyc.ts';
import { taiwan } from '../../worlds/taiwan.ts';
import { countPupils, countUnplaced } from '../projection/readCensus.ts';
import { convertedRegion } from '../worlds/convertedRegion.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA ?? '';

describe.skipIf(folder === '')('the projection on real places', () => {
  it('should foretell Eau Claire (18 years, 16 schools, births) better than its last value', () => {
    const report = tested('Eau Claire', backtestProjection(convertedRegion(ecasd, folder)));
    expect(report.origins).toHaveLength(15);
    for (const horizon of [1, 2, 3, 4, 5]) {
      expect(wape(report, 'district', horizon)).toBeLessThan(
        wape(report, 'district', horizon, 'persistence'),
      );
      expect(wape(report, 'districtTotal', horizon)).toBeLessThan(
        wape(report, 'districtTotal', horizon, 'persistence'),
      );
      expect(wape(report, 'school', horizon)).toBeLessThan(wape(report, 'school', horizon, 'persistence'));
      expect(wape(report, 'school', horizon)).toBeLessThan(wape(report, 'school', horizon, 'plainCohort'));
    }
    for (const horizon of [3, 4, 5])
      expect(wape(report, 'schoolTotal', horizon)).toBeLessThan(
        wape(report, 'schoolTotal', horizon, 'persistence'),
      );
    expect(wape(report, 'district', 1)).toBeLessThan(0.025);
    expect(wape(report, 'districtTotal', 1)).toBeLessThan(0.015);
  });

  it('should foretell sixteen Maryland counties (820 schools, suppressed figures) as well as professionals do', () => {
    const report = tested('Maryland', backtestProjection(convertedRegion(maryland, folder)));
    for (const level of ['school', 'schoolTotal', 'district', 'districtTotal'] as const)
      for (const horizon of [1, 2, 3])
        expect(wape(report, level, horizon)).toBeLessThan(wape(report, level, horizon, 'persistence'));
    for (const horizon of [1, 2])
      expect(wape(report, 'schoolTotal', horizon)).toBeLessThan(
        wape(report, 'schoolTotal', horizon, 'plainCohort'),
      );
    // Published forecasts of such districts: 0.4–1.1 % one year ahead, 1.5–3 % three years ahead.
    expect(wape(report, 'districtTotal', 1)).toBeLessThan(0.011);
    expect(wape(report, 'districtTotal', 3)).toBeLessThan(0.03);
    expect(wape(report, 'district', 1)).toBeLessThan(0.02);
  });

  it('should foretell the districts of New York City, senior schools admitting from the whole city', () => {
    const report = tested('New York City', backtestProjection(convertedRegion(nyc, folder)), ofDistricts);
    for (const horizon of [1, 2, 3, 4])
      expect(wape(report, 'district', horizon)).toBeLessThan(
        wape(report, 'district', horizon, 'persistence'),
      );
    expect(wape(report, 'district', 1)).toBeLessThan(0.05);
    expect(wape(report, 'districtTotal', 1)).toBeLessThan(0.02);
    // The city grew beyond every trend: the losses of its older grades are told, not hidden.
    expect(
      report.losses.filter(({ stage }) => stage === 'junior' || stage === 'senior').length,
    ).toBeGreaterThan(0);
  });

  it('should project 944 Taiwanese schools from a single year, and say that no ratio could be estimated', () => {
    const region = convertedRegion(taiwan, folder);
    const { years, choices } = projectEnrolment(region);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028, 2029]);
    for (const census of years) expect(countUnplaced(census)).toBe(0);
    const [first, second] = years;
    if (first === undefined || second === undefined) throw new Error('two years are projected');
    expect(countPupils(second, { grade: '5' })).toBe(countPupils(first, { grade: '4' }));
    expect(
      new Set(choices.filter(({ step }) => step === 'progression').map(({ method }) => method.en)),
    ).toEqual(new Set(['no pair of years: ratio 1, 0 after a school’s last grade']));
    expect(backtestProjection(region).rows).toEqual([]);
  });

  it('should start from suppressed figures as half the limit, and carry every pupil on', () => {
    const region = convertedRegion(maryland, folder);
    const model = fitProjection(region);
    expect(model.choices.filter(({ method }) => method.en.startsWith('suppressed')).length).toBeGreaterThan(
      0,
    );
    const { years } = projectEnrolment(region);
    for (const census of years) {
      expect(countUnplaced(census)).toBe(0);
      expect(census.pupils.every(({ pupils }) => Number.isInteger(pupils) && pupils > 0)).toBe(true);
    }
    const [now, last] = [years[0], years.at(-1)];
    if (now === undefined || last === undefined) throw new Error('there are years');
    expect(Math.abs(countPupils(last) / countPupils(now) - 1)).toBeLessThan(0.1);
  });
});

function rowAt(report: BacktestReport, level: BacktestRow['level'], horizon: number): BacktestRow {
  const stage = report.rows.some((row) => row.stage === undefined) ? undefined : 'primary';
  const found = report.rows.find(
    (row) => row.level === level && row.horizon === horizon && row.stage === stage,
  );
  if (found === undefined) throw new Error(`no row for ${level}, ${horizon} years ahead`);
  return found;
}

/** Error over all stages together. */
function wape(
  report: BacktestReport,
  level: BacktestRow['level'],
  horizon: number,
  method: (typeof backtestMethods)[number] = 'ours',
): number {
  return rowAt(report, level, horizon).scores[method].wape ?? Number.NaN;
}

const ofDistricts = ({ level }: BacktestRow) => level === 'district' || level === 'districtTotal';

/** Whether the share that an interval was made to hold lies outside the binomial interval of what it held. */
const failed = ({ share, coverage }: BacktestInterval) =>
  coverage !== undefined && (share < coverage.from || share > coverage.to);

/**
 * Print the errors of all stages together; none may lose to a baseline by over 5 %, nor may a single stage of districts,
 * at most two intervals may fail to hold what they claim (as docs/accuracy.md tells), and every score is a number.
 *
 * @param inUse Rows whose intervals count; all when left out.
 */
function tested(
  name: string,
  report: BacktestReport,
  inUse: (row: BacktestRow) => boolean = () => true,
): BacktestReport {
  const percent = (share: number | undefined) => ((share ?? Number.NaN) * 100).toFixed(1).padStart(6);
  const lines = report.rows
    .filter((row) => row === rowAt(report, row.level, row.horizon))
    .map(({ level, horizon, cells, scores }) => {
      const errors = backtestMethods.map((method) => percent(scores[method].wape)).join('');
      return `${level.padEnd(14)}${horizon}${String(cells).padStart(8)}${errors}${percent(scores.ours.bias)}`;
    });
  console.log(
    `${name}: WAPE in %, years ahead, figures, ${backtestMethods.join(', ')}; bias of ours\n${lines.join('\n')}`,
  );
  for (const row of report.rows.filter((own) => own === rowAt(report, own.level, own.horizon)))
    for (const baseline of ['persistence', 'plainCohort'] as const)
      expect(row.scores.ours.wape).toBeLessThanOrEqual(1.05 * (row.scores[baseline].wape ?? 0));
  for (const row of report.rows.filter(ofDistricts))
    for (const baseline of ['persistence', 'plainCohort'] as const)
      expect(row.scores.ours.wape).toBeLessThanOrEqual(1.05 * (row.scores[baseline].wape ?? 0));
  const whole = report.rows.filter((own) => own === rowAt(report, own.level, own.horizon));
  expect(
    whole
      .filter(inUse)
      .flatMap(({ intervals }) => intervals)
      .filter(failed).length,
  ).toBeLessThanOrEqual(2);
  for (const { scores, cells } of report.rows) {
    expect(cells).toBeGreaterThan(0);
    for (const method of backtestMethods)
      for (const score of [scores[method].wape, scores[method].bias])
        expect(score).toSatisfy(Number.isFinite);
  }
  return report;
}
