import type { StudyReport } from '../domain/report.ts';
import type { Change } from '../domain/scenario.ts';
import { type Opened, type OpenRequest, openOn, type ReadPlace } from './openPlace.ts';
import { reportStudy } from './reportStudy.ts';
import { runStudy } from './runStudy.ts';

/** A scenario's whole report, or all that keeps it from being applied. */
export type ReportedScenario =
  | { readonly ok: true; readonly report: StudyReport; readonly changes: readonly Change[] }
  | Extract<Opened, { ok: false }>;

/**
 * Run a scenario on a place whose tables are read already, and report it.
 *
 * @param scenario None: the place as its tables say.
 */
export async function reportScenario(
  place: ReadPlace,
  scenario: OpenRequest['scenario'],
): Promise<ReportedScenario> {
  const opened = await openOn(place, scenario);
  if (!opened.ok) return opened;
  return { ok: true, report: reportStudy(runStudy(opened.region)), changes: opened.changes };
}
