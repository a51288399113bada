import { weakestOf } from '../domain/basis.ts';
import { type Resource, type ResourceColumn, resourceColumns } from '../domain/region/schoolRecords.ts';
import type { BalanceFigure, BalancePart, BalanceSchool } from '../domain/report.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';
import type { ReportContext } from './context.ts';
import { balanceStandards, reachesMark, schoolPasses, variesWithin } from './indicators/balanceRule.ts';
import {
  type ComparedSchool,
  type ComparedStage,
  comparedSchools,
  comparedStages,
} from './indicators/resources.ts';
import { spotYear } from './spots.ts';
import { coefficientOfVariation } from './variation.ts';
import { schoolBasis } from './weakestBasis.ts';

/** The base year, and the census years of targets on high-quality balance that lie in the run. */
function yearsAsked(context: ReportContext): SchoolYear[] {
  const asked = context.targets
    .filter(({ indicator, role }) => role === 'computed' && indicator === 'qualityBalance')
    .map((target) => spotYear(context, target));
  const all = new Set([context.baseYear, ...asked]);
  return context.years.filter((year) => all.has(year));
}

/** What is judged together: evaluation units, and the districts in none. */
function unitsOf({ region, districts }: ReportContext) {
  const units = region.evaluationUnits.map((unit) => ({ unitScope: unit.id, districts: unit.districts }));
  const joined = new Set(units.flatMap((unit) => unit.districts));
  const alone = districts.filter((id) => !joined.has(id));
  return [...units, ...alone.map((id) => ({ unitScope: undefined, districts: [id] }))];
}

function figuresOf(
  stage: ComparedStage,
  pupils: number,
  row: Resource | undefined,
): readonly BalanceFigure[] {
  return resourceColumns.map((indicator) => {
    const amount = row?.[indicator];
    const perPupil = amount === undefined ? undefined : amount / pupils;
    return { indicator, perPupil, mark: balanceStandards[stage].perPupil[indicator] };
  });
}

function schoolOf(
  context: ReportContext,
  year: SchoolYear,
  stage: ComparedStage,
  { school, pupils, row }: ComparedSchool,
): BalanceSchool {
  const figures = figuresOf(stage, pupils, row);
  const shares = figures.flatMap(({ perPupil, mark }) => (perPupil === undefined ? [] : [perPupil / mark]));
  const basis = weakestOf([schoolBasis(context, school, stage, year), row?.basis]);
  return {
    school,
    schoolName: context.schools.get(school)?.name ?? school,
    pupils,
    figures,
    reached: figures.filter(({ perPupil, mark }) => perPupil !== undefined && reachesMark(perPupil, mark))
      .length,
    passes: shares.length < figures.length ? undefined : schoolPasses(shares),
    basis: basis ?? 'assumed',
  };
}

/** The coefficient of one column; undefined while a school's figure is not known. */
function variationOf(schools: readonly ComparedSchool[], column: ResourceColumn): number | undefined {
  const known = schools.flatMap(({ pupils, row }) => {
    const amount = row?.[column];
    return amount === undefined ? [] : [{ amount, pupils }];
  });
  return known.length < schools.length ? undefined : coefficientOfVariation(known);
}

function partOf(
  context: ReportContext,
  year: SchoolYear,
  unit: { readonly unitScope: string | undefined; readonly districts: readonly DistrictId[] },
  stage: ComparedStage,
): BalancePart[] {
  const scope = { districts: unit.districts, stages: [stage], types: undefined, whole: false };
  const compared = comparedSchools(context, year, scope, stage);
  if (compared.every(({ row }) => row === undefined)) return [];
  const schools = compared.map((school) => schoolOf(context, year, stage, school));
  const variations = resourceColumns.map((indicator) => ({
    indicator,
    value: variationOf(compared, indicator),
  }));
  const values = variations.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const told = values.length === variations.length && schools.every(({ passes }) => passes !== undefined);
  return [
    {
      ...{ year, ...unit, stage, variations, schools },
      combined:
        values.length < variations.length
          ? undefined
          : values.reduce((sum, value) => sum + value, 0) / values.length,
      limit: balanceStandards[stage].variation,
      passes: told
        ? schools.every(({ passes }) => passes === true) &&
          values.every((value) => variesWithin(stage, value))
        : undefined,
    },
  ];
}

/**
 * The evaluation of high-quality balance (优质均衡), its resource part, by school: seven figures per pupil against the
 * marks, the rule that a school passes by, and the coefficients of variation, for every evaluation unit (and district
 * in none) and stage. The parts of a through-school stand with their own stage.
 *
 * @returns By year, unit and stage; stages of which no school has a row in resources.csv are left out.
 * @source 教督〔2017〕6号; see the indicator `qualityBalance`.
 */
export function balanceParts(context: ReportContext): BalancePart[] {
  return yearsAsked(context).flatMap((year) =>
    unitsOf(context).flatMap((unit) => comparedStages.flatMap((stage) => partOf(context, year, unit, stage))),
  );
}
