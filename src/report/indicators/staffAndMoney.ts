import type { TeacherSupply } from '../../domain/capacity.ts';
import { onceFor } from '../../domain/onceFor.ts';
import { pupilsIn, sectionsIn } from '../cellSums.ts';
import { type Cell, cellKey } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { partWords } from '../partWords.ts';
import { poolsIn } from '../pools.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';

const evidence = ['enrolment', 'teachers', 'classRules'] as const;
/** Guards a ceiling against the last bit of a product of decimals. */
const slack = 1e-9;

/** Supplies by pool, stage and year; of several of one the first counts. */
const suppliesIn = onceFor((supplies: readonly TeacherSupply[]) => {
  const found = new Map<string, TeacherSupply>();
  for (const row of supplies) {
    const key = cellKey(row.year, row.district, row.stage);
    if (!found.has(key)) found.set(key, row);
  }
  return found;
});

/** The supply of a pool; see `poolsIn`. */
export function supplyOf(
  { run }: ReportContext,
  { year, district, stage }: Pick<Cell, 'year' | 'district' | 'stage'>,
): TeacherSupply | undefined {
  return suppliesIn(run.capacity.teachers).get(cellKey(year, district, stage));
}

/** Teachers whom sections need. */
export function teachersFor(teachersPerClass: number, sections: number): number {
  return Math.ceil(teachersPerClass * sections - slack);
}

/** Teachers whom the classes of a pool need; see `poolsIn`. */
export function teachersNeeded(context: ReportContext, cell: Cell): number | undefined {
  const { teachersPerClass } = context.rules.staffingOf(cell.district, cell.stage, cell.year);
  return teachersPerClass === undefined ? undefined : teachersFor(teachersPerClass, sectionsIn(cell));
}

function postsNeeded(context: ReportContext, cell: Cell): number | undefined {
  const { pupilsPerPost } = context.rules.staffingOf(cell.district, cell.stage, cell.year);
  const pupils = pupilsIn([cell]);
  return pupilsPerPost === undefined || pupilsPerPost === 0
    ? undefined
    : Math.ceil(pupils / pupilsPerPost - slack);
}

type Needed = (context: ReportContext, cell: Cell) => number | undefined;

/** What is short in every pool on its own; a surplus elsewhere does not help. */
function shortBy(needed: Needed, stock: 'teachers' | 'posts'): Measure {
  return (context, year, scope) => {
    const cells = poolsIn(context, year, scope);
    if (cells.length === 0) return missing('noPupils', { year });
    let short = 0;
    for (const cell of cells) {
      const [need, there] = [needed(context, cell), supplyOf(context, cell)?.[stock]];
      const where = () => ({ ...partWords(context.region, [cell.district], [cell.stage]), year });
      if (need === undefined) return missing('noTeacherRule', where());
      if (there === undefined) return missing('noTeacherPool', where());
      short += Math.max(0, need - there);
    }
    return { value: short };
  };
}

const measureMoneyShort: Measure = (context, year, scope): Measured => {
  const owners = context.run.capacity.money.filter(
    (row) => row.fiscalYear === year && (scope.whole || scope.districts.includes(row.owner)),
  );
  if (owners.length === 0) return missing('noBudget', { year });
  return { value: owners.reduce((sum, row) => sum + row.short, 0) };
};

/** What is said of the city's own pools. */
export const ofCity = {
  zh: '市直学校另有教师队伍的，只计入全地区。',
  en: 'Where the city’s schools have a pool of their own, it counts only for the whole region.',
};

export const staffAndMoneyIndicators = {
  teachersShort: indicator({
    unit: 'teachers',
    evidence: [...evidence],
    description: {
      zh: `按班师比：各区县各学段的班数 × 班师比 − 可任课教师，只加缺额。${ofCity.zh}`,
      en: `By the class rule: classes × teachers per class less the teachers of the pool, by district and stage, shortages only. ${ofCity.en}`,
    },
    measure: shortBy(teachersNeeded, 'teachers'),
  }),
  postsShort: indicator({
    unit: 'posts',
    evidence: [...evidence],
    description: {
      zh: `按生员比：学生数 ÷ 每编制学生数 − 核定编制，只加缺额；与专任教师数不相抵。${ofCity.zh}`,
      en: `By the pupil rule: pupils ÷ pupils per post less the approved posts, shortages only; never set against teachers in post. ${ofCity.en}`,
    },
    measure: shortBy(postsNeeded, 'posts'),
  }),
  worksMoneyShort: indicator({
    shownBy: 'district',
    unit: 'yuan',
    observed: 'fiscalYear',
    evidence: ['projects', 'budgets'],
    description: {
      zh: '当财政年度建设资金缺口；市本级资金只计入全地区。',
      en: 'Works money missing in the fiscal year; the city’s own money counts only for the whole region.',
    },
    measure: measureMoneyShort,
  }),
} as const satisfies Record<string, Indicator>;
