import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import { staffedSections } from '../../src/domain/staffing.ts';
import { plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('looking up the class rule', () => {
  const rules = [
    plainRule('all', { capSize: 50 }),
    plainRule('later', { capSize: 45, fromYear: 2020 }),
    plainRule('district', { capSize: 55, district: 'd1' }),
    plainRule('grade', { capSize: 40, grade: '1', fromYear: 2010 }),
  ];

  it('should let a later rule beat an earlier one, from its first year on', () => {
    expect([2019, 2020].map((year) => capOf(rules, 'd2', '2', year))).toEqual([50, 45]);
  });

  it('should let a district’s rule beat a later one for all, and a grade’s rule beat a district’s', () => {
    expect(capOf(rules, 'd1', '2', 2025)).toBe(55);
    expect(capOf(rules, 'd1', '1', 2025)).toBe(40);
    expect(capOf(rules, 'd1', '1', 2005)).toBe(55);
  });

  it('should know no rule before the first one holds, nor for another stage', () => {
    const book = ruleBook({ classRules: rules, schools: [] });
    expect(book.ruleOf({ district: 'd1', stage: 'primary', grade: '1' }, 1999)).toBeUndefined();
    expect(book.ruleOf({ district: 'd1', stage: 'junior', grade: '7' }, 2020)).toBeUndefined();
  });

  it('should not care about the order of rules', () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(rules, { minLength: 4 }),
        fc.integer({ min: 2000, max: 2030 }),
        (shuffled, year) => {
          for (const place of ['d1', 'd2'])
            for (const grade of ['1', '2'])
              expect(capOf(shuffled, place, grade, year)).toBe(capOf(rules, place, grade, year));
        },
      ),
    );
  });

  it('should control entry by the rule’s entry cap, else by the cap where a school is under orders', () => {
    const place = { district: 'd1', school: 's1', stage: 'primary', grade: '1' } as const;
    const controlled = [plainSchool('s1', { entryControl: true })];
    const capIn = (classRules: ClassRule[], schools = controlled) =>
      ruleBook({ classRules, schools }).entryCapOf(place, 2020);
    expect(capIn([plainRule('r')])).toBe(45);
    expect(capIn([plainRule('r', { entryCap: 50 })])).toBe(50);
    expect(capIn([plainRule('r', { entryCap: 50 })], [])).toBe(50);
    expect(capIn([plainRule('r')], [plainSchool('s1')])).toBeUndefined();
  });

  it('should take the staffing figures from the most specific rule that states them', () => {
    const book = ruleBook({
      classRules: [
        plainRule('all', { teachersPerClass: 1.9, pupilsPerPost: 19 }),
        plainRule('district', { district: 'd1', teachersPerClass: 2.1 }),
        plainRule('grade', { grade: '1', teachersPerClass: 3 }),
      ],
      schools: [],
    });
    expect(book.staffingOf('d1', 'primary', 2020)).toEqual({ teachersPerClass: 2.1, pupilsPerPost: 19 });
    expect(book.staffingOf('d2', 'primary', 2020)).toEqual({ teachersPerClass: 1.9, pupilsPerPost: 19 });
    expect(book.staffingOf('d1', 'junior', 2020).teachersPerClass).toBeUndefined();
  });
});

describe('sections that teachers can staff', () => {
  it('should count whole sections only', () => {
    expect(staffedSections(19, 2)).toBe(9);
    expect(staffedSections(0, 2)).toBe(0);
  });

  it('should not lose a section to binary fractions', () => {
    for (let sections = 0; sections < 2000; sections += 1)
      expect(staffedSections(Number((sections * 1.9).toFixed(1)), 1.9)).toBe(sections);
  });

  it('should know no limit without a class rule', () => {
    expect(staffedSections(19, undefined)).toBeUndefined();
  });
});

function capOf(classRules: readonly ClassRule[], district: string, grade: string, year: number) {
  return ruleBook({ classRules, schools: [] }).ruleOf({ district, stage: 'primary', grade }, year)?.capSize;
}
