import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import type { SearchState } from './searchState.ts';
import { noChanges } from './setFlows.ts';

/**
 * Form a class less where teachers are missing, the least harmful one.
 *
 * @returns Whether there was one.
 */
export function repairStaff(evaluation: Evaluation, state: SearchState): boolean {
  const { layout } = evaluation;
  const { years, units } = layout;
  const before = evaluation.unmet.teachers;
  let best: { readonly place: number; readonly most: number; readonly loss: Float64Array } | undefined;
  for (const [unit, { pool, school }] of units.entries()) {
    if (pool < 0 || evaluation.missingTeachers(pool) === 0) continue;
    const cluster = layout.schools[school]?.cluster ?? 0;
    for (let year = 0; year < years; year += 1) {
      const taught = evaluation.sectionsOf(cluster, unit, year);
      if (taught === 0) continue;
      const place = unit * years + year;
      const had = state.mostSections[place] ?? 0;
      state.mostSections[place] = taught - 1;
      const changes = noChanges();
      changes.clusters.add(cluster);
      evaluation.evaluateChanges(state, changes);
      const relief = before - evaluation.triedUnmet.teachers;
      state.mostSections[place] = had;
      if (relief <= 1e-9) continue;
      const loss = evaluation.lossPer(relief);
      if (best === undefined || isBetter(loss, best.loss)) best = { place, most: taught - 1, loss };
    }
  }
  if (best === undefined) return false;
  state.mostSections[best.place] = best.most;
  return true;
}
