import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of plans that are sure enough. */
export const sureWords = {
  title: { zh: '更稳的方案', en: 'A surer plan' },
  lead: {
    zh: '一般方案针对最可能的学生数。这里寻找在多数可能的未来中都能达到大班额目标的方案，并给出它比一般方案多花多少。用时约为一次方案的数倍。',
    en: 'The plain plan is made for the likeliest numbers of pupils. This seeks one that meets the targets on oversize classes in most possible futures, and says what it costs more. It takes several times as long as one proposal.',
  },
  asked: { zh: '达到目标的未来不少于', en: 'Targets met in at least' },
  start: { zh: '寻找更稳的方案', en: 'Seek a surer plan' },
  plain: { zh: '一般方案', en: 'plain plan' },
  planFor: { zh: '学生数加 {deviations} 倍标准差', en: 'pupils and {deviations} deviations' },
  planning: { zh: '编制：{plan}', en: 'Planning: {plan}' },
  drawing: {
    zh: '抽取未来：{plan}，第 {drawn} 种，共 {draws} 种',
    en: 'Drawing futures: {plan}, {drawn} of {draws}',
  },
  plan: { zh: '方案', en: 'plan' },
  met: { zh: '达到目标的未来', en: 'futures that meet' },
  intervalFrom: { zh: '区间下端', en: 'interval from' },
  intervalTo: { zh: '区间上端', en: 'interval to' },
  interval: { zh: '区间', en: 'interval' },
  unplaced: { zh: '无学位人年', en: 'pupil-years without a place' },
  oversize: { zh: '大班额班年', en: 'oversize class-years' },
  cost: { zh: '成本', en: 'cost' },
  taken: { zh: '（选用）', en: ' (taken)' },
  enough: {
    zh: '一般方案已在 {met} 的未来中达到目标，不必多花。',
    en: 'The plain plan meets the targets in {met} of the futures: nothing more need be spent.',
  },
  reached: {
    zh: '在 {met} 的未来中达到目标，比一般方案多花 {price}。',
    en: 'Meets the targets in {met} of the futures, for {price} more than the plain plan.',
  },
  missed: {
    zh: '达不到 {asked}：最稳的方案在 {met} 的未来中达到目标。',
    en: '{asked} cannot be had: the surest plan meets the targets in {met} of the futures.',
  },
  nothing: {
    zh: '没有可测算的大班额目标，无从计算达到目标的把握。请在目标表中加入大班额目标。',
    en: 'There is no target on oversize classes that can be judged, so that nothing can be sure to be met. Add one to the table of targets.',
  },
  how: { zh: '怎样得出', en: 'How this was found' },
  tableLabel: { zh: '试过的各方案', en: 'Every plan tried' },
} as const satisfies Record<string, Words>;
