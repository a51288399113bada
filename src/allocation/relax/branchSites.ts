import type { PlanVector } from '../../domain/allocation/planVector.ts';
import { budgetedSolver } from '../../milp/budgetedSolver.ts';
import type { Milp, MilpRow } from '../../milp/milp.ts';
import type { Solver } from '../../milp/solver.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { heldProgramme } from './heldProgramme.ts';

/** Linear programmes solved at most, and simplex iterations of all: counted work, so that bounds are the same everywhere. */
const mostProgrammes = 24;
const mostIterations = 120_000;
/** Nearer than this to a whole number, a site is decided. */
const decided = 1e-6;

/** The least cost with some sites open in the end and others never; a point of the linear relaxation. */
export interface SiteLeaf {
  readonly bound: number;
  readonly values: readonly number[];
}

/** What branching over sites came to. */
export interface SiteBranches {
  /** No plan that holds the levels costs less. */
  readonly bound: number;
  /** The cheapest points in which every site is open or not, the cheapest first; fewer where work ended before. */
  readonly leaves: readonly SiteLeaf[];
}

/** Sites decided so far, and the relaxation's answer; without a point where the work ended before it was solved. */
interface Branch {
  readonly decisions: ReadonlyMap<string, 0 | 1>;
  readonly bound: number;
  readonly values: readonly number[] | undefined;
}

/**
 * Bound the cost of plans that are as good on the levels before it: the linear relaxation, site by site with one that
 * opens and one that never does, the cheapest branch first. Half a school is cheaper than one or none.
 *
 * @param wanted Leaves to look for; the first ends the rise of the bound.
 * @returns Undefined where not even the relaxation came to an end.
 * @source Land & Doig (1960), Econometrica 28.
 */
export async function branchSites(
  model: AllocationModel,
  vector: PlanVector,
  solver: Solver,
  { shouldStop, wanted }: { readonly shouldStop: () => boolean; readonly wanted: number },
): Promise<SiteBranches | undefined> {
  const milp = heldProgramme(model, vector);
  const sites = columnsBySite(model);
  const budgeted = budgetedSolver(solver, mostIterations, shouldStop);
  const root = await solveBranch(milp, sites, budgeted, new Map(), Number.NEGATIVE_INFINITY);
  if (root?.values === undefined) return undefined;
  const open: Branch[] = [root];
  const leaves: SiteLeaf[] = [];
  for (let solved = 1; open.length > 0 && leaves.length < wanted; ) {
    open.sort((left, right) => left.bound - right.bound);
    const [best] = open;
    if (best?.values === undefined) break;
    const site = leastDecided(sites, best.values);
    if (site === undefined) {
      leaves.push({ bound: best.bound, values: best.values });
      open.shift();
      continue;
    }
    if (solved + 2 > mostProgrammes || budgeted.left <= 0) break;
    open.shift();
    for (const decision of [0, 1] as const) {
      const decisions = new Map([...best.decisions, [site, decision] as const]);
      const branch = await solveBranch(milp, sites, budgeted, decisions, best.bound);
      if (branch !== undefined) open.push(branch);
    }
    solved += 2;
  }
  const bounds = [...leaves, ...open].map(({ bound }) => bound);
  // No branch is left only where rounding noise alone let the relaxation hold.
  return { bound: bounds.length === 0 ? root.bound : Math.min(...bounds), leaves };
}

function columnsBySite({ openings }: AllocationModel): ReadonlyMap<string, readonly number[]> {
  const sites = new Map<string, number[]>();
  for (const { school, column } of openings) sites.set(school, [...(sites.get(school) ?? []), column]);
  return sites;
}

/** The site nearest to half open; undefined where all are open or not. */
function leastDecided(
  sites: ReadonlyMap<string, readonly number[]>,
  values: readonly number[],
): string | undefined {
  let [least, distance]: [string | undefined, number] = [undefined, 0.5 - decided];
  for (const [site, columns] of sites) {
    const opened = columns.reduce((sum, column) => sum + (values[column] ?? 0), 0);
    if (Math.abs(opened - 0.5) >= distance) continue;
    [least, distance] = [site, Math.abs(opened - 0.5)];
  }
  return least;
}

/** A branch, with the bound of the one it comes from where its own was not reached; undefined where nothing holds in it. */
async function solveBranch(
  milp: Milp,
  sites: ReadonlyMap<string, readonly number[]>,
  solver: Solver,
  decisions: Branch['decisions'],
  before: number,
): Promise<Branch | undefined> {
  const rows = [...decisions].map(([site, decision]): MilpRow => {
    const indices = sites.get(site) ?? [];
    return {
      name: `decided/${site}`,
      lower: decision,
      upper: decision,
      indices,
      values: indices.map(() => 1),
    };
  });
  const outcome = await solver.solve({ ...milp, rows: [...milp.rows, ...rows] });
  if (outcome.status === 'infeasible') return undefined;
  if (outcome.status !== 'optimal') return { decisions, bound: before, values: undefined };
  return { decisions, bound: Math.max(before, outcome.bound), values: outcome.values };
}
