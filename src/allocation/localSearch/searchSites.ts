import {
  changeSchool,
  firstClosing,
  firstOpening,
  type Opening,
  pullPupils,
  type SchoolChange,
} from './changeSchool.ts';
import type { Evaluation } from './evaluation.ts';
import { type Judging, judgeFor } from './judge.ts';
import type { GroupLayout, Layout, SchoolLayout } from './layout.ts';
import { type FlowSearch, searchFlows } from './searchFlows.ts';
import { copyState, forgetRepairs, restoreState, type SearchState } from './searchState.ts';
import type { WorkMeter } from './workMeter.ts';

/** Tries of a site or school, at least, that a search of sites is begun for. */
const triesAtLeast = 10;

/** Moves of pupils around a site or school that is tried otherwise, in a search of so many moves in all. */
export const movesAround = (work: number): number => Math.max(50, Math.floor(work * 0.02));

/** Moves from which on a search of sites is worth it: each try counts as many as there are clusters. */
export const sitesPaidFrom = ({ clusters }: Layout): number => triesAtLeast * clusters.length;

/** Share of the moves after which the changes of a site or school are compared, and how many of them go on. */
const briefly = 0.2;
const goingOn = 2;

interface SitesSearch {
  /** Moves of pupils after each change; twice as many after those that promise most. */
  readonly moves: number;
  readonly judging: Judging;
  readonly random: () => number;
  readonly meter: WorkMeter;
}

/**
 * Improve what is opened and closed: each site and each school that may be closed is tried otherwise. Pupils around it
 * are moved for a short while after each change, and for longer after the best of them; what is better then is kept. The
 * state holds the best found afterwards.
 */
export function searchSites(evaluation: Evaluation, state: SearchState, search: SitesSearch): void {
  const { layout } = evaluation;
  evaluation.evaluateAll(state);
  const best = { state: copyState(state), levels: evaluation.levels.slice() };
  const schools = [...layout.schools.keys()].filter((school) => canChange(layout, school));
  const around = new Map(schools.map((school) => [school, groupsAround(layout, school)]));
  for (const openings of [earliestOpenings, openingsOf])
    for (let better = true; better && search.meter.open; ) {
      better = false;
      for (const school of schools.toSorted(unopenedFirst(layout, best.state))) {
        const flows = { ...search, groups: around.get(school) ?? [] };
        if (changeBest(evaluation, state, { school, best, flows, openings })) better = true;
      }
    }
  restoreState(state, best.state);
  evaluation.evaluateAll(state);
}

/** What is not open can do most where something is lacking, and work may not reach for all. */
const unopenedFirst =
  ({ years }: Layout, { opens }: SearchState) =>
  (left: number, right: number): number =>
    Number((opens[right] ?? 0) >= years) - Number((opens[left] ?? 0) >= years) || left - right;

/** Try a site or school otherwise; whether that gave a better state. */
function changeBest(
  evaluation: Evaluation,
  state: SearchState,
  {
    school,
    best,
    flows,
    openings,
  }: {
    readonly school: number;
    readonly best: { readonly state: SearchState; readonly levels: Float64Array };
    readonly flows: FlowSearch;
    readonly openings: OpeningsOf;
  },
): boolean {
  const { layout } = evaluation;
  const { moves, meter } = flows;
  const judge = judgeFor(flows.judging);
  const tried: { readonly state: SearchState; readonly levels: Float64Array }[] = [];
  for (const change of changesOf(layout, best.state, school, openings)) {
    if (!meter.open) return false;
    restoreState(state, best.state);
    if (!tryChange(evaluation, state, change)) continue;
    meter.count(layout.clusters.length);
    searchFlows(evaluation, state, { ...flows, moves: Math.floor(moves * briefly) });
    tried.push({ state: copyState(state), levels: evaluation.levels.slice() });
  }
  const byLevels = (left: (typeof tried)[number], right: (typeof tried)[number]) =>
    Number(judge.isBetter(right.levels, left.levels)) - Number(judge.isBetter(left.levels, right.levels));
  let better = false;
  for (const one of tried.sort(byLevels).slice(0, goingOn)) {
    if (!meter.open) break;
    restoreState(state, one.state);
    searchFlows(evaluation, state, { ...flows, moves: moves * 2 });
    if (!judge.isBetter(evaluation.levels, best.levels)) continue;
    best.levels.set(evaluation.levels);
    restoreState(best.state, state);
    better = true;
  }
  return better;
}

