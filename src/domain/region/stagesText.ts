import { whileSame } from '../whileSame.ts';
import type { Region } from './region.ts';
import { schoolsWithProjects } from './schoolsWithProjects.ts';

/**
 * Everything that decides which stages are taught where, of the tables of schools and projects, as a text: two regions
 * with the same text and census have the same schools, stages and grades. Most levers leave it as it is.
 */
export const stagesText = whileSame(
  ({ schools }: Pick<Region, 'schools' | 'projects'>) => schools,
  ({ schools, projects }: Pick<Region, 'schools' | 'projects'>): string =>
    JSON.stringify([
      schools.map(({ id, district, area, type, stages, openedYear, closedYear }) => [
        ...[id, district, area, type, stages, openedYear, closedYear],
      ]),
      schoolsWithProjects({ schools: [], projects }),
      projects.map(({ school, status, stages, classesByStage }) => [school, status, stages, classesByStage]),
    ]),
);
