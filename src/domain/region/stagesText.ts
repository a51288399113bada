import type { Stage } from '../stage.ts';
import { whileSame } from '../whileSame.ts';
import type { Project } from './project.ts';
import { byText, type Region } from './region.ts';
import { schoolsWithProjects } from './schoolsWithProjects.ts';

type Taught = Pick<Region, 'schools' | 'projects'>;

/** Stages that works add to a school: those that it is built for, those that it gets classes of. */
export function stagesPlanned({ status, stages = [], classesByStage = {} }: Project): Stage[] {
  return status === 'cancelled' ? [] : [...stages, ...(Object.keys(classesByStage) as Stage[])];
}

/** Stages that works bring to schools which do not teach them, once each. */
function stagesBrought({ schools, projects }: Taught): string[] {
  const own = new Map(schoolsWithProjects({ schools, projects }).map(({ id, stages }) => [id, stages]));
  const brought = projects.flatMap((project) =>
    stagesPlanned(project)
      .filter((stage) => own.get(project.school)?.includes(stage) !== true)
      .map((stage) => `${project.school}|${stage}`),
  );
  return [...new Set(brought)].sort(byText);
}

/**
 * Everything that decides which stages are taught where, of the tables of schools and projects, as a text: two regions
 * with the same text and census have the same schools, stages and grades. Most levers leave it as it is, later works too:
 * when a school opens that the history does not know decides nothing of it.
 */
export const stagesText = whileSame(
  ({ schools }: Taught) => schools,
  ({ schools, projects }: Taught): string =>
    JSON.stringify([
      schools.map(({ id, district, area, type, stages, openedYear, closedYear }) => [
        ...[id, district, area, type, stages, openedYear, closedYear],
      ]),
      schoolsWithProjects({ schools: [], projects }).map(({ openedYear: _later, ...school }) => school),
      stagesBrought({ schools, projects }),
    ]),
);
