import type { Words } from '../../../../../src/domain/words.ts';

/** The texts of the schools behind a difference; {names} are filled in. */
export const behindWords = {
  title: {
    zh: '差别来自哪些学校：{year} 学年{figure}',
    en: 'Schools behind the difference: {figure}, {year}',
  },
  ledgerTitle: {
    zh: '差别来自哪些学校：大班额台账',
    en: 'Schools behind the difference: ledger of oversize classes',
  },
  hint: {
    zh: '“{right}”与“{left}”相比；点学校看它在“{right}”里的班级。',
    en: '“{right}” against “{left}”; a school leads to its classes in “{right}”.',
  },
  oversize: { zh: '大班额', en: 'oversize classes' },
  seatsShort: { zh: '学位缺口', en: 'seats short' },
  classes: { zh: '班数', en: 'classes' },
  pupils: { zh: '在校生', en: 'pupils' },
  looking: { zh: '正在查找…', en: 'Looking …' },
  none: {
    zh: '{year} 学年各校的{figure}都相同；差别来自学校以外：人口、教师、经费、工程进度，或没有学位的儿童。',
    en: 'Every school has the same {figure} in {year}; the difference comes from elsewhere: population, teachers, money, works under way, or children without a school.',
  },
  openCheck: { zh: '看“{title}”的目标核对', en: 'See how “{title}” meets its targets' },
  count: { zh: '{count} 所学校有差别，合计 {total}。', en: '{count} schools differ, by {total} together.' },
  pools: {
    zh: '教师由区县（市直学校由全市）统筹，下面是班数有差别、因而教师需求不同的学校。',
    en: 'Teachers belong to the pool of a district or city: below are the schools with other numbers of classes, which need other numbers of teachers.',
  },
  unplaced: {
    zh: '没有分到任何学校的儿童不在下表中。',
    en: 'Children without any school are not in the table.',
  },
  school: { zh: '学校', en: 'School' },
  change: { zh: '差', en: 'Difference' },
  onlyLeft: { zh: '少了的班', en: 'Classes fewer' },
  onlyRight: { zh: '多出的班', en: 'Classes more' },
  closesEarlier: { zh: '提前消除', en: 'End sooner' },
  closesLater: { zh: '推后消除', en: 'End later' },
  look: { zh: '差别来自哪些学校', en: 'Schools behind it' },
  lookAt: {
    zh: '看“{title}”{year} 学年的差别来自哪些学校',
    en: 'See the schools behind the difference of “{title}” in {year}',
  },
} as const satisfies Record<string, Words>;
