import type { Problem } from '../../domain/problem.ts';
import { type Draft, placeOf } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Schools, areas, sites and new schools share one space of identifiers: travel and feeders name them alike. */
export function placeIds(draft: Draft): Problem[] {
  const { schools, areas, sites, projects } = draft;
  // A new school that was finished before the census stands in schools.csv under the identifier its project names.
  const opened = projects.rows.filter(
    ({ fields }) =>
      fields.kind === 'newSchool' && fields.status !== 'cancelled' && fields.status !== 'finished',
  );
  const named = [
    ...schools.rows.map((row) => ({ id: row.fields.id, table: schools, at: placeOf(schools, row, 'id') })),
    ...areas.rows.map((row) => ({ id: row.fields.id, table: areas, at: placeOf(areas, row, 'id') })),
    ...sites.rows.map((row) => ({ id: row.fields.id, table: sites, at: placeOf(sites, row, 'id') })),
    ...opened.map((row) => ({
      id: row.fields.school,
      table: projects,
      at: placeOf(projects, row, 'school'),
    })),
  ];
  const first = new Map<string, (typeof named)[number]>();
  const problems: Problem[] = [];
  for (const place of named) {
    if (place.id === undefined) continue;
    const before = first.get(place.id);
    if (before === undefined) first.set(place.id, place);
    else if (before.table !== place.table || place.table === projects)
      problems.push(datasetProblem('placeTwice', place.at, { id: place.id, other: otherOf(before) }));
  }
  return problems;
}

const otherOf = ({ table, at }: { table: { table: string }; at: { row?: number } }) =>
  `${table.table}, row ${at.row}`;
