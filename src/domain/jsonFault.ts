/** A place in a text as editors count it: lines and characters from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** One word of JSON after what may stand between words. */
const word =
  /[ \t\r\n]*(?:([[\]{},:])|("[ !#-[\]-\uFFFF]*(?:\\(?:["\\/bfnrt]|u[0-9A-Fa-f]{4})[ !#-[\]-\uFFFF]*)*")|(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null))/y;

type Wanted = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd' | 'nothing';
type Open = '[' | '{';

/**
 * Find where a text ceases to be JSON (RFC 8259), in the same place whichever engine reads it.
 *
 * @returns The first character that cannot stand there; undefined where the text is JSON as far as it goes, but ends too
 *   early. Of a text that is JSON the place behind its end.
 */
export function jsonFault(text: string): TextPlace | undefined {
  const open: Open[] = [];
  let wanted: Wanted = 'value';
  let at = 0;
  for (;;) {
    word.lastIndex = at;
    const found = word.exec(text);
    const next: Wanted | undefined =
      found === null ? undefined : nextWanted(wanted, found[1] ?? (found[2] ? '"' : '0'), open);
    if (found === null || next === undefined) break;
    [wanted, at] = [next, word.lastIndex];
  }
  const start = at + (/^[ \t\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);
  return start === text.length && wanted !== 'nothing' ? undefined : placeIn(text, start);
}

/** What is wanted after a word; undefined where the word is not. Keeps account of what is open. */
function nextWanted(wanted: Wanted, sign: string, open: Open[]): Wanted | undefined {
  const closed = () => {
    open.pop();
    return after(open);
  };
  switch (wanted) {
    case 'key':
    case 'keyOrEnd':
      if (sign === '"') return 'colon';
      return sign === '}' && wanted === 'keyOrEnd' ? closed() : undefined;
    case 'colon':
      return sign === ':' ? 'value' : undefined;
    case 'commaOrEnd': {
      const inside = open.at(-1);
      if (sign === ',') return inside === '{' ? 'key' : 'value';
      return sign === (inside === '{' ? '}' : ']') ? closed() : undefined;
    }
    case 'value':
    case 'valueOrEnd':
      if (sign === ']' && wanted === 'valueOrEnd') return closed();
      if (sign === '"' || sign === '0') return after(open);
      if (sign !== '[' && sign !== '{') return undefined;
      open.push(sign);
      return sign === '{' ? 'keyOrEnd' : 'valueOrEnd';
    case 'nothing':
      return undefined;
  }
}

const after = (open: readonly Open[]): Wanted => (open.length === 0 ? 'nothing' : 'commaOrEnd');

function placeIn(text: string, at: number): TextPlace {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Where a text that is no JSON goes wrong, in words for people: what a sentence on it ends with. */
export function sayJsonFault(text: string): { readonly reason: string; readonly reasonZh: string } {
  if (text.trim() === '') return { reason: 'the file is empty', reasonZh: '文件是空的' };
  const place = jsonFault(text);
  if (place === undefined) return { reason: 'it ends too early', reasonZh: '内容不完整，到末尾仍未结束' };
  const { line, column } = place;
  return {
    reason: `it goes wrong in line ${line} at character ${column}`,
    reasonZh: `第 ${line} 行第 ${column} 个字符起写法有误`,
  };
}
