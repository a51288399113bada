import { onceFor } from '../onceFor.ts';
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

/** The schools of the tables, as far as they decide which stages are taught where. */
const schoolsText = onceFor((schools: Taught['schools']): string =>
  JSON.stringify(
    schools.map(({ id, district, area, type, stages, openedYear, closedYear }) => [
      ...[id, district, area, type, stages, openedYear, closedYear],
    ]),
  ),
);

/**
 * Everything that decides which stages are taught where, of the tables of schools and projects, as a text: two regions
 * with the same text and census have the same schools, stages and grades. Most levers leave it as it is, later works too:
 * when a school opens that the history does not know decides nothing of it.
 */
export const stagesText = whileSame(
  ({ schools }: Taught) => schools,
  ({ schools, projects }: Taught): string =>
    `${schoolsText(schools)}${JSON.stringify([
      schoolsWithProjects({ schools: [], projects }).map(({ openedYear: _later, ...school }) => school),
      stagesBrought({ schools, projects }),
    ])}`,
);

/** Lists of projects by their text, as many as a lever goes to and fro between. */
const mostLists = 8;

const listsOf = onceFor((_: Taught['schools']) => new Map<string, Taught['projects']>());

/**
 * The projects for whoever asks only which schools there are, what they teach and who governs them: the very same list
 * as before for the same `stagesText`, whatever a lever did to rooms, money and years of works.
 */
export function steadyProjects(taught: Taught): Taught['projects'] {
  const lists = listsOf(taught.schools);
  const text = stagesText(taught);
  const known = lists.get(text);
  if (known !== undefined) return known;
  if (lists.size >= mostLists) lists.clear();
  lists.set(text, taught.projects);
  return taught.projects;
}
