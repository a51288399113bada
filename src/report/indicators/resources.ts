import { groupBy } from '../../domain/groupBy.ts';
import { byText } from '../../domain/region/region.ts';
import type { Resource } from '../../domain/region/schoolRecords.ts';
import type { Stage } from '../../domain/stage.ts';
import type { Pupils, SchoolId, SchoolYear } from '../../domain/units.ts';
import { pupilsBySchool } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { onceInScope } from '../once.ts';
import type { Scope } from '../scope.ts';
import type { SchoolAmount } from '../variation.ts';

/** The seven columns that high-quality balance is judged by. */
export const resourceColumns = [
  'teachersAboveDegree',
  'keyTeachers',
  'artsTeachers',
  'teachingArea',
  'sportsArea',
  'equipment',
  'multimediaRooms',
] as const satisfies readonly (keyof Resource)[];
export type ResourceColumn = (typeof resourceColumns)[number];

/** The stages whose schools are compared, each on its own: a through-school’s parts stand with their own stage. */
export const comparedStages = ['primary', 'junior'] as const satisfies readonly Stage[];
export type ComparedStage = (typeof comparedStages)[number];

/** Teaching points under 50 pupils are left out of the evaluation. */
const leastPupils = 50;

type SchoolPupils = readonly (readonly [SchoolId, Pupils])[];

/** Schools of one stage that are compared, sorted, with their pupils; every column asks for the same. */
const comparedSchools = onceInScope(
  (context: ReportContext, year: SchoolYear, scope: Scope, stage: Stage): SchoolPupils => {
    const isCompared = ([id, count]: readonly [SchoolId, Pupils]) => {
      const type = context.schools.get(id)?.type;
      return count !== 0 && type !== 'special' && (type !== 'teachingPoint' || count >= leastPupils);
    };
    const pupils = pupilsBySchool(cellsIn(context, year, { ...scope, stages: [stage] }));
    return [...pupils].filter(isCompared).sort(([left], [right]) => byText(left, right));
  },
);

/** Rows by school and stage, the latest first; kept because every indicator asks for them in every year. */
const kept = new WeakMap<ReportContext, Map<string, Resource[]>>();

function rowInForce(
  context: ReportContext,
  school: SchoolId,
  stage: Stage,
  year: SchoolYear,
): Resource | undefined {
  const rows =
    kept.get(context) ??
    groupBy(
      [...context.region.resources].sort((left, right) => right.year - left.year),
      (row) => `${row.school}|${row.stage}`,
    );
  kept.set(context, rows);
  return rows.get(`${school}|${stage}`)?.find((row) => row.year <= year);
}

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
  const pupils = comparedSchools(context, year, scope, stage);
  const known = pupils.map(([school, count]) => ({
    ...{ school, pupils: count },
    amount: rowInForce(context, school, stage, year)?.[column],
  }));
  const unknown = known.filter(({ amount }) => amount === undefined);
  if (unknown.length > 0) {
    const details = { count: unknown.length, school: unknown[0]?.school ?? '', column, year };
    return missing('resourcesUnknown', details) as Missing;
  }
  return known.map(({ amount, pupils: count }) => ({ amount: amount ?? 0, pupils: count }));
}
