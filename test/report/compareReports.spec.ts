import { describe, expect, it } from 'vitest';
import { buildReport, compareReports } from '../../src/report/buildReport.ts';
import { type WorldPlan, world } from './world.ts';

const names = { left: { zh: '基准情景', en: 'baseline' }, right: { zh: '提前一年', en: 'a year earlier' } };
const targets = [{ id: 'zero', indicator: 'oversizeClasses', threshold: 56, value: 0, year: 2020 }];
const town = (sizes: Record<number, number[]>): WorldPlan => ({
  ...{ base: 2019, horizon: 2021, targets, schools: { mill: {} } },
  classes: {
    mill: Object.fromEntries(
      Object.entries(sizes).map(([year, classes]) => [year, { [String(Number(year) - 2018)]: classes }]),
    ),
  },
});
const late = town({ 2019: [60, 60], 2020: [60, 60], 2021: [40, 40, 40] });
const early = town({ 2019: [60, 60], 2020: [40, 40, 40], 2021: [40, 40, 40] });
const compare = (left: WorldPlan, right: WorldPlan) =>
  compareReports(buildReport(world(left)), buildReport(world(right)), names);

describe('compareReports', () => {
  it('should put the verdicts side by side, with the change of the margin', () => {
    expect(compare(late, early)).toMatchObject({
      names,
      verdicts: [
        {
          ...{ target: 'zero', states: { left: 'missed', right: 'met' }, values: { left: 2, right: 0 } },
          ...{ firstMet: { left: 2021, right: 2020 }, marginChange: 2 },
        },
      ],
    });
  });

  it('should show only the indicators that differ, year by year', () => {
    const { indicators } = compare(late, early);
    const classes = indicators.find(
      (one) => one.indicator === 'classes' && Object.keys(one.scope).length === 0,
    );
    expect(classes?.values).toEqual([
      { year: 2019, left: 2, right: 2, change: 0 },
      { year: 2020, left: 2, right: 3, change: 1 },
      { year: 2021, left: 3, right: 3, change: 0 },
    ]);
    expect(indicators.map((one) => one.indicator)).not.toContain('pupils');
  });

  it('should say which oversize classes close earlier, later, or are in one run only', () => {
    expect(compare(late, early).ledger).toMatchObject([
      { row: 'mill/primary/2019/1', change: 'closesEarlier', closes: { left: 2021, right: 2020 } },
      { row: 'mill/primary/2019/2', change: 'closesEarlier' },
    ]);
    expect(compare(early, late).ledger.map((row) => row.change)).toEqual(['closesLater', 'closesLater']);
    const fewer = town({ 2019: [60, 50], 2020: [60, 50], 2021: [60, 50] });
    expect(compare(late, fewer).ledger.map((row) => row.change)).toEqual(['closesLater', 'onlyLeft']);
    expect(compare(fewer, late).ledger.map((row) => row.change)).toEqual(['closesEarlier', 'onlyRight']);
  });

  it('should keep a verdict that only one run has', () => {
    expect(compare({ ...late, targets: [] }, early).verdicts).toMatchObject([
      { states: { left: undefined, right: 'met' }, marginChange: undefined },
    ]);
  });
});
