import type { Words } from '../../../src/domain/words.ts';

/** The texts of the page beside a figure; {names} are filled in. */
export const figureWords = {
  parts: { zh: '由哪些数算出', en: 'Worked out from' },
  beside: { zh: '相关数据', en: 'Figures beside it' },
  rows: { zh: '依据的数据：{table}', en: 'Data it rests on: {table}' },
  rowsBasis: { zh: '共 {all} 行：{bases}', en: '{all} rows: {bases}' },
  basisCount: { zh: '{basis} {rows} 行', en: '{rows} {basis}' },
  noRows: {
    zh: '“{table}”表中没有对应的行。',
    en: 'The table "{table}" has no such row.',
  },
  moreRows: { zh: '另有 {count} 行未列出。', en: '{count} more rows are not listed.' },
  readOf: {
    zh: '{indicator}，{year} 学年，观测口径：{day}。',
    en: '{indicator} in {year}, read as: {day}.',
  },
  readAhead: {
    zh: '{indicator}，{year} 学年的预测值，观测口径：{day}。学生由本地历史推算，再按编班规则、教室和教师编班。',
    en: '{indicator}, forecast for {year}, read as: {day}. Pupils are carried forward from the place’s own history, then put into classes by the class rules, rooms and teachers.',
  },
  classes: {
    zh: '统计日有学生的教学班数，各年级相加；几个年级合编的复式班只计一次。',
    en: 'Classes with pupils on census day, all grades added up; a class that several grades share counts once.',
  },
  largest: {
    zh: '{year} 学年统计日人数最多的一个班的人数。',
    en: 'Pupils of the largest class on the census day of {year}.',
  },
  sizes: {
    zh: '各班人数：逐班统计的照录；只有班额分组的由分组还原；只有班数的把学生均分到各班；班数也没有的按编班规则推算。',
    en: 'Sizes of classes: as counted class by class; rebuilt from size bands where only those are known; pupils spread evenly where only the number of classes is; else formed by the class rules.',
  },
  underScenario: {
    zh: '在“{side}”之下把整个研究重新测算一遍：从 {year} 学年统计出发逐年推算学生，再按编班规则、教室和教师编班，情景的每一行改动都计入。',
    en: 'The whole study computed anew under "{side}": pupils are carried forward from the census of {year} and put into classes by the class rules, rooms and teachers, with every line of the scenario.',
  },
  census: {
    zh: '按 {year} 学年统计计算；情景不改变已统计的学生和班级，但可能改变目标、规则等口径。',
    en: 'Worked out from the census of {year}; a scenario changes no pupil or class that was counted, but may change the targets and rules they are held against.',
  },
  note: { zh: '备注', en: 'note' },
} as const satisfies Record<string, Words>;
