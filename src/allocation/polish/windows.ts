import type { Milp } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { type CohortBlock, cohortBlocks } from './cohortBlocks.ts';
import { fixedAt, type Point } from './programmePoint.ts';

/** Entry years that are free at once; every second round begins half as many years earlier. */
const windowYears = 4;
/** Programmes up to this many columns are one window. */
const smallModel = 2_500;

/** What of a programme is decided anew while all else keeps its values. */
export interface Window {
  /** Columns that cohorts decide by themselves and that are free. */
  readonly free: ReadonlySet<number>;
  /** The programme with what is not free at the values of a point. */
  readonly around: (milp: Milp, point: Point) => Milp;
}

/** Whether all of a county can be decided anew at once. */
export const isSmall = ({ milp }: Pick<AllocationModel, 'milp'>): boolean =>
  milp.columns.length <= smallModel;

/** All entry years and all sites at once. */
export function wholeWindow({ milp }: AllocationModel): Window {
  return { free: new Set(milp.columns.keys()), around: (one) => one };
}

/**
 * Windows of a few entry years, sites kept: years, and whoever leaves the schools of those years later.
 *
 * @param round Every second round begins half a window earlier.
 */
export function* yearWindows(model: AllocationModel, round: number): Generator<Window> {
  const blocks = cohortBlocks(model);
  const sites = [...model.openings, ...model.closings].map(({ column }) => column);
  for (const free of freeBlocks(model, blocks, (round % 2) * (windowYears / 2))) {
    const kept = [...sites, ...blocks.filter((block) => !free.has(block)).flatMap(({ own }) => own)];
    yield {
      free: new Set([...free].flatMap(({ own }) => own)),
      around: (milp, { values }) =>
        fixedAt(milp, new Map(kept.map((column) => [column, values[column] ?? 0]))),
    };
  }
}

/** Blocks that are free together: those of a window's years, and those that take their leavers, and theirs. */
function* freeBlocks(
  { problem }: AllocationModel,
  blocks: readonly CohortBlock[],
  earlier: number,
): Generator<ReadonlySet<CohortBlock>> {
  const takes = takersOf(blocks);
  for (let from = problem.firstYear - earlier; from <= problem.lastYear; from += windowYears) {
    const free = new Set(blocks.filter(({ year }) => year >= from && year < from + windowYears));
    for (const block of free) for (const taker of takes.get(block) ?? []) free.add(taker);
    if (free.size > 0) yield free;
  }
}

/** Blocks in whose rows pupils of another stand, by that other. */
function takersOf(blocks: readonly CohortBlock[]): ReadonlyMap<CohortBlock, readonly CohortBlock[]> {
  const blockOf = new Map(blocks.flatMap((block) => block.own.map((column) => [column, block] as const)));
  const takers = new Map<CohortBlock, CohortBlock[]>();
  for (const taker of blocks) {
    const givers = new Set(taker.columns.map((column) => blockOf.get(column)));
    for (const giver of givers)
      if (giver !== undefined && giver !== taker) takers.set(giver, [...(takers.get(giver) ?? []), taker]);
  }
  return takers;
}
