import type { Grant } from '../../domain/region/links.ts';
import { byText } from '../../domain/region/region.ts';
import type { Target } from '../../domain/region/target.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { overTypes, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { pupilIndicators } from './pupils.ts';

/** Recurrent money of the districts in scope; the city's own counts for the whole region. */
const measureRecurrent: Measure = (context, year, scope) => {
  const rows = context.region.budgets
    .filter((row) => row.fiscalYear === year && (scope.whole || scope.districts.includes(row.owner)))
    .sort((left, right) => byText(left.owner, right.owner));
  if (rows.length === 0) return missing('noBudget', { year });
  const without = rows.find((row) => row.recurrent === undefined);
  const absent = scope.districts.find((district) => rows.every(({ owner }) => owner !== district));
  const unknown = without?.owner ?? absent;
  return unknown === undefined
    ? { value: rows.reduce((sum, row) => sum + (row.recurrent ?? 0), 0) }
    : missing('recurrentUnknown', { owner: unknown, year });
};

const measurePerPupil: Measure = (context, year, scope, target) => {
  const [money, pupils] = [
    measureRecurrent(context, year, scope, target),
    pupilIndicators.pupils.measure(context, year, overTypes(scope), target),
  ];
  if (!('value' in money)) return money;
  if (!('value' in pupils)) return pupils;
  return pupils.value === 0 ? missing('noPupils', { year }) : { value: money.value / pupils.value };
};

const specific = (field: string | undefined) => (field === undefined ? 0 : 1);

/** Grants paid in a year for a place: a district's beats the region's, then an ownership's the general, then the later. */
function grantsFor(
  context: ReportContext,
  year: SchoolYear,
  place: Omit<Grant, 'perPupil' | 'id' | 'fromYear' | 'basis'>,
) {
  return context.region.grants
    .filter(
      (grant) =>
        grant.fromYear <= year &&
        grant.stage === place.stage &&
        (grant.district ?? place.district) === place.district &&
        (grant.ownership ?? place.ownership) === place.ownership,
    )
    .sort(
      (left, right) =>
        specific(right.district) - specific(left.district) ||
        specific(right.ownership) - specific(left.ownership) ||
        right.fromYear - left.fromYear ||
        byText(left.id, right.id),
    )[0];
}

const measureGrant: Measure = (context, year, scope, target) => {
  const places = scope.districts.flatMap((district) =>
    scope.stages.map((stage) => ({ district, stage, ownership: target?.ownership })),
  );
  const found = places.flatMap((place) => grantsFor(context, year, place)?.perPupil ?? []);
  const amounts = [...new Set(found)].sort((left, right) => left - right);
  if (amounts.length === 0) return missing('noGrant', { year });
  const [only = 0] = amounts;
  return amounts.length === 1 ? { value: only } : missing('severalGrants', { amounts: amounts.join(', ') });
};

/** What changes of ownership cost that take effect in the year. */
function changeCosts(context: ReportContext, year: SchoolYear, scope: Scope): number {
  return context.region.ownershipChanges
    .filter((row) => row.fromYear === year)
    .filter(({ school }) => {
      const known = context.schools.get(school);
      return (
        known !== undefined &&
        scope.districts.includes(known.district) &&
        known.stages.some((stage) => scope.stages.includes(stage))
      );
    })
    .sort((left, right) => byText(left.school, right.school))
    .reduce((sum, row) => sum + (row.cost ?? 0), 0);
}

function ownedAsAsked(target: Target | undefined, ownership: string | undefined): boolean {
  return target?.ownership === undefined || target.ownership === ownership;
}

const measureGrantsNeeded: Measure = (context, year, scope, target) => {
  if (context.region.grants.length === 0) return missing('noGrant', { year });
  if (!context.censusYears.has(year)) return missing('noCensus', { year });
  const funded = new Map<Grant, number>();
  for (const row of cellsIn(context, year, scope).flatMap((cell) => cell.pupils)) {
    const ownership = context.ownershipIn(row.school, year);
    const grant = grantsFor(context, year, { district: row.district, stage: row.stage, ownership });
    if (grant !== undefined && ownedAsAsked(target, ownership))
      funded.set(grant, (funded.get(grant) ?? 0) + row.pupils);
  }
  const paid = [...funded]
    .sort(([left], [right]) => byText(left.id, right.id))
    .reduce((sum, [grant, pupils]) => sum + pupils * grant.perPupil, 0);
  return { value: paid + changeCosts(context, year, scope) };
};

export const runningMoneyIndicators = {
  recurrentMoney: indicator({
    ...{ shownBy: 'district', unit: 'yuan', observed: 'fiscalYear', evidence: ['budgets'] },
    description: {
      zh: '当财政年度经常性教育经费（budgets.recurrent）；市本级资金只计入全地区。',
      en: 'Recurrent education money of the fiscal year (budgets.recurrent); the city’s own counts only for the whole region.',
    },
    measure: measureRecurrent,
  }),
  recurrentPerPupil: indicator({
    ...{ shownBy: 'district', unit: 'yuan', observed: 'fiscalYear', evidence: ['budgets', 'enrolment'] },
    description: {
      zh: '生均经常性经费：当财政年度经常性经费 ÷ 当年统计日在校生（全部学段）。',
      en: 'Recurrent money of the fiscal year ÷ pupils of all stages in scope at the census within it.',
    },
    measure: measurePerPupil,
  }),
  grantPerPupil: indicator({
    ...{ shownBy: 'region', unit: 'yuan', observed: 'parameter', evidence: ['grants'] },
    description: {
      zh: '生均拨款标准（grants 表），按目标的学段和举办者。',
      en: 'Grant per pupil and year (grants.csv) for the target’s stage and ownership.',
    },
    measure: measureGrant,
  }),
  grantsNeeded: indicator({
    ...{
      shownBy: 'district',
      unit: 'yuan',
      evidence: ['enrolment', 'schools', 'grants', 'ownershipChanges'],
    },
    description: {
      zh: '生均拨款所需资金：在校生 × 生均标准，加当年举办者变更的一次性费用。',
      en: 'Money that the grants take: pupils × grant, and what changes of ownership in the year cost once.',
    },
    measure: measureGrantsNeeded,
  }),
} as const satisfies Record<string, Indicator>;
