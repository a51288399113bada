import { type ProjectRow, projectGroups } from '../views/plan/projectRows.ts';
import type { DeckSources } from './deckSources.ts';

/** Every decided project with the deadlines it serves, as slides count them: one too late on one slide is on all. */
export function decidedRows({ study, projects }: DeckSources): ProjectRow[] {
  const order = study.districts.map(({ id }) => id);
  return projectGroups(projects.projects, study.report.criticalProjects, order, {}).flatMap(
    ({ rows }) => rows,
  );
}
