import type { BacktestReport } from '../../../src/domain/backtest.ts';
import type { ClassFitReport } from '../../../src/domain/classFit.ts';
import type { Problem } from '../../../src/domain/problem.ts';
import type { SchoolDifference } from '../../../src/domain/schoolFigures.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { RowsAsked, RowsBehind } from '../../../src/study/rowsBehind.ts';
import type { CellClasses, CellQuestion } from '../pictures/cellClasses.ts';
import type { ClassHeat, HeatQuestion } from '../pictures/classHeat.ts';
import type { DecidedProjects } from '../pictures/decidedProjects.ts';
import type { HeatYears } from '../pictures/heatYears.ts';
import type { LeverChoices } from '../pictures/leverChoices.ts';
import type { PupilLines, PupilQuestion } from '../pictures/pupilLines.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type {
  BandsAnswer,
  BandsQuestion,
  BehindQuestion,
  FansAnswer,
  FansQuestion,
  LedgerAnswer,
  LedgerQuestion,
  SideAnswer,
  SideQuestion,
  TryAnswer,
  TryQuestion,
} from './tries.ts';

/** A problem in both languages. */
export interface SaidProblem {
  readonly zh: Problem;
  readonly en: Problem;
}

/** A study that could be run, or all that keeps it from it. */
export type OpenedStudy =
  | { readonly ok: true; readonly study: StudyPicture }
  | { readonly ok: false; readonly problems: readonly SaidProblem[] };

/** Everything the page may ask the core, with its answer. All but `open` are about the study opened last. */
export interface Questions {
  readonly open: { readonly ask: OpenRequest; readonly answer: OpenedStudy };
  readonly pupils: { readonly ask: PupilQuestion; readonly answer: PupilLines };
  readonly backtest: { readonly ask: null; readonly answer: BacktestReport };
  /** Undefined where too few classes are known. */
  readonly classFit: { readonly ask: null; readonly answer: ClassFitReport | undefined };
  readonly heat: { readonly ask: HeatQuestion; readonly answer: ClassHeat };
  readonly heatYears: { readonly ask: null; readonly answer: HeatYears };
  readonly rows: { readonly ask: RowsAsked; readonly answer: RowsBehind };
  readonly projects: { readonly ask: null; readonly answer: DecidedProjects };
  readonly classes: { readonly ask: CellQuestion; readonly answer: CellClasses };
  readonly levers: { readonly ask: null; readonly answer: LeverChoices };
  readonly try: { readonly ask: TryQuestion; readonly answer: TryAnswer };
  readonly bands: { readonly ask: BandsQuestion; readonly answer: BandsAnswer };
  readonly fans: { readonly ask: FansQuestion; readonly answer: FansAnswer };
  readonly side: { readonly ask: SideQuestion; readonly answer: SideAnswer };
  readonly behind: { readonly ask: BehindQuestion; readonly answer: readonly SchoolDifference[] };
  readonly ledger: { readonly ask: LedgerQuestion; readonly answer: LedgerAnswer };
}
export type QuestionName = keyof Questions;

/** Where the work on a study is: the step, and the school year where a step goes by years. */
export interface StudyStep {
  readonly step: 'read' | 'capacity' | 'fit' | 'year' | 'report';
  readonly year: number | undefined;
  /** Share of the work done, from 0 to 1. */
  readonly share: number;
}

export type ToCore = {
  readonly [N in QuestionName]: { readonly id: number; readonly name: N; readonly ask: Questions[N]['ask'] };
}[QuestionName];

export type FromCore =
  | { readonly id: number; readonly kind: 'step'; readonly step: StudyStep }
  | { readonly id: number; readonly kind: 'answer'; readonly answer: Questions[QuestionName]['answer'] }
  | { readonly id: number; readonly kind: 'failure'; readonly message: string };
