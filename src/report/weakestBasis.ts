import { type Basis, bases, weakestOf } from '../domain/basis.ts';
import { groupBy } from '../domain/groupBy.ts';
import { onceFor } from '../domain/onceFor.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, SchoolId, SchoolYear } from '../domain/units.ts';
import type { CensusPart } from './censusOf.ts';
import type { ReportContext } from './context.ts';
import type { Evidence } from './indicators/indicator.ts';
import { onceInScope } from './once.ts';
import { hasPool } from './pools.ts';
import { hasType, type Scope } from './scope.ts';

interface Row {
  readonly basis: Basis;
}

const schoolIn = (context: ReportContext, scope: Scope, id: SchoolId) => {
  const school = context.schools.get(id);
  return school !== undefined && scope.districts.includes(school.district) && hasType(scope, school);
};

/** Whether a census stands behind a year: that year's up to the base year, all of them behind a projected year. */
const isBehind = ({ baseYear }: ReportContext, census: SchoolYear, year: SchoolYear) =>
  year > baseYear ? census <= baseYear : census === year;

/** The weakest basis of each year’s rows in a part of the census. */
const weakestByYear = onceFor(({ rows }: CensusPart): ReadonlyMap<SchoolYear, Row> => {
  const byYear = new Map<SchoolYear, Row>();
  for (const row of rows) {
    const known = byYear.get(row.year);
    if (known === undefined || bases.indexOf(row.basis) > bases.indexOf(known.basis))
      byYear.set(row.year, row);
  }
  return byYear;
});

/** The census rows behind a year; where every school type counts, the weakest of each year and part stands for all. */
function enrolmentRows(context: ReportContext, year: SchoolYear, scope: Scope): Row[] {
  const parts = context.census.filter(
    ({ district, stage }) => scope.districts.includes(district) && scope.stages.includes(stage),
  );
  if (scope.types === undefined)
    return parts.flatMap((part) =>
      [...weakestByYear(part)].flatMap(([census, row]) => (isBehind(context, census, year) ? [row] : [])),
    );
  return parts.flatMap(({ rows }) =>
    rows.filter(
      (row) => isBehind(context, row.year, year) && hasType(scope, context.schools.get(row.school)),
    ),
  );
}

/** The census rows of each school and stage. */
const rowsBySchool = onceFor(({ census }: ReportContext) =>
  groupBy(
    census.flatMap(({ stage, rows }) => rows.map((row) => ({ stage, row }))),
    ({ stage, row }) => `${row.school}|${stage}`,
  ),
);

/** Births whose children have reached the lowest stage of the scope by the year. */
function birthRows(context: ReportContext, year: SchoolYear, scope: Scope): Row[] {
  if (year <= context.baseYear) return [];
  const ageOf = new Map<DistrictId, number>(
    context.region.districts.map((district) => [
      district.id,
      scope.stages.includes('kindergarten') ? (district.kindergartenAge ?? 3) : district.entryAge,
    ]),
  );
  return context.region.births.filter(
    (row) => scope.districts.includes(row.district) && row.year + (ageOf.get(row.district) ?? 0) <= year,
  );
}

/** Children counted in the year; else the earlier counts and births that they are followed from, at best derived. */
function populationRows(context: ReportContext, year: SchoolYear, scope: Scope): Row[] {
  const { population, births } = context.region;
  const rows = population.filter((row) => scope.districts.includes(row.district));
  const counted = rows.filter((row) => row.year === year);
  if (counted.length > 0) return counted;
  const born = births.filter((row) => scope.districts.includes(row.district) && row.year <= year);
  return [...rows.filter((row) => row.year < year), ...born, { basis: 'derived' }];
}

function rowsOf(context: ReportContext, evidence: Evidence, year: SchoolYear, scope: Scope): readonly Row[] {
  const { region } = context;
  const here = (district: DistrictId | undefined) =>
    district === undefined || scope.districts.includes(district);
  switch (evidence) {
    case 'enrolment':
      return [
        ...enrolmentRows(context, year, scope),
        ...birthRows(context, year, scope),
        ...region.arrivals.filter(
          (row) =>
            year > context.baseYear &&
            row.fromYear <= year &&
            here(row.district) &&
            scope.stages.includes(row.stage),
        ),
        ...region.controlTotals.filter(
          (row) =>
            year > context.baseYear &&
            row.year > context.baseYear &&
            row.year <= year &&
            here(row.district) &&
            scope.stages.includes(row.stage),
        ),
        ...region.flowRates.filter(
          (row) =>
            year > context.baseYear &&
            row.fromYear <= year &&
            here(row.district) &&
            scope.stages.includes(row.stage),
        ),
      ];
    case 'schools':
      return region.schools.filter(
        (school) =>
          schoolIn(context, scope, school.id) && school.stages.some((stage) => scope.stages.includes(stage)),
      );
    case 'midYear':
      return region.midYear.filter(
        (row) => row.year === context.baseYear && schoolIn(context, scope, row.school),
      );
    case 'ownershipChanges':
      return region.ownershipChanges.filter(
        (row) => row.fromYear <= year && schoolIn(context, scope, row.school),
      );
    case 'resources':
      return region.resources.filter((row) => row.year <= year && schoolIn(context, scope, row.school));
    case 'population':
      return populationRows(context, year, scope);
    case 'feeders':
      return region.feeders;
    case 'travel':
      return region.travel;
    case 'grants':
      return region.grants.filter((row) => here(row.district) && scope.stages.includes(row.stage));
    case 'projects':
      return region.projects.filter((project) => here(project.district));
    case 'teachers':
      return region.teachers.filter(
        (row) => hasPool(context, scope, row.district) && scope.stages.includes(row.stage),
      );
    case 'classRules':
      return region.classRules.filter((rule) => here(rule.district) && scope.stages.includes(rule.stage));
    case 'budgets':
      return region.budgets.filter((row) => scope.whole || here(row.owner));
    case 'place':
      return [region.place];
  }
}

const weakestIn = onceInScope(
  (context: ReportContext, year: SchoolYear, scope: Scope, evidence: Evidence): Basis | undefined =>
    weakestOf(rowsOf(context, evidence, year, scope).map(({ basis }) => basis)),
);

/**
 * The weakest basis of the rows that a figure was computed from.
 *
 * @param evidence The tables it rests on.
 * @returns undefined when no row stands behind it.
 */
export function weakestBasis(
  context: ReportContext,
  evidence: readonly Evidence[],
  year: SchoolYear,
  scope: Scope,
): Basis | undefined {
  const found = evidence.map((one) => weakestIn(context, year, scope, one));
  return weakestOf(found);
}

/**
 * The weakest basis of the census rows behind one school's stage in a year.
 *
 * @returns For a school without a census row (one that a project opens) that of its row, else assumed.
 */
export function schoolBasis(context: ReportContext, school: SchoolId, stage: Stage, year: SchoolYear): Basis {
  const there = context.schools.get(school);
  if (there === undefined) return 'assumed';
  const known = rowsBySchool(context).get(`${school}|${stage}`) ?? [];
  const rows = known.flatMap(({ row }) => (isBehind(context, row.year, year) ? [row] : []));
  return weakestOf((rows.length > 0 ? rows : [there]).map(({ basis }) => basis)) ?? 'assumed';
}
