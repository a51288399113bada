import type { Words } from '../../../../src/domain/words.ts';

/** How the figures of decided projects and of the check are worked out; {names} are filled in. */
export const checkStoryWords = {
  rooms: {
    zh: '项目表给出的新增普通教室数。',
    en: 'Home rooms that the project adds, as its row says.',
  },
  seats: {
    zh: '学位 = 项目表各学段班数 × 该学段班额上限（各年级上限的平均）；没有写班数或没有上限的不计。',
    en: 'Seats = classes of each stage in the project’s row × the stage’s class cap (the mean of its grades); none where classes or caps are not told.',
  },
  over: { zh: '{year} 年仍超额的班', en: 'Classes over in {year}' },
  overs: {
    zh: '到期学年的预测中，人数达到目标界限的班，逐校逐年级相加。',
    en: 'Classes with as many pupils as the target counts, in the forecast of the deadline’s school year, grade by grade.',
  },
  cause: {
    zh: '原因由编班过程给出：教室、教师、入学人数或编班规则中哪一项使班数不能再多。',
    en: 'The cause is what kept the school from more classes when they were formed: rooms, teachers, numbers or the rules.',
  },
  sizes: { zh: '{over} 班（{sizes} 人）', en: '{over} ({sizes} pupils)' },
} as const satisfies Record<string, Words>;
