import type { Comparison, ComparisonNames } from '../domain/comparison.ts';
import type { StudyReport } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import {
  buildReport,
  compareReports,
  type IndicatorMeaning,
  judgeRun,
  tellIndicator,
} from '../report/buildReport.ts';

export type { IndicatorMeaning } from '../report/buildReport.ts';

/** Tell what a run means: indicators, verdicts, ledger, and the places that miss a deadline. */
export function reportStudy(run: StudyRun): StudyReport {
  return buildReport(run);
}

/** The verdicts of a run alone, as its report has them: about half the work, for who only asks whether targets hold. */
export function judgeStudy(run: StudyRun): Pick<StudyReport, 'verdicts'> {
  return { verdicts: judgeRun(run) };
}

/** Set two runs' reports side by side; the right one is read against the left one. */
export function compareStudies(left: StudyReport, right: StudyReport, names: ComparisonNames): Comparison {
  return compareReports(left, right, names);
}

/** What each indicator of a report counts, in which unit and from which tables, by identifier. */
export function meaningsOf(report: StudyReport): Record<string, IndicatorMeaning> {
  const told = report.indicators.map(({ indicator }) => [indicator, tellIndicator(indicator)] as const);
  return Object.fromEntries(told.flatMap(([id, meaning]) => (meaning === undefined ? [] : [[id, meaning]])));
}
