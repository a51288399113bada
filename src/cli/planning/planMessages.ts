import type { PlanFilesRequest, PlannedFiles, TaskProgress } from '../../study/planFiles.ts';

/** What the planning thread is started with. */
export interface PlanStart {
  readonly request: PlanFilesRequest;
  /** One Int32 that turns 1 when the search is to end; the thread never waits, so it only looks. */
  readonly stop: SharedArrayBuffer;
}

/** What the planning thread tells: progress, then one of the others. */
export type PlanReply =
  | { readonly kind: 'progress'; readonly progress: TaskProgress }
  | { readonly kind: 'planned'; readonly planned: PlannedFiles }
  | { readonly kind: 'failed'; readonly reason: string };
