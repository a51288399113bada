import type { CensusState, LedgerOutcome, ProjectReview } from './census.ts';
import type { Words } from './words.ts';

/** How a school of the census and one of the place were brought together, or what became of one. */
export const censusStateWords: Readonly<Record<CensusState, Words>> = {
  unknown: { zh: '未匹配', en: 'not matched' },
  missing: { zh: '没有数据', en: 'no figures' },
  byName: { zh: '按名称匹配', en: 'matched by name' },
  answered: { zh: '人工确认', en: 'matched by you' },
  renamed: { zh: '已更名', en: 'renamed' },
  new: { zh: '新学校', en: 'new' },
  planned: { zh: '按计划新开办', en: 'opened as planned' },
  merged: { zh: '并入他校', en: 'merged' },
  closed: { zh: '已停办', en: 'closed' },
  carried: { zh: '沿用上年（假设）', en: 'last year’s figures (assumed)' },
  same: { zh: '标识码一致', en: 'same identifier' },
};

/** What became of a class of the ledger. */
export const ledgerOutcomeWords: Readonly<Record<LedgerOutcome, Words>> = {
  closed: { zh: '已销号', en: 'closed' },
  stays: { zh: '仍超额', en: 'still over' },
  relapsed: { zh: '后来超额', en: 'came over since' },
  new: { zh: '新增', en: 'new' },
  averted: { zh: '曾预测、未出现', en: 'forecast, did not come' },
};

/** What became of a project that was due. */
export const projectOutcomeWords: Readonly<Record<ProjectReview['outcome'], Words>> = {
  inUse: { zh: '已启用', en: 'in use' },
  late: { zh: '未启用，顺延一年', en: 'not in use: a year later' },
  early: { zh: '提前启用', en: 'in use early' },
  taken: { zh: '统计未写明教室，按计划启用计', en: 'taken as in use: the census tells no rooms' },
};
