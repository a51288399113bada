import type { Words } from '../../../../src/domain/words.ts';

/** How the figures of decided projects and of the check are worked out; {names} are filled in. */
export const checkStoryWords = {
  rooms: {
    zh: '项目表给出的新增普通教室数；没有写的按新增班数计。',
    en: 'Home rooms that the project adds, as its row says; where it says none, one for each class it adds.',
  },
  seats: {
    zh: '学位 = 项目表各学段班数 × 该学段投用那年的班额上限（各年级上限的平均）；没有写班数或没有上限的不计。',
    en: 'Seats = classes of each stage in the project’s row × the stage’s class cap in the year it opens (the mean of its grades); none where classes or caps are not told.',
  },
  over: { zh: '{year} 年仍超额的班', en: 'Classes over in {year}' },
  overs: {
    zh: '人数达到目标界限的班，逐校逐年级相加；取目标到期时的统计日所在学年，没有期限的目标取基准年。',
    en: 'Classes with as many pupils as the target counts, school by school and grade by grade, on the census day that the target is due by; of a target without a deadline in the base year.',
  },
  cause: {
    zh: '原因由编班过程给出：教室不足、教师不足、编班后人数增加，或编班规则本身允许，使班数没有再多。',
    en: 'The cause is what kept the school from more classes: no room, no teacher, more pupils than when the classes were formed, or rules that do not ask for more.',
  },
  sizes: { zh: '{over} 班（{sizes} 人）', en: '{over} ({sizes} pupils)' },
} as const satisfies Record<string, Words>;
