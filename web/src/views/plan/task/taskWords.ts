import type { Words } from '../../../../../src/domain/words.ts';

/** Texts of tasks that are done in the background. */
export const taskWords = {
  stop: { zh: '停止', en: 'Stop' },
  begin: { zh: '读入数据', en: 'Reading the place' },
  other: {
    zh: '上次的结果属于另一地区或情景。',
    en: 'The last result is of another place or scenario.',
  },
} as const satisfies Record<string, Words>;
