import type { Ladder } from '../domain/ladder.ts';
import type { Problem } from '../domain/problem.ts';
import { type TableName, tableNames } from '../domain/region/tables.ts';
import type { Stage } from '../domain/stage.ts';
import { type Draft, type DraftRow, type DraftTable, placeOf } from './draft.ts';
import { gradeOfWord } from './gradeWords.ts';
import { laddersByDistrict } from './laddersByDistrict.ts';
import { datasetProblem } from './problemTexts.ts';
import { settleIndicators } from './settleIndicators.ts';
import { tableFields } from './tableFields.ts';

/** A draft with its words settled, and what its reader should know of that. */
export interface SettledDraft {
  readonly draft: Draft;
  readonly notices: readonly Problem[];
}

/**
 * Put planners' words in the place of what they stand for: a district's, school's or other name where its identifier
 * is asked (when one alone has the name), 初一, 七年级 or 大班 where the ladder's grade is, and 大班额 where an indicator is. What is neither is left
 * for the checks to tell.
 */
export function settleWords(draft: Draft): SettledDraft {
  const notices: Problem[] = [];
  const named = Object.fromEntries(
    tableNames.map((name) => [name, settleNames(draft, draft[name], notices)]),
  ) as unknown as Draft;
  const { table: targets, notices: told } = settleIndicators(named.targets);
  return { draft: settleGrades({ ...named, targets }), notices: [...notices, ...told] };
}

type Values = Readonly<Record<string, unknown>>;

/** Names that exactly one row of the tables has, with its identifier; and all identifiers. */
function namesOf(draft: Draft, target: string) {
  const ids = new Set<string>();
  const byName = new Map<string, string | undefined>();
  for (const part of target.split('|')) {
    const [table, field] = part.split('.') as [TableName, string];
    if (field !== 'id') continue;
    for (const { fields } of draft[table].rows) {
      const { id, name } = fields as Values;
      if (typeof id !== 'string') continue;
      ids.add(id);
      // A county of one district mostly bears its name: what a table says of the district stays the district's.
      if (table === 'region' && typeof name === 'string' && byName.has(name)) continue;
      if (typeof name === 'string') byName.set(name, byName.has(name) ? undefined : id);
    }
  }
  return { ids, byName };
}

/** A project for a new school gives it its identifier; every other one names a school that is there. */
const givesIdentifier = ({ fields }: DraftRow<TableName>) => (fields as Values).kind === 'newSchool';

function settleNames(draft: Draft, table: DraftTable<TableName>, notices: Problem[]): DraftTable<TableName> {
  let { rows } = table;
  for (const { name: field, meta } of tableFields(table.table)) {
    const target = table.table === 'projects' && field === 'school' ? 'schools.id' : meta.refersTo;
    if (target === undefined || !table.headings.has(field)) continue;
    const { ids, byName } = namesOf(draft, target);
    let count = 0;
    const settled = (value: unknown) => {
      const id = typeof value === 'string' && !ids.has(value) ? byName.get(value) : undefined;
      if (id !== undefined) count += 1;
      return id ?? value;
    };
    const changed = rows.map((row) => {
      const value = (row.fields as Values)[field];
      if (value === undefined || (field === 'school' && givesIdentifier(row))) return row;
      const next = Array.isArray(value) ? value.map(settled) : settled(value);
      return { ...row, fields: { ...row.fields, [field]: next } };
    });
    if (count === 0) continue;
    rows = changed;
    notices.push(datasetProblem('readByName', placeOf(table, undefined, field), { count }));
  }
  return rows === table.rows ? table : { ...table, rows };
}

/** The ladder's own label for a word; the word itself where it names none of the ladder's grades. */
function labelOf(word: string, ladder: Ladder, stages: readonly Stage[]): string {
  if (ladder.stages.some(({ grades }) => grades.includes(word))) return word;
  return gradeOfWord(word, ladder, stages) ?? word;
}

function settleGrades(draft: Draft): Draft {
  const ladders = laddersByDistrict(draft);
  const schools = new Map(draft.schools.rows.map(({ fields }) => [fields.id, fields]));
  const ofCensus = <T extends 'enrolment' | 'midYear'>(row: DraftRow<T>): DraftRow<T> => {
    const { school, grade, mixedWith } = row.fields;
    const { district, stages } = (school === undefined ? undefined : schools.get(school)) ?? {};
    const { ladder } = (district === undefined ? undefined : ladders.get(district)) ?? {};
    if (grade === undefined || stages === undefined || ladder === undefined) return row;
    const settled = labelOf(grade, ladder, stages);
    const host = mixedWith === undefined ? undefined : labelOf(mixedWith, ladder, stages);
    if (settled === grade && host === mixedWith) return row;
    const hosted = host === undefined ? {} : { mixedWith: host };
    return { ...row, fields: { ...row.fields, grade: settled, ...hosted } };
  };
  const ofRule = (row: DraftRow<'classRules'>): DraftRow<'classRules'> => {
    const { district, stage, grade } = row.fields;
    const [first] = ladders.values();
    const { ladder } = (district === undefined ? first : ladders.get(district)) ?? {};
    if (grade === undefined || stage === undefined || ladder === undefined) return row;
    return { ...row, fields: { ...row.fields, grade: labelOf(grade, ladder, [stage]) } };
  };
  return {
    ...draft,
    enrolment: { ...draft.enrolment, rows: draft.enrolment.rows.map(ofCensus) },
    midYear: { ...draft.midYear, rows: draft.midYear.rows.map(ofCensus) },
    classRules: { ...draft.classRules, rows: draft.classRules.rows.map(ofRule) },
  };
}
