import { readDelays } from '../domain/delays.ts';
import { censusMonth, milestones, milestonesBeforeCensus, moveProject } from '../domain/moveProject.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/region/project.ts';
import type { Scene } from './scene.ts';

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

/** The project moved by months, and by as much more as its delays may bring it forward. */
export function earliestOf({ region }: Scene, project: Project, months: number): Project {
  const least = project.delays === undefined ? 0 : (readDelays(project.delays)?.[0]?.months ?? 0);
  return moveProject(region, project, months + Math.min(0, least));
}

/**
 * Find what is wrong with works that were moved: nothing still ahead at the base census can come before it.
 *
 * @param field The field that says by how many months.
 */
export function wrongMove(scene: Scene, before: Project, after: Project, field = 'months'): Problem[] {
  const census = censusMonth(scene.region);
  return milestonesBeforeCensus(scene.region, before, after).map(({ milestone, month }) =>
    scene.problem('beforeCensus', field, { id: after.id, milestone, month, census }),
  );
}
