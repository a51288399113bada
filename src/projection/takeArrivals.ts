import type { ModelArrival } from './findArrivals.ts';
import { add, divide, seatlessOf, type YearInWork } from './yearInWork.ts';

function take({ model, standing, coming }: YearInWork, arrival: ModelArrival): void {
  const { pool, step, district, divisions, pupils } = arrival;
  const cell = (division: number) => (model.divisions[division]?.offset ?? -1) + step;
  const teaches = (division: number) => step < (model.divisions[division]?.grades.length ?? 0);
  const inUse = (division: number) => standing.inUse[division] === true && teaches(division);
  const near = divisions.filter(inUse);
  const everywhere = (model.pools[pool]?.divisions ?? []).filter(
    (division) => model.divisions[division]?.district === district && inUse(division),
  );
  const open = near.length > 0 ? near : everywhere;
  const there = (division: number) => coming[cell(division)] ?? 0;
  // Nobody leaves who is not there.
  const most = open.reduce((sum, division) => sum + there(division), 0);
  const parts = divide(Math.max(pupils, -most), open, [
    there,
    (division) => model.divisions[division]?.shares[0] ?? 0,
  ]);
  open.forEach((division, place) => {
    add(coming, cell(division), parts[place] ?? 0);
  });
  if (open.length === 0 && pupils > 0) add(coming, cell(seatlessOf(model, pool, district)), pupils);
}

/**
 * Add the year's arrivals to the grades they enter, school by school as the district's (or planning area's) pupils are
 * spread; where no school of the stage is in use they have no seat.
 */
export function takeArrivals(work: YearInWork): void {
  for (const arrival of work.model.arrivals)
    if (arrival.fromYear <= work.year && work.year <= arrival.toYear) take(work, arrival);
}
