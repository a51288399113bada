import { createContext, useContext } from 'react';
import { fill } from '../../src/domain/problem.ts';
import type { Language, Words } from '../../src/domain/words.ts';

const locales: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en-GB' };

const formats = new Map<string, Intl.NumberFormat>();

/** How numbers are written: made once each, since making one takes longer than writing a hundred numbers with it. */
function formatOf(language: Language, digits: number): Intl.NumberFormat {
  const key = `${language} ${digits}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits });
  formats.set(key, made);
  return made;
}

/** A number as people write it, at most `digits` decimals; "–" where there is none. */
export function sayNumber(value: number | undefined, language: Language, digits = 1): string {
  if (value === undefined) return '–';
  return formatOf(language, digits).format(value);
}

/** A large number in few signs: "58.3 万" where Chinese readers count in 万 and 亿, "583,000" in English. */
export function sayLarge(value: number | undefined, language: Language): string {
  if (value === undefined || language === 'en' || Math.abs(value) < 10_000)
    return sayNumber(value, language, 1);
  if (Math.abs(value) >= 100_000_000) return `${sayNumber(value / 100_000_000, language, 2)} 亿`;
  return `${sayNumber(value / 10_000, language, 1)} 万`;
}

/** A number on an axis: "10万" where Chinese readers count in 万, without a space so that it stays short. */
export function sayTick(value: number, language: Language): string {
  return sayLarge(value, language).replace(' ', '');
}

/** A share as per cent. */
export function sayShare(value: number | undefined, language: Language, digits = 1): string {
  return value === undefined
    ? '–'
    : `${sayNumber(value * 100, language, digits)}${language === 'zh' ? '%' : ' %'}`;
}

/** A value in its unit: shares bear the sign, years no separator, large money is said in 万 and 亿. */
export function sayValue(value: number | undefined, unit: string, language: Language): string {
  if (unit === 'share') return sayShare(value, language);
  if (/\byear\b/.test(unit) && value !== undefined) return String(value);
  if (unit === 'yuan') return sayLarge(value, language);
  const said = sayNumber(value, language, 2);
  return unit === '%' && value !== undefined ? `${said}${language === 'zh' ? '%' : ' %'}` : said;
}

/** A grade as planners call it: 小班…大班, 一年级…九年级, 高一…高三, 中职一年级. */
export function sayGrade(grade: string, language: Language): string {
  if (language === 'en') return `Grade ${grade}`;
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
  const number = digits[Number(grade.replace(/^[KV]/, ''))];
  if (number === undefined) return grade;
  if (grade.startsWith('K')) return { 一: '小班', 二: '中班', 三: '大班' }[number] ?? grade;
  if (grade.startsWith('V')) return `中职${number}年级`;
  if (Number(grade) > 9) return `高${digits[Number(grade) - 9]}`;
  return `${number}年级`;
}

const rankOf = (grade: string) => Number(grade.replace(/^[KV]/, ''));

function follow(grades: readonly string[]): boolean {
  return grades.every((grade, index) => rankOf(grade) === rankOf(grades[0] ?? '') + index);
}

/** Grades that share a class by their numbers alone, "1–3" or "1, 3", for places that are narrow. */
export function shortGrades(grades: readonly string[]): string {
  const ranks = grades.map(rankOf);
  return follow(grades) ? `${ranks[0]}–${ranks.at(-1)}` : ranks.join(', ');
}

/** Grades that share a class: "一至三年级", "grades 1–3" where they follow each other, else one by one. */
export function sayGrades(grades: readonly string[], language: Language): string {
  const [first = '', last = ''] = [grades[0], grades.at(-1)];
  if (language === 'en') return `grades ${follow(grades) ? `${first}–${last}` : grades.join(', ')}`;
  const said = grades.map((grade) => sayGrade(grade, language));
  if (!follow(grades) || grades.length < 3) return said.join('、');
  return `${sayGrade(first, language).replace(/年级$/, '')}至${sayGrade(last, language)}`;
}

/** How the page speaks to its reader. */
export interface Reader {
  readonly language: Language;
  /** A text in the reader's language, its {names} filled. */
  readonly say: (words: Words, details?: Readonly<Record<string, string | number>>) => string;
  /** The same where it heads something: with a capital in English, whose terms stand small in the glossary. */
  readonly head: Reader['say'];
  /** A name and what it is: "期限：2025 年", "Due: 2025". */
  readonly pair: (name: Words, value: string) => string;
  readonly number: (value: number | undefined, digits?: number) => string;
}

/** A text that heads something or stands alone, its first letter large. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The reader of a language. */
export function readerOf(language: Language): Reader {
  const say: Reader['say'] = (words, details = {}) => fill(words[language], details);
  return {
    language,
    say,
    head: (words, details) => capital(say(words, details)),
    pair: (name, value) => `${name[language]}${language === 'zh' ? '：' : ': '}${value}`,
    number: (value, digits) => sayNumber(value, language, digits),
  };
}

export const ReaderContext = createContext<Reader>(readerOf('zh'));

/** The page's reader. */
export function useReader(): Reader {
  return useContext(ReaderContext);
}