/** Offer a state with each site and school that may be closed otherwise, as it comes, without moving pupils. */
export function offerChanges(
  evaluation: Evaluation,
  from: SearchState,
  { meter, offer }: { readonly meter: WorkMeter; readonly offer: (state: SearchState) => void },
): void {
  const { layout } = evaluation;
  const state = copyState(from);
  for (const school of layout.schools.keys())
    for (const change of canChange(layout, school) ? changesOf(layout, from, school, openingsOf) : []) {
      if (!meter.open) return;
      restoreState(state, from);
      // What was repaired before may not be needed now.
      forgetRepairs(layout, state);
      if (!tryChange(evaluation, state, change)) continue;
      meter.count(8 * layout.clusters.length);
      offer(state);
    }
}

const canChange = ({ schools }: Layout, school: number) =>
  schools[school]?.shape.site !== undefined || (schools[school]?.receiver ?? -1) >= 0;

/** Apply a change; a site that opens anew, or with another module, gets pupils to begin with. */
export function tryChange({ layout }: Evaluation, state: SearchState, change: SchoolChange): boolean {
  const before = [state.opens[change.school], state.module[change.school], state.closes[change.school]];
  changeSchool(layout, state, change);
  const after = [state.opens[change.school], state.module[change.school], state.closes[change.school]];
  if (after.every((value, at) => value === before[at])) return false;
  if (change.opens !== undefined && change.opens < layout.years) pullPupils(layout, state, change.school);
  return true;
}

/** The ways in which a site or school can be otherwise. */
function changesOf(layout: Layout, state: SearchState, school: number, openings: OpeningsOf): SchoolChange[] {
  const { shape, receiver } = layout.schools[school] as SchoolLayout;
  const { years } = layout;
  if (shape.site === undefined) return receiver < 0 ? [] : closings(layout, state, school);
  const opens = state.opens[school] ?? years;
  const module = state.module[school] ?? 0;
  const modules = [...shape.site.modules.keys()];
  if (opens >= years) return openings(layout, school);
  const others = modules
    .filter((one) => one !== module)
    .map((one) => Math.max(opens, firstOpening(layout, school, one)));
  return [
    { school, opens: years },
    ...modules
      .filter((one) => one !== module)
      .map((one, at) => ({ school, module: one, opens: others[at] ?? opens })),
    ...[-2, -1, 1, 2]
      .map((step) => ({ school, module, opens: opens + step }))
      .filter((one) => one.opens >= firstOpening(layout, school, module) && one.opens < years),
  ].filter((one) => one.opens <= years);
}

type OpeningsOf = (layout: Layout, school: number) => Opening[];

/** A site opened with each module as early as that can be: it is tried earlier and later once it is open. */
function earliestOpenings(layout: Layout, school: number): Opening[] {
  return [...(layout.schools[school]?.shape.site?.modules.keys() ?? [])].flatMap((module) => {
    const opens = firstOpening(layout, school, module);
    return opens < layout.years ? [{ school, module, opens }] : [];
  });
}

/**
 * The ways in which a site can open, module by module. Every other year is enough: a year more or less is tried once the
 * site is open.
 */
export function openingsOf(layout: Layout, school: number): Opening[] {
  const changes: Opening[] = [];
  for (const module of layout.schools[school]?.shape.site?.modules.keys() ?? [])
    for (let opens = firstOpening(layout, school, module); opens < layout.years; opens += 2)
      changes.push({ school, module, opens });
  return changes;
}

function closings(layout: Layout, state: SearchState, school: number): SchoolChange[] {
  const first = firstClosing(layout, state, school);
  const changes: SchoolChange[] = [];
  for (let closes = first; closes < layout.years; closes += 1)
    if (closes !== state.closes[school]) changes.push({ school, closes });
  if ((state.closes[school] ?? layout.years) < layout.years) changes.push({ school, closes: layout.years });
  return changes;
}

/** Groups that can go to the school, and those that share a school with one of them. */
function groupsAround(layout: Layout, school: number): number[] {
  const { groups, entryUnit, units } = layout;
  const schoolOf = (entry: number) => units[entryUnit[entry] ?? -1]?.school ?? -1;
  const near = new Uint8Array(layout.schools.length);
  const around = new Uint8Array(layout.schools.length);
  near[school] = 1;
  const touches = ({ first, end }: GroupLayout, marks: Uint8Array) => {
    for (let entry = first; entry < end; entry += 1) if (marks[schoolOf(entry)] === 1) return true;
    return false;
  };
  for (const group of groups)
    if (touches(group, near))
      for (let entry = group.first; entry < group.end; entry += 1) around[schoolOf(entry)] = 1;
  return [...groups.keys()].filter((index) => {
    const group = groups[index] as GroupLayout;
    return group.end - group.first > 1 && touches(group, around);
  });
}
