import type { DrawnGrade, DrawnRange, PlaceDraws } from '../../domain/draws.ts';
import type { Region } from '../../domain/region/region.ts';
import { schoolsWithProjects } from '../../domain/region/schoolsWithProjects.ts';
import { stageWords } from '../../domain/stage.ts';
import type { Language } from '../../domain/words.ts';
import { sayShare } from './number.ts';
import { setTable } from './table.ts';
import { scopeName } from './verdicts.ts';

const classHeads = {
  zh: [
    '学年',
    '区县',
    '学段',
    '在校生（十分位区间）',
    '有超标准班的概率',
    '超标准班数',
    '有大班额的概率',
    '大班额数',
  ],
  en: [
    'year',
    'district',
    'stage',
    'pupils (8 of 10 futures)',
    'any over cap',
    'how many',
    'any oversize',
    'how many',
  ],
};
const gradeHeads = {
  zh: ['学年', '学校', '学段', '年级', '预计班数', '需多开一班的概率'],
  en: ['year', 'school', 'stage', 'grade', 'classes expected', 'needs one more'],
};

const sayRange = ({ low, middle, high }: DrawnRange) => `${middle} (${low}–${high})`;

const columnsOf = (heads: readonly string[], left: number) =>
  heads.map((head, index) => ({ head, align: index < left ? ('left' as const) : ('right' as const) }));

/** Stages of districts in which any class may be too large, by year. */
export function drawnClassTable(region: Region, { classes }: PlaceDraws, language: Language): string {
  const rows = classes
    .filter(({ anyOverCap, anyOversize }) => anyOverCap.probability > 0 || anyOversize.probability > 0)
    .map(({ year, district, stage, pupils, anyOverCap, overCap, anyOversize, oversize }) => [
      ...[year, scopeName(region, { district }, language), stageWords[stage][language], sayRange(pupils)],
      ...[sayShare(anyOverCap.probability, language, 0), sayRange(overCap)],
      ...[sayShare(anyOversize.probability, language, 0), sayRange(oversize)],
    ]);
  return setTable(columnsOf(classHeads[language], 3), rows);
}

/** Grades that may need one class more. */
export function drawnGradeTable(region: Region, grades: readonly DrawnGrade[], language: Language): string {
  const names = new Map(schoolsWithProjects(region).map(({ id, name }) => [id, name]));
  const rows = grades.map(({ year, school, stage, grade, expected, probability }) => [
    ...[year, names.get(school) ?? school, stageWords[stage][language], grade, expected],
    sayShare(probability, language, 0),
  ]);
  return setTable(columnsOf(gradeHeads[language], 4), rows);
}
