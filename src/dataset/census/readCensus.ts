import type { Problem } from '../../domain/problem.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Draft } from '../draft.ts';
import { datasetProblem } from '../problemTexts.ts';
import type { TableFile } from '../rawTable.ts';
import { readAsWritten } from '../readDraft.ts';
import { carriedTables } from './carriedTables.ts';

/** A census's files as far as they could be read: what a whole dataset needs and a census does not is no problem. */
export interface CensusTables {
  readonly draft: Draft;
  readonly problems: readonly Problem[];
  readonly notices: readonly Problem[];
  /** The year that it counts: the last one in its enrolment table after the place's base year. */
  readonly year: SchoolYear | undefined;
}

/** A table or column that the place has already need not come again. */
const isMissing = ({ code, details }: Problem) =>
  (code === 'missingTable' && details.table !== 'enrolment') || code === 'noRows';

/**
 * Read the files of a new census: enrolment, and what else of it there is (schools, resources, teachers, births,
 * population, changes of ownership). Other tables stay as they are in the place.
 *
 * @param base The place's base year.
 */
export function readCensus(files: readonly TableFile[], base: SchoolYear): CensusTables {
  const { draft, problems, notices } = readAsWritten(files);
  const schools = draft.schools.place;
  const partial = ({ code, at }: Problem) =>
    code === 'missingColumn' && at.file === schools.file && at.sheet === schools.sheet;
  const years = draft.enrolment.rows.flatMap(({ fields }) => fields.year ?? []);
  const last = Math.max(...years);
  const year = last > base ? last : undefined;
  const readable = years.length > 0;
  const late = year === undefined && readable ? [notNew(draft, last, base)] : [];
  return {
    ...{ draft, year },
    problems: [...problems.filter((problem) => !isMissing(problem) && !partial(problem)), ...late],
    notices: [...notices, ...leftAlone(draft)],
  };
}

const notNew = ({ enrolment }: Draft, last: SchoolYear, base: SchoolYear) =>
  datasetProblem('censusNotNew', enrolment.place, { last, base, next: base + 1 });

function leftAlone(draft: Draft): Problem[] {
  const taken: readonly string[] = ['region', 'enrolment', 'schools', ...carriedTables];
  return Object.values(draft)
    .filter(({ table, rows }) => rows.length > 0 && !taken.includes(table))
    .map(({ table, place }) => datasetProblem('censusTableLeft', place, { table }));
}
