import { groupBy } from '../../domain/groupBy.ts';
import { onceFor } from '../../domain/onceFor.ts';
import { byText, type Region } from '../../domain/region/region.ts';
import type { Resource, ResourceColumn } from '../../domain/region/schoolRecords.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { onceInScope } from '../once.ts';
import { overStages, type Scope } from '../scope.ts';
import type { SchoolAmount } from '../variation.ts';

/** The stages whose schools are compared, each on its own: a through-school’s parts stand with their own stage. */
export const comparedStages = ['primary', 'junior'] as const satisfies readonly Stage[];
export type ComparedStage = (typeof comparedStages)[number];

/** Teaching points under 50 pupils are left out of the evaluation. */
const leastPupils = 50;

/** Rows by school and stage, the latest first. */
const resourceRows = onceFor(({ resources }: Region) =>
  groupBy(
    [...resources].sort((left, right) => right.year - left.year),
    (row) => `${row.school}|${row.stage}`,
  ),
);

/** One school's part of a stage as the evaluation compares it. */
export interface ComparedSchool {
  readonly school: SchoolId;
  readonly pupils: Pupils;
  /** Its latest row up to the year; undefined: it has none. */
  readonly row: Resource | undefined;
}

/**
 * Schools of one stage that are compared, sorted: those with pupils, a through-school with its part of the stage
 * alone, special schools and small teaching points left out. Kept because every column asks for the same.
 */
export const comparedSchools = onceInScope(
  (context: ReportContext, year: SchoolYear, scope: Scope, stage: Stage): readonly ComparedSchool[] => {
    const isCompared = ([id, count]: readonly [SchoolId, Pupils]) => {
      const type = context.schools.get(id)?.type;
      return count !== 0 && type !== 'special' && (type !== 'teachingPoint' || count >= leastPupils);
    };
    const found = pupilsBySchool(cellsIn(context, year, overStages(scope, [stage])));
    const sorted = [...found].filter(isCompared).sort(([left], [right]) => byText(left, right));
    const rowsOf = (school: SchoolId) => resourceRows(context.region).get(`${school}|${stage}`);
    return sorted.map(([school, pupils]) => {
      return { school, pupils, row: rowsOf(school)?.find((row) => row.year <= year) };
    });
  },
);

type Missing = Extract<Measured, { missing: unknown }>;

/**
 * Amounts and pupils of every school of one stage: the latest resource row up to the year against that year's pupils.
 *
 * @returns Missing where a school has no row or not the column; empty where the stage has no school in scope.
 */
export function amountsOf(
  context: ReportContext,
  year: SchoolYear,
  scope: Scope,
  stage: ComparedStage,
  column: ResourceColumn,
): readonly SchoolAmount[] | Missing {
  const schools = comparedSchools(context, year, scope, stage);
  const unknown = schools.filter(({ row }) => row?.[column] === undefined);
  if (unknown.length > 0) {
    const details = { count: unknown.length, school: unknown[0]?.school ?? '', column, year };
    return missing('resourcesUnknown', details) as Missing;
  }
  return schools.map(({ row, pupils }) => ({ amount: row?.[column] ?? 0, pupils }));
}
