import type { ProblemCatalogue } from '../../domain/problem.ts';

/** Teachers and money, and what is proven of plans that share money. */
export const resourceTexts = {
  hiresOverMost: {
    what: {
      zh: '“{district}”{zh} {year} 年招聘 {told} 名教师，每年至多 {most} 名。',
      en: '{told} teachers of {field} are hired in "{district}" in {year}; at most {most} a year.',
    },
    remedy: { zh: '请分年招聘，或改用合同教师。', en: 'Hire over more years, or take contract teachers.' },
  },
  hiresOverPosts: {
    what: {
      zh: '“{district}”{zh} {year} 年招聘后有在编教师 {told} 名，编制为 {posts} 名。',
      en: 'With those hired "{district}" has {told} teachers of {field} in {year}; there are {posts} posts.',
    },
    remedy: { zh: '请少招聘，或改用合同教师。', en: 'Hire fewer, or take contract teachers.' },
  },
  contractsOverMost: {
    what: {
      zh: '“{district}”{zh} {year} 年有合同教师 {told} 名，至多 {most} 名。',
      en: '"{district}" has {told} contract teachers of {field} in {year}; at most {most}.',
    },
    remedy: { zh: '请减少合同教师或班数。', en: 'Take fewer, or form fewer classes.' },
  },
  teachersMissing: {
    what: {
      zh: '“{district}”{zh} {year} 年各班需教师 {needed} 名，只有 {told} 名（含合同教师）。',
      en: 'The classes of "{district}", {field}, need {needed} teachers in {year}; it has {told} with contract teachers.',
    },
    remedy: {
      zh: '请招聘、聘用合同教师，或减少班数。',
      en: 'Hire, take contract teachers, or form fewer classes.',
    },
  },
  moneyOverspent: {
    what: {
      zh: '“{district}”{year} 年工程支出 {told} 元，可用 {had} 元。',
      en: '"{district}" spends {told} yuan on works in {year}; it has {had}.',
    },
    remedy: { zh: '请推迟工程，或增加预算。', en: 'Put works later, or give it more money.' },
  },
  grantOverspent: {
    what: {
      zh: '{year} 年各区县共获市级补助 {told} 元，市级只有 {had} 元。',
      en: 'The districts get {told} yuan of city money in {year}; the city gives {had}.',
    },
    remedy: { zh: '请减少补助。', en: 'Give the districts less.' },
  },
  proofPrice: {
    what: {
      zh: '证明下界所用的价格“{name}”为 {price}，不应低于 0。',
      en: 'The price "{name}" of the bound is {price}; no price may be below 0.',
    },
    remedy: { zh: '请重新精修。', en: 'Polish again.' },
  },
  proofAbovePlan: {
    what: {
      zh: '第 {part} 个规划单元称至少为 {least} 元，而它自己的方案只需 {own} 元。',
      en: 'Part {part} is told to come to {least} yuan at least; its own plan comes to {own}.',
    },
    remedy: { zh: '请勿采信该下界，并重新精修。', en: 'Do not trust the bound; polish again.' },
  },
  proofDiffers: {
    what: {
      zh: '所称下界为 {claimed} 元，由各规划单元算得 {recomputed} 元。',
      en: 'The bound is told to be {claimed} yuan; the parts give {recomputed}.',
    },
    remedy: { zh: '请勿采信该下界，并重新精修。', en: 'Do not trust the bound; polish again.' },
  },
  proofLevel: {
    what: {
      zh: '各方案的“{level}”合计 {told}，下界按 {had} 证明。',
      en: 'The plans come to {told} of "{level}"; the bound is told for {had}.',
    },
    remedy: { zh: '请重新精修。', en: 'Polish again.' },
  },
} as const satisfies ProblemCatalogue;
