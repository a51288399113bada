import { entryGrade } from '../../domain/ladder.ts';
import type { Stage } from '../../domain/stage.ts';
import { pupilsIn } from '../cellSums.ts';
import { cellsIn, type ReportContext } from '../context.ts';
import { missing } from '../missing.ts';
import { hasGrade, overStages, overTypes, type Scope } from '../scope.ts';
import { type Indicator, indicator, type Measure } from './indicator.ts';
import { measureRetention } from './retention.ts';

const measurePupils: Measure = (context, year, scope) => {
  if (!context.censusYears.has(year)) return missing('noCensus', { year });
  const cells = cellsIn(context, year, scope);
  const rows = cells.reduce((sum, cell) => sum + cell.pupilsUnknown, 0);
  if (rows > 0) return missing('pupilsUnknown', { year, rows });
  return { value: pupilsIn(cells) + cells.reduce((sum, cell) => sum + cell.outside, 0) };
};

const measureUnplaced: Measure = (context, year, scope) =>
  context.years.includes(year)
    ? { value: cellsIn(context, year, scope).reduce((sum, cell) => sum + cell.unplaced, 0) }
    : missing('noCensus', { year });

const measureElsewhere: Measure = ({ elsewhere, years }, year, scope) =>
  years.includes(year)
    ? {
        value: (elsewhere.get(year) ?? []).reduce((sum, { district, stage, grade, pupils }) => {
          const here = scope.districts.includes(district) && scope.stages.includes(stage);
          return here && hasGrade(scope, grade) ? sum + pupils : sum;
        }, 0),
      }
    : missing('noCensus', { year });

function entrants(context: ReportContext, year: number, scope: Scope, stage: Stage): number {
  return cellsIn(context, year, overStages(overTypes(scope), [stage])).reduce((sum, cell) => {
    const ladder = context.ladders.get(cell.district);
    const entry = ladder === undefined ? undefined : entryGrade(ladder, stage);
    const rows = cell.pupils.filter((row) => row.grade === entry);
    return sum + rows.reduce((all, row) => all + row.pupils, 0);
  }, 0);
}

const measureVocationalShare: Measure = (context, year, scope) => {
  const vocational = entrants(context, year, scope, 'vocational');
  const senior = entrants(context, year, scope, 'senior');
  return vocational + senior === 0
    ? missing('noSeniorIntake', { year })
    : { value: vocational / (vocational + senior) };
};

export const pupilIndicators = {
  pupils: indicator({
    unit: 'pupils',
    description: {
      zh: '统计日的在校生，含无学位的学生。',
      en: 'Pupils on census day, children without a seat included.',
    },
    measure: measurePupils,
  }),
  unplaced: indicator({
    unit: 'pupils',
    description: {
      zh: '没有学位的学生：预测中无处就读的，或超出起始年级控制人数的。',
      en: 'Children without a seat: those the projection could not place, and those beyond entry-grade control.',
    },
    measure: measureUnplaced,
  }),
  privateElsewhere: indicator({
    unit: 'pupils',
    description: {
      zh: '按计划民办招生占比离开预测的当年新生：所在区县该学段表内没有民办学校，这些学生不再计入在校生。',
      en: 'Entrants of the year who leave the projection by a planned private share: no table names a private school of the stage in their district, and no later figure of pupils counts them.',
    },
    measure: measureElsewhere,
  }),
  vocationalShare: indicator({
    shownBy: 'district',
    ofStages: ['senior', 'vocational'],
    unit: 'share',
    description: {
      zh: '中职起始年级人数 ÷（中职 + 普通高中起始年级人数）；“职普比 4:6”即 0.4。',
      en: 'Entry grade of vocational schools ÷ entry grades of vocational and general senior schools; "4:6" is 0.4.',
    },
    measure: measureVocationalShare,
  }),
  retention: indicator({
    shownBy: 'district',
    unit: 'share',
    description: {
      zh: '巩固率：范围学段最高年级人数 ÷ 该届入学时最低年级人数（默认小学加初中，即九年巩固率）；转入转出已含在内。',
      en: 'Pupils of the top grade of the stages in scope ÷ pupils of their lowest grade when that cohort entered (primary and junior together unless the target names stages); transfers are counted in.',
    },
    measure: measureRetention,
  }),
} as const satisfies Record<string, Indicator>;
