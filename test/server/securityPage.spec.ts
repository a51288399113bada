import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const text = (path: string) => readFileSync(join(import.meta.dirname, path), 'utf8');

describe('docs/security.md', () => {
  it('should name tests that there are, for everything that it claims', () => {
    const specs = ['team.spec.ts', 'teamCommands.ts', 'safety.spec.ts', '../web/team.spec.ts']
      .map(text)
      .join('');
    const rows = text('../../docs/security.md')
      .split('\n')
      .filter((line) => /^\| \d/.test(line))
      .map((line) => line.split(' | '));
    expect(rows.length).toBeGreaterThan(20);
    for (const [item = '', , held = ''] of rows) {
      const named = held.match(/should [^(|·;]+/g) ?? [];
      expect([item, named.length > 0]).toEqual([item, true]);
      for (const name of named) expect([item, name, specs.includes(name.trim())]).toEqual([item, name, true]);
    }
  });
});
