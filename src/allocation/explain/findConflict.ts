import type { ShortageLever } from '../../domain/allocation/shortage.ts';
import { type Milp, relaxed } from '../../milp/milp.ts';
import type { Solver } from '../../milp/solver.ts';
import type { ShortModel } from './leastShort.ts';
import { type RowLever, rowLevers } from './loosenProblem.ts';

/** Programmes up to this many columns are asked for a conflict; up to the second, in whole numbers too. */
const askable = 2000;
const askableWhole = 150;
const nodes = 100;

/** Demands that cannot hold together when nothing may be short, in the words of the levers. */
export interface ShortageConflict {
  readonly levers: ReadonlySet<ShortageLever>;
  /** Names of the rows and columns. */
  readonly names: ReadonlySet<string>;
}

/**
 * Ask the programme which demands contradict each other when nothing may be short.
 *
 * @returns undefined when the programme is too large to ask, or no irreducible conflict was found.
 */
export async function findConflict(solver: Solver, short: ShortModel): Promise<ShortageConflict | undefined> {
  const { columns } = short.model.milp;
  if (columns.length > askable) return undefined;
  const held = withNothingShort(short);
  const first = await ask(solver, relaxed(held));
  return first ?? (columns.length > askableWhole ? undefined : ask(solver, held));
}

async function ask(solver: Solver, milp: Milp): Promise<ShortageConflict | undefined> {
  const outcome = await solver.solve(milp, { explain: true, limits: { nodes } });
  if (outcome.status !== 'infeasible' || outcome.conflict?.irreducible !== true) return undefined;
  const names = [...outcome.conflict.rows, ...outcome.conflict.columns].map(({ name }) => name);
  return { names: new Set(names), levers: new Set(names.flatMap(leversOf)) };
}

/** Every column that adds to what is short held at its best. */
function withNothingShort({ model, short }: ShortModel): Milp {
  const adds = new Map<number, number>();
  for (const [column, amount] of short.terms) adds.set(column, (adds.get(column) ?? 0) + amount);
  const columns = model.milp.columns.map((column, index) => {
    const amount = adds.get(index) ?? 0;
    if (amount === 0) return column;
    return amount > 0 ? { ...column, upper: column.lower } : { ...column, lower: column.upper };
  });
  return { ...model.milp, columns };
}

const shareRows = ['leastShare/', 'mostShare/', 'oneSchool/', 'chosenOnly/'];

function leversOf(name: string): ShortageLever[] {
  const starts = (list: readonly string[]) => list.some((start) => name.startsWith(start));
  const rows = (Object.keys(rowLevers) as RowLever[]).filter((lever) => starts(rowLevers[lever].rows));
  return [...rows, ...(starts(shareRows) ? (['shares'] as const) : [])];
}
