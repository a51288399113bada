import { useSyncExternalStore } from 'react';
import { PlanClient } from '../../core/planClient.ts';
import { ProposalDesk, type ProposalState } from './proposalDesk.ts';

/** The page's one desk of proposals. */
export const desk = new ProposalDesk(
  () =>
    new PlanClient(
      () =>
        new Worker(new URL('../../core/planWorker.ts', import.meta.url), { type: 'module', name: 'plan' }),
    ),
  () => performance.now(),
);

/** The proposal, wherever it stands. */
export function useProposal(): ProposalState {
  return useSyncExternalStore(desk.subscribe, desk.read);
}
