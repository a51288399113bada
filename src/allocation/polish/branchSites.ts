import type { Milp } from '../../milp/milp.ts';
import type { OpenProgramme, Vertex } from '../../milp/openProgramme.ts';
import type { Solver } from '../../milp/solver.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { cohortBlocks } from './cohortBlocks.ts';
import { type CohortCut, cohortCuts } from './cohortCuts.ts';
import { moneyUnit } from './heldProgramme.ts';
import { type Decisions, furtherDecisions, openSites, sitesOf, undecided } from './siteBranch.ts';

/** Counted work at full effort, so that bounds are the same everywhere: vertices, simplex iterations of all and of cuts. */
const mostVertices = 60;
const mostIterations = 450_000;
/** A round of cuts that raises a vertex by less than this share is the last at it. */
const leastRise = 1e-4;

/** Vertices that the solver calls least may lie above the least by so much of their cost; no proof may. */
const noise = 1e-6;

/** A vertex of the relaxation, and the least cost with what is decided of its sites. Yuan. */
export interface SitePoint {
  readonly bound: number;
  readonly values: readonly number[];
}

/** What branching over sites came to. Yuan. */
export interface SiteBranches {
  /** No plan in the programme comes to less. */
  readonly bound: number;
  /**
   * The cheapest point of each set of open sites, with parts of their modules, the cheapest set first; then one in which
   * modules and years are whole too. One with parts of sites where work ended before.
   */
  readonly points: readonly SitePoint[];
}

export interface BranchRequest {
  readonly solver: Solver & Required<Pick<Solver, 'open'>>;
  readonly shouldStop: () => boolean;
  /** Share of the usual work that may be done, from 0 to 1. */
  readonly effort: number;
  /** Sets of open sites to look for. */
  readonly wanted: number;
}

/** A vertex, what was decided to come to it, and how many cuts there were then. */
interface Branch {
  readonly decisions: Decisions;
  vertex: Vertex;
  cuts: number;
}

/**
 * Bound the least of a programme of a problem, from the linear relaxation in two ways. Sites are
 * branched over, the cheapest branch first: half a school is cheaper than one or none. And cohorts, each by itself, say
 * what their classes cost once they are whole (`cohortCuts`).
 *
 * @param milp The model's programme as it is to be bounded, costs in `moneyUnit`: with levels before cost held, or with
 *   prices on them.
 * @returns Undefined where not even the relaxation came to an end, or nothing can be decided.
 * @source Land & Doig (1960), Econometrica 28.
 */
export async function branchSites(
  model: AllocationModel,
  milp: Milp,
  request: BranchRequest,
): Promise<SiteBranches | undefined> {
  if (milp.columns.length === 0) return undefined;
  const programme = await request.solver.open(milp);
  try {
    return await new SiteSearch({ model, milp, programme }, request).search();
  } finally {
    programme.dispose();
  }
}

interface Opened {
  readonly model: AllocationModel;
  readonly milp: Milp;
  readonly programme: OpenProgramme;
}

class SiteSearch {
  private readonly milp: Milp;
  /** Yuan that costs are counted in. */
  private readonly unit: number;
  private readonly programme: OpenProgramme;
  private readonly request: BranchRequest;
  private readonly sites;
  private readonly siteRows;
  private readonly blocks;
  private readonly cuts: CohortCut[] = [];
  private readonly open: Branch[] = [];
  private readonly leaves: Branch[] = [];
  private readonly sets = new Map<string, Vertex>();
  private iterations: number;
  private vertices = 0;

  constructor({ model, milp, programme }: Opened, request: BranchRequest) {
    this.milp = milp;
    this.unit = moneyUnit(model);
    this.programme = programme;
    this.request = request;
    this.iterations = mostIterations * request.effort;
    this.sites = sitesOf(model);
    this.siteRows = new Map(
      [...this.sites].map(([school, openings]) => {
        const indices = openings.map(({ column }) => column);
        return [school, programme.addRow({ lower: 0, upper: 1, indices, values: indices.map(() => 1) })];
      }),
    );
    this.blocks = cohortBlocks(model);
  }

  async search(): Promise<SiteBranches | undefined> {
    // The relaxation itself is solved in any case: without it nothing is known.
    const root = this.solve(undecided, undefined, mostIterations);
    if (root === undefined || root === 'none') return undefined;
    const first = { decisions: undecided, vertex: root, cuts: 0 };
    await this.cut(first);
    this.open.push(first);
    while (this.open.length > 0 && this.leaves.length === 0 && !this.isOver())
      if (!(await this.branch())) break;
    return this.told(root.objective);
  }

