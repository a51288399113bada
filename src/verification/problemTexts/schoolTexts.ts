import type { ProblemCatalogue } from '../../domain/problem.ts';

/** Rooms of a kind that the plan uses: none at the school, too many, or not in the year. */
const passing = (zh: string, en: string, field: string) => ({
  none: {
    what: {
      zh: `方案在“{school}”{year} 学年${zh} {told} 间，但该校不能。`,
      en: `The plan ${en} {told} rooms at "{school}" in {year}, which is not possible there.`,
    },
    remedy: { zh: `请删去，或在问题中给出 ${field}。`, en: `Take it away, or give the school a ${field}.` },
  },
  most: {
    what: {
      zh: `方案在“{school}”{year} 学年${zh} {told} 间，至多 {most} 间。`,
      en: `The plan ${en} {told} rooms at "{school}" in {year}; at most {most} are possible.`,
    },
    remedy: { zh: '请减少间数。', en: 'Use fewer rooms.' },
  },
  late: {
    what: {
      zh: `方案在“{school}”{year} 学年${zh}，但只能用到 {last} 学年。`,
      en: `The plan ${en} rooms at "{school}" in {year}; the last year for them is {last}.`,
    },
    remedy: { zh: '请改用其他教室，或延后 lastYear。', en: 'Find other rooms, or put lastYear later.' },
  },
});

const conversion = passing('改用专用教室', 'uses special rooms as home rooms:', 'conversion');
const temporary = passing('使用临时教室', 'sets up modular rooms:', 'temporary');

/** What is built, opened and closed. */
export const schoolTexts = {
  roomsMissing: {
    what: {
      zh: '“{school}”{year} 学年有 {sections} 个班，只有 {rooms} 间教室。',
      en: '{sections} classes sit in "{school}" in {year}; it has {rooms} rooms.',
    },
    remedy: {
      zh: '请增加教室，或减少该校班数。',
      en: 'Add rooms there, or let fewer classes sit there.',
    },
  },
  extensionImpossible: {
    what: {
      zh: '方案在“{school}”{year} 学年扩建 {told} 间，但该校不能扩建。',
      en: 'The plan builds {told} rooms on at "{school}" in {year}, which is not possible there.',
    },
    remedy: {
      zh: '请删去，或在问题中给出 extension。',
      en: 'Take it away, or give the school an extension.',
    },
  },
  extensionNotWhole: {
    what: {
      zh: '方案在“{school}”{year} 学年扩建 {told} 间，间数应为整数。',
      en: 'The plan builds {told} rooms on at "{school}" in {year}; rooms are whole.',
    },
    remedy: { zh: '请取整。', en: 'Round it.' },
  },
  extensionOverMost: {
    what: {
      zh: '方案在“{school}”共扩建 {told} 间，至多 {most} 间。',
      en: 'The plan builds {told} rooms on at "{school}" in all; at most {most} are possible.',
    },
    remedy: { zh: '请少扩建。', en: 'Build fewer.' },
  },
  extensionTooEarly: {
    what: {
      zh: '方案在“{school}”{year} 学年启用扩建教室，最早为 {earliest} 学年。',
      en: 'Pupils move into rooms built on at "{school}" in {year}; {earliest} is the earliest.',
    },
    remedy: {
      zh: '请推迟，工期须自规划首年起算。',
      en: 'Put it later: works start in the first year planned.',
    },
  },
  conversionImpossible: conversion.none,
  conversionOverMost: conversion.most,
  conversionTooLate: conversion.late,
  temporaryImpossible: temporary.none,
  temporaryOverMost: temporary.most,
  temporaryTooLate: temporary.late,
  openingNoSite: {
    what: {
      zh: '方案在 {year} 学年开办“{school}”，但它不是备选地块。',
      en: 'The plan opens "{school}" in {year}, which is no site.',
    },
    remedy: { zh: '请删去该行，或选备选地块。', en: 'Take the row away, or choose a site.' },
  },
  moduleUnknown: {
    what: {
      zh: '方案在“{school}”建第 {module} 号规格，但只有 {count} 种（从 0 起编号）。',
      en: 'The plan builds module {module} at "{school}", which has {count} (numbered from 0).',
    },
    remedy: { zh: '请选已有的规格。', en: 'Choose one of them.' },
  },
  secondModule: {
    what: {
      zh: '方案在“{school}”开办 {count} 次，一个地块只能开办 1 次。',
      en: 'The plan opens "{school}" {count} times; a site is opened once.',
    },
    remedy: { zh: '请只选一种规格。', en: 'Choose one module.' },
  },
  openingTooEarly: {
    what: {
      zh: '方案在 {year} 学年开办“{school}”，按开工年和工期最早为 {earliest} 学年。',
      en: 'The plan opens "{school}" in {year}; by its start and lead years {earliest} is the earliest.',
    },
    remedy: { zh: '请推迟开办。', en: 'Open it later.' },
  },
  modulePupilsOver: {
    what: {
      zh: '“{school}”{year} 学年有 {told} 名学生，所建规格至多容纳 {most} 名。',
      en: '{told} pupils are at "{school}" in {year}; the module built takes at most {most}.',
    },
    remedy: { zh: '请选更大的规格，或减少入学。', en: 'Choose a larger module, or let fewer enter.' },
  },
  closureImpossible: {
    what: {
      zh: '方案在 {year} 学年停办“{school}”，但问题未允许停办。',
      en: 'The plan closes "{school}" in {year}, but the problem does not let it close.',
    },
    remedy: { zh: '请删去，或在问题中给出 closure。', en: 'Take it away, or give the school a closure.' },
  },
  closureTwice: {
    what: {
      zh: '方案对“{school}”停办 {count} 次，只能停办 1 次。',
      en: 'The plan closes "{school}" {count} times; a school closes once.',
    },
    remedy: { zh: '请只留一行。', en: 'Keep one row.' },
  },
  closureTooEarly: {
    what: {
      zh: '方案在 {year} 学年停办“{school}”，最早为 {earliest} 学年。',
      en: 'The plan closes "{school}" in {year}; {earliest} is the earliest.',
    },
    remedy: { zh: '请推迟停办。', en: 'Close it later.' },
  },
  closureBeforeReceiver: {
    what: {
      zh: '方案在 {year} 学年停办“{school}”，但接收学校“{first}”当年未开办。',
      en: 'The plan closes "{school}" in {year}, but its receiver "{first}" is not open then.',
    },
    remedy: { zh: '请先开办接收学校。', en: 'Open the receiver first.' },
  },
  closureBeforeReplacement: {
    what: {
      zh: '方案在 {year} 学年停办“{school}”，但须先建成的“{first}”当年未开办（先建后撤）。',
      en: 'The plan closes "{school}" in {year}, but "{first}", which must be open first, is not open then.',
    },
    remedy: {
      zh: '请先建后撤：推迟停办，或提前开办。',
      en: 'Build first: close it later, or open the other earlier.',
    },
  },
} as const satisfies ProblemCatalogue;
