import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
import { coefficientOfVariation, combinedVariation, type SchoolAmount } from '../variation.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import {
  amountsOf,
  type ComparedStage,
  comparedStages,
  type ResourceColumn,
  resourceColumns,
} from './resources.ts';

interface Standard {
  /** Largest coefficient of variation of any one indicator. */
  readonly variation: number;
  /** Least amount per pupil, by column. */
  readonly perPupil: Readonly<Record<ResourceColumn, number>>;
}

/** 教督〔2017〕6号: per 100 pupils for teachers and rooms, per pupil for area and equipment. */
const standards: Readonly<Record<ComparedStage, Standard>> = {
  primary: {
    variation: 0.5,
    perPupil: {
      ...{ teachersAboveDegree: 0.042, keyTeachers: 0.01, artsTeachers: 0.009, teachingArea: 4.5 },
      ...{ sportsArea: 7.5, equipment: 2000, multimediaRooms: 0.023 },
    },
  },
  junior: {
    variation: 0.45,
    perPupil: {
      ...{ teachersAboveDegree: 0.053, keyTeachers: 0.01, artsTeachers: 0.009, teachingArea: 5.8 },
      ...{ sportsArea: 10.2, equipment: 2500, multimediaRooms: 0.024 },
    },
  },
};
/** A school may miss one of the seven, but not by more than this. */
const leastOfOne = 0.85;
const slack = 1e-9;

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

/** Whether a school reaches at least six of the seven marks and 85 % of the other. */
function schoolPasses(stage: StageAmounts, index: number): boolean {
  const shares = stage.columns.map(({ column, schools }) => {
    const school = schools[index];
    return school === undefined
      ? 0
      : school.amount / school.pupils / standards[stage.stage].perPupil[column] + slack;
  });
  return shares.filter((share) => share < 1).length <= 1 && shares.every((share) => share >= leastOfOne);
}

function stagePasses(stage: StageAmounts): boolean {
  const largest = largestOf(stage.columns.map(({ schools }) => schools)) ?? Number.POSITIVE_INFINITY;
  if (largest > standards[stage.stage].variation + slack) return false;
  const schools = stage.columns[0]?.schools ?? [];
  return schools.every((_, index) => schoolPasses(stage, index));
}

const measureBalance: Measure = (context, year, scope) => {
  const parts = scope.whole
    ? scope.districts.map((district) => ({ ...scope, districts: [district] }))
    : [scope];
  let passing = 0;
  for (const part of parts) {
    const stages = gather(context, year, part, resourceColumns);
    if ('missing' in stages) return stages;
    if (stages.every(stagePasses)) passing += 1;
  }
  return { value: passing };
};

const told = { shownBy: 'district', evidence: ['enrolment', 'resources'] } as const;
const held = {
  zh: '资源取不晚于当年的最近一行，学生数取当年；小学、初中分别计算，取较大者。',
  en: 'Resources are those of the latest row up to the year, pupils those of the year; primary and junior are computed apart, the larger figure counts.',
};
const ofOne = (column: ResourceColumn, name: Words): Indicator =>
  indicator({
    ...{ ...told, unit: 'ratio' },
    description: {
      zh: `${name.zh}的校际差异系数（按学生数加权）。${held.zh}`,
      en: `Coefficient of variation between schools of ${name.en}, weighted by pupils. ${held.en}`,
    },
    measure: variation([column], largestOf),
  });

export const balanceIndicators = {
  qualityBalance: indicator({
    ...{ ...told, unit: 'districts' },
    description: {
      zh: '优质均衡（资源配置部分）：七项资源指标达标的区县数（教督〔2017〕6号：每校至少六项达标、余项不低于 85 %，每项差异系数小学不超过 0.50、初中不超过 0.45）；评估单元合并计为一个。政府保障、教育质量、社会认可不在数据表中。',
      en: 'High-quality balance, resource part: districts that pass the seven resource indicators (教督〔2017〕6号: every school reaches six of seven and 85 % of the other, no coefficient of variation over 0.50 in primary and 0.45 in junior); an evaluation unit counts as one. Government support, quality and public approval stand in no table.',
    },
    measure: measureBalance,
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
  variationDegree: ofOne('teachersAboveDegree', {
    zh: '高于规定学历教师',
    en: 'teachers above the required degree',
  }),
  variationKeyTeachers: ofOne('keyTeachers', { zh: '骨干教师', en: 'key teachers' }),
  variationArts: ofOne('artsTeachers', { zh: '体育艺术教师', en: 'sport and arts teachers' }),
  variationTeachingArea: ofOne('teachingArea', { zh: '教学及辅助用房面积', en: 'teaching floor area' }),
  variationSports: ofOne('sportsArea', { zh: '体育运动场馆面积', en: 'sports area' }),
  variationEquipment: ofOne('equipment', { zh: '教学仪器设备值', en: 'equipment value' }),
  variationMultimedia: ofOne('multimediaRooms', { zh: '网络多媒体教室', en: 'multimedia classrooms' }),
} as const satisfies Record<string, Indicator>;
