import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with an allocation problem. */
export const problemTexts = {
  shape: {
    what: { zh: '字段 {path} 不符合格式：{message}。', en: '{path} has not the right form: {message}.' },
    remedy: {
      zh: '请按分配问题的格式说明填写。',
      en: 'Write it as the description of the allocation problem says.',
    },
  },
  years: {
    what: {
      zh: '规划首年 {first} 晚于末年 {last}。',
      en: 'The first year {first} is after the last year {last}.',
    },
    remedy: { zh: '请更正规划年份。', en: 'Correct the years of the plan.' },
  },
  twice: {
    what: { zh: '{list} 中“{id}”出现多次。', en: '"{id}" stands in {list} more than once.' },
    remedy: { zh: '请只保留一项，或改用不同代码。', en: 'Keep one of them, or give them different names.' },
  },
  unknown: {
    what: {
      zh: '{path} 引用的“{id}”在 {list} 中不存在。',
      en: '{path} speaks of "{id}", which is not among {list}.',
    },
    remedy: { zh: '请补充该项或更正代码。', en: 'Add it there or correct the name.' },
  },
  survivalLength: {
    what: {
      zh: '{stage} 学段有 {years} 年，但留存系数有 {given} 个。',
      en: 'The stage {stage} lasts {years} years, but {given} survival ratios are given.',
    },
    remedy: {
      zh: '请每年填一个系数，第一年为 1，其后大于 0。',
      en: 'Give one ratio per year, the first 1, the others above 0.',
    },
  },
  capMissing: {
    what: {
      zh: '{stage} 学段 {year} 学年没有班额上限。',
      en: 'The stage {stage} has no class cap in {year}.',
    },
    remedy: { zh: '请从规划首年起给出班额上限。', en: 'Give a cap from the first year of the plan on.' },
  },
  largestBelowCap: {
    what: {
      zh: '{stage} 学段的最大班额 {largest} 小于班额上限 {cap}。',
      en: 'The largest class {largest} of the stage {stage} is below its cap {cap}.',
    },
    remedy: { zh: '请提高最大班额或降低上限。', en: 'Raise the largest class or lower the cap.' },
  },
  yearOutsidePlan: {
    what: {
      zh: '{path} 的学年 {year} 不在 {from}–{to} 之内。',
      en: '{path}: the year {year} is not within {from}–{to}.',
    },
    remedy: { zh: '请更正学年或规划年份。', en: 'Correct the year or the years of the plan.' },
  },
  noFlow: {
    what: {
      zh: '片区“{area}”有 {stage} 学生，但没有可去的学校。',
      en: 'Pupils of the area "{area}" enter {stage}, but no school can take them.',
    },
    remedy: { zh: '请至少给出一所可去的学校。', en: 'Name at least one school that can.' },
  },
  sharesImpossible: {
    what: {
      zh: '片区“{area}”{stage} 学段的比例无法同时满足：下限合计 {least}，上限合计 {most}。',
      en: 'The shares of the area "{area}" for {stage} cannot hold: at least {least}, at most {most} in all.',
    },
    remedy: {
      zh: '请使下限合计不超过 1，上限合计不低于 1。',
      en: 'Let the least shares add up to at most 1, the most to at least 1.',
    },
  },
  siteHasPupils: {
    what: {
      zh: '地块“{school}”上已有学生、教室或撤并安排。',
      en: 'The site "{school}" has pupils, rooms or a closure.',
    },
    remedy: { zh: '请把它作为学校，或删去这些内容。', en: 'Make it a school, or take these away.' },
  },
  moduleWithoutRooms: {
    what: {
      zh: '地块“{school}”要编班，但有规格未给教室数。',
      en: 'Classes are formed at the site "{school}", but a module has no number of rooms.',
    },
    remedy: { zh: '请给每个规格填教室数。', en: 'Give every module its rooms.' },
  },
  receiverUnfit: {
    what: {
      zh: '“{school}”的接收学校“{receiver}”不能接收：{why}。',
      en: 'The receiver "{receiver}" of "{school}" cannot take its pupils: {why}.',
    },
    remedy: { zh: '请另选接收学校。', en: 'Choose another receiver.' },
  },
  afterIsNoSite: {
    what: {
      zh: '“{school}”须等“{after}”先建，但它不是地块。',
      en: '"{school}" waits for "{after}", which is no site.',
    },
    remedy: { zh: '请填写备选地块，或删去。', en: 'Name a site, or take it away.' },
  },
} as const satisfies ProblemCatalogue;
