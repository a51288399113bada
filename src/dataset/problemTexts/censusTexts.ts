import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with a new census, or is to be known of it. */
export const censusTexts = {
  censusNotNew: {
    what: {
      zh: '最晚的学年是 {last}，不晚于该地区的基准年 {base}。',
      en: 'Its last school year is {last}, not after the base year {base} of the place.',
    },
    remedy: {
      zh: '请给出 {next} 学年（或更晚）的在校生数；若学年写错，请改正“学年”一列。',
      en: 'Give the enrolment of {next} or later; if the year is a slip, correct the year column.',
    },
  },
  censusTableLeft: {
    what: {
      zh: '“{table}”不属于年度统计，未读入，保持该地区原有内容。',
      en: '"{table}" is no part of a census: it is not read, the place keeps its own.',
    },
    remedy: {
      zh: '若要修改，请在该地区的整套数据中修改后重新导入。',
      en: 'To change it, change the whole set of tables of the place and import it again.',
    },
  },
  censusHistoryKept: {
    what: {
      zh: '有 {count} 行属于以前学年，且与该地区的记录不同，未采用。',
      en: '{count} rows of earlier years differ from what the place holds; they are not taken.',
    },
    remedy: {
      zh: '以前的统计保持不变；若当时有误，请改正整套数据后重新导入。',
      en: 'Earlier censuses stay as they are; if they were wrong, correct the whole set of tables and import it again.',
    },
  },
  censusSchoolMissing: {
    what: {
      zh: '{name}（{school}）在 {year} 学年没有数据。',
      en: '{name} ({school}) has no rows in {year}.',
    },
    remedy: {
      zh: '请补上其数据，或说明它已停办、并入他校，或暂用上一年的数字。',
      en: 'Add its rows, or say that it has closed, has merged into another, or that last year’s figures stand in.',
    },
  },
  censusAnswerStray: {
    what: {
      zh: '说明中的“{school}”既不是该地区的学校，也不是统计中的写法。',
      en: '"{school}", of which something was said, is no school of the place and nothing that the census writes.',
    },
    remedy: {
      zh: '请改用该地区的学校标识码，或统计文件中的写法。',
      en: 'Name a school of the place by its identifier, or as the census writes it.',
    },
  },
  censusSchoolIncomplete: {
    what: {
      zh: '新学校 {school} 缺少必填列：{columns}。',
      en: 'The new school {school} lacks needed columns: {columns}.',
    },
    remedy: {
      zh: '请在学校表中补上这些列；已有学校可留空。',
      en: 'Add them to the table of schools; schools that are known may leave them empty.',
    },
  },
} as const satisfies ProblemCatalogue;
