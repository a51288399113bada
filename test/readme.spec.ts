import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const read = (name: string) => readFileSync(resolve(root, name), 'utf8');
const readmes = ['README.md', 'README.zh-CN.md'];

/** The first cells of the table of commands. */
const commandsIn = (text: string) => [...text.matchAll(/^\| (`.+?`) \|/gm)].map(([, cell]) => cell);

/** What is to be typed, block by block; figures of the terminal are shown in one language only. */
const typedIn = (text: string) =>
  [...text.matchAll(/^```\n((?:npm|node) .+)\n```$/gm)].map(([, line]) =>
    line?.replace(/(?: --)? --lang zh$/, ''),
  );

const linksIn = (text: string) =>
  [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, link]) => link as string);

describe('what a newcomer reads first', () => {
  it('should tell the same commands in both languages', () => {
    const [en, zh] = readmes.map(read).map(commandsIn);
    expect(en?.length).toBeGreaterThan(15);
    expect(zh).toEqual(en);
  });

  it('should have the same to type, and link to what is there', () => {
    const [en, zh] = readmes.map(read);
    expect(new Set(typedIn(zh ?? ''))).toEqual(new Set(typedIn(en ?? '')));
    expect(typedIn(en ?? '')).toContain('npm test');
    for (const text of [en, zh])
      for (const link of linksIn(text ?? ''))
        expect([link, existsSync(resolve(root, link))]).toEqual([link, true]);
    expect([...new Set(linksIn(zh ?? ''))].filter((link) => !/^README/.test(link)).sort()).toEqual(
      [...new Set(linksIn(en ?? ''))].filter((link) => !/^README/.test(link)).sort(),
    );
  });
});
