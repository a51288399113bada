import type { Words } from '../../../src/domain/words.ts';

/** Texts that only the office files have. */
export const officeWords = {
  figure: { zh: '指标', en: 'figure' },
  sum: { zh: '合计', en: 'Sum' },
  worksLead: {
    zh: '共 {count} 项，此处列出 {shown} 项；全部见附表。',
    en: '{count} in all, {shown} of them here; the workbook lists every one.',
  },
  ledgerLead: {
    zh: '共 {count} 个超额班，此处列出 {shown} 个；全部见附表。',
    en: '{count} classes over in all, {shown} of them here; the workbook lists every one.',
  },
} as const satisfies Record<string, Words>;
