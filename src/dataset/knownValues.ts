import type { Problem, ProblemPlace } from '../domain/problem.ts';
import { type TableName, tables } from '../domain/region/tables.ts';
import type { Draft, DraftTable } from './draft.ts';
import { limits } from './limits.ts';
import { nearestWord } from './nearestWord.ts';
import { datasetProblem } from './problemTexts.ts';
import { tableFields } from './tableFields.ts';

/**
 * The values that a reference may take.
 *
 * @param target Where they stand, as "table.field" or several: "schools.id|areas.id". "projects.school" means the
 *   schools that projects newly open, no others.
 * @returns The values, or undefined when one of the tables could not be read, so that nothing can be said.
 */
export function knownValues(draft: Draft, target: string): ReadonlySet<string> | undefined {
  const known = new Set<string>();
  for (const part of target.split('|')) {
    const [name, field] = part.split('.') as [TableName, string];
    if (!isReadable(draft[name], field)) return undefined;
    for (const value of columnValues(draft, name, field)) known.add(value);
  }
  return known;
}

/** An optional table that is absent has no values; a needed one without rows, or one without the column, has unknown ones. */
function isReadable({ table, state, rows, headings }: DraftTable<TableName>, field: string): boolean {
  if (tables[table].needed && rows.length === 0) return false;
  return state === 'absent' || (state === 'read' && headings.has(field));
}

function columnValues(draft: Draft, name: TableName, field: string): string[] {
  if (name === 'projects' && field === 'school') return newSchools(draft);
  return draft[name].rows.flatMap(({ fields }) => {
    const value: unknown = Object.entries(fields).find(([column]) => column === field)?.[1];
    return typeof value === 'string' ? [value] : [];
  });
}

/** A row whose kind could not be read may be a new school, so it counts. */
function newSchools(draft: Draft): string[] {
  return draft.projects.rows.flatMap(({ fields: { kind = 'newSchool', school } }) =>
    kind === 'newSchool' && school !== undefined ? [school] : [],
  );
}

/**
 * Names that several rows bear where a reference points to, with their identifiers: a planner who writes one of them
 * says too little.
 *
 * @param target As for {@link knownValues}.
 */
export function namesAlike(draft: Draft, target: string): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const part of target.split('|')) {
    const [table, field] = part.split('.') as [TableName, string];
    if (field !== 'id') continue;
    for (const { fields } of draft[table].rows) {
      const { id, name } = fields as Readonly<Record<string, unknown>>;
      if (typeof id === 'string' && typeof name === 'string')
        byName.set(name, [...(byName.get(name) ?? []), id]);
    }
  }
  return new Map([...byName].filter(([, ids]) => ids.length > 1));
}

/** Where values stand, as "schools.id", in Chinese. */
function inChinese(part: string): string {
  const [name, field] = part.split('.') as [TableName, string];
  const heading = tableFields(name).find((each) => each.name === field)?.meta.zh ?? field;
  return `“${tables[name].title.zh}”表的“${heading}”`;
}

/**
 * Make the teller of values that are not found where they should stand. It names the nearest value that is, but seeks
 * it for the first values only: where hundreds are wrong, none is a slip of the pen.
 *
 * @param alike Names that several rows bear, with their identifiers.
 */
export function missingReferences(
  target: string,
  known: ReadonlySet<string>,
  alike: ReadonlyMap<string, readonly string[]> = new Map(),
): (at: ProblemPlace, value: string) => Problem {
  const sought = new Map<string, string | undefined>();
  const parts = target.split('|');
  const details = {
    ...{ target: parts.join(' / '), targetZh: parts.map(inChinese).join('或'), known: known.size },
  };
  return (at, value) => {
    const ids = alike.get(value);
    if (ids !== undefined)
      return datasetProblem('ambiguousName', at, {
        value,
        count: ids.length,
        ids: ids.slice(0, 5).join(' / '),
      });
    if (!sought.has(value) && sought.size < limits.problemsAlike)
      sought.set(value, nearestWord(value, known));
    const nearest = sought.get(value);
    return nearest === undefined
      ? datasetProblem('unknownReference', at, { value, ...details })
      : datasetProblem('misspeltReference', at, { value, ...details, nearest });
  };
}
