import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { seedOfCases } from './drawnCases.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuewei-cases-'));

function project(name: string): string {
  for (const part of ['src', 'web', 'wasm', 'seeds', 'worlds', 'test'])
    mkdirSync(join(folder, name, part), { recursive: true });
  writeFileSync(join(folder, name, 'src', 'one.ts'), 'export const one = 1;\n');
  return join(folder, name);
}

describe('cases that properties draw', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('should be drawn by the seed that the run was told', () => {
    expect(fc.readConfigureGlobal()?.seed).toBe(Number(process.env.XUEWEI_TEST_SEED));
    expect(fc.sample(fc.integer(), 5)).toEqual(fc.sample(fc.integer(), 5));
  });

  it('should be the same for the same sources, wherever they lie', () => {
    const here = project('here');
    cpSync(here, join(folder, 'there'), { recursive: true });
    expect(seedOfCases(join(folder, 'there'), '')).toBe(seedOfCases(here, ''));
  });

  it('should be others where a source changes, or has another name', () => {
    const [one, other, third] = [project('one'), project('other'), project('third')];
    writeFileSync(join(other, 'src', 'one.ts'), 'export const one = 2;\n');
    cpSync(join(third, 'src', 'one.ts'), join(third, 'src', 'two.ts'));
    rmSync(join(third, 'src', 'one.ts'));
    expect(new Set([one, other, third].map((root) => seedOfCases(root, ''))).size).toBe(3);
  });

  it('should take a seed that somebody names, and no other text', () => {
    expect(seedOfCases(folder, '-42')).toBe(-42);
    expect(() => seedOfCases(folder, 'often')).toThrow('XUEWEI_TEST_SEED is "often"');
    expect(() => seedOfCases(folder, '0.5')).toThrow('a whole number of 32 bits');
  });
});
