import type { Words } from '../../../../../src/domain/words.ts';

/** The texts of the form of levers and prices; {names} are filled in. */
export const priceWords = {
  open: { zh: '改手段与价格', en: 'Change levers and prices' },
  title: { zh: '可用手段与价格', en: 'Levers and prices' },
  lead: {
    zh: '默认值是假设，请按本地定额和行情填写。保存后写入情景，求解即按此进行。',
    en: 'Defaults are assumed: fill in what holds here. What is saved is written into the scenario, and plans keep to it.',
  },
  rest: {
    zh: '新建规格、可去的距离、停办学校、规划的学段和区县在情景文本的“planning”部分改写。',
    en: 'Sizes of new schools, distances, closures, and which stages and districts are planned stand in the text of the scenario, under "planning".',
  },
  keep: { zh: '保存为新情景', en: 'Save as a new scenario' },
  keepInto: { zh: '保存到当前情景', en: 'Save into this scenario' },
  none: { zh: '不限', en: 'no limit' },
  changed: { zh: '改动 {count} 项', en: 'Changed: {count}' },
  cannot: {
    zh: '当前情景的文本有误，不能写入；请先在“情景试算”中改正。',
    en: 'The text of this scenario has a fault and cannot be written in: mend it under "What if" first.',
  },
  draftTitle: { zh: '本地价格', en: 'Local prices' },
} as const satisfies Record<string, Words>;
