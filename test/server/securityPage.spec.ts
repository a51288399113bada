import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

describe('docs/security.md', () => {
  it('should name tests that there are, for everything that it claims', () => {
    const rows = text('../../docs/security.md')
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map((line) => line.split(' | '));
    expect(rows.length).toBeGreaterThan(20);
    for (const [item = '', , held = ''] of rows) {
      const tests = held.split('·');
      for (const test of tests) {
        const [name = ''] = test.match(/should [^(|;]+/) ?? [];
        const [, file = 'team.spec.ts'] = test.match(/\(`([^`]+)`/) ?? [];
        const named = name.trim();
        // What the commands of a team do stands in a file of its own.
        const specs = text(file) + (file === 'team.spec.ts' ? text('teamCommands.ts') : '');
        expect([item, named.length > 10, specs.includes(`'${named}`)]).toEqual([item, true, true]);
      }
    }
  });
});
