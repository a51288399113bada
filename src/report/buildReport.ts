import type { StudyReport, Verdict } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import { allSeries } from './allSeries.ts';
import { balanceParts } from './balanceParts.ts';
import { buildContext } from './context.ts';
import { criticalProjectsOf } from './criticalProjects.ts';
import { ledgerOf } from './ledger.ts';
import { spotsOf } from './spots.ts';
import { verdictsOf } from './targets/verdictsOf.ts';
import { unfundedProjects } from './unfundedProjects.ts';

export type { CellCounts, SchoolCounts } from './cells.ts';
export { compareReports } from './compareReports.ts';
export {
  type CompiledIndicator,
  compileHeadlines,
  type HeadlineTables,
  openHeadlines,
} from './compiled/compileHeadlines.ts';
export { type FigureAsked, figuresOf } from './figuresOf.ts';
export { type HeadlinesAsked, headlinesOf } from './headlinesOf.ts';
export { indicatorPage } from './indicators/indicatorPage.ts';
export { type IndicatorMeaning, tellIndicator } from './indicators/tellIndicator.ts';
export { type CensusEvidence, reviewCensus } from './reviewCensus.ts';
export { schoolFigures } from './schoolFigures.ts';
export type { DrawnFuture, DrawnPart } from './targets/futureContext.ts';
export {
  type AskedTarget,
  type FutureJudge,
  type FutureReading,
  openJudge,
} from './targets/judgeFutures.ts';

/**
 * Tell what a run means: every indicator by year and place, a verdict on every target, the ledger of oversize
 * classes, the places that miss a deadline, the projects they wait for, and the resources of its schools.
 *
 * @param run A run whose years go from the base year to the horizon without a gap.
 * @returns Plain JSON; the order of rows in the region's tables does not matter.
 * @throws {InvariantError} The run breaks a promise of the stages before (a class of a district without a ladder …).
 */
export function buildReport(run: StudyRun): StudyReport {
  const context = buildContext(run);
  const spots = spotsOf(context);
  const unfunded = unfundedProjects(context);
  return {
    indicators: allSeries(context),
    verdicts: verdictsOf(context),
    ledger: ledgerOf(context),
    spots,
    criticalProjects: criticalProjectsOf(context, spots),
    ...(unfunded.length === 0 ? {} : { unfunded }),
    balance: balanceParts(context),
  };
}

/**
 * Judge a run alone: the verdicts of its report, without the rest of it.
 *
 * @param run A run whose years go from the base year to the horizon without a gap.
 * @returns The same as `buildReport(run).verdicts`.
 */
export function judgeRun(run: StudyRun): readonly Verdict[] {
  return verdictsOf(buildContext(run));
}
