import type { Words } from './words.ts';

/** The stages of schooling, in the order in which a child passes them; senior and vocational stand side by side. */
export const stages = ['kindergarten', 'primary', 'junior', 'senior', 'vocational', 'special'] as const;
export type Stage = (typeof stages)[number];

/** The stages' names as planners say them. */
export const stageWords: Readonly<Record<Stage, Words>> = {
  kindergarten: { zh: '幼儿园', en: 'kindergarten' },
  primary: { zh: '小学', en: 'primary' },
  junior: { zh: '初中', en: 'junior secondary' },
  senior: { zh: '普通高中', en: 'general senior secondary' },
  vocational: { zh: '中职', en: 'secondary vocational' },
  special: { zh: '特殊教育', en: 'special education' },
};
