import { realisePlan } from '../../allocation/pose/realisePlan.ts';
import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import { required } from '../../domain/invariant.ts';
import type { Project } from '../../domain/region/project.ts';
import type { Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import type { ProjectId, Yuan } from '../../domain/units.ts';
import { drawnKinds } from './drawnWorks.ts';
import { roomsOfWork, withOwnSites } from './ownSites.ts';
import type { ItemRows, PlanItemKind } from './planItems.ts';
import type { RepairedPart } from './repairAllocation.ts';

/** What a scenario says anew so that it has the repaired works. */
export interface RepairedLines {
  readonly cancelled: readonly ProjectId[];
  readonly added: readonly Project[];
}

/**
 * What the works among some rows of a plan cost by the prices of its problem, not discounted.
 *
 * @returns Undefined where there is no work among them.
 */
export function costOfWorks(problem: AllocationProblem, rows: ItemRows): Yuan | undefined {
  const shapeOf = (school: string) => problem.schools.find(({ id }) => id === school);
  const costs = [
    ...(rows.openings ?? []).map(({ school, module }) => shapeOf(school)?.site?.modules[module]?.cost),
    ...(rows.extensions ?? []).map(({ school, rooms }) => {
      const { costPerRoom = 0, fixedCost = 0 } = shapeOf(school)?.extension ?? {};
      return costPerRoom * rooms + fixedCost;
    }),
    ...(rows.conversions ?? []).map(
      ({ school, rooms }) => (shapeOf(school)?.conversion?.costPerRoomYear ?? 0) * rooms,
    ),
    ...(rows.temporaries ?? []).map(
      ({ school, rooms }) => (shapeOf(school)?.temporary?.costPerRoomYear ?? 0) * rooms,
    ),
  ];
  return costs.length === 0 ? undefined : costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0);
}

/** Whether a place knows every school and site whose works repaired parts decide. */
function isOfPlace(
  region: Region,
  { openings, extensions, conversions, temporaries, closures }: AllocationPlan,
) {
  const schools = new Set(schoolsWithProjects(region).map(({ id }) => id));
  const sites = new Set(region.sites.map(({ id }) => id));
  return (
    openings.every(({ school }) => sites.has(school)) &&
    [...extensions, ...conversions, ...temporaries, ...closures].every(({ school }) => schools.has(school))
  );
}

/**
 * The works of repaired parts as rows of the projects table.
 *
 * @returns Undefined where a part has no plan, or a school of its works is none of this place.
 */
export function worksOfRepair(
  region: Region,
  parts: readonly RepairedPart[],
): readonly Project[] | undefined {
  const answered = parts.flatMap((part) => (part.status === 'impossible' ? [] : [part]));
  if (answered.length < parts.length || !answered.every(({ plan }) => isOfPlace(region, plan)))
    return undefined;
  return realisePlan(region, answered).region.projects.slice(region.projects.length);
}

/**
 * What a scenario must say so that works drawn become those repaired: of every thing that was changed the works drawn are
 * struck out, and those of the repair come in their place. Everything else stays as it was drawn.
 *
 * @param drawn Works that might be changed.
 */
export function linesOfRepair(
  region: Region,
  parts: readonly RepairedPart[],
  drawn: readonly Project[],
): RepairedLines {
  const planned = parts.flatMap((part) => (part.status === 'impossible' ? [] : [part]));
  const changed = new Set(
    planned.flatMap(({ changes }) => changes.map(({ kind, place }) => `${kind} ${place}`)),
  );
  const isChanged = ({ kind, school }: Project) => changed.has(`${kindOfWork(kind)} ${school}`);
  const works = required(
    worksOfRepair(withOwnSites(region, drawn), planned),
    'works drawn in a place are none of it',
  );
  const taken = new Set(region.projects.map(({ id }) => id));
  return {
    cancelled: drawn.filter(isChanged).map(({ id }) => id),
    added: works.filter(isChanged).map((work) => ({ ...likeDrawn(work, drawn), id: freeId(work.id, taken) })),
  };
}

/** A new school with all that was said of the one that was drawn: its catchment, its building, its name. */
function likeDrawn(work: Project, drawn: readonly Project[]): Project {
  const like = drawn.find(({ kind, school }) => kind === 'newSchool' && school === work.school);
  if (work.kind !== 'newSchool' || like === undefined) return work;
  const { finish, start, cost, homeRooms } = work;
  const { start: _start, classesByStage, ...rest } = like;
  const same = roomsOfWork(like) === homeRooms;
  return {
    ...{ ...rest, finish },
    ...(start === undefined ? {} : { start }),
    ...(same && classesByStage !== undefined ? { classesByStage } : { homeRooms, cost }),
  };
}

/** What a plan calls the kind of a work. */
function kindOfWork(kind: Project['kind']): PlanItemKind | undefined {
  return (drawnKinds as Partial<Record<Project['kind'], PlanItemKind>>)[kind];
}

/** An identifier that no project bears: "plan-opening-east", "plan-opening-east-2" … */
function freeId(wanted: ProjectId, taken: ReadonlySet<ProjectId>): ProjectId {
  let [free, number] = [wanted, 1];
  while (taken.has(free)) {
    number += 1;
    free = `${wanted}-${number}`;
  }
  return free;
}
