/** Words of the table of the back-test’s errors. */
export const missWords = {
  table: { zh: '各方法的全部误差', en: 'All errors of all methods' },
  tableLead: {
    zh: '提前：预测的年数。总误差：各数偏差之和占实际总数之比。平均相对误差：十人及以上各数偏差占比的平均。偏差：正数表示预测偏多。',
    en: 'Years: how far ahead. Error: the misses added up, as a share of all who came. Mean share: of the misses of single figures of ten pupils or more. Bias: above zero where too many were forecast.',
  },
  how: {
    zh: '从过去每个有后续统计的学年出发，只用当时已有的数据预测，再与后来的统计逐数比较。',
    en: 'From every past school year that a census followed, forecast with what was known then, and set beside what was counted later, figure by figure.',
  },
  ahead: { zh: '提前', en: 'years' },
  method: { zh: '方法', en: 'method' },
  plain: { zh: '三年平均', en: 'three-year ratios' },
  error: { zh: '总误差', en: 'error' },
  mean: { zh: '平均相对误差', en: 'mean share' },
  bias: { zh: '偏差', en: 'bias' },
} as const;
