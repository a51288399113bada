import type { Layout } from './layout.ts';
import type { SearchState } from './searchState.ts';

/** Let no school add rooms in districts whose money is limited: a start where money does not reach. */
export function forgoWorks(layout: Layout, state: SearchState): void {
  const { years } = layout;
  for (const [school, { district }] of layout.schools.entries()) {
    if (Number.isNaN(layout.budget[district * years])) continue;
    state.mostBuilt[school] = 0;
    state.mostConverted.fill(0, school * years, (school + 1) * years);
    state.mostTemporary.fill(0, school * years, (school + 1) * years);
  }
}
