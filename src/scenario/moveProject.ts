import { monthNumber, shiftMonth } from '../domain/calendar.ts';
import type { Problem } from '../domain/problem.ts';
import type { Project } from '../domain/region/project.ts';
import type { Region } from '../domain/region/region.ts';
import type { Month } from '../domain/units.ts';
import type { Scene } from './scene.ts';

/** The month of the base census. */
export function censusMonth({ place }: Region): Month {
  return `${place.baseYear}-${place.censusDay.slice(0, 2)}`;
}

/**
 * Move a project's months. What lies behind by the base census stays: works under way have begun when they did.
 *
 * @param months Months to move by; negative = earlier.
 */
export function moveProject(region: Region, project: Project, months: number): Project {
  const census = monthNumber(censusMonth(region));
  const move = (month: Month): Month =>
    project.status === 'underWay' && monthNumber(month) <= census ? month : shiftMonth(month, months);
  const { approval, start, finish } = project;
  return {
    ...project,
    ...(approval === undefined ? {} : { approval: move(approval) }),
    ...(start === undefined ? {} : { start: move(start) }),
    finish: shiftMonth(finish, months),
  };
}

/** Find months of a project in the wrong order, or a finish before the base census of works not finished by it. */
export function wrongMonths(scene: Scene, project: Project, field: string): Problem[] {
  const { approval, start, finish, status } = project;
  const order = [
    { name: 'approval', month: approval },
    { name: 'start', month: start },
    { name: 'finish', month: finish },
  ].filter((each): each is { name: string; month: Month } => each.month !== undefined);
  const reversed = order.flatMap(({ name, month }, index) => {
    const next = order[index + 1];
    if (next === undefined || month <= next.month) return [];
    const details = { earlier: name, from: month, later: next.name, to: next.month };
    return [scene.problem('monthsReversed', field, details)];
  });
  const census = censusMonth(scene.region);
  const early = (status === 'planned' || status === 'underWay') && finish < census;
  return early ? [...reversed, scene.problem('finishedTooEarly', field, { finish, census })] : reversed;
}
