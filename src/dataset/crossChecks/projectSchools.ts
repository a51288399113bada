import type { Problem } from '../../domain/problem.ts';
import type { Project } from '../../domain/region/project.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from '../draft.ts';
import { knownValues, missingReferences } from '../knownValues.ts';
import { datasetProblem } from '../problemTexts.ts';

/** Projects say enough of their schools: what a new one holds, which one is changed, and where its pupils go. */
export function projectSchools(draft: Draft): Problem[] {
  const { projects } = draft;
  const known = knownValues(draft, changed);
  return projects.rows.flatMap((row) => [
    ...missingSchool(projects, row, known),
    ...missingStages(projects, row),
    ...missingRooms(projects, row),
    ...strayClasses(projects, row),
    ...wrongReceiver(projects, row),
  ]);
}

const changed = 'schools.id|projects.school';
type Table = DraftTable<'projects'>;
type ProjectRow = DraftRow<'projects'>;
/** A field that the planner filled in although it could not be read is not missing. */
const isMissing = (row: ProjectRow, field: keyof Project) => row.fields[field] === undefined;

function missingSchool(table: Table, row: ProjectRow, known: ReadonlySet<string> | undefined): Problem[] {
  const { kind, school } = row.fields;
  if (kind === undefined || kind === 'newSchool' || school === undefined || known === undefined) return [];
  const at = placeOf(table, row, 'school');
  return known.has(school) ? [] : [missingReferences(changed, known)(at, school)];
}

function missingStages(table: Table, row: ProjectRow): Problem[] {
  const needs = row.fields.kind === 'newSchool' || row.fields.kind === 'stageChange';
  const missing = isMissing(row, 'stages') && !row.unread.has('stages');
  return needs && missing ? [datasetProblem('newSchoolWithoutStages', placeOf(table, row, 'stages'))] : [];
}

function missingRooms(table: Table, row: ProjectRow): Problem[] {
  const columns = ['classesByStage', 'homeRooms'] as const;
  const missing = columns.every((column) => isMissing(row, column) && !row.unread.has(column));
  return row.fields.kind === 'newSchool' && missing
    ? [datasetProblem('newSchoolWithoutRooms', placeOf(table, row, 'classesByStage'))]
    : [];
}

function strayClasses(table: Table, row: ProjectRow): Problem[] {
  const { kind, stages, classesByStage = {} } = row.fields;
  if (kind !== 'newSchool' || stages === undefined) return [];
  const named: readonly string[] = stages;
  return Object.keys(classesByStage)
    .filter((stage) => !named.includes(stage))
    .map((stage) =>
      datasetProblem('classesOutsideStages', placeOf(table, row, 'classesByStage'), {
        stage,
        stages: stages.join(';'),
      }),
    );
}

function wrongReceiver(table: Table, row: ProjectRow): Problem[] {
  const { kind, school, receiver } = row.fields;
  const at = placeOf(table, row, 'receiver');
  if (receiver !== undefined && receiver === school)
    return [datasetProblem('receiverIsItself', at, { school })];
  const missing = receiver === undefined && !row.unread.has('receiver');
  return kind === 'merge' && missing ? [datasetProblem('receiverMissing', at)] : [];
}
