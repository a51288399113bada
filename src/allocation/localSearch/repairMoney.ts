import { changeSchool, firstOpening, type SchoolChange } from './changeSchool.ts';
import { type ClusterScratch, emptyScratch } from './clusterScratch.ts';
import { isBetter } from './compareLevels.ts';
import type { Evaluation } from './evaluation.ts';
import type { Layout } from './layout.ts';
import { roomsPlanned } from './roomsPlanned.ts';
import { copyState, restoreState, type SearchState } from './searchState.ts';
import { changesSince, noChanges } from './setFlows.ts';

/** Something less to pay: a lever with a lower limit, or a site changed. */
type Saving =
  | { readonly kind: 'lever'; readonly list: Lever; readonly place: number; readonly most: number }
  | { readonly kind: 'site'; readonly change: SchoolChange };
type Lever = 'mostBuilt' | 'mostConverted' | 'mostTemporary';

/** A saving with what it loses in each level per yuan that it frees, as it was when last tried. */
interface Candidate {
  readonly saving: Saving;
  readonly school: number;
  loss: Float64Array;
}

/**
 * Take away the works that money does not reach, step by step: the step that harms least per yuan that it frees. Dearer
 * money is tried first, since other works may do the same for less at the time. What a step does to steps elsewhere is
 * looked at when their turn comes.
 */
export function repairMoney(evaluation: Evaluation, state: SearchState): void {
  const before = state.price.slice();
  if (raisePrices(evaluation, state)) return;
  // While works are taken away those that stay are the cheapest at the time.
  const raised = state.price.slice();
  saveMoney(evaluation, state);
  state.price.set(before);
  evaluation.evaluateAll(state);
  if (evaluation.unmet.money === 0 || raisePrices(evaluation, state)) return;
  state.price.set(raised);
  evaluation.evaluateAll(state);
}

function saveMoney(evaluation: Evaluation, state: SearchState): void {
  const { layout } = evaluation;
  const scratch = emptyScratch(layout);
  let candidates = [...layout.schools.keys()].flatMap((school) =>
    candidatesOf(evaluation, state, school, scratch),
  );
  while (evaluation.unmet.money > 0) {
    const [best, next] = leastHarmful(candidates);
    if (best === undefined) {
      dropWorks(evaluation, state);
      return;
    }
    const loss = lossOf(evaluation, state, best.saving);
    if (loss === undefined) candidates = candidates.filter((one) => one !== best);
    else if (next !== undefined && isBetter(next.loss, loss)) best.loss = loss;
    else {
      apply(layout, state, best.saving);
      evaluation.evaluateAll(state);
      candidates = [
        ...candidates.filter(({ school }) => school !== best.school),
        ...candidatesOf(evaluation, state, best.school, scratch),
      ];
    }
  }
}

/** The candidate that harms least, as last tried, and the next one; the first of equals. */
function leastHarmful(candidates: readonly Candidate[]): readonly [Candidate?, Candidate?] {
  let best: Candidate | undefined;
  let next: Candidate | undefined;
  for (const one of candidates)
    if (best === undefined || isBetter(one.loss, best.loss)) [best, next] = [one, best];
    else if (next === undefined || isBetter(one.loss, next.loss)) next = one;
  return best === undefined ? [] : next === undefined ? [best] : [best, next];
}

function candidatesOf(
  evaluation: Evaluation,
  state: SearchState,
  school: number,
  scratch: ClusterScratch,
): Candidate[] {
  const { layout } = evaluation;
  const last = lastShort(layout, evaluation.shortage().missing, school);
  if (last < 0) return [];
  return savingsOf(layout, state, school, { last, scratch }).flatMap((saving) => {
    const loss = lossOf(evaluation, state, saving);
    return loss === undefined ? [] : [{ saving, school, loss }];
  });
}

/** What a saving loses per yuan; undefined where it frees nothing that is missing. */
function lossOf(evaluation: Evaluation, state: SearchState, saving: Saving): Float64Array | undefined {
  const relief = evaluation.unmet.money - tryMoney(evaluation, state, saving);
  return relief <= 1e-6 ? undefined : evaluation.lossPer(relief);
}

/** The last year in which the district of a school lacks money; −1 where it lacks none. */
function lastShort({ schools, years }: Layout, missing: Float64Array, school: number): number {
  const { district = 0 } = schools[school] ?? {};
  return missing.subarray(district * years, (district + 1) * years).findLastIndex((amount) => amount > 0);
}

/**
 * Let money cost more where it is missing, and before.
 *
 * @returns Whether all can be paid then.
 */
function raisePrices(evaluation: Evaluation, state: SearchState): boolean {
  for (let round = 0; round < 8; round += 1) {
    addPrices(evaluation, state, 2 ** round / 8);
    evaluation.evaluateAll(state);
    if (evaluation.unmet.money === 0) return true;
  }
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

/** @param last Last year whose works can free what is missing. */
function savingsOf(
  layout: Layout,
  state: SearchState,
  school: number,
  { last, scratch }: { readonly last: number; readonly scratch: ClusterScratch },
): Saving[] {
  const { years } = layout;
  const savings: Saving[] = [];
  const works = roomsPlanned(layout, state, school, scratch);
  const built = works?.built.reduce((sum, rooms) => sum + rooms, 0) ?? 0;
  if (built > 0) savings.push({ kind: 'lever', list: 'mostBuilt', place: school, most: built - 1 });
  for (let year = 0; year <= last; year += 1) {
    const place = school * years + year;
    const [converted, temporary] = [works?.converted[year] ?? 0, works?.temporary[year] ?? 0];
    if (converted > 0) savings.push({ kind: 'lever', list: 'mostConverted', place, most: converted - 1 });
    if (temporary > 0) savings.push({ kind: 'lever', list: 'mostTemporary', place, most: temporary - 1 });
  }
  const site = layout.schools[school]?.shape.site;
  if (site !== undefined && (state.opens[school] ?? 0) < years)
    for (const change of siteSavings(layout, state, school)) savings.push({ kind: 'site', change });
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
    evaluation.evaluateChanges(state, changesSince(layout, before, state));
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
  for (const [school, { shape }] of layout.schools.entries()) {
    if (lastShort(layout, missing, school) < 0) continue;
    state.mostBuilt[school] = 0;
    state.mostConverted.fill(0, school * years, (school + 1) * years);
    state.mostTemporary.fill(0, school * years, (school + 1) * years);
    if (shape.site !== undefined) changeSchool(layout, state, { school, opens: years });
  }
}
