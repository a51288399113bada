import type { ProblemCatalogue } from '../domain/problem.ts';

/** What can be wrong with a planner-written formula; `char` counts characters from 1. */
export const formulaTexts = {
  formulaTooLong: {
    what: {
      zh: '公式有 {length} 个字符，上限为 {limit}。',
      en: 'The formula has {length} characters; the limit is {limit}.',
    },
    remedy: {
      zh: '请把它拆成几项，每项写明年份。',
      en: 'Split it into several interventions with years of their own.',
    },
  },
  formulaCharacter: {
    what: {
      zh: '公式第 {char} 个字符“{symbol}”不能使用。',
      en: 'Character {char} of the formula, "{symbol}", cannot be used.',
    },
    remedy: {
      zh: '可用：数字、year、base、+ - * / ^ %、< <= > >= == !=、and or not、条件 ? :、括号与函数；请用半角符号。',
      en: 'Allowed are numbers, year, base, + - * / ^ %, < <= > >= == !=, and or not, condition ? a : b, brackets and functions; type half-width signs.',
    },
  },
  formulaUnknownName: {
    what: {
      zh: '公式第 {char} 个字符处的名称“{name}”未定义。',
      en: 'The name "{name}" at character {char} of the formula is not defined.',
    },
    remedy: { zh: '可用名称：{names}。', en: 'Names that can be used: {names}.' },
  },
  formulaUnknownFunction: {
    what: {
      zh: '公式第 {char} 个字符处的函数“{name}”不存在。',
      en: 'There is no function "{name}" (character {char} of the formula).',
    },
    remedy: { zh: '可用函数：{names}。', en: 'Functions that can be used: {names}.' },
  },
  formulaArguments: {
    what: {
      zh: '函数“{name}”不能有 {count} 个参数（公式第 {char} 个字符）。',
      en: 'The function "{name}" cannot take {count} arguments (character {char} of the formula).',
    },
    remedy: { zh: '请给出 {least} 至 {most} 个参数。', en: 'Give it {least} to {most}.' },
  },
  formulaSyntax: {
    what: { zh: '公式在第 {char} 个字符处无法读懂。', en: 'The formula cannot be read at character {char}.' },
    remedy: {
      zh: '请检查括号是否成对、运算符两边是否有数。',
      en: 'Check that brackets are paired and that operators have a number on both sides.',
    },
  },
  formulaTooLarge: {
    what: { zh: '公式超过 {limit} 个运算项。', en: 'The formula has more than {limit} terms and operators.' },
    remedy: {
      zh: '请把它拆成几项，每项写明年份。',
      en: 'Split it into several interventions with years of their own.',
    },
  },
  formulaTooDeep: {
    what: { zh: '公式嵌套超过 {limit} 层。', en: 'The formula is nested more than {limit} levels deep.' },
    remedy: { zh: '请去掉多余的括号。', en: 'Take out brackets that are not needed.' },
  },
  formulaNotNumber: {
    what: { zh: '公式给出的是“是/否”，不是数。', en: 'The formula answers yes or no, not a number.' },
    remedy: { zh: '请写成“条件 ? 数 : 数”。', en: 'Write "condition ? number : number".' },
  },
  formulaNotFinite: {
    what: { zh: '公式在 {year} 年没有有限的结果。', en: 'The formula has no finite result for {year}.' },
    remedy: {
      zh: '请检查除数是否为零、对数或根号内是否为负。',
      en: 'Check for a division by zero, or a logarithm or root of a negative number.',
    },
  },
  factorOutside: {
    what: {
      zh: '{year} 年的系数为 {value}，应在 0 与 100 之间。',
      en: 'The factor for {year} is {value}; it must lie between 0 and 100.',
    },
    remedy: {
      zh: '可用 max(0, …) 限制下限，或缩短年份范围。',
      en: 'Bound it with max(0, …), or shorten the span of years.',
    },
  },
} as const satisfies ProblemCatalogue;
