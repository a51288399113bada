import type { Feeder } from '../domain/region/links.ts';
import type { Region } from '../domain/region/region.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { Layout, Pool } from './layOut.ts';
import type { Route } from './projectionModel.ts';
import { divisionsBySchool } from './readHistory.ts';

/** A feeder without `fromYear` has always held. */
const always = 0;

/**
 * Find where leavers go by rule: by feeders.csv, else straight up inside a school that has both stages (junior only:
 * senior schools admit by examination). Feeders count where their target admits to the pool.
 *
 * @returns One route per feeding division that has a rule, in layout order.
 */
export function findRoutes(region: Region, layout: Layout, pool: Pool, feeding: readonly Pool[]): Route[] {
  const bySchool = divisionsBySchool(layout);
  const inPool = new Set(pool.divisions);
  const here = (school: string) => bySchool.get(school)?.find((division) => inPool.has(division));
  const byOrigin = new Map<string, Feeder[]>();
  for (const feeder of region.feeders)
    byOrigin.set(feeder.from, [...(byOrigin.get(feeder.from) ?? []), feeder]);
  const feedersOf = (school: string) =>
    (byOrigin.get(school) ?? [])
      .flatMap(({ to, share, fromYear }) => {
        const division = here(to);
        return division === undefined ? [] : [{ fromYear: fromYear ?? always, to: division, share }];
      })
      .sort((left, right) => left.fromYear - right.fromYear || left.to - right.to);
  return feeding
    .flatMap((feeder) => feeder.divisions)
    .flatMap((origin) => {
      const school = layout.divisions[origin]?.school;
      if (school === undefined) return [];
      const straight = pool.stage === 'junior' ? here(school) : undefined;
      return [{ origin, straight, feeders: feedersOf(school) }];
    })
    .filter((route) => route.straight !== undefined || route.feeders.length > 0)
    .sort((left, right) => left.origin - right.origin);
}

/** Leavers by the division that a route names, and those whom no route names. */
export interface RoutedLeavers {
  readonly named: ReadonlyMap<number, number>;
  readonly free: number;
}

/**
 * Send leavers along their routes.
 *
 * @param leavers Leavers of every division of the feeding pools.
 * @param admits Whether a division takes pupils in the year, itself or through a receiver.
 */
export function sendLeavers(
  routes: readonly Route[],
  leavers: ReadonlyMap<number, number>,
  year: SchoolYear,
  admits: (division: number) => boolean,
): RoutedLeavers {
  const named = new Map<number, number>();
  let free = 0;
  for (const pupils of leavers.values()) free += pupils;
  const send = (to: number, pupils: number) => {
    named.set(to, (named.get(to) ?? 0) + pupils);
    free -= pupils;
  };
  for (const { origin, straight, feeders } of routes) {
    const pupils = leavers.get(origin) ?? 0;
    if (pupils === 0) continue;
    let since = -1;
    for (const { fromYear } of feeders) if (fromYear <= year && fromYear > since) since = fromYear;
    const holds = ({ fromYear, to }: Route['feeders'][number]) => fromYear === since && admits(to);
    let total = 0;
    for (const feeder of feeders) if (holds(feeder)) total += feeder.share;
    total = Math.max(1, total);
    for (const feeder of feeders) if (holds(feeder)) send(feeder.to, (pupils * feeder.share) / total);
    if (since < 0 && straight !== undefined && admits(straight)) send(straight, pupils);
  }
  return { named, free: Math.max(0, free) };
}
