import type { Layout } from './layout.ts';
import { emptyState, type SearchState } from './searchState.ts';
import { refitAll } from './setFlows.ts';

/** Everybody at the home school as far as shares and open schools allow, no site open, nothing closed. */
export function homeState(layout: Layout): SearchState {
  const state = emptyState(layout);
  refitAll(layout, state);
  return state;
}
