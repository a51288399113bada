import type { ElsewherePupils } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { roundToTotal } from '../domain/largestRemainder.ts';
import type { ModelPrivateShare } from './findPrivateShares.ts';
import { add, divide, type YearInWork } from './yearInWork.ts';

const sumOf = (amounts: readonly number[]) => amounts.reduce((left, right) => left + right, 0);

/** Divisions that can take entrants of a part: those who have some or are in use, else the children without a seat. */
function takersOf({ model, standing }: YearInWork, divisions: readonly number[]): number[] {
  const inUse = divisions.filter((index) => standing.inUse[index] === true);
  return inUse.length > 0 ? inUse : divisions.filter((index) => model.divisions[index]?.school === undefined);
}

/** Split the entrants of one district and stage; unrounded children who leave for schools that no table names. */
function split(work: YearInWork, planned: ModelPrivateShare, repeating: Float64Array): number {
  const { model, previous, coming } = work;
  const entry = (index: number) => model.divisions[index]?.offset ?? -1;
  const stays = (index: number) => repeating[entry(index)] ?? 0;
  const entrants = (index: number) => Math.max(0, (coming[entry(index)] ?? 0) - stays(index));
  const all = [...planned.private, ...planned.others];
  const known = new Map(all.map((index) => [index, entrants(index)]));
  const there = (index: number) => known.get(index) ?? 0;
  const total = sumOf([...known.values()]);
  if (total === 0) return 0;
  const give = (amount: number, divisions: readonly number[]) => {
    const own = divisions.some((index) => there(index) > 0) ? divisions : takersOf(work, divisions);
    const parts = divide(amount, own, [
      there,
      (index) => model.divisions[index]?.shares[0] ?? 0,
      (index) => previous[entry(index)] ?? 0,
    ]);
    own.forEach((index, place) => {
      add(coming, entry(index), parts[place] ?? 0);
    });
  };
  const open = takersOf(work, planned.private);
  for (const index of all) add(coming, entry(index), -there(index));
  give(total * (1 - planned.share), planned.others);
  if (open.length > 0) give(total * planned.share, open);
  return open.length > 0 ? 0 : total * planned.share;
}

/** Round those of a pool who leave, so that they and the whole pupils who stay make up all who would have come. */
function countLeft(
  { model, coming }: YearInWork,
  pool: number,
  parts: readonly (readonly [string, number])[],
): ElsewherePupils[] {
  const own = model.pools[pool]?.divisions ?? [];
  const rest = sumOf(own.map((index) => coming[model.divisions[index]?.offset ?? -1] ?? 0));
  const left = parts.map(([, pupils]) => pupils);
  const whole = roundToTotal(left, Math.round(rest + sumOf(left)) - Math.round(rest));
  return parts.flatMap(([district], place): ElsewherePupils[] => {
    const first = own.find((index) => model.divisions[index]?.district === district);
    const { stage, grades } = model.divisions[first ?? -1] ?? {};
    const [pupils, grade] = [whole[place] ?? 0, grades?.[0]];
    return pupils === 0 || stage === undefined || grade === undefined
      ? []
      : [{ district, stage, grade, pupils }];
  });
}

/**
 * Hold the year’s entrants to the planned private shares, school by school as they were spread within each part. Where
 * a district has no private school of the stage in use, the share leaves the projection.
 *
 * Law: public and private entrants, the unplaced and those who left make up all who would have come.
 *
 * @param repeating The year’s pupils by cell before entrants came: who repeats an entry grade stays at his school.
 * @returns Those who left, by district and stage; empty where none is planned.
 */
export function sharePrivately(work: YearInWork, repeating: Float64Array): ElsewherePupils[] {
  const planned = work.model.privateShares.filter(({ year }) => year === work.year);
  return [...groupBy(planned, ({ pool }) => `${pool}`).values()].flatMap((rows) =>
    countLeft(
      work,
      rows[0]?.pool ?? -1,
      rows.map((row) => [row.district, split(work, row, repeating)] as const),
    ),
  );
}
