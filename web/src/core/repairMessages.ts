import type { Language } from '../../../src/domain/words.ts';
import type { RepairProgress } from '../../../src/study/repair/repairAllocation.ts';
import type { RepairPicture } from '../pictures/repairPicture.ts';
import type { FromTask, TaskOrder } from './taskMessages.ts';

/** Bytes that a file of a plan may have. */
export const mostPlanBytes = 128 * 1024 * 1024;

/** A file as it was chosen; without its bytes where it is larger than any plan may be. */
export interface PlanFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer> | undefined;
}

/** What the worker of repairs is started with. */
export interface RepairTask extends TaskOrder {
  /** A plan's file, and perhaps one with the problem that it answers; none: the works planned for the place. */
  readonly files: readonly PlanFile[] | undefined;
  /** In which the document names the rules that are broken. */
  readonly language: Language;
  /** One Int32 that turns 1 when the search is to end with the best so far; missing where memory cannot be shared. */
  readonly stop: SharedArrayBuffer | undefined;
}

/** What it tells. */
export type FromRepair = FromTask<RepairProgress, RepairPicture>;
