import { simplified } from '../../simplified.ts';

/** The rows of a sheet as plain texts, with their numbers. */
export type Grid = readonly { readonly row: number; readonly cells: readonly string[] }[];

/** What a form tells of. */
export type FormKind = 'grades' | 'school' | 'conditions';

const schoolCodes = ['1001', '111'];
const conditionCodes = ['5170', '5176', '512', '521', '522', '531'];

/** The number of the form that a sheet's name or head bears: "教基2106" is 2106, "基础基212" is 212. */
export function codeIn(words: readonly string[]): string | undefined {
  for (const text of words.map(simplified)) {
    const found = /教基\s*(\d{4})/u.exec(text)?.[1] ?? /基础基\s*(\d{3})/u.exec(text)?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a form of a number tells of; a form without one is of grades where it says that it is a report of the series. */
export function kindOf(code: string | undefined, words: readonly string[]): FormKind | undefined {
  if (code === undefined)
    return words.some((text) => /学年初报表/u.test(simplified(text))) ? 'grades' : undefined;
  if (schoolCodes.includes(code)) return 'school';
  return conditionCodes.includes(code) ? 'conditions' : 'grades';
}

/** Cells beyond a label's own in which its text may stand: labels are merged over several. */
const mostBeyond = 3;

/** The text after a label, in its own cell or in the next one with content, unless that is a label too. */
function after(words: readonly string[], label: RegExp): string | undefined {
  for (const [place, text] of words.entries()) {
    // Letter for letter: what is found in the simplified text lies at the same place in the text as it is written.
    const found = label.exec(simplified(text));
    if (found === null) continue;
    const rest = text.slice(found.index + found[0].length).trim();
    const next = words.slice(place + 1, place + 1 + mostBeyond).find((each) => each !== '') ?? '';
    const [first = ''] = (rest === '' && !next.includes(':') ? next : rest).split(/\s+/);
    if (first !== '') return first;
  }
  return undefined;
}

/** The school that a form's head names: its 标识码, else its name. */
export function schoolIn(words: readonly string[]): string | undefined {
  return (
    after(words, /标识码(?:\([^()]*\))?\s*:?/u) ?? after(words, /(?:学校|机构|单位)(?:\([^()]*\))?名称\s*:?/u)
  );
}

/** The school year that a form's head names: "2020/2021学年初", "2020-21学年", else the year of its census day. */
export function yearIn(words: readonly string[]): string | undefined {
  const plain = words.map(simplified);
  const first = (pattern: RegExp) =>
    plain.map((text) => pattern.exec(text)?.[1]).find((year) => year !== undefined);
  return (
    first(/(20\d\d)\s*(?:[/–—~-]\s*(?:20)?\d\d\s*)?学年/u) ?? first(/(20\d\d)\s*年\s*(?:秋|0?9\s*月|年?初)/u)
  );
}

const stageWords = ['幼儿园', '小学', '初中', '高中'];

/** The one stage that a sheet's name tells (教基5170_小学), else the kind of school in the form's head. */
export function stageIn(name: string, words: readonly string[]): string | undefined {
  const named = stageWords.filter((word) => simplified(name).includes(word));
  if (named.length === 1) return named[0];
  const type = after(words, /办学类型\s*:?/u);
  const told = stageWords.filter((word) => type !== undefined && simplified(type).includes(word));
  return named.length === 0 && told.length === 1 ? told[0] : undefined;
}
