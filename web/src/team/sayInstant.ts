import type { Language } from '../../../src/domain/words.ts';

/** An instant (ISO 8601) as the reader's clock shows it, to the minute. */
export function sayInstant(instant: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  return new Date(instant).toLocaleString(locale, { dateStyle: 'short', timeStyle: 'short' });
}
