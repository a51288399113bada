import type { Language } from '../../domain/words.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

/** A whole number or a decimal as people write it, at most `digits` decimals; "–" where there is none. */
export function sayNumber(value: number | undefined, language: Language, digits = 1): string {
  if (value === undefined) return '–';
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value);
}

/** A share as per cent; "–" where there is none. */
export function sayShare(value: number | undefined, language: Language, digits = 1): string {
  return value === undefined ? '–' : `${sayNumber(value * 100, language, digits)} %`;
}

/** A value in its unit: shares and per cents bear the sign, other units stand in the head. */
export function sayValue(value: number | undefined, unit: string, language: Language): string {
  if (unit === 'share') return sayShare(value, language);
  if (/\byear\b/.test(unit) && value !== undefined) return String(value);
  const said = sayNumber(value, language, 2);
  return unit === '%' && value !== undefined ? `${said} %` : said;
}

/** By how much two values of a unit differ: shares and per cents do by percentage points, not by per cent. */
export function sayDifference(value: number | undefined, unit: string, language: Language): string {
  const isShare = unit === 'share';
  if (value === undefined || !(isShare || unit === '%')) return sayNumber(value, language, 2);
  const said = sayNumber(isShare ? value * 100 : value, language, isShare ? 1 : 2);
  if (language === 'zh') return `${said} 个百分点`;
  return Math.abs(Number(said)) === 1 ? `${said} point` : `${said} points`;
}
