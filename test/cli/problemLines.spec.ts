import { describe, expect, it } from 'vitest';
import { problemLines } from '../../src/cli/print/problemLines.ts';
import { doorProblem } from '../../src/cli/problemTexts.ts';
import type { ProblemPlace } from '../../src/domain/problem.ts';

const told = (at: ProblemPlace, path = 'x') => doorProblem('noText', at, { path });
const at = (row: number, column = 'basis') => told({ file: 'schools.csv', row, column });
const places = (problems: readonly ReturnType<typeof told>[], language: 'zh' | 'en' = 'en') =>
  problemLines(problems, language).map(({ where }) => where);

describe('problems on the terminal', () => {
  it('should stand once where they say the same of several rows of a column', () => {
    const list = [at(2), at(3, 'name'), at(3), at(4), at(9)];
    expect(places(list)).toEqual(['schools.csv, rows 2–4, 9, basis', 'schools.csv, row 3, name']);
    expect(places(list, 'zh')[0]).toBe('schools.csv，第 2–4、9 行，basis');
  });

  it('should stay apart where they say something else, or stand in no row', () => {
    const list = [at(2), told({ file: 'schools.csv', row: 3, column: 'basis' }, 'y'), told({}), told({})];
    expect(problemLines(list, 'en')).toEqual(list);
  });

  it('should name the first rows where they are many, and count them all', () => {
    const rows = [2, 4, 6, 8, 10, 12, 14, 16].map((row) => at(row));
    expect(places(rows)).toEqual(['schools.csv, rows 2, 4, 6, 8, 10, 12 … (8 in all), basis']);
  });
});
