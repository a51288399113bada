import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of how likely targets are met; the probabilities themselves come with the draws. */
export const chanceWords = {
  howSure: { zh: '有多大把握', en: 'How sure?' },
  lead: {
    zh: '这里的判定只按最可能的一条路径，尚未抽样。点“有多大把握”，才抽取 {draws} 种未来，数出每项目标在多少种中达标；小县约需十秒。',
    en: 'These verdicts follow the likeliest path alone; no futures are drawn yet. “How sure?” draws {draws} of them and counts in how many each target is met; a small county takes about ten seconds.',
  },
  working: { zh: '正在抽取 {draws} 种未来', en: 'Drawing {draws} futures' },
  done: {
    zh: '已抽取 {draws} 种未来，概率写在各项目标下。',
    en: 'Drawn: {draws} futures; the probability stands with each target.',
  },
  lateWorks: { zh: '哪些工程可能推迟投用？', en: 'Which works may come late?' },
  more: { zh: '抽取 {draws} 种，更准确', en: 'Draw {draws}, to be more exact' },
  again: { zh: '重试', en: 'Try again' },
  failed: {
    zh: '没有抽成。您的数据没有改变，可以重试。',
    en: 'The futures could not be drawn. Your data are unchanged; try again.',
  },
  unjudged: {
    zh: '无法判定的目标没有达标概率。',
    en: 'What cannot be judged has no probability of being met.',
  },
} as const satisfies Record<string, Words>;
