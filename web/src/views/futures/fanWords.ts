import type { Words } from '../../../../src/domain/words.ts';

/** The texts of the fans around pupils; {names} are filled in. */
export const fanWords = {
  legend: { zh: '80% 与 95% 区间（{draws} 条随机推演）', en: '80 % and 95 % of {draws} drawn futures' },
  how: {
    zh: '深色带内有八成、浅色带内有九成五的随机推演结果。推演的离散程度取自本地历史预测误差；出生、迁移等情景假设本身的偏差不在其中，可在“情景试算”中另行比较。',
    en: 'Eight of ten drawn futures lie in the darker band, 95 of a hundred in the lighter one. They scatter as forecasts of this place’s own past missed; how wrong assumptions on births or migration are is not among it: compare those in What if.',
  },
  drawing: { zh: '正在推演区间（{draws} 条）…', en: 'Drawing {draws} futures…' },
  stop: { zh: '停止', en: 'Stop' },
  wanted: { zh: '显示区间', en: 'Show ranges' },
  failed: { zh: '区间未能推演：{why}', en: 'The ranges could not be drawn: {why}' },
  low: { zh: '{name}（{share} 下限）', en: '{name} ({share} low)' },
  high: { zh: '{name}（{share} 上限）', en: '{name} ({share} high)' },
  range: { zh: '80%：{low}–{high}', en: '80 %: {low}–{high}' },
  ends: {
    zh: '{year} 学年 {name}：{value} 人（八成在 {low}–{high}，九成五在 {least}–{most}）',
    en: '{name} in {year}: {value} (80 %: {low}–{high}; 95 %: {least}–{most})',
  },
  endTitle: { zh: '规划期末的区间', en: 'Ranges in the last year' },
} as const satisfies Record<string, Words>;
