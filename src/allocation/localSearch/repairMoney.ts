import { changeSchool, firstOpening, type SchoolChange } from './changeSchool.ts';
import { emptyScratch } from './clusterScratch.ts';
import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import type { Layout } from './layout.ts';
import { roomsPlanned } from './roomsPlanned.ts';
import { copyState, restoreState, type SearchState } from './searchState.ts';
import { noChanges } from './setFlows.ts';

/** Something less to pay: a lever with a lower limit, or a site changed. */
type Saving =
  | { readonly kind: 'lever'; readonly list: Lever; readonly place: number; readonly most: number }
  | { readonly kind: 'site'; readonly change: SchoolChange };
type Lever = 'mostBuilt' | 'mostConverted' | 'mostTemporary';

/**
 * Take away the works that money does not reach, one step: the step that harms least per yuan that it frees. Dearer
 * money is tried first, since other works may do the same for less at the time.
 */
export function repairMoney(evaluation: Evaluation, state: SearchState): void {
  if (raisePrices(evaluation, state)) return;
  const before = evaluation.unmet.money;
  let best: { readonly saving: Saving; readonly loss: Float64Array } | undefined;
  for (const saving of savingsOf(evaluation, state)) {
    const relief = before - tryMoney(evaluation, state, saving);
    if (relief <= 1e-6) continue;
    const loss = evaluation.lossPer(relief);
    if (best === undefined || isBetter(loss, best.loss)) best = { saving, loss };
  }
  if (best !== undefined) apply(evaluation.layout, state, best.saving);
  else dropWorks(evaluation, state);
}

/**
 * Let money cost more where it is missing, and before.
 *
 * @returns Whether all can be paid then; the prices stay as they were when not.
 */
export function raisePrices(evaluation: Evaluation, state: SearchState): boolean {
  const before = state.price.slice();
  for (let round = 0; round < 8; round += 1) {
    addPrices(evaluation, state, 2 ** round / 8);
    evaluation.evaluateAll(state);
    if (evaluation.unmet.money === 0) return true;
  }
  state.price.set(before);
  evaluation.evaluateAll(state);
  return false;
}

/** Add to the price of money in the years up to each shortage. */
export function addPrices(evaluation: Evaluation, state: SearchState, step: number): void {
  const { years, districts, problem } = evaluation.layout;
  const { missing } = evaluation.shortage();
  for (let district = 0; district < districts.length; district += 1)
    for (let due = 0; due < years; due += 1) {
      if ((missing[district * years + due] ?? 0) <= 0) continue;
      for (let year = problem.carryOver ? 0 : due; year <= due; year += 1)
        state.price[district * years + year] = (state.price[district * years + year] ?? 0) + step;
    }
}

function savingsOf(evaluation: Evaluation, state: SearchState): Saving[] {
  const { layout } = evaluation;
  const { years } = layout;
  const { missing } = evaluation.shortage();
  const scratch = emptyScratch(layout);
  const savings: Saving[] = [];
  for (const [school, { district, shape }] of layout.schools.entries()) {
    const short = missing.subarray(district * years, (district + 1) * years).some((amount) => amount > 0);
    if (!short) continue;
    const works = roomsPlanned(layout, state, school, scratch);
    const built = works?.built.reduce((sum, rooms) => sum + rooms, 0) ?? 0;
    if (built > 0) savings.push({ kind: 'lever', list: 'mostBuilt', place: school, most: built - 1 });
    for (let year = 0; year < years; year += 1) {
      const place = school * years + year;
      const [converted, temporary] = [works?.converted[year] ?? 0, works?.temporary[year] ?? 0];
      if (converted > 0) savings.push({ kind: 'lever', list: 'mostConverted', place, most: converted - 1 });
      if (temporary > 0) savings.push({ kind: 'lever', list: 'mostTemporary', place, most: temporary - 1 });
    }
    if (shape.site !== undefined && (state.opens[school] ?? 0) < years)
      for (const change of siteSavings(layout, state, school)) savings.push({ kind: 'site', change });
  }
  return savings;
}

function siteSavings(layout: Layout, state: SearchState, school: number): SchoolChange[] {
  const opens = state.opens[school] ?? 0;
  const module = state.module[school] ?? 0;
  const modules = layout.schools[school]?.shape.site?.modules ?? [];
  const smaller = modules.flatMap(({ cost }, one) => {
    const fits = cost < (modules[module]?.cost ?? 0) && firstOpening(layout, school, one) <= opens;
    return fits ? [{ school, module: one }] : [];
  });
  return [{ school, opens: opens + 1 }, ...smaller, { school, opens: layout.years }];
}

function apply(layout: Layout, state: SearchState, saving: Saving): void {
  if (saving.kind === 'site') changeSchool(layout, state, saving.change);
  else state[saving.list][saving.place] = saving.most;
}

/** Try a saving and take it back. */
function tryMoney(evaluation: Evaluation, state: SearchState, saving: Saving): number {
  const { layout } = evaluation;
  if (saving.kind === 'site') {
    const before = copyState(state);
    changeSchool(layout, state, saving.change);
    evaluation.tryAll(state);
    restoreState(state, before);
    return evaluation.triedUnmet.money;
  }
  const had = state[saving.list][saving.place] ?? 0;
  state[saving.list][saving.place] = saving.most;
  const changes = noChanges();
  const school = saving.list === 'mostBuilt' ? saving.place : Math.floor(saving.place / layout.years);
  changes.clusters.add(layout.schools[school]?.cluster ?? 0);
  evaluation.evaluateChanges(state, changes);
  state[saving.list][saving.place] = had;
  return evaluation.triedUnmet.money;
}

/** When no single step helps: no works at all in the districts that lack money. */
function dropWorks(evaluation: Evaluation, state: SearchState): void {
  const { layout } = evaluation;
  const { years } = layout;
  const { missing } = evaluation.shortage();
  for (const [school, { district, shape }] of layout.schools.entries()) {
    if (!missing.subarray(district * years, (district + 1) * years).some((amount) => amount > 0)) continue;
    state.mostBuilt[school] = 0;
    state.mostConverted.fill(0, school * years, (school + 1) * years);
    state.mostTemporary.fill(0, school * years, (school + 1) * years);
    if (shape.site !== undefined) changeSchool(layout, state, { school, opens: years });
  }
}
