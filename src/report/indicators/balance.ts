import { resourceWords } from '../../domain/glossary.ts';
import { onceFor } from '../../domain/onceFor.ts';
import type { Region } from '../../domain/region/region.ts';
import { type ResourceColumn, resourceColumns } from '../../domain/region/schoolRecords.ts';
import type { ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
import { coefficientOfVariation, combinedVariation, type SchoolAmount } from '../variation.ts';
import { balanceStandards, schoolPasses, variesWithin } from './balanceRule.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { amountsOf, type ComparedStage, comparedStages } from './resources.ts';

type Missing = Extract<Measured, { missing: unknown }>;
type ByColumn = readonly { readonly column: ResourceColumn; readonly schools: readonly SchoolAmount[] }[];
interface StageAmounts {
  readonly stage: ComparedStage;
  readonly columns: ByColumn;
}

/** Amounts of the columns by stage, stages without a school left out; missing where one school lacks one of them. */
function gather(
  context: ReportContext,
  year: number,
  scope: Scope,
  columns: readonly ResourceColumn[],
): readonly StageAmounts[] | Missing {
  const found: StageAmounts[] = [];
  for (const stage of comparedStages.filter((each) => scope.stages.includes(each))) {
    const known: { column: ResourceColumn; schools: readonly SchoolAmount[] }[] = [];
    for (const column of columns) {
      const schools = amountsOf(context, year, scope, stage, column);
      if ('missing' in schools) return schools;
      known.push({ column, schools });
    }
    if (known.some(({ schools }) => schools.length > 0)) found.push({ stage, columns: known });
  }
  return found.length > 0 ? found : (missing('noVariation', { year }) as Missing);
}

type Join = (columns: readonly (readonly SchoolAmount[])[]) => number | undefined;

/** The worst stage's figure, each stage compared on its own. */
function variation(columns: readonly ResourceColumn[], join: Join): Measure {
  return (context, year, scope) => {
    const stages = gather(context, year, scope, columns);
    if ('missing' in stages) return stages;
    const joined = stages.map((stage) => join(stage.columns.map(({ schools }) => schools)));
    const known = joined.filter((each) => each !== undefined);
    return known.length < joined.length ? missing('noVariation', { year }) : { value: Math.max(...known) };
  };
}

const largestOf: Join = (columns) => {
  const each = columns.map(coefficientOfVariation).filter((one) => one !== undefined);
  return each.length < columns.length ? undefined : Math.max(...each);
};

const sharesOf = ({ stage, columns }: StageAmounts, index: number): number[] =>
  columns.map(({ column, schools }) => {
    const school = schools[index];
    return school === undefined
      ? 0
      : school.amount / school.pupils / balanceStandards[stage].perPupil[column];
  });

const schoolsOf = ({ columns }: StageAmounts) => columns[0]?.schools ?? [];

const passingIn = (stage: StageAmounts): number =>
  schoolsOf(stage).filter((_, index) => schoolPasses(sharesOf(stage, index))).length;

function stagePasses(stage: StageAmounts): boolean {
  const largest = largestOf(stage.columns.map(({ schools }) => schools)) ?? Number.POSITIVE_INFINITY;
  return variesWithin(stage.stage, largest) && passingIn(stage) === schoolsOf(stage).length;
}

/** What is judged as one: in the whole region its evaluation units and the districts of none, else the scope itself. */
const partsOf = onceFor(({ evaluationUnits }: Region) =>
  onceFor((scope: Scope): readonly Scope[] => {
    if (!scope.whole) return [scope];
    const joined = new Set(evaluationUnits.flatMap(({ districts }) => districts));
    const alone = scope.districts.filter((district) => !joined.has(district)).map((district) => [district]);
    return [...evaluationUnits.map(({ districts }) => districts), ...alone].map((districts) => ({
      ...scope,
      districts,
      whole: false,
    }));
  }),
);

const measureBalance: Measure = (context, year, scope) => {
  let passing = 0;
  for (const part of partsOf(context.region)(scope)) {
    const stages = gather(context, year, part, resourceColumns);
    if ('missing' in stages) return stages;
    if (stages.every(stagePasses)) passing += 1;
  }
  return { value: passing };
};

const measurePassingSchools: Measure = (context, year, scope) => {
  const stages = gather(context, year, scope, resourceColumns);
  if ('missing' in stages) return stages;
  const all = stages.reduce((sum, stage) => sum + schoolsOf(stage).length, 0);
  return { value: stages.reduce((sum, stage) => sum + passingIn(stage), 0) / all };
};

const told = { shownBy: 'district', evidence: ['enrolment', 'resources'] } as const;
const held = {
  zh: '资源取不晚于当年的最近一行，学生数取当年；小学、初中分别计算，取较大者。',
  en: 'Resources are those of the latest row up to the year, pupils those of the year; primary and junior are computed apart, the larger figure counts.',
};
const ofOne = (column: ResourceColumn): Indicator => {
  const name = resourceWords[column];
  return indicator({
    ...{ ...told, unit: 'ratio' },
    description: {
      zh: `${name.zh}的校际差异系数（按学生数加权）。${held.zh}`,
      en: `Coefficient of variation between schools of ${name.en}, weighted by pupils. ${held.en}`,
    },
    measure: variation([column], largestOf),
  });
};

export const balanceIndicators = {
  qualityBalance: indicator({
    ...{ ...told, unit: 'districts' },
    description: {
      zh: '优质均衡（资源配置部分）：七项资源指标达标的区县数（教督〔2017〕6号：每校至少六项达标、余项不低于 85 %，每项差异系数小学不超过 0.50、初中不超过 0.45）；评估单元合并计为一个，全地区也按评估单元计。政府保障、教育质量、社会认可不在数据表中。',
      en: 'High-quality balance, resource part: districts that pass the seven resource indicators (教督〔2017〕6号: every school reaches six of seven and 85 % of the other, no coefficient of variation over 0.50 in primary and 0.45 in junior); an evaluation unit counts as one, in the whole region too. Government support, quality and public approval stand in no table.',
    },
    measure: measureBalance,
  }),
  balanceSchoolShare: indicator({
    ...{ ...told, unit: 'share' },
    description: {
      zh: '七项资源指标达标的学校 ÷ 参评学校（教督〔2017〕6号：至少六项达标、余项不低于 85 %）；一贯制学校的小学部、初中部各计一所，特殊教育学校和不足 50 人的教学点不参评。',
      en: 'Schools that pass the seven resource indicators ÷ schools compared (教督〔2017〕6号: six of seven reached and 85 % of the other); the parts of a through-school count one each, special schools and teaching points under 50 pupils are not compared.',
    },
    measure: measurePassingSchools,
  }),
  combinedVariation: indicator({
    ...{ ...told, unit: 'ratio' },
    description: {
      zh: `综合差异系数：七项资源指标差异系数的平均。${held.zh}`,
      en: `Combined coefficient of variation: the mean of the seven resource indicators’ coefficients. ${held.en}`,
    },
    measure: variation(resourceColumns, combinedVariation),
  }),
  largestVariation: indicator({
    ...{ ...told, unit: 'ratio' },
    description: {
      zh: `七项资源指标差异系数中的最大者（国家标准逐项判定）。${held.zh}`,
      en: `The largest of the seven coefficients of variation (the national test judges each). ${held.en}`,
    },
    measure: variation(resourceColumns, largestOf),
  }),
  variationDegree: ofOne('teachersAboveDegree'),
  variationKeyTeachers: ofOne('keyTeachers'),
  variationArts: ofOne('artsTeachers'),
  variationTeachingArea: ofOne('teachingArea'),
  variationSports: ofOne('sportsArea'),
  variationEquipment: ofOne('equipment'),
  variationMultimedia: ofOne('multimediaRooms'),
} as const satisfies Record<string, Indicator>;
