import type { Firmness, Operator, TargetRole } from './region/target.ts';
import type { Words } from './words.ts';

/** How a target compares, as a reader says it. */
export const operatorWords: Readonly<Record<Operator, Words>> = {
  '>=': { zh: '不低于', en: 'at least' },
  '<=': { zh: '不超过', en: 'at most' },
  '=': { zh: '等于', en: 'equal to' },
  '<': { zh: '小于', en: 'less than' },
  '>': { zh: '大于', en: 'more than' },
  'keep>=': { zh: '保持不低于', en: 'keep at least' },
  noIncrease: { zh: '零增量', en: 'no increase' },
  neverFalls: { zh: '只增不减', en: 'never falls' },
  by: { zh: '按期完成', en: 'done in time:' },
};

/** What kind of row a target is. */
export const roleWords: Readonly<Record<TargetRole, Words>> = {
  computed: { zh: '程序计算', en: 'computed' },
  input: { zh: '参数', en: 'parameter' },
  constraint: { zh: '规则', en: 'rule' },
  entered: { zh: '人工填报', en: 'entered by a person' },
};

/** How binding a target is. */
export const firmnessWords: Readonly<Record<Firmness, Words>> = {
  must: { zh: '必须', en: 'must' },
  reach: { zh: '达到', en: 'reach' },
  inPrinciple: { zh: '原则上', en: 'in principle' },
  strive: { zh: '力争', en: 'strive' },
  about: { zh: '左右', en: 'about' },
  mostly: { zh: '基本', en: 'mostly' },
};
