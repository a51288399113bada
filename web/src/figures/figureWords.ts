import type { Words } from '../../../src/domain/words.ts';

/** The texts of the page beside a figure; {names} are filled in. */
export const figureWords = {
  parts: { zh: '由哪些数算出', en: 'Worked out from' },
  rows: { zh: '依据的数据：{table}', en: 'Data it rests on: {table}' },
  rowsBasis: { zh: '共 {all} 行：{bases}', en: '{all} rows: {bases}' },
  basisCount: { zh: '{basis} {rows} 行', en: '{rows} {basis}' },
  noRows: {
    zh: '“{table}”表中没有对应的行，此项按模型默认规则计算。',
    en: 'The table "{table}" has no such row; the rules of the model stand in.',
  },
  moreRows: { zh: '另有 {count} 行未列出。', en: '{count} more rows are not listed.' },
  note: { zh: '备注', en: 'note' },
} as const satisfies Record<string, Words>;
