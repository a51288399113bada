import type { Words } from '../../../../src/domain/words.ts';

/** What the page says of class rules fitted to the classes of a place. */
export const classFitWords = {
  fitTitle: { zh: '编班规则：由本地历年编班拟合', en: 'Class rules: fitted to the classes here' },
  fitYears: {
    zh: '{from}–{to} 各学年，均用此前 {window} 年拟合的规则检验。',
    en: 'Each school year {from}–{to}, judged by rules fitted to the {window} years before it.',
  },
  fitSchools: {
    zh: '用一半学校拟合，检验另一半，再对调。',
    en: 'Fitted to one half of the schools and judged on the other, and the other way round.',
  },
  fitMatches: {
    zh: '说准班数：拟合规则 {fitted}，仅按上限 {bare}，仅按最合适的上限 {best}（{cells} 个校年级）。',
    en: 'The real number of classes in: fitted rules {fitted}, as few classes as the cap allows {bare}, with the best cap {best} ({cells} school-grades).',
  },
  fitRule: {
    zh: '{stage} {grades}：目标 {target} 人，上限 {cap} 人{more}；说准 {fitted}，仅按上限 {bare}。',
    en: '{stage} {grades}: target {target}, cap {cap}{more}; right in {fitted}, as few classes as the cap allows in {bare}.',
  },
  fitMerge: { zh: '，平均不足 {below} 人合班', en: ', merged below {below}' },
  fitKeep: { zh: '，保持上年班数', en: ', last year’s number kept' },
  fitSplit: { zh: '，超上限拆班', en: ', split over the cap' },
  fitRange: { zh: '，班额差 {range} 人', en: ', classes of a grade {range} apart' },
  fitSizes: {
    zh: '各班人数：实际平均 {real}（十分之一至十分之九：{realFrom}–{realTo}），按规则 {formed}（{formedFrom}–{formedTo}）；两种分布重合 {overlap}。',
    en: 'Class sizes: really {real} on average (a tenth to nine tenths: {realFrom}–{realTo}), by the rules {formed} ({formedFrom}–{formedTo}); the distributions share {overlap}.',
  },
  fitTarget: { zh: '目标班额', en: 'target size' },
  fitCap: { zh: '班额上限', en: 'cap' },
  fitMergeHead: { zh: '合班界限', en: 'merged below' },
  fitKeepHead: { zh: '保持上年班数', en: 'last year’s number kept' },
  fitSplitHead: { zh: '超上限拆班', en: 'split over the cap' },
  fitRangeHead: { zh: '班额差', en: 'classes of a grade apart by' },
  fitCells: { zh: '校年级数', en: 'school-grades compared' },
  fitRight: { zh: '拟合规则说准', en: 'right by the fitted rule' },
  fitBare: { zh: '仅按上限说准', en: 'right by the cap alone' },
  fitYes: { zh: '是', en: 'yes' },
  fitNo: { zh: '否', en: 'no' },
} as const satisfies Record<string, Words>;
