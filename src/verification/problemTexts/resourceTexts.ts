import type { ProblemCatalogue } from '../../domain/problem.ts';

/** Teachers and money. */
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
} as const satisfies ProblemCatalogue;
