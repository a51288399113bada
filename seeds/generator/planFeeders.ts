import { groupBy } from '../../src/domain/groupBy.ts';
import { roundToTotal } from '../../src/domain/largestRemainder.ts';
import { byText } from '../../src/domain/region/region.ts';
import type { SchoolId, SchoolYear } from '../../src/domain/units.ts';
import { distanceBetween, type MapScale, type Point } from './distances.ts';

/** A primary school that sends its leavers. */
export interface Sender extends Point {
  readonly id: SchoolId;
  readonly district: string;
  /** Leavers a year that are usual for it. */
  readonly leavers: number;
  /** Whether it has opened since the tables begin, so that it may have no leavers yet. */
  readonly young: boolean;
}

/** A junior school that takes leavers. */
export interface Taker extends Point {
  readonly id: SchoolId;
  readonly district: string;
  /** Size against the other old schools of the district. */
  readonly weight: number;
  /** Entrants it was built for, where that is known; it then takes these before the weights share the rest. */
  readonly places: number | undefined;
  readonly opened: SchoolYear | undefined;
  /** First year in which a young through-school is full of its own leavers and takes no others. */
  readonly until: SchoolYear | undefined;
}

/** Where a primary school's leavers go: shares of 0.05 that add up to 1. */
export type FeederPlan = ReadonlyMap<SchoolId, readonly { readonly to: SchoolId; readonly share: number }[]>;

type Routes = { to: SchoolId; share: number }[];
const rounds = 60;
const sum = (parts: readonly number[]) => parts.reduce((left, right) => left + right, 0);

/** Entrants that every taker of a district should get. */
function goalsOf(takers: readonly Taker[], leavers: number): number[] {
  const known = sum(takers.map(({ places }) => places ?? 0));
  const weights = sum(takers.map(({ places, weight }) => (places === undefined ? weight : 0)));
  return takers.map(({ places, weight }) => places ?? (Math.max(0, leavers - known) * weight) / weights);
}

/** Nearness falls with the square of the distance; takers draw more or less until each gets about its goal. */
function drawMatrix(scale: MapScale, senders: readonly Sender[], takers: readonly Taker[]): number[][] {
  const nearness = senders.map((sender) =>
    takers.map((taker) => {
      const km = distanceBetween(scale, sender, taker);
      return 1 / (1 + (km * km) / 3);
    }),
  );
  const goals = goalsOf(takers, sum(senders.map(({ leavers }) => leavers)));
  let draws = [...goals];
  const drawn = takers.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    const loads = takers.map(() => 0);
    for (const [row, { leavers }] of senders.entries()) {
      const near = nearness[row] ?? [];
      let all = 0;
      for (let column = 0; column < takers.length; column += 1) {
        const score = (draws[column] ?? 0) * (near[column] ?? 0);
        drawn[column] = score * score;
        all += score * score;
      }
      for (let column = 0; column < takers.length; column += 1)
        loads[column] = (loads[column] ?? 0) + (leavers * (drawn[column] ?? 0)) / all;
    }
    draws = draws.map(
      (draw, column) => draw * Math.sqrt((goals[column] ?? 0) / Math.max(1, loads[column] ?? 0)),
    );
  }
  return nearness.map((row) => row.map((near, column) => near * (draws[column] ?? 0)));
}

function routesFrom(scores: readonly number[], takers: readonly Taker[]): Routes {
  const best = takers
    .map(({ id }, column) => ({ to: id, score: scores[column] ?? 0 }))
    .sort((left, right) => right.score - left.score || byText(left.to, right.to))
    .slice(0, 2);
  const squares = best.map(({ score }) => score * score);
  const twentieths = roundToTotal(squares, 20);
  const first = best[0];
  if (first !== undefined && (twentieths[0] ?? 0) >= 17) return [{ to: first.to, share: 1 }];
  return best.map(({ to }, index) => ({ to, share: (twentieths[index] ?? 0) / 20 }));
}

/** Least weight of a junior school that has its entrants already, so that one beside it is still preferred to one far off. */
const leastNeed = 0.03;

