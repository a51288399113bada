import type { Milp, MilpRow } from '../../milp/milp.ts';
import type { Vertex } from '../../milp/openProgramme.ts';
import type { Solver } from '../../milp/solver.ts';
import type { CohortBlock } from './cohortBlocks.ts';
import { limitsAt } from './effort.ts';

/** A demand that every plan fulfils, though fractions of classes need not. */
export interface CohortCut {
  readonly block: CohortBlock;
  readonly cut: Omit<MilpRow, 'name'>;
  /** Number of its row in the open programme. */
  readonly row: number;
}

/** Counted work for each block at full effort. With fewer nodes a block is seldom solved, and proves nothing before it nearly is. */
const blockLimits = { nodes: 1_000, simplexIterations: 15_000 };

/** Cuts of one round, and the simplex iterations that they took. */
export interface CutsFound {
  readonly found: readonly Pick<CohortCut, 'block' | 'cut'>[];
  readonly simplexIterations: number;
}

interface Cutting {
  readonly solver: Solver;
  readonly shouldStop: () => boolean;
  /** Share of the usual work that may be done, from 0 to 1. */
  readonly effort: number;
}
/** A block is solved to this share of its value: what is proven by then is nearly all that it gives. */
const blockGap = 4e-4;
/** Less than this share of the objective is not worth a row. */
const leastGain = 3e-6;
/** Coefficients below this share of the largest are noise; they are left out of the demand and of what proves it. */
const noise = 1e-7;

/**
 * Demands that cut a vertex off: what the rows of a cohort ask for at the vertex's prices, once with fractions of classes
 * and once with whole ones. That difference is real whatever the other cohorts do.
 *
 * @param milp The programme whose vertex it is, with whole numbers where they are asked for.
 * @param cuts Those found before, which count as rows of their block.
 * @source Wolsey (1998), Integer Programming, chapter 10 (Lagrangian duals as cuts of the original variables).
 */
export async function cohortCuts(
  milp: Milp,
  blocks: readonly CohortBlock[],
  cuts: readonly CohortCut[],
  vertex: Vertex,
  { solver, shouldStop, effort }: Cutting,
): Promise<CutsFound> {
  const found: Pick<CohortCut, 'block' | 'cut'>[] = [];
  let simplexIterations = 0;
  for (const block of blocks) {
    if (shouldStop()) break;
    const own = cuts.filter((one) => one.block === block);
    const made = await cutOf(milp, block, own, vertex, { solver, shouldStop, effort });
    simplexIterations += made.simplexIterations;
    if (made.cut !== undefined) found.push({ block, cut: made.cut });
  }
  return { found, simplexIterations };
}

const nothing = { cut: undefined, simplexIterations: 0 };

async function cutOf(
  milp: Milp,
  block: CohortBlock,
  cuts: readonly CohortCut[],
  vertex: Vertex,
  { solver, shouldStop, effort }: Cutting,
): Promise<{ readonly cut: CohortCut['cut'] | undefined; readonly simplexIterations: number }> {
  const prices = pricesOf(milp, block, cuts, vertex);
  const largest = Math.max(0, ...[...prices.values()].map(Math.abs));
  if (largest === 0) return nothing;
  const terms = [...prices].filter(([, price]) => Math.abs(price) > noise * largest);
  const indices = terms.map(([column]) => column);
  const values = terms.map(([, price]) => price / largest);
  const before = indices.reduce(
    (sum, column, at) => sum + (values[at] ?? 0) * (vertex.values[column] ?? 0),
    0,
  );
  const part = partOf(milp, block, cuts, new Map(indices.map((column, at) => [column, values[at] ?? 0])));
  const outcome = await solver.solve(part, {
    limits: limitsAt(blockLimits, effort),
    relativeGap: blockGap,
    onlyBound: true,
    interrupt: shouldStop,
  });
  const { simplexIterations } = outcome;
  const bound = outcome.status === 'infeasible' || outcome.status === 'unbounded' ? undefined : outcome.bound;
  if (bound === undefined) return { ...nothing, simplexIterations };
  const lower = bound - 1e-7 * Math.max(1, Math.abs(bound));
  const cut = { lower, upper: Number.POSITIVE_INFINITY, indices, values };
  const isWorth = (lower - before) * largest >= leastGain * Math.abs(vertex.objective);
  return { cut: isWorth ? cut : undefined, simplexIterations };
}

/** What the block's own rows and bounds make of each of its columns at the vertex's prices. */
function pricesOf(
  milp: Milp,
  { own, rows }: CohortBlock,
  cuts: readonly CohortCut[],
  { duals, reducedCosts }: Vertex,
): Map<number, number> {
  const prices = new Map<number, number>();
  const add = (column: number, price: number) => prices.set(column, (prices.get(column) ?? 0) + price);
  const addRow = ({ indices, values }: Omit<MilpRow, 'name'>, dual: number) => {
    if (dual === 0) return;
    for (const [at, column] of indices.entries()) add(column, dual * (values[at] ?? 0));
  };
  for (const row of rows) {
    const shape = milp.rows[row];
    if (shape !== undefined) addRow(shape, duals[row] ?? 0);
  }
  for (const { cut, row } of cuts) addRow(cut, duals[row] ?? 0);
  for (const column of own) add(column, reducedCosts[column] ?? 0);
  return prices;
}

/** The block as a programme of its own. */
function partOf(
  milp: Milp,
  { columns, rows }: CohortBlock,
  cuts: readonly CohortCut[],
  prices: ReadonlyMap<number, number>,
): Milp {
  const places = new Map(columns.map((column, place) => [column, place]));
  const moved = (row: Omit<MilpRow, 'name'>, name: string): MilpRow => ({
    ...row,
    name,
    indices: row.indices.map((column) => places.get(column) ?? 0),
  });
  return {
    constant: 0,
    columns: columns.flatMap((column) => {
      const shape = milp.columns[column];
      return shape === undefined ? [] : [{ ...shape, cost: prices.get(column) ?? 0 }];
    }),
    rows: [
      ...rows.flatMap((row) => {
        const shape = milp.rows[row];
        return shape === undefined ? [] : [moved(shape, shape.name)];
      }),
      ...cuts.map(({ cut, row }) => moved(cut, `cohort/${row}`)),
    ],
  };
}
