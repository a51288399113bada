import { shiftMonth } from '../domain/calendar.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { Month } from '../domain/units.ts';
import type { Scene } from './scene.ts';

/** The month of the base census. */
export function censusMonth({ place }: Region): Month {
  return `${place.baseYear}-${place.censusDay.slice(0, 2)}`;
}

type Milestone = 'approval' | 'start' | 'finish';
const milestones = ['approval', 'start', 'finish'] as const satisfies readonly Milestone[];

/** Whether a milestone lies behind by the base census and stays: an approval given, a start of works under way. */
function isBehind(project: Project, milestone: Milestone, census: Month): boolean {
  const month = project[milestone];
  const done = milestone === 'approval' || (milestone === 'start' && project.status === 'underWay');
  return done && month !== undefined && month <= census;
}

/**
 * Move a project's months; what lies behind by the base census stays.
 *
 * @param months Months to move by; negative = earlier.
 */
export function moveProject(region: Region, project: Project, months: number): Project {
  const census = censusMonth(region);
  const moved = milestones.flatMap((milestone) => {
    const month = project[milestone];
    const stays = month === undefined || isBehind(project, milestone, census);
    return stays ? [] : [[milestone, shiftMonth(month, months)] as const];
  });
  return { ...project, ...Object.fromEntries(moved) };
}

/** Find months of a project in the wrong order. */
export function reversedMonths(scene: Scene, project: Project, field: string): Problem[] {
  const dated = milestones.flatMap((name) => {
    const month = project[name];
    return month === undefined ? [] : [{ name, month }];
  });
  return dated.flatMap(({ name, month }, index) => {
    const next = dated[index + 1];
    if (next === undefined || month <= next.month) return [];
    const details = { earlier: name, from: month, later: next.name, to: next.month };
    return [scene.problem('monthsReversed', field, details)];
  });
}

/** Find what is wrong with works that were moved: nothing still ahead at the base census can come before it. */
export function wrongMove(scene: Scene, before: Project, after: Project): Problem[] {
  const census = censusMonth(scene.region);
  return milestones.flatMap((milestone) => {
    const month = after[milestone];
    const ahead = month !== undefined && (milestone === 'finish' ? month >= census : month > census);
    if (month === undefined || month === before[milestone] || ahead) return [];
    return [scene.problem('beforeCensus', 'months', { id: after.id, milestone, month, census })];
  });
}
