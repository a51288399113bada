import { describe, expect, it } from 'vitest';
import { schoolsBehind } from '../../src/domain/schoolFigures.ts';
import { schoolFigures } from '../../src/report/buildReport.ts';
import { headlineSeries } from '../../src/study/headlineSeries.ts';
import { reportStudy } from '../../src/study/reportStudy.ts';
import { runStudy } from '../../src/study/runStudy.ts';
import { smallRegion } from '../arbitraries/region.ts';

describe('the figures of schools', () => {
  it('should add up to the figures of their place', () => {
    const run = runStudy(smallRegion());
    const [figures, report] = [schoolFigures(run), reportStudy(run)];
    for (const [figure, indicator] of [
      ['pupils', 'pupils'],
      ['oversize', 'oversizeClasses'],
      ['classes', 'classes'],
    ] as const) {
      const told = figures.map(({ year, schools }) => ({
        year,
        value: schools.reduce((sum, school) => sum + school[figure], 0),
      }));
      expect([figure, told]).toEqual([figure, headlineSeries(report, indicator)?.values]);
    }
  });

  it('should tell the schools behind a difference, those that differ most first', () => {
    const of = (...schools: readonly (readonly [string, number])[]) => [
      {
        year: 2020,
        schools: schools.map(([school, pupils]) => ({
          ...{ school, pupils, classes: 1, oversize: 0, seatsShort: 0 },
        })),
      },
    ];
    const [left, right] = [of(['a', 40], ['b', 50], ['c', 60]), of(['a', 41], ['b', 50], ['d', 9])];
    expect(schoolsBehind(left, right, 'pupils', 2020)).toEqual([
      { school: 'c', left: 60, right: undefined },
      { school: 'd', left: undefined, right: 9 },
      { school: 'a', left: 40, right: 41 },
    ]);
    expect(schoolsBehind(left, right, 'pupils', 2021)).toEqual([]);
  });
});
