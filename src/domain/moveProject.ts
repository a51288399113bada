import { shiftMonth } from './calendar.ts';
import { readDelays, writeDelays } from './delays.ts';
import type { Place } from './region/place.ts';
import type { Project } from './region/project.ts';
import type { Month } from './units.ts';

/** Where a base census is held on which day. */
interface CensusPlace {
  readonly place: Pick<Place, 'baseYear' | 'censusDay'>;
}

/** Works with their dated steps. */
type DatedWorks = Pick<Project, Milestone | 'status'>;

/** The month of the base census. */
export function censusMonth({ place }: CensusPlace): Month {
  return `${place.baseYear}-${place.censusDay.slice(0, 2)}`;
}

/** The dated steps of works, in order. */
export const milestones = ['approval', 'start', 'finish'] as const;
export type Milestone = (typeof milestones)[number];

/** Whether a milestone lies behind by the base census and stays: an approval given, a start of works under way. */
function isBehind(project: DatedWorks, milestone: Milestone, census: Month): boolean {
  const month = project[milestone];
  const done = milestone === 'approval' || (milestone === 'start' && project.status === 'underWay');
  return done && month !== undefined && month <= census;
}

/**
 * Move a project's months; what lies behind by the base census stays.
 *
 * @param months Months to move by; negative = earlier.
 */
export function moveProject<P extends DatedWorks>(region: CensusPlace, project: P, months: number): P {
  const census = censusMonth(region);
  const moved = milestones.flatMap((milestone) => {
    const month = project[milestone];
    const stays = month === undefined || isBehind(project, milestone, census);
    return stays ? [] : [[milestone, shiftMonth(month, months)] as const];
  });
  return { ...project, ...Object.fromEntries(moved) };
}

/** The project without delays that a census has overtaken: settled works have none, and none brings works before it. */
export function trimDelays(region: CensusPlace, project: Project): Project {
  const { delays, ...rest } = project;
  const all = delays === undefined ? undefined : readDelays(delays);
  if (all === undefined) return project;
  const ahead = all.filter(
    ({ months }) =>
      months >= 0 ||
      milestonesBeforeCensus(region, project, moveProject(region, project, months)).length === 0,
  );
  if (canMove(project) && ahead.length === all.length) return project;
  return canMove(project) && ahead.length > 1 ? { ...rest, delays: writeDelays(ahead) } : rest;
}

/** Whether works still lie ahead or are under way, so that they can come out earlier or later. */
export function canMove({ status }: Pick<Project, 'status'>): boolean {
  return status === 'planned' || status === 'underWay';
}

/**
 * The milestones that a move would bring before the base census although they had not happened by then.
 *
 * @param after The project, moved.
 */
export function milestonesBeforeCensus(
  region: CensusPlace,
  before: DatedWorks,
  after: DatedWorks,
): { milestone: Milestone; month: Month }[] {
  const census = censusMonth(region);
  return milestones.flatMap((milestone) => {
    const month = after[milestone];
    const ahead = month !== undefined && (milestone === 'finish' ? month >= census : month > census);
    return month === undefined || month === before[milestone] || ahead ? [] : [{ milestone, month }];
  });
}
