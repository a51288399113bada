import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { formClasses } from '../../src/classes/formClasses.ts';
import { type Ladder, parseLadder, yearsIntoStage } from '../../src/domain/ladder.ts';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { type ClassGroup, sectionsOf } from '../../src/domain/sections.ts';
import { plainRule } from '../arbitraries/plainRegion.ts';

const folder = process.env.XUEWEI_REFERENCE_DATA;
const read = (file: string): Record<string, string>[] =>
  parse(readFileSync(join(folder ?? '', file), 'utf8'), { columns: true, bom: true });
const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

describe.skipIf(folder === undefined)('the class rule on Eau Claire’s classes 1998–2015', () => {
  it('should say the real number of classes more often than bare ⌈n ÷ cap⌉ in years it was not fitted to', () => {
    const census = readEauClaire();
    const fitted = [1999, 2000, 2001, 2002, 2003, 2004, 2005, 2006, 2007, 2008];
    const held = [2009, 2010, 2011, 2012, 2013, 2014, 2015];
    const bands = [
      { grades: ['K', '1', '2', '3'], limit: 26 },
      { grades: ['4', '5'], limit: 29 },
    ];
    const rules = bands.map(({ grades }) => fitRule(census, fitted, grades));
    const hits = bands.map(({ grades }, index) => matches(census, held, grades, rules[index] as ClassRule));
    const bare = bands.map(({ grades, limit }) => bareMatches(census, held, grades, limit));
    const cells = held.flatMap((year) => census.get(year) ?? []).length;
    const [ours, theirs] = [sum(hits) / cells, sum(bare) / cells];
    console.log(
      `Eau Claire 2009–2015, ${cells} school-grades: class rule ${percent(ours)}, bare published limits 26/29 ${percent(theirs)}`,
    );
    expect(cells).toBe(504);
    expect(ours).toBeGreaterThanOrEqual(theirs);
    expect(ours).toBeGreaterThan(0.8);
  });
});

describe.skipIf(folder === undefined)('the class rule on Taiwan’s primary schools of 2024', () => {
  it('should say the real number of classes at least as often as bare ⌈n ÷ 29⌉ in schools it was not fitted to', () => {
    const schools = readTaiwan();
    const half = (odd: boolean) => schools.filter((_, index) => (index % 2 === 1) === odd);
    const target = best([29, 28, 27, 26, 25, 24], (size) => formedMatches(half(false), size));
    const held = half(true);
    const cells = held.flat().length;
    const [ours, theirs] = [formedMatches(held, target) / cells, formedMatches(held, 29) / cells];
    console.log(
      `Taiwan 2024, ${cells} school-grades held back: target ${target} cap 29 ${percent(ours)}, bare cap 29 ${percent(theirs)}`,
    );
    expect(cells).toBeGreaterThan(1000);
    expect(ours).toBeGreaterThanOrEqual(theirs);
  });
});

type Census = ReadonlyMap<number, readonly ClassGroup[]>;
const kindergartenUp = parseLadder('primary: K 1 2 3 4 5') as Ladder;
const ladders = new Map([['d1', kindergartenUp]]);
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);

function best<T>(choices: readonly T[], score: (choice: T) => number): T {
  const scored = choices.map((choice) => ({ choice, score: score(choice) }));
  return scored.reduce((left, right) => (right.score > left.score ? right : left)).choice;
}

function groupOf(school: string, grade: string, year: number, sizes: number[]): ClassGroup {
  const entered = year - yearsIntoStage(kindergartenUp, grade);
  const known = { basis: 'counted', wanted: sizes.length, cause: 'none' } as const;
  return { district: 'd1', school, stage: 'primary', grade, entered, sizes, ...known };
}

