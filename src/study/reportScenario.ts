import { worksAhead } from '../capacity/measureCapacity.ts';
import type { WorksAhead } from '../domain/capacity.ts';
import type { StudyReport } from '../domain/report.ts';
import type { Change } from '../domain/scenario.ts';
import type { SchoolFigures } from '../domain/schoolFigures.ts';
import type { StudyRun } from '../domain/study.ts';
import { schoolFigures } from '../report/buildReport.ts';
import { type Opened, type OpenRequest, openOn, type ReadPlace } from './openPlace.ts';
import { reportStudy } from './reportStudy.ts';
import { runStudy } from './runStudy.ts';

/** A scenario's whole report, or all that keeps it from being applied. */
export type ReportedScenario =
  | {
      readonly ok: true;
      readonly report: StudyReport;
      readonly changes: readonly Change[];
      readonly works: readonly WorksAhead[];
      /** Worked out when first asked for: it takes some hundredths of what opening a place takes. */
      readonly schools: () => SchoolFigures;
    }
  | Extract<Opened, { ok: false }>;

/** The figures of a run's schools; the run is held until they were asked for. */
function figuresOnce(run: StudyRun): () => SchoolFigures {
  let left: StudyRun | undefined = run;
  let made: SchoolFigures = [];
  return () => {
    if (left !== undefined) made = schoolFigures(left);
    left = undefined;
    return made;
  };
}

/** What is told of a scenario that ran. */
export function reportedRun(
  run: StudyRun,
  report: StudyReport,
  changes: readonly Change[],
): Extract<ReportedScenario, { ok: true }> {
  return {
    ok: true,
    report,
    changes,
    works: worksAhead(run.region, run.capacity.openings),
    schools: figuresOnce(run),
  };
}

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
  const run = runStudy(opened.region);
  return reportedRun(run, reportStudy(run), opened.changes);
}
