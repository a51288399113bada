import type { Words } from '../../../../src/domain/words.ts';
import { figureWords } from '../../figures/figureWords.ts';

/** How the figures of the table of schools are worked out; {names} are filled in. */
export const schoolStoryWords = {
  classes: figureWords.classes,
  ofYear: { zh: '{year} 学年', en: '{year}' },
  valueUnit: { zh: '{value} {unit}', en: '{value} {unit}' },
  pupils: {
    zh: '统计日各年级在校生数之和，取自“在校生”表。',
    en: 'Pupils of all grades on census day, added up from the table of enrolment.',
  },
  oversize: {
    zh: '统计日人数达到 {from} 人的班数；界限取自本地目标，没有目标时按全国口径。',
    en: 'Classes with {from} pupils or more on census day; the size is that of the place’s own targets, else the national one.',
  },
  largest: {
    zh: '统计日人数最多的一个班的人数。',
    en: 'Pupils of the largest class on census day.',
  },
  rooms: {
    zh: '基准年班级可用的教室：学校表的普通教室，加尚未拆除的临时教室。统计日前已投用的项目已含在内，不另加。',
    en: 'Rooms that classes can use in the base year: home rooms of the school’s row, and temporary ones not yet due for removal. Works in use by then are in that row already.',
  },
  works: {
    zh: '不在学校表中的学校按项目表计，投用前为 0；由程序推演到新学年的数据，另加推演起点之后的改用教室和临时教室。',
    en: 'A school outside the table of schools has what its projects build, 0 before they open; in data that the program carried forward, rooms converted or set up since the last census are added.',
  },
} as const satisfies Record<string, Words>;
