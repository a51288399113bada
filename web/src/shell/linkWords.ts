import type { Words } from '../../../src/domain/words.ts';

/** What is said where a link names what is not here. */
export const linkWords = {
  placeElsewhere: {
    zh: '链接所指的地区只存在发链接者的浏览器里。请对方发来数据文件，用“打开或导入…”打开；或请对方存到服务后再发链接。',
    en: 'The place of this link is kept in the browser of whoever sent it. Ask for its files and open them by “Open or import…”, or for a link to a place that the service keeps.',
  },
  placeAway: {
    zh: '“{place}”若在服务中，待服务恢复后可以打开。',
    en: 'If the service keeps "{place}", it opens when the service is back.',
  },
  noSuchScenario: { zh: '没有名为“{scenario}”的情景。', en: 'There is no scenario "{scenario}".' },
  noSuchDraft: {
    zh: '本浏览器里没有这份草稿：可能已删除，或在别的浏览器里。',
    en: 'This draft is not in this browser: it was deleted, or is in another one.',
  },
  linkCut: {
    zh: '链接不完整，其中的草稿读不出来。请对方用“复制链接”重新复制，并整条发来。',
    en: 'The link is not whole, and its drafts cannot be read. Ask for it to be copied anew with “Copy link”, and sent whole.',
  },
  shownAsItStands: { zh: '现按现状数据计算。', en: 'The data are shown as they stand.' },
} as const satisfies Record<string, Words>;