/** Let the primary schools choose, the largest first: what draws less the fuller a junior school gets. */
function chooseRoutes(scale: MapScale, senders: readonly Sender[], takers: readonly Taker[]): Routes[] {
  const draws = drawMatrix(scale, senders, takers);
  const goals = goalsOf(takers, sum(senders.map(({ leavers }) => leavers)));
  const taken = takers.map(() => 0);
  const routes: Routes[] = senders.map(() => []);
  const order = senders.map((_sender, row) => row);
  order.sort((left, right) => (senders[right]?.leavers ?? 0) - (senders[left]?.leavers ?? 0) || left - right);
  for (const row of order) {
    const scores = takers.map((_taker, column) => {
      const goal = Math.max(1, goals[column] ?? 0);
      const need = Math.max(leastNeed, 1 - (taken[column] ?? 0) / goal);
      return (draws[row]?.[column] ?? 0) * need;
    });
    const chosen = routesFrom(scores, takers);
    for (const { to, share } of chosen) {
      const column = takers.findIndex(({ id }) => id === to);
      taken[column] = (taken[column] ?? 0) + share * (senders[row]?.leavers ?? 0);
    }
    routes[row] = chosen;
  }
  return routes;
}

/** Give a junior school that no one names half of the leavers of the nearest primary school that can spare them. */
function nameEveryTaker(
  scale: MapScale,
  routes: Routes[],
  senders: readonly Sender[],
  takers: readonly Taker[],
): Routes[] {
  const completed = [...routes];
  const old = (row: number) => senders[row]?.young === false;
  const named = (id: SchoolId) =>
    completed.filter((given, row) => old(row) && given.some(({ to }) => to === id)).length;
  /** The route that a primary school keeps when it gives up the other, which others name too. */
  const kept = (row: number) => {
    const [first, second] = completed[row] ?? [];
    if (first === undefined || second === undefined || named(second.to) > 1) return first;
    return named(first.to) > 1 ? second : undefined;
  };
  for (const taker of takers.filter(({ id }) => named(id) === 0)) {
    const [nearest] = senders
      .map((sender, row) => ({ row, km: distanceBetween(scale, sender, taker) }))
      .filter(({ row }) => old(row) && kept(row) !== undefined)
      .sort((left, right) => left.km - right.km || left.row - right.row);
    const other = nearest === undefined ? undefined : kept(nearest.row);
    if (nearest === undefined || other === undefined) continue;
    completed[nearest.row] = [other.to, taker.id].map((to) => ({ to, share: 0.5 }));
  }
  return completed;
}

/**
 * Give every primary school its one or two junior schools (整体对口) within its district: near ones, but so that every
 * junior school gets about the entrants that its size asks for.
 *
 * @param senders Primary schools; through-schools send their own straight up and are left out.
 * @returns The plan of a year: only takers that are open, and not yet full of their own leavers, are given. Years in
 *   which a district has the same takers share its part.
 */
export function planFeeders(
  scale: MapScale,
  senders: readonly Sender[],
  takers: readonly Taker[],
): (year: SchoolYear) => FeederPlan {
  const fromByDistrict = groupBy(senders, ({ district }) => district);
  const toByDistrict = groupBy(takers, ({ district }) => district);
  const known = new Map<string, [SchoolId, Routes][]>();
  const planDistrict = (district: string, from: readonly Sender[], year: SchoolYear) => {
    const to = (toByDistrict.get(district) ?? []).filter(
      ({ opened, until }) =>
        (opened === undefined || opened <= year) && (until === undefined || year < until),
    );
    const key = [district, ...to.map(({ id }) => id)].join('|');
    const routes = known.get(key) ?? routesOf(scale, from, to);
    known.set(key, routes);
    return routes;
  };
  return (year) =>
    new Map([...fromByDistrict].flatMap(([district, from]) => planDistrict(district, from, year)));
}

function routesOf(scale: MapScale, from: readonly Sender[], to: readonly Taker[]): [SchoolId, Routes][] {
  const routes = nameEveryTaker(scale, chooseRoutes(scale, from, to), from, to);
  return from.map(({ id }, row) => [id, routes[row] ?? []]);
}
