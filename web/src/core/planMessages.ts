import type { PlanFilesRequest } from '../../../src/study/planFiles.ts';
import type { PlanProgress } from '../../../src/study/planPlace.ts';
import type { ProposalPicture } from '../pictures/proposalPicture.ts';
import type { SaidProblem } from './messages.ts';

/** What the planning worker is started with; it makes one plan and is then ended. */
export interface PlanOrder {
  readonly request: PlanFilesRequest;
  /** One Int32 that turns 1 when the search is to end with the best plan so far; missing where memory cannot be shared. */
  readonly stop: SharedArrayBuffer | undefined;
}

/** A plan as the page shows it, and its document as the command line writes it. */
export interface Proposed {
  readonly proposal: ProposalPicture;
  readonly document: Blob;
}

/** What the planning worker tells: progress, then one of the others. */
export type FromPlanner =
  | { readonly kind: 'progress'; readonly progress: PlanProgress }
  | { readonly kind: 'planned'; readonly planned: Proposed }
  | { readonly kind: 'problems'; readonly problems: readonly SaidProblem[] }
  | { readonly kind: 'failure'; readonly message: string };
