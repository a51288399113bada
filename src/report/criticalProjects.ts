import type { Project } from '../domain/region/project.ts';
import { byText } from '../domain/region/region.ts';
import type { Target } from '../domain/region/target.ts';
import type { CriticalProject, OversizeSpot } from '../domain/report.ts';
import type { ReportContext } from './context.ts';
import { say } from './missing.ts';
import { oversizeTargets } from './oversizeTargets.ts';
import { enlarges, relieves } from './projectReach.ts';

function criticalFor(
  context: ReportContext,
  target: Target,
  project: Project,
  spots: readonly OversizeSpot[],
): CriticalProject[] {
  const opening = context.openings.get(project.id);
  const year = spots[0]?.year;
  if (opening === undefined || year === undefined || target.year === undefined || opening.openYear <= year)
    return [];
  const waiting = spots.filter(
    (spot) => enlarges(project, spot.school) || relieves(context, project, spot.school, spot.stage),
  );
  if (waiting.length === 0) return [];
  const schools = [...new Set(waiting.map((spot) => spot.school))].sort(byText);
  const over = waiting.reduce((sum, spot) => sum + spot.over, 0);
  const { builtYear, openYear } = opening;
  return [
    {
      ...{ target: target.id, year, project: project.id, name: project.name, district: project.district },
      ...{ builtYear, openYear, schools, over },
      finishedInTime: builtYear <= target.year,
      words: say('criticalProject', {
        ...{ project: project.name, built: builtYear, open: openYear, due: target.year },
        ...{ schools: schools.length, over },
      }),
    },
  ];
}

/**
 * Projects that open only after a deadline and enlarge or relieve a school that stays oversize at it: finished
 * within the deadline year but used later, or late altogether. Most oversize classes first.
 */
export function criticalProjectsOf(
  context: ReportContext,
  spots: readonly OversizeSpot[],
): CriticalProject[] {
  return oversizeTargets(context).flatMap((target) => {
    const own = spots.filter((spot) => spot.target === target.id);
    return context.projects
      .flatMap((project) => criticalFor(context, target, project, own))
      .sort((left, right) => right.over - left.over || byText(left.project, right.project));
  });
}
