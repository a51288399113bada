import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Found {
  readonly literals: readonly { readonly source: string; readonly flags: string; readonly file: string }[];
  /** Files that make an expression of a text while they run. */
  readonly made: readonly string[];
}

/** Where a regular expression may stand: a slash where a value begins. Comments and paths are no such place. */
const perhaps = /(?:[(,=:[!&|?{};+]|=>|\b(?:return|case))\s*\/(?![/*>])|\bRegExp\b/;

/** Every regular expression of the program and the page. */
function expressions(): Found {
  const literals: Found['literals'][number][] = [];
  const made: string[] = [];
  const files = ['src', 'web/src'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  );
  for (const file of files) {
    const visit = (_key: string, node: unknown) => {
      if (typeof node === 'bigint') return String(node);
      if (typeof node !== 'object' || node === null) return node;
      const { type, regex, callee } = node as { type?: string; regex?: Regex; callee?: { name?: string } };
      if (regex !== undefined) literals.push({ source: regex.pattern, flags: regex.flags, file });
      if (/^(New|Call)Expression$/.test(type ?? '') && callee?.name === 'RegExp') made.push(file);
      return node;
    };
    // A literal's value is an expression itself, of which JSON holds nothing: its `regex` tells it.
    const text = readFileSync(join(root, file), 'utf8');
    if (perhaps.test(text)) JSON.stringify(parseSync(file, text).program, visit);
  }
  return { literals, made };
}
interface Regex {
  readonly pattern: string;
  readonly flags: string;
}

const slow = (source: string, flags = '') => analyse({ source, flags }).reports.map(({ type }) => type);

describe('regular expressions', () => {
  it('should take time that grows as the text does, whatever text they are given', () => {
    const { literals, made } = expressions();
    expect(literals.length).toBeGreaterThan(200);
    const slowOnes = literals.filter(({ source, flags }) => slow(source, flags).length > 0);
    expect(slowOnes).toEqual([]);
    // What is made of a text that somebody gives could not be checked here.
    expect(made).toEqual([]);
  });

  it('should be found where they take longer', () => {
    for (const source of ['^(a+)+$', '^(.+?)\\s*:\\s*(\\S+)$', '\\s+$', '^\\d+\\.?\\d*$', '<([^>]+)>;'])
      expect([source, slow(source).length > 0]).toEqual([source, true]);
  });
});
