import type { ProblemCatalogue } from '../../domain/problem.ts';

/** What can be wrong with a plan's rows themselves, and with what it claims to come to. */
export const rowTexts = {
  planRowTwice: {
    what: {
      zh: '{list} 中“{row}”出现 {count} 次，只能有一次。',
      en: '"{row}" stands in {list} {count} times; once is allowed.',
    },
    remedy: { zh: '请合并为一行，或删去多余的行。', en: 'Put it in one row, or take the others away.' },
  },
  planUnknownName: {
    what: {
      zh: '方案的 {list} 引用“{id}”，但问题的 {among} 中没有。',
      en: '{list} of the plan speaks of "{id}", which is not among {among} of the problem.',
    },
    remedy: { zh: '请更正代码，或在问题中补充。', en: 'Correct the name, or add it to the problem.' },
  },
  planYearOutside: {
    what: {
      zh: '{list} 中“{row}”的学年 {year} 不在规划期 {from}–{to} 内。',
      en: '"{row}" in {list}: the year {year} is not within the years planned, {from}–{to}.',
    },
    remedy: { zh: '请更正学年，或删去该行。', en: 'Correct the year, or take the row away.' },
  },
  planAmountUnfit: {
    what: {
      zh: '{list} 中“{row}”的数量为 {amount}，应为不小于 0 的数。',
      en: '"{row}" in {list} has the amount {amount}; a number of 0 or more is needed.',
    },
    remedy: { zh: '请更正数量。', en: 'Correct the amount.' },
  },
  vectorDiffers: {
    what: {
      zh: '所称“{zh}”为 {claimed}，按方案重新计算为 {recomputed}。',
      en: 'The plan is said to come to {claimed} in "{field}"; computed anew it is {recomputed}.',
    },
    remedy: {
      zh: '请以重新计算的数为准；若方案由本程序给出，请报告此缺陷。',
      en: 'Trust the figure computed anew; if this program made the plan, report a defect.',
    },
  },
} as const satisfies ProblemCatalogue;