  private isOver(): boolean {
    return this.vertices + 2 > mostVertices || this.iterations <= 0 || this.request.shouldStop();
  }

  /**
   * Branch at the cheapest vertex, or keep it as a leaf; first look at it with all cuts, and cut it off where it is the
   * first of its set of sites or a leaf.
   *
   * @returns Whether work was left to do so.
   */
  private async branch(): Promise<boolean> {
    this.open.sort((left, right) => left.vertex.objective - right.vertex.objective);
    const [best] = this.open;
    if (best === undefined) return false;
    if (best.cuts < this.cuts.length) return this.again(best);
    const isFirst = this.noteSet(best);
    const further = furtherDecisions(this.sites, best.vertex, best.decisions);
    if ((isFirst || further === undefined) && !this.isOver() && (await this.cut(best))) return true;
    if (further === undefined) {
      this.leaves.push(best);
      this.open.shift();
      return true;
    }
    const made: Branch[] = [];
    for (const decisions of further) {
      const vertex = this.solve(decisions, best.vertex);
      if (vertex === undefined) return false;
      if (vertex !== 'none') made.push({ decisions, vertex, cuts: this.cuts.length });
    }
    this.open.splice(0, 1, ...made);
    return true;
  }

  /** Solve a branch anew with the cuts that were found since. @returns Whether work was left to do so. */
  private again(branch: Branch): boolean {
    const vertex = this.solve(branch.decisions, branch.vertex);
    if (vertex === undefined) return false;
    if (vertex === 'none') this.open.splice(this.open.indexOf(branch), 1);
    else Object.assign(branch, { vertex, cuts: this.cuts.length });
    return true;
  }

  /** Keep a vertex as the cheapest of its set of open sites. @returns Whether it is the first of its set. */
  private noteSet({ vertex }: Branch): boolean {
    const set = openSites(this.sites, vertex);
    if (set === undefined || this.sets.has(set)) return false;
    this.sets.set(set, vertex);
    return true;
  }

  /** @returns Undefined where work ended before; 'none' where nothing holds. */
  private solve(
    decisions: Decisions,
    from?: Vertex,
    iterations = this.iterations,
  ): Vertex | 'none' | undefined {
    const { programme, milp } = this;
    for (const [school, openings] of this.sites) {
      programme.boundRow(this.siteRows.get(school) ?? 0, decisions.opened.has(school) ? 1 : 0, 1);
      for (const { column } of openings)
        programme.boundColumn(column, 0, decisions.out.has(column) ? 0 : (milp.columns[column]?.upper ?? 1));
    }
    const outcome = programme.solve({
      ...(from === undefined ? {} : { from: from.basis }),
      iterations: Math.max(1, Math.floor(iterations)),
      interrupt: this.request.shouldStop,
    });
    this.iterations -= outcome.simplexIterations;
    this.vertices += 1;
    if (outcome.status === 'infeasible') return 'none';
    return outcome.status === 'optimal' ? outcome : undefined;
  }

  /** A round of cuts at a branch. @returns Whether it rose by what is worth another look. */
  private async cut(branch: Branch): Promise<boolean> {
    const { vertex, decisions } = branch;
    const { found, simplexIterations } = await cohortCuts(
      this.milp,
      this.blocks,
      this.cuts,
      vertex,
      this.request,
    );
    this.iterations -= simplexIterations;
    for (const one of found) this.cuts.push({ ...one, row: this.programme.addRow(one.cut) });
    if (found.length === 0) return false;
    // What cuts bring shows at the next vertex alone: it is solved in any case.
    const next = this.solve(decisions, vertex, mostIterations);
    if (next === undefined || next === 'none') return false;
    branch.vertex = next;
    branch.cuts = this.cuts.length;
    return next.objective - vertex.objective > leastRise * Math.abs(vertex.objective);
  }

  private told(least: number): SiteBranches {
    const { leaves, open } = this;
    const bounds = [...leaves, ...open].map(({ vertex }) => vertex.objective);
    for (const branch of open.toSorted((left, right) => left.vertex.objective - right.vertex.objective))
      this.noteSet(branch);
    const found = [
      ...[...this.sets.values()].slice(0, this.request.wanted),
      ...leaves.map(({ vertex }) => vertex),
    ];
    const points = found.length > 0 ? found : open.slice(0, 1).map(({ vertex }) => vertex);
    // No branch is left only where rounding noise alone let the relaxation hold.
    const lowest = bounds.length === 0 ? least : Math.min(...bounds);
    return {
      bound: (lowest - noise * Math.max(1, Math.abs(lowest))) * this.unit,
      points: points.map(({ objective, values }) => ({ bound: objective * this.unit, values: [...values] })),
    };
  }
}
