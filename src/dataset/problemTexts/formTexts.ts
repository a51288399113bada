import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What is wrong with official forms, and what is told of reading them. */
export const formTexts = {
  formWithoutSchool: {
    what: {
      zh: '这张教基报表没有写明学校或学年。',
      en: 'This official form does not say its school or its school year.',
    },
    remedy: {
      zh: '请在表头写上“学校标识码：…”（或“学校名称：…”）和“2020/2021学年”。',
      en: 'Write "学校标识码：…" (or "学校名称：…") and "2020/2021学年" above its headings.',
    },
  },
  formBesideTable: {
    what: {
      zh: '既有教基报表，又有数据表 {table}（{title}），无法判断以哪个为准。',
      en: 'There are official forms beside the table {table} ({title}), so it is not clear which of them holds.',
    },
    remedy: { zh: '请只提供其中一种。', en: 'Give one of the two.' },
  },
  formRead: {
    what: {
      zh: '读作教基报表：学校 {school}，{year} 学年，{grades} 个年级。',
      en: 'Read as an official form: school {school}, school year {year}, {grades} grades.',
    },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  formOfSchool: {
    what: {
      zh: '读作教基报表（学校基本情况）：学校 {school}。',
      en: 'Read as an official form of the school itself: school {school}.',
    },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  formOfConditions: {
    what: {
      zh: '读作教基报表（办学条件）：学校 {school}，{year} 学年。',
      en: 'Read as an official form of buildings and equipment: school {school}, school year {year}.',
    },
    remedy: { zh: '无需处理。', en: 'Nothing needs to be done.' },
  },
  formWithoutStage: {
    what: {
      zh: '无法判断这张办学条件报表属于学校 {school} 的哪个学段，未读取。',
      en: 'It is not clear for which stage of school {school} this form of buildings and equipment stands; it was not read.',
    },
    remedy: {
      zh: '请在工作表名写上学段，如“教基5170_小学”；一贯制学校各学段分开填写，或填“办学资源”表。',
      en: 'Write the stage into the sheet’s name, as in "教基5170_小学"; give each stage of a through-school a form of its own, or fill in the table resources (办学资源).',
    },
  },
  formColumnLeft: {
    what: {
      zh: '学校 {school}：这一列不属于任何年级，未读取。',
      en: 'School {school}: this column stands for no grade and was not read.',
    },
    remedy: {
      zh: '如有学生，请按其所在年级填写。',
      en: 'Where it holds pupils, enter them under their grades.',
    },
  },
} as const satisfies ProblemCatalogue;
