import type { Evaluation } from './evaluation.ts';
import { type Judging, judgeFor } from './judge.ts';
import type { GroupLayout, Layout } from './layout.ts';
import { mostMoved } from './moveGroup.ts';
import type { SearchState } from './searchState.ts';
import {
  clearChanges,
  type FlowChanges,
  followLeavers,
  noChanges,
  setFlow,
  sumIntakes,
  undoFlows,
} from './setFlows.ts';
import type { WorkMeter } from './workMeter.ts';

/** How often what is lacking is gone through, as long as something gets better. */
const mostPasses = 4;

/** Where paths begin: entrants of a unit in a year. */
interface Beginning {
  readonly unit: number;
  readonly year: number;
}

/** The shortest paths from where they begin, by unit that they lead to. */
interface Paths {
  /** Units reached, the nearest first; the first one is where paths begin. */
  readonly reached: number[];
  /** Entry that is left and entry that is entered on the last step; −1 where a unit is not reached. */
  readonly left: Int32Array;
  readonly entered: Int32Array;
  /** The most pupils who can go all the way. */
  readonly most: Float64Array;
}

/**
 * Send pupils away from schools that lack something along paths of schools: those in between hand on as many as they
 * take, so that only the first and the last school change. Moves one by one do not get there, since each by itself is
 * no better. Without chance; a better way is taken at once, no move is taken back. Nothing but flows changes.
 *
 * @param search.judging Only whether something is better is asked of it.
 * @param search.meter Each try counts as a move.
 * @source Ford & Fulkerson (1956), Canadian Journal of Mathematics 8.
 */
export function augmentPaths(
  evaluation: Evaluation,
  state: SearchState,
  search: { readonly judging: Judging; readonly meter: WorkMeter },
): void {
  const { layout } = evaluation;
  const paths = noPaths(layout);
  evaluation.evaluateAll(state);
  for (let pass = 0, better = true; better && pass < mostPasses && search.meter.open; pass += 1) {
    better = false;
    const lacking = Array.from({ length: evaluation.lacking.size }, (_, at) => evaluation.lacking.at(at));
    for (const cluster of lacking)
      for (const unit of layout.clusters[cluster]?.units ?? [])
        for (let year = 0; year < layout.years; year += 1)
          while (sendFrom(evaluation, state, { unit, year }, { ...search, paths })) better = true;
  }
  sumIntakes(layout, state);
  evaluation.evaluateAll(state);
}

/** Send pupils along the first path on which that is better; whether there was one. */
function sendFrom(
  evaluation: Evaluation,
  state: SearchState,
  beginning: Beginning,
  { judging, meter, paths }: { readonly judging: Judging; readonly meter: WorkMeter; readonly paths: Paths },
): boolean {
  const { layout } = evaluation;
  const judge = judgeFor(judging);
  const changes = noChanges();
  findPaths(layout, state, beginning, paths);
  for (let at = 1; at < paths.reached.length && meter.open; at += 1) {
    clearChanges(changes);
    sendAlong(layout, state, { ...beginning, goal: paths.reached[at] ?? -1 }, paths, changes);
    if (changes.entries.length === 0) continue;
    meter.count(1);
    followLeavers(layout, state, changes);
    evaluation.evaluateChanges(state, changes, true);
    if (judge.isBetter(evaluation.trial, evaluation.levels)) {
      evaluation.accept();
      return true;
    }
    undoFlows(layout, state, changes);
  }
  return false;
}

function noPaths({ units }: Layout): Paths {
  return {
    reached: [],
    left: new Int32Array(units.length),
    entered: new Int32Array(units.length),
    most: new Float64Array(units.length),
  };
}

/** Find the shortest paths; of steps between the same two units the widest. */
function findPaths(
  layout: Layout,
  state: SearchState,
  { unit, year }: Beginning,
  { reached, left, entered, most }: Paths,
): void {
  const { years, unitEntries, entryGroup, entryUnit, groups } = layout;
  left.fill(-1);
  reached.length = 0;
  reached.push(unit);
  most[unit] = Number.POSITIVE_INFINITY;
  for (let next = 0; next < reached.length; next += 1) {
    const from = reached[next] ?? -1;
    for (const entry of unitEntries[from * years + year] ?? []) {
      const index = entryGroup[entry] ?? 0;
      const group = groups[index] as GroupLayout;
      if (group.singleSource || (state.flows[entry] ?? 0) === 0) continue;
      for (let other = group.first; other < group.end; other += 1) {
        const to = entryUnit[other] ?? -1;
        const known = left[to] ?? -1;
        if (to === unit || to === from || (known >= 0 && entryUnit[known] !== from)) continue;
        const wide = mostMoved(layout, state, index, { from: entry, to: other });
        const pupils = Math.min(most[from] ?? 0, wide);
        if (pupils < 1 || (known >= 0 && pupils <= (most[to] ?? 0))) continue;
        if (known < 0) reached.push(to);
        left[to] = entry;
        entered[to] = other;
        most[to] = pupils;
      }
    }
  }
}

/** Send as many pupils to the end of a path as there are free seats in its classes, or a class where there are none. */
function sendAlong(
  layout: Layout,
  state: SearchState,
  { unit, year, goal }: Beginning & { readonly goal: number },
  { left, entered, most }: Paths,
  changes: FlowChanges,
): void {
  const { entryUnit } = layout;
  const pupils = Math.floor(Math.min(most[goal] ?? 0, seatsAt(layout, state, goal, year)) + 1e-9);
  if (pupils < 1) return;
  for (let to = goal; to !== unit; ) {
    const from = left[to] ?? -1;
    const into = entered[to] ?? -1;
    const stay = (state.flows[from] ?? 0) - pupils;
    setFlow(layout, state, from, stay < 1e-9 ? 0 : stay, changes);
    setFlow(layout, state, into, (state.flows[into] ?? 0) + pupils, changes);
    to = entryUnit[from] ?? unit;
  }
}

/** Free seats in the classes of a year's entrants, or those of a class more where there are none. */
function seatsAt({ years, pupilsPerClass }: Layout, state: SearchState, unit: number, year: number): number {
  const place = unit * years + year;
  const perClass = pupilsPerClass[place] ?? Number.POSITIVE_INFINITY;
  if (perClass === Number.POSITIVE_INFINITY) return perClass;
  const had = state.intake[place] ?? 0;
  const free = Math.ceil(had / perClass - 1e-9) * perClass - had;
  return free >= 1 - 1e-9 ? free : perClass;
}
