import type { Words } from '../../../../src/domain/words.ts';

/** How the figures of a sweep are worked out; {names} are filled in. */
export const sweepStoryWords = {
  pupils: {
    zh: '各校在校生之和：每个地区各自由统计数据逐年推算，没有学位的学生不计。',
    en: 'Pupils of all schools added up: each place is carried forward from its own census; children without a seat do not count.',
  },
  classesOverCap: {
    zh: '学生超过本年级编班规则上限的班数。',
    en: 'Classes with more pupils than the cap of their own grade’s class rule.',
  },
  oversizeClasses: {
    zh: '学生达到 {threshold} 人的班数；界限由提交时给出，各地区相同。',
    en: 'Classes with {threshold} pupils or more; the size was given with the sweep and is the same in every place.',
  },
  unplaced: {
    zh: '推算中没有学校能接收的学生。',
    en: 'Children whom no school could take.',
  },
  likeliest: {
    zh: '只算最可能的一条未来，没有范围。',
    en: 'The likeliest path alone, so that there is no range.',
  },
  median: {
    zh: '中间的数为 {draws} 种随机未来的中位数，小字为其中八成所在的范围；随机数由种子决定，同一程序版本重算得到同样的数。',
    en: 'The middle figure is the median of {draws} drawn futures, the small ones hold eight of ten; chance follows the seed, so that the same sweep by the same version gives the same figures.',
  },
  sums: {
    zh: '多个地区的合计逐种未来相加后再取中位数和范围，所以不等于各地区中位数之和。',
    en: 'Sums over places are added up future by future before the middle is taken, so they are not the sum of the places’ middles.',
  },
  engine: { zh: '程序版本', en: 'Version of the program' },
} as const satisfies Record<string, Words>;
