import type { TeacherPool } from '../../domain/region/classRule.ts';
import { byText } from '../../domain/region/region.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { partWords } from '../partWords.ts';
import { hasPool, poolsIn } from '../pools.ts';
import type { Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { ofCity, supplyOf, teachersNeeded } from './staffAndMoney.ts';

/** Teachers there, at most those needed, ÷ teachers needed, over the pools in scope. */
const measureCover: Measure = (context, year, scope) => {
  const cells = poolsIn(context, year, scope);
  let [needed, filled] = [0, 0];
  for (const cell of cells) {
    const where = () => ({ ...partWords(context.region, [cell.district], [cell.stage]), year });
    const [need, there] = [teachersNeeded(context, cell), supplyOf(context, cell)?.teachers];
    if (need === undefined) return missing('noTeacherRule', where());
    if (there === undefined) return missing('noTeacherPool', where());
    needed += need;
    filled += Math.min(need, there);
  }
  return needed === 0 ? missing('noPupils', { year }) : { value: filled / needed };
};

/** The latest row of every pool in scope up to the year. */
function latestRows(context: ReportContext, year: SchoolYear, scope: Scope): TeacherPool[] {
  const rows = context.region.teachers.filter(
    (row) => hasPool(context, scope, row.district) && scope.stages.includes(row.stage) && row.year <= year,
  );
  const later = (row: TeacherPool, other: TeacherPool) =>
    other.district === row.district && other.stage === row.stage && other.year > row.year;
  return rows
    .filter((row) => !rows.some((other) => later(row, other)))
    .sort((left, right) => byText(`${left.district}|${left.stage}`, `${right.district}|${right.stage}`));
}

type Column = 'eligible' | 'exchanged' | 'keyExchanged';

/** One column's sum ÷ another's over the pools in scope. */
function ratio(part: Column, whole: Column): Measure {
  return (context, year, scope) => {
    const rows = latestRows(context, year, scope);
    const lacksWhole = rows.length === 0 || rows.some((row) => row[whole] === undefined);
    const column = lacksWhole ? whole : part;
    const unknown = rows.find((row) => row[column] === undefined);
    const districts = unknown === undefined ? scope.districts : [unknown.district];
    const stages = unknown === undefined ? scope.stages : [unknown.stage];
    const where = partWords(context.region, districts, stages);
    if (rows.length === 0 || unknown !== undefined)
      return missing('exchangeUnknown', { ...where, year, column });
    const sum = (of: Column) => rows.reduce((all, row) => all + (row[of] ?? 0), 0);
    return sum(whole) === 0
      ? missing('exchangeUnknown', { ...where, year, column: whole })
      : { value: sum(part) / sum(whole) };
  };
}

const measureLoad: Measure = (context, year, scope) => {
  const loads = scope.districts.flatMap((district) =>
    scope.stages.flatMap((stage) => context.rules.staffingOf(district, stage, year).classTeacherLoad ?? []),
  );
  const different = [...new Set(loads)].sort((left, right) => left - right);
  const [only] = different;
  if (only === undefined) return missing('noClassTeacherLoad');
  return different.length === 1 ? { value: only } : missing('severalLoads', { loads: different.join(', ') });
};

const latest = {
  zh: '各区县各学段取不晚于当年的最近一行，以后各年沿用。',
  en: 'The latest row of each district and stage up to the year holds on.',
};

export const teacherShareIndicators = {
  teacherCover: indicator({
    ...{ unit: 'share', evidence: ['enrolment', 'teachers', 'classRules'] },
    description: {
      zh: `教师配齐率：可任课教师（各区县各学段不超过需要数）÷ 按班师比需要的教师。${ofCity.zh}`,
      en: `Teachers there (in each district and stage at most those needed) ÷ teachers needed by the class rule. ${ofCity.en}`,
    },
    measure: measureCover,
  }),
  teacherExchange: indicator({
    ...{ shownBy: 'district', unit: 'share', evidence: ['teachers'] },
    description: {
      zh: `教师交流比例：交流轮岗教师 ÷ 符合交流条件教师。${latest.zh}`,
      en: `Teachers exchanged between schools ÷ eligible teachers. ${latest.en}`,
    },
    measure: ratio('exchanged', 'eligible'),
  }),
  keyTeacherExchange: indicator({
    ...{ shownBy: 'district', unit: 'share', evidence: ['teachers'] },
    description: {
      zh: `交流教师中骨干教师占比。${latest.zh}`,
      en: `Key teachers among the teachers exchanged. ${latest.en}`,
    },
    measure: ratio('keyExchanged', 'exchanged'),
  }),
  classTeacherLoad: indicator({
    ...{ shownBy: 'region', unit: 'share', observed: 'parameter', evidence: ['classRules'] },
    description: {
      zh: '班主任工作量占教师标准工作量的比例，计入每班所需教师。',
      en: 'Share of a teacher’s load that being class teacher counts as; it is part of the teachers a class needs.',
    },
    measure: measureLoad,
  }),
} as const satisfies Record<string, Indicator>;
