import { useSyncExternalStore } from 'react';
import type { SureOrder, SureStep } from '../../../core/sureMessages.ts';
import type { SurePicture } from '../../../pictures/surePicture.ts';
import { TaskDesk, type TaskState } from '../task/taskDesk.ts';

/** The page's one desk of sure plans. */
export const sureDesk = new TaskDesk<SureOrder, SureStep, SurePicture | undefined>(
  () => new Worker(new URL('../../../core/sureWorker.ts', import.meta.url), { type: 'module', name: 'sure' }),
);

/** The sure plan, wherever it stands. */
export function useSure(): TaskState<SureStep, SurePicture | undefined> {
  return useSyncExternalStore(sureDesk.subscribe, sureDesk.read);
}
