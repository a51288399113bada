import { useSyncExternalStore } from 'react';
import type { RepairProgress } from '../../../../../src/study/repair/repairAllocation.ts';
import { canShareMemory } from '../../../core/planClient.ts';
import type { RepairTask } from '../../../core/repairMessages.ts';
import type { RepairPicture } from '../../../pictures/repairPicture.ts';
import { TaskDesk, type TaskState } from '../task/taskDesk.ts';

/** The page's one desk of repairs. */
export const repairDesk = new TaskDesk<RepairTask, RepairProgress, RepairPicture>(
  () =>
    new Worker(new URL('../../../core/repairWorker.ts', import.meta.url), { type: 'module', name: 'repair' }),
);

/** The repair, wherever it stands. */
export function useRepair(): TaskState<RepairProgress, RepairPicture> {
  return useSyncExternalStore(repairDesk.subscribe, repairDesk.read);
}

/** Turns 1 when the repair that was begun last is to end with the best so far; undefined where memory cannot be shared. */
let stop: SharedArrayBuffer | undefined;

/** Begin a repair; one that is under way is given up. */
export function startRepair(of: string, task: Omit<RepairTask, 'stop'>): void {
  stop = canShareMemory() ? new SharedArrayBuffer(4) : undefined;
  repairDesk.start(of, { ...task, stop });
}

/** End the search of the repair under way: what comes is the best so far; undefined where it cannot be told so. */
export function keeper(): (() => void) | undefined {
  const cell = stop;
  return cell && (() => Atomics.store(new Int32Array(cell), 0, 1));
}