function readEauClaire(): Census {
  const cells = new Map<string, number[]>();
  for (const row of read('ecasd/classes_1998-2015.csv')) {
    const key = [row.fall_year, row.school, row.grade].join('|');
    cells.set(key, [...(cells.get(key) ?? []), Number(row.pupils)]);
  }
  const census = new Map<number, ClassGroup[]>();
  for (const [key, sizes] of cells) {
    const [year, school, grade] = key.split('|') as [string, string, string];
    const groups = census.get(Number(year)) ?? [];
    groups.push(groupOf(school, grade, Number(year), sizes));
    census.set(Number(year), groups);
  }
  return census;
}

/** School-grades whose number of classes the rule says, one year ahead from the real classes of the year before. */
function matches(
  census: Census,
  years: readonly number[],
  grades: readonly string[],
  rule: ClassRule,
): number {
  const rules = ruleBook({ classRules: [rule], schools: [] });
  return sum(
    years.map((year) => {
      const real = census.get(year) ?? [];
      const pupils = real.map((group) => ({ ...group, pupils: sum(group.sizes) }));
      const previous = census.get(year - 1) ?? [];
      const formed = formClasses({ year, pupils, previous, rooms: [], teachers: [], rules, ladders });
      const said = new Map(
        formed.groups.map((group) => [`${group.school}|${group.grade}`, sectionsOf(group)]),
      );
      return real.filter(
        ({ school, grade, sizes }) =>
          grades.includes(grade) && said.get(`${school}|${grade}`) === sizes.length,
      ).length;
    }),
  );
}

function bareMatches(
  census: Census,
  years: readonly number[],
  grades: readonly string[],
  cap: number,
): number {
  const real = years.flatMap((year) => census.get(year) ?? []).filter(({ grade }) => grades.includes(grade));
  return real.filter(({ sizes }) => Math.ceil(sum(sizes) / cap) === sizes.length).length;
}

function fitRule(census: Census, years: readonly number[], grades: readonly string[]): ClassRule {
  const rules = [24, 25, 26, 27, 28, 29].flatMap((capSize) =>
    [22, 24, 26].flatMap((target) =>
      [13, 15, 17, 19, 21, 23].flatMap((mergeBelow) =>
        [true, false].map((splitOversize) =>
          plainRule('fit', {
            fromYear: 1990,
            capSize,
            targetSize: Math.min(target, capSize),
            mergeBelow,
            splitOversize,
            keepLast: true,
          }),
        ),
      ),
    ),
  );
  return best(rules, (rule) => matches(census, years, grades, rule));
}

interface TaiwanGrade {
  readonly school: string;
  readonly grade: string;
  readonly pupils: number;
  readonly classes: number;
}

/** Primary grades with pupils, school by school in order of code. */
function readTaiwan(): TaiwanGrade[][] {
  const schools = new Map<string, TaiwanGrade[]>();
  for (const row of read('taiwan/school_grade_113_five_counties.csv')) {
    const school = row.school_code ?? '';
    const cell = { school, grade: row.grade ?? '', pupils: Number(row.pupils), classes: Number(row.classes) };
    if (cell.pupils > 0 && Number(cell.grade) <= 6)
      schools.set(school, [...(schools.get(school) ?? []), cell]);
  }
  return [...schools].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, grades]) => grades);
}

/** Every grade is formed anew, since last year's classes are not known. */
function formedMatches(schools: readonly TaiwanGrade[][], targetSize: number): number {
  const cells = schools.flat();
  const formed = formClasses({
    year: 2024,
    pupils: cells.map(({ school, grade, pupils }) => ({
      district: 'd1',
      school,
      stage: 'primary',
      grade,
      pupils,
    })),
    previous: [],
    rooms: [],
    teachers: [],
    rules: ruleBook({ classRules: [plainRule('taiwan', { capSize: 29, targetSize })], schools: [] }),
    ladders: new Map([['d1', parseLadder('6-3-3') as Ladder]]),
  });
  const said = new Map(formed.groups.map((group) => [`${group.school}|${group.grade}`, sectionsOf(group)]));
  return cells.filter(({ school, grade, classes }) => said.get(`${school}|${grade}`) === classes).length;
}
