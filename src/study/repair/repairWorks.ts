import { allocate } from '../../allocation/allocate.ts';
import { type PosedProblem, poseProblems } from '../../allocation/pose/poseProblems.ts';
import { readProblem } from '../../allocation/readProblem.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { required } from '../../domain/invariant.ts';
import type { Planning } from '../../domain/planning.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';
import { runStudy } from '../runStudy.ts';
import { drawnKinds, planOfWorks, problemAsDrawn, rowsOfWork, withDrawnSizes } from './drawnWorks.ts';
import { withOwnSites } from './ownSites.ts';
import { planOf } from './planItems.ts';
import { type OpenPart, type RepairedPart, type RepairOrder, repairParts } from './repairAllocation.ts';
import { usualRepairWork } from './usualRepairWork.ts';

/** Works that were drawn, and their repair. */
export interface RepairedWorks {
  readonly parts: readonly RepairedPart[];
  /** Works that might be changed. */
  readonly drawn: readonly Project[];
  /** Planned works of the same kinds that stay as they are decided: no lever allows what they do, or they begin too soon. */
  readonly kept: readonly Project[];
}

/**
 * Check and repair the works that are planned for a place, those of its tables and those that its scenario adds. What is
 * under way or finished is fixed, and so are closures, mergers and works that others wait for. Pupils, classes and teachers
 * are first taken as they best fit the works drawn, so that what is changed is what these lack.
 *
 * @param region The place after its scenario.
 */
export async function repairWorks(
  region: Region,
  planning: Planning,
  order: RepairOrder = {},
): Promise<RepairedWorks> {
  const candidates = candidatesIn(region);
  let drawn = candidates;
  for (;;) {
    const posed = problemsWithout(region, planning, drawn);
    const parts = posed.map(({ name, problem }) => ({
      name,
      problem: withDrawnSizes(problem, drawn),
      works: drawn.filter((work) => rowsOfWork(problem, work) !== undefined),
    }));
    const said = new Set(parts.flatMap(({ works }) => works.map(({ id }) => id)));
    if (said.size === drawn.length) {
      const open: OpenPart[] = [];
      for (const [index, part] of parts.entries()) {
        order.onProgress?.({ name: part.name, index, of: parts.length, step: 'fit' });
        open.push(await openPart(part, order));
      }
      const kept = candidates.filter(({ id }) => !said.has(id));
      return { parts: await repairParts(open, order), drawn, kept };
    }
    // Works that no part can say go back to what is decided, which poses the parts anew.
    drawn = drawn.filter(({ id }) => said.has(id));
  }
}

/** Planned works of the kinds that plans decide, each where nothing else depends on it and only one is drawn. */
function candidatesIn({ projects }: Region): readonly Project[] {
  const awaited = new Set(
    projects.flatMap(({ after, receiver, relieves = [] }) => [after, receiver, ...relieves]),
  );
  return projects.filter(
    ({ id, kind, school, status, ownership, roomsRetired = 0 }) =>
      status === 'planned' &&
      kind in drawnKinds &&
      roomsRetired === 0 &&
      ownership !== 'private' &&
      !awaited.has(id) &&
      !(kind === 'newSchool' && awaited.has(school)),
  );
}

function problemsWithout(
  region: Region,
  planning: Planning,
  works: readonly Project[],
): { readonly name: string; readonly problem: AllocationProblem }[] {
  const left = new Set(works.map(({ id }) => id));
  const projects = region.projects.filter(({ id }) => !left.has(id));
  const run = runStudy({ ...withOwnSites(region, works), projects });
  return poseProblems(run, planning).map(({ name, problem }: PosedProblem) => {
    const reading = readProblem(problem);
    return { name, problem: required(reading.problem, `the problem posed for ${name} cannot be read`) };
  });
}

/** A part with its works as a whole plan: pupils, classes and teachers as they best fit them. */
async function openPart(
  {
    name,
    problem,
    works,
  }: {
    readonly name: string;
    readonly problem: AllocationProblem;
    readonly works: readonly Project[];
  },
  { work = usualRepairWork, seed = 1, shouldStop }: RepairOrder,
): Promise<OpenPart> {
  const drawn = planOfWorks(problem, works);
  const stopping = shouldStop === undefined ? {} : { shouldStop };
  const fitted = await allocate(problemAsDrawn(problem, drawn), { work, seed, ...stopping });
  const plan = fitted.status === 'planned' ? fitted.plan : planOf(new Map());
  return { name, problem, plan: { ...plan, ...drawn } };
}
