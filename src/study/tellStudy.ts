import type { BacktestReport } from '../domain/backtest.ts';
import type { ClassFitReport } from '../domain/classFit.ts';
import type { StudyReport } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { CheckedExpectation } from './checkExpectations.ts';
import type { Opened } from './openPlace.ts';
import type { Provenance } from './provenance.ts';

/** Version of the JSON that tells a whole study. */
export const studyFormat = 'xuewei.study/1';

/** Version of the JSON that tells a back-test. */
export const backtestFormat = 'xuewei.backtest/1';

/** All that a study found out. */
export interface StudyFindings {
  readonly opened: Pick<Extract<Opened, { ok: true }>, 'region' | 'scenario' | 'changes'>;
  readonly run: StudyRun;
  readonly report: StudyReport;
  readonly accuracy: BacktestReport;
  readonly expectations: readonly CheckedExpectation[];
  readonly provenance: Provenance;
}

/** A study as one JSON document (`xuewei.study/1`, see docs/json.md), the same from whichever door. */
export function tellStudy({ opened, run, report, accuracy, expectations, provenance }: StudyFindings) {
  const { region, scenario, changes } = opened;
  return {
    format: studyFormat,
    provenance,
    place: region.place,
    scenario: scenario ?? null,
    changes,
    ...report,
    openings: run.capacity.openings,
    choices: run.enrolment.choices,
    accuracy,
    expectations,
  };
}

/** A back-test of pupils and of classes as one JSON document (`xuewei.backtest/1`). */
export function tellBacktest(
  report: BacktestReport,
  classes: ClassFitReport | undefined,
  provenance: Provenance,
) {
  return { format: backtestFormat, provenance, ...report, classes: classes ?? null };
}
