import type { Problem } from '../../domain/problem.ts';
import { peopleProblem } from './problemTexts.ts';

/** Words that anybody would try here, besides those of the person: names and workspaces. */
export const contextWords: readonly string[] = [
  ...['xuewei', '学位', '教育局', '教育', '学校', '管理员', '密码'],
  ...['education', 'bureau', 'school', 'admin', 'administrator', 'password', 'welcome'],
];

/** Characters that a password must have besides words of its surroundings; digits alone must be more. */
const besides = { any: 6, digits: 9 } as const;

let common: Promise<ReadonlySet<string>> | undefined;

/** Passwords that many chose, as leaks showed, in small letters; read when the first password is chosen. */
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return common;
}

/** The shortest text that a text repeats; itself where it repeats none. */
function unitOf(text: string): string {
  const at = `${text}${text}`.indexOf(text, 1);
  return text.slice(0, at);
}

/** A text as it is, and without more and more of the digits and signs before its first and after its last letter. */
function* coresOf(plain: string): Generator<string> {
  yield plain;
  const letters = [...plain.matchAll(/\p{L}/gu)].map(({ index }) => index);
  const [first, last] = [letters[0], letters.at(-1)];
  if (first === undefined || last === undefined) return;
  for (let start = 0; start <= first; start++)
    for (let end = last + 1; end <= plain.length; end++) yield plain.slice(start, end);
}

/** Whether a password is one that many chose, also repeated, or with digits and signs around it. */
async function isCommon(plain: string): Promise<boolean> {
  const known = await commonPasswords();
  if (known.has(unitOf(plain))) return true;
  for (const core of coresOf(plain)) if (known.has(core)) return true;
  return false;
}

/** A word of the surroundings that is long enough to be one: three letters, or two Chinese characters. */
function isWord(word: string): boolean {
  return [...word].length >= (/\p{Script=Han}/u.test(word) ? 2 : 3);
}

const plainOf = (text: string) => text.normalize('NFKC').toLowerCase().trim();

/**
 * What stands against a password that could be guessed: it is one of those that many chose, or little more than words
 * of its surroundings.
 *
 * @param own Words of the person's: names, and workspaces that they are in.
 */
export async function guessableProblems(
  password: string,
  own: readonly string[],
): Promise<readonly Problem[]> {
  const plain = plainOf(password);
  if (await isCommon(plain)) return [peopleProblem('passwordCommon', { column: 'password' })];
  const words = [...new Set([...contextWords, ...own.flatMap((text) => [text, ...text.split(/[\s._@-]+/)])])]
    .map(plainOf)
    .filter(isWord)
    .sort((left, right) => right.length - left.length);
  const rest = words.reduce((text, word) => text.replaceAll(word, ''), plain);
  const left = rest.replace(/[^\p{L}\p{N}]/gu, '');
  const short = left.length < (/^\P{L}*$/u.test(left) ? besides.digits : besides.any);
  const guessable = new Set(plain).size < 5 || (rest !== plain && (short || (await isCommon(left))));
  return guessable ? [peopleProblem('passwordGuessable', { column: 'password' })] : [];
}
