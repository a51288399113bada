import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of what plans cost along a curve. */
export const curveWords = {
  title: { zh: '成本曲线', en: 'What plans cost' },
  lead: {
    zh: '期限晚几年、少几个达标班级，各能省多少：每一点都是一份经过核验的方案。用时约为一次方案的数倍。',
    en: 'What a later deadline, or fewer classes within their caps, would save: every point is a verified plan. It takes several times as long as one proposal.',
  },
  by: { zh: '比较', en: 'Compare' },
  deadline: { zh: '期限年份', en: 'deadlines' },
  share: { zh: '达标班级比例', en: 'shares of classes' },
  start: { zh: '画曲线', en: 'Draw the curve' },
  working: {
    zh: '{name}：第 {point} 点，共 {points} 点',
    en: '{name}: point {point} of {points}',
  },
  cost: { zh: '成本', en: 'cost' },
  bound: { zh: '已证明不低于', en: 'proven not below' },
  saves: { zh: '比首行少', en: 'saves against the first' },
  met: { zh: '全部达标', en: 'all met' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  unplaced: { zh: '无学位人年', en: 'pupil-years without a place' },
  oversize: { zh: '大班额班年', en: 'oversize class-years' },
  yearAxis: { zh: '自哪一学年起不得有大班额', en: 'school year from which no class may be oversize' },
  shareAxis: {
    zh: '达标班级占所需班级的比例（%）',
    en: 'classes within their caps, per cent of those needed',
  },
  costAxis: { zh: '成本（万元，折现）', en: 'cost, discounted (10,000 yuan)' },
  chartLabel: {
    zh: '方案成本随要求变化的折线；虚线为已证明的下界，数字见表',
    en: 'Line of what plans cost by what is asked; dashed what is proven at least; the figures stand in the table',
  },
  reasons: { zh: '为何未全部达标', en: 'Why not all are met' },
  none: { zh: '没有可画的方案', en: 'There is no plan to draw' },
  impossible: { zh: '{name}：教师不足，无可行方案', en: '{name}: no plan, too few teachers' },
} as const satisfies Record<string, Words>;
