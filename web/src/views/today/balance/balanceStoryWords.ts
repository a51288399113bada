import type { Words } from '../../../../../src/domain/words.ts';

/** How the figures of the balance between schools are worked out; {names} are filled in. */
export const balanceStoryWords = {
  resource: {
    zh: '该校该学段的资源总量 ÷ 在校生数；人员和教室按每百名学生，面积和设备按生均。',
    en: 'What the school has for the stage ÷ its pupils; people and rooms per hundred pupils, areas and equipment per pupil.',
  },
  held: {
    zh: '资源取不晚于该学年的最近一行，后面没有新行就视为不变。',
    en: 'Resources are those of the latest row up to the year; without a later row they stay as they are.',
  },
  reached: {
    zh: '达到标准的项数；七项中至少六项达标、余项不低于标准的 85%，学校即达标。',
    en: 'How many of the seven reach their marks; a school passes with six, the other at least 85 % of its own.',
  },
  ofMark: { zh: '{value}，标准 {mark}', en: '{value} of {mark}' },
  mark: {
    zh: '国家标准，见《县域义务教育优质均衡发展督导评估办法》（教督〔2017〕6号）资源配置七项指标。',
    en: 'The nation’s mark, one of the seven of resources in 教督〔2017〕6号 (high-quality balance of counties).',
  },
  markOf: { zh: '标准（不低于）：{figure}', en: 'Mark, at least: {figure}' },
  pupilsCounted: {
    zh: '{year} 学年统计日该学段各年级在校生之和。',
    en: 'Pupils of the stage’s grades on the census day of {year}, added up.',
  },
  pupilsAhead: {
    zh: '{year} 学年的预测人数：各年级按历史升级比逐年上移；小学新生按出生人口推算，初中新生按小学毕业生推算，再分到各校。',
    en: 'A forecast for {year}: grades move up by the ratios of the past; entrants of primary schools follow births, those of junior schools the leavers of primary schools, and are shared out between schools.',
  },
  variationOf: { zh: '差异系数：{resource}', en: 'Variation: {resource}' },
  variation: {
    zh: '差异系数 = 标准差 ÷ 平均值。平均值为下列学校资源之和 ÷ 学生之和；标准差为各校离差平方按学生数加权平均后开方。特殊教育学校和不足 50 人的教学点不计。',
    en: 'Coefficient of variation = standard deviation ÷ mean. The mean is the resources of the schools below ÷ their pupils; the standard deviation is the root of their squared distances, weighted by pupils. Special schools and teaching points under 50 pupils do not count.',
  },
  limit: {
    zh: '{stage}各项不得超过 {limit}（教督〔2017〕6号）。',
    en: 'Limit in this stage ({stage}): {limit} (教督〔2017〕6号).',
  },
  unknown: {
    zh: '有学校缺此项数据，或各校此项均为零，因此没有差异系数。',
    en: 'A school lacks the figure, or every school has none of it: there is no coefficient.',
  },
  share: { zh: '{school}（{pupils} 人）', en: '{school} ({pupils} pupils)' },
} as const satisfies Record<string, Words>;
