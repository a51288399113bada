import type { Problem } from '../domain/problem.ts';
import { storeProblem } from './problemTexts.ts';

/** How much of each may be kept: characters of texts, bytes and files of places, bytes of JSON. */
export const limits = {
  name: 200,
  scenarioText: 1024 * 1024,
  note: 10_000,
  comment: 4000,
  placeBytes: 200_000_000,
  placeFiles: 1000,
  settingsBytes: 1_000_000,
  resultBytes: 256_000_000,
} as const;

/**
 * What stands against keeping a text: PostgreSQL takes no U+0000, and half a character pair is no UTF-8.
 *
 * @param field Its name in the request; where the problem stands.
 */
export function textProblems(text: string, field: string, limit: number): readonly Problem[] {
  const problems: Problem[] = [];
  if (text.length > limit)
    problems.push(storeProblem('tooLong', { column: field }, { length: text.length, limit }));
  if (text.includes('\0'))
    problems.push(storeProblem('notKeepable', { column: field }, { character: 'U+0000' }));
  const half = /\p{Surrogate}/u.exec(text)?.[0];
  if (half !== undefined) {
    const character = `U+${half.charCodeAt(0).toString(16).toUpperCase()}`;
    problems.push(storeProblem('notKeepable', { column: field }, { character }));
  }
  return problems;
}

/** As `textProblems` for what must not be empty. */
export function nameProblems(text: string, field: string): readonly Problem[] {
  return text.trim() === ''
    ? [storeProblem('nameEmpty', { column: field })]
    : textProblems(text, field, limits.name);
}

/** What stands against a number that is to be whole and in a range. */
export function wholeProblems(value: number, field: string, least: number, most: number): readonly Problem[] {
  const fits = Number.isInteger(value) && value >= least && value <= most;
  return fits ? [] : [storeProblem('notInRange', { column: field }, { value, least, most })];
}

/** What stands against so many bytes. */
export function bytesProblems(bytes: number, field: string, limit: number): readonly Problem[] {
  if (bytes <= limit) return [];
  const [megabytes, most] = [Math.ceil(bytes / 1e6), Math.floor(limit / 1e6)];
  return [storeProblem('tooManyBytes', { column: field }, { megabytes, limit: most })];
}

/** Whether a text can be one of our ids; anything else is not asked of the database, which would refuse it. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** Whether a text can be a content hash. */
export function isHash(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text);
}

/** Whether the database can be asked for a text at all. */
export function isAskable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}
