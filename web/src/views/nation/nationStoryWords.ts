import type { Words } from '../../../../src/domain/words.ts';

/** How the figures of the nation are worked out; {names} are filled in. */
export const nationStoryWords = {
  median: {
    zh: '每个数为 {draws} 种未来的中位数；范围为八成未来所在的区间。',
    en: 'Each figure is the median of {draws} futures; ranges hold eight of ten of them.',
  },
  classes: {
    zh: '学生按年级逐年推算；编班、分班和并班的人数按学段假设；大班额的界限列在表头。',
    en: 'Pupils move up grade by grade; the sizes at which classes are formed, split and merged are assumed for each stage; what counts as oversize stands in the head.',
  },
  rooms: {
    zh: '教室为虚构的现有教室，不再新建；缺口和空余为需要的班数与教室之差。',
    en: 'Rooms are made up as of the first year and none is built; shortage and empty rooms are the difference from the classes that are needed.',
  },
  published: {
    zh: '全国出生人口、招生和在校生为已公布的数；各县的数为假设，只保证推演之前各年合计与之相符；出生数公布之后的入学人数为假设。',
    en: 'Births, intakes and pupils of the nation are published; those of counties are assumed and only add up to them before chance is drawn; entrants of years whose births are not published are assumed.',
  },
  counties: { zh: '县（虚构）', en: 'Counties (made up)' },
  draws: { zh: '未来数', en: 'Futures' },
  years: { zh: '学年', en: 'School years' },
} as const satisfies Record<string, Words>;
