import type { BacktestReport } from '../../../src/domain/backtest.ts';
import type { ClassFitReport } from '../../../src/domain/classFit.ts';
import type { PlaceDraws } from '../../../src/domain/draws.ts';
import type { Provenance } from '../../../src/study/provenance.ts';
import type { DecidedProjects } from '../pictures/decidedProjects.ts';
import type { HeatYears } from '../pictures/heatYears.ts';
import type { ProposalPicture } from '../pictures/proposalPicture.ts';
import type { PupilLines } from '../pictures/pupilLines.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';

/** All that slides, report and sheets are made of: the study in view and what the core answered about it. */
export interface DeckSources {
  readonly study: StudyPicture;
  /** Pupils of the whole place by stage. */
  readonly pupils: PupilLines;
  readonly projects: DecidedProjects;
  readonly backtest: BacktestReport;
  /** The proposal that is held for this study. */
  readonly proposal: ProposalPicture | undefined;
  /** Futures drawn for this study, where the reader has asked for them. */
  readonly drawn: PlaceDraws | undefined;
  /** Program, tables and scenario by their hashes; undefined where the browser cannot hash. */
  readonly provenance: Provenance | undefined;
}

/** All that the workbook is made of: with what takes longest, and only its tables hold. */
export interface WorkbookSources extends DeckSources {
  /** Largest classes of every grade at every school, year by year. */
  readonly heat: HeatYears;
  /** Class rules fitted to the place's classes; undefined where too few are known. */
  readonly classFit: ClassFitReport | undefined;
}
