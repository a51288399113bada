import { required } from '../../domain/invariant.ts';
import { officialAges } from '../../domain/officialAges.ts';
import type { District } from '../../domain/region/district.ts';
import { byText } from '../../domain/region/region.ts';
import type { Stage } from '../../domain/stage.ts';
import type { SchoolYear } from '../../domain/units.ts';
import { pupilsIn } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { districtWords } from '../partWords.ts';
import { populationAged } from '../populationAged.ts';
import { hasGrade, overStages, overTypes, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

interface DistrictAges {
  readonly district: District;
  readonly ages: readonly number[];
}

/** Official ages of the stages and grades in scope, by district; a district that has none stays out. */
function agesIn(context: ReportContext, scope: Scope): DistrictAges[] {
  const named = context.region.districts
    .filter(({ id }) => scope.districts.includes(id))
    .sort((left, right) => byText(left.id, right.id));
  return named.flatMap((district) => {
    const ladder = required(context.ladders.get(district.id), `district ${district.id} has a ladder`);
    const ages = scope.stages.flatMap((stage) =>
      [...officialAges(ladder, district, stage)].flatMap(([grade, age]) =>
        hasGrade(scope, grade) ? [age] : [],
      ),
    );
    const sorted = [...new Set(ages)].sort((left, right) => left - right);
    return sorted.length === 0 ? [] : [{ district, ages: sorted }];
  });
}

const sayAges = (ages: readonly number[]) => [...new Set([ages[0], ages.at(-1)])].join('–');

/** Children of official age; missing where one age of one district is not known. */
function childrenOf(context: ReportContext, year: SchoolYear, scope: Scope): Measured {
  const districts = agesIn(context, scope);
  if (districts.length === 0) return missing('noOfficialAges');
  let children = 0;
  for (const { district, ages } of districts) {
    const counted = ages.map((age) => populationAged(context.region, district, year, age));
    if (counted.some((one) => one === undefined))
      return missing('populationUnknown', {
        district: districtWords(context.region, [district.id]),
        year,
        ages: sayAges(ages),
      });
    children += counted.reduce<number>((sum, one) => sum + (one ?? 0), 0);
  }
  return { value: children };
}

function pupilsOf(context: ReportContext, year: SchoolYear, scope: Scope): Measured {
  const cells = cellsIn(context, year, scope);
  const rows = cells.reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
  if (rows > 0) return missing('pupilsUnknown', { year, rows });
  if (cells.every((cell) => cell.pupils.length === 0)) return missing('noPupils', { year });
  return { value: pupilsIn(cells) };
}

/** All pupils of the stages, of any age, ÷ children of the official ages; over 1 where children moved in. */
function grossRate(fixed: readonly Stage[] | undefined): Measure {
  return (context, year, scope) => {
    const asked = overStages(overTypes(scope), fixed ?? scope.stages);
    const pupils = pupilsOf(context, year, asked);
    const children = childrenOf(context, year, asked);
    if (!('value' in pupils) || !('value' in children)) return 'value' in pupils ? children : pupils;
    return children.value === 0 ? missing('noPupils', { year }) : { value: pupils.value / children.value };
  };
}

const measureNetRate: Measure = (context, year, scope) => {
  const districts = agesIn(context, scope);
  if (districts.length === 0) return missing('noOfficialAges');
  let [enrolled, children] = [0, 0];
  for (const { district, ages } of districts) {
    const rows = context.region.population.filter(
      (row) => row.district === district.id && row.year === year && ages.includes(row.age),
    );
    if (rows.length < ages.length || rows.some((row) => row.enrolled === undefined))
      return missing('enrolledUnknown', {
        district: districtWords(context.region, [district.id]),
        year,
        ages: sayAges(ages),
      });
    enrolled += rows.reduce((sum, row) => sum + (row.enrolled ?? 0), 0);
    children += rows.reduce((sum, row) => sum + row.population, 0);
  }
  return children === 0 ? missing('noPupils', { year }) : { value: enrolled / children };
};

const gross = { shownBy: 'district', unit: 'share', evidence: ['enrolment', 'population'] } as const;
const followed = {
  zh: '人口没有当年数时按较早年份的同批儿童推算，再缺按出生人口推算，不计迁移。',
  en: 'Where a year is not counted the cohort is followed from an earlier count, else from births, without moves.',
};

export const enrolmentRateIndicators = {
  kindergartenEnrolment: indicator({
    ...gross,
    ofStages: ['kindergarten'],
    description: {
      zh: `学前毛入园率：在园幼儿 ÷ 入园学龄人口（通常 3—5 岁）。${followed.zh}`,
      en: `Gross kindergarten enrolment: children enrolled ÷ population of kindergarten age (3 to 5 as a rule). ${followed.en}`,
    },
    measure: grossRate(['kindergarten']),
  }),
  seniorEnrolment: indicator({
    ...gross,
    ofStages: ['senior', 'vocational'],
    description: {
      zh: `高中阶段毛入学率：普通高中和中职在校生 ÷ 适龄人口。${followed.zh}`,
      en: `Gross senior enrolment: pupils of general and vocational schools ÷ population of the official ages. ${followed.en}`,
    },
    measure: grossRate(['senior', 'vocational']),
  }),
  grossEnrolment: indicator({
    ...gross,
    description: {
      zh: `毛入学率：范围内学段、年级的在校生 ÷ 其规定学龄人口。${followed.zh}`,
      en: `Gross enrolment: pupils of the stages and grades in scope ÷ population of their official ages. ${followed.en}`,
    },
    measure: grossRate(undefined),
  }),
  netEnrolment: indicator({
    ...{ shownBy: 'district', unit: 'share', evidence: ['population'] },
    description: {
      zh: '适龄儿童入学率：规定学龄儿童中的在校人数（population.enrolled）÷ 该年龄人口；预测年没有分年龄在校生，无法判定。',
      en: 'Net enrolment: children of the official ages who are at school (population.enrolled) ÷ population of those ages; a projection knows no ages, so later years need rows of their own.',
    },
    measure: measureNetRate,
  }),
} as const satisfies Record<string, Indicator>;
