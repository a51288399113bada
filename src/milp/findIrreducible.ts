import { makeElastic, readShortfalls } from './makeElastic.ts';
import { boundsOf, type Milp, type MilpColumn, withCosts } from './milp.ts';
import type { Conflict, ConflictMember, SolveLimits, Solver } from './solver.ts';

type Member = ConflictMember & { readonly kind: 'row' | 'column' };

/**
 * Find demands that cannot hold together, with none to spare. First the elastic filter: what the cheapest violation
 * breaks is enforced, again and again, until nothing can give; what was enforced holds a conflict. Then the deletion
 * filter: leave out side after side, first of rows, then of column bounds, and keep those whose absence would let
 * the rest hold. Works with whole numbers too; the same programme gives the same conflict.
 *
 * @param limits Limits of each single solve; 1,000 nodes unless told, since whole columns without a bound can be
 *   searched for ever. A solve that runs out keeps its member, and `irreducible` says so.
 * @returns undefined when the programme can be met, or when that could not be decided within the limits.
 * @source Chinneck (2008), Feasibility and Infeasibility in Optimization, ch. 6–7.
 */
export async function findIrreducible(
  solver: Solver,
  milp: Milp,
  limits: SolveLimits = { nodes: 1000 },
): Promise<Conflict | undefined> {
  const rows = await filterElastically(solver, milp, limits);
  if (rows === undefined) return undefined;
  const touched = new Set(rows.flatMap((row) => milp.rows[row]?.indices ?? []));
  const members = [
    ...rows.flatMap((index) => sidesOf('row', index, milp.rows[index])),
    ...milp.columns.flatMap((column, index) =>
      touched.has(index) || holdsNothing(column) ? sidesOf('column', index, column) : [],
    ),
  ];
  return filterByDeletion(solver, milp, members, limits);
}

/** Whether no value is between the bounds, or no whole one where it must be whole. */
function holdsNothing(bounded: Pick<MilpColumn, 'integer' | 'lower' | 'upper'>): boolean {
  const { lower, upper } = boundsOf(bounded);
  return lower > upper;
}

/** Rows that were enforced until nothing could give; undefined when the programme can be met or nothing is known. */
async function filterElastically(
  solver: Solver,
  milp: Milp,
  limits: SolveLimits,
): Promise<number[] | undefined> {
  const enforced = new Set<number>();
  for (;;) {
    const rows = milp.rows.map((_, index) => index).filter((index) => !enforced.has(index));
    const elastic = makeElastic(milp, { rows });
    const outcome = await solver.solve(elastic.milp, { limits });
    if (outcome.status === 'infeasible') return [...enforced].sort((left, right) => left - right);
    if (outcome.status !== 'optimal') return undefined;
    const broken = readShortfalls(elastic, outcome.values).map(({ row }) => row);
    if (broken.length === 0) return undefined;
    for (const row of broken) enforced.add(row);
  }
}

function sidesOf(
  kind: Member['kind'],
  index: number,
  bounded: { readonly name: string; readonly lower: number; readonly upper: number } | undefined,
): Member[] {
  if (bounded === undefined) return [];
  return (['lower', 'upper'] as const)
    .filter((side) => Number.isFinite(bounded[side]))
    .map((side) => ({ kind, index, name: bounded.name, side }));
}

async function filterByDeletion(
  solver: Solver,
  milp: Milp,
  members: Member[],
  limits: SolveLimits,
): Promise<Conflict> {
  let kept = members;
  let irreducible = true;
  for (const member of members) {
    const rest = kept.filter((other) => other !== member);
    const without = onlyWith(milp, rest);
    const status = isIndivisible(without) ? 'infeasible' : (await solver.solve(without, { limits })).status;
    if (status === 'infeasible') kept = rest;
    else if (status === 'stopped') irreducible = false;
  }
  const say = (kind: Member['kind']) =>
    kept.filter((member) => member.kind === kind).map(({ index, name, side }) => ({ index, name, side }));
  return { rows: say('row'), columns: say('column'), irreducible };
}

/**
 * Whether a row of whole columns asks for a sum between two multiples of what all its values are multiples of: no whole
 * numbers give it. Searches in columns without bounds go on for long, or for ever, before they see that.
 */
function isIndivisible({ columns, rows }: Milp): boolean {
  return rows.some(({ lower, upper, indices, values }) => {
    const isWhole = indices.every((index) => columns[index]?.integer) && values.every(Number.isSafeInteger);
    const divisor = isWhole ? values.reduce(commonDivisor, 0) : 0;
    return divisor > 0 && holdsNothing({ integer: true, lower: lower / divisor, upper: upper / divisor });
  });
}

function commonDivisor(left: number, right: number): number {
  return right === 0 ? Math.abs(left) : commonDivisor(right, left % right);
}

/** The programme with the given sides only; nothing is asked of the rest, and nothing costs. */
function onlyWith(milp: Milp, members: readonly Member[]): Milp {
  const held = new Set(members.map(({ kind, index, side }) => `${kind} ${index} ${side}`));
  const bounds = (
    kind: Member['kind'],
    index: number,
    bounded: { readonly lower: number; readonly upper: number },
  ) => ({
    lower: held.has(`${kind} ${index} lower`) ? bounded.lower : -Infinity,
    upper: held.has(`${kind} ${index} upper`) ? bounded.upper : Infinity,
  });
  const columns = milp.columns.map((column, index) => ({ ...column, ...bounds('column', index, column) }));
  const rows = milp.rows
    .map((row, index) => ({ ...row, ...bounds('row', index, row) }))
    .filter((row) => Number.isFinite(row.lower) || Number.isFinite(row.upper));
  return withCosts({ columns, rows, constant: 0 }, []);
}
