import { simplified } from './simplified.ts';

/**
 * Bring a text to its plain form: full-width letters, digits and signs become half-width, no space at the ends.
 *
 *     plainText(' １２，５００ ') // '12,500'
 */
export function plainText(text: string): string {
  return text.normalize('NFKC').trim();
}

/**
 * Bring a heading, a table's name or a word of a choice to the form in which two of them are compared:
 * letters small and simplified, no spaces, underscores or hyphens, no unit in brackets at the end, no sign that marks a
 * needed column.
 *
 *     comparable('Home_Rooms') === comparable('homeRooms')
 *     comparable('在校生数（人）') === comparable('在校生数')
 *     comparable('*學校名稱') === comparable('学校名称')
 */
export function comparable(text: string): string {
  const plain = simplified(plainText(text).toLowerCase()).replace(/^[*\s]+|(?<![*:\s])[*:\s]+$/gu, '');
  return plain.replace(/\([^()]*\)$/u, '').replace(/[\s_\-‐‑–—]+/gu, '');
}
