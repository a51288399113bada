import type { StudyReport, Verdict } from '../../src/domain/report.ts';
import type { StudyRun } from '../../src/domain/study.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import { type WorldPlan, world } from './world.ts';

/** The verdict on a target (for one district where it names several). */
export function verdictOn(plan: WorldPlan | StudyRun, target: string, district?: string): Verdict {
  const run = 'enrolment' in plan ? plan : world(plan);
  const found = buildReport(run).verdicts.find(
    (verdict) => verdict.target === target && verdict.scope.district === district,
  );
  if (found === undefined) throw new Error(`no verdict on ${target} for ${district ?? 'the region'}`);
  return found;
}

/** An indicator's value in a year over the region, a district or a stage. */
export function figure(
  report: StudyReport,
  indicator: string,
  year: number,
  scope: object = {},
): number | undefined {
  const series = report.indicators.find(
    (one) => one.indicator === indicator && JSON.stringify(one.scope) === JSON.stringify(scope),
  );
  if (series === undefined) throw new Error(`no series of ${indicator} for ${JSON.stringify(scope)}`);
  return series.values.find((value) => value.year === year)?.value;
}
