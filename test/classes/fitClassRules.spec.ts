import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitClassRules } from '../../src/classes/fitClassRules.ts';
import { fitRule } from '../../src/classes/fitting/fitRule.ts';
import { formAsRuled } from '../../src/classes/fitting/formAsRuled.ts';
import { readFormations } from '../../src/classes/fitting/readFormations.ts';
import { formClasses } from '../../src/classes/formClasses.ts';
import type { FittedRule } from '../../src/domain/classFit.ts';
import type { EnrolmentRow } from '../../src/domain/region/enrolment.ts';
import { laddersOf, type Region } from '../../src/domain/region/region.ts';
import { ruleBook } from '../../src/domain/ruleBook.ts';
import type { ClassGroup } from '../../src/domain/sections.ts';
import { adoptFit } from '../../src/study/fitClasses.ts';
import { plainRegion, plainRule, plainSchool } from '../arbitraries/plainRegion.ts';

describe('class rules fitted to a history', () => {
  it('should give every number of classes where a rule formed them', () => {
    fc.assert(
      fc.property(anyRule(), anyIntakes(), (rule, intakes) => {
        const region = historyBy(rule, intakes);
        const formations = readFormations(region);
        const fitted = fitRule(formations, published);
        for (const formation of formations)
          expect(formAsRuled(formation, fitted).length).toBe(formation.sizes.length);
      }),
      { numRuns: 12 },
    );
  });

  it('should form what the class stage forms where rooms and teachers set no limit', () => {
    fc.assert(
      fc.property(anyRule(), anyIntakes(), (rule, intakes) => {
        for (const formation of readFormations(historyBy(rule, intakes)))
          expect(formAsRuled(formation, rule)).toEqual([...formation.sizes]);
      }),
      { numRuns: 12 },
    );
  });

  it('should find that schools aim at 25 and keep last year’s number, and beat bare ⌈n ÷ cap⌉ on the years held back', () => {
    const rule = { targetSize: 25, capSize: 30, mergeBelow: 18, keepLast: true, splitOversize: false };
    const report = fitClassRules(historyBy(rule, someIntakes(12)));
    expect(report?.heldBack).toEqual({ kind: 'years', from: 2017, to: 2019, window: 5 });
    expect(report?.all.cells).toBe(12 * 5 * 3);
    expect(report?.all.fitted).toBeGreaterThan(0.97 * (report?.all.cells ?? 0));
    expect(report?.all.bare).toBeLessThan(report?.all.fitted ?? 0);
    expect(report?.fits.map(({ rule: { keepLast } }) => keepLast)).toEqual([true]);
  });

  it('should keep the tables’ rule where no other gives more numbers than chance', () => {
    const report = fitClassRules(historyBy(published, someIntakes(12)));
    expect(report?.fits.map(({ rule }) => rule)).toEqual([published]);
    expect(report?.all.fitted).toBe(report?.all.cells);
  });

  it('should find how far new classes of a grade stand apart, and leave the tables’ range where it fits', () => {
    const report = fitClassRules(historyBy({ ...published, sizeRange: 7 }, someIntakes(12)));
    expect(report?.fits.map(({ rule }) => rule.sizeRange)).toEqual([7]);
    expect(report?.sizes?.formed.range).toBeCloseTo(report?.sizes?.real.range ?? 0, 6);
    expect(report?.sizes?.overlap).toBeCloseTo(1, 6);
    const even = fitClassRules(historyBy(published, someIntakes(12)));
    expect(even?.fits.map(({ rule }) => rule.sizeRange)).toEqual([undefined]);
  });

  it('should hold schools back where there is one census, each grade beside the cohort that entered before it', () => {
    const region = historyBy(published, someIntakes(20));
    const census = region.enrolment.filter(({ year }) => year === 2019);
    const report = fitClassRules({ ...region, enrolment: census });
    expect(report?.heldBack).toEqual({ kind: 'schools' });
    expect(report?.all.cells).toBe(100);
  });

  it('should say nothing of a place that counts no classes', () => {
    const region = historyBy(published, someIntakes(12));
    const enrolment = region.enrolment.map(({ classSizes: _, classes: __, ...row }) => row);
    expect(fitClassRules({ ...region, enrolment })).toBeUndefined();
  });

  it('should leave out grades that share a class', () => {
    const region = historyBy(published, someIntakes(1));
    const enrolment = region.enrolment.map((row) => (row.grade === '2' ? { ...row, mixedWith: '1' } : row));
    const grades = readFormations({ ...region, enrolment }).map(({ place }) => place.grade);
    expect(new Set(grades)).toEqual(new Set(['4', '5']));
  });

  it('should be put into the tables beside the old rules, from the first projected year on', () => {
    const rule = { targetSize: 25, capSize: 30, mergeBelow: 18, keepLast: true, splitOversize: false };
    const region = historyBy(rule, someIntakes(12));
    const report = fitClassRules(region);
    if (report === undefined) throw new Error('nothing was fitted');
    const adopted = adoptFit(region, report).region;
    const rules = ruleBook(adopted);
    const place = { district: 'd1', stage: 'primary', grade: '1' } as const;
    expect(rules.ruleOf(place, 2019)).toMatchObject({ id: 'plain', capSize: published.capSize });
    expect(rules.ruleOf(place, 2020)).toMatchObject({ ...report.fits[0]?.rule, basis: 'derived' });
    expect(adopted.enrolment).toHaveLength(region.enrolment.length);
  });
});

const published: FittedRule = { targetSize: 36, capSize: 36, keepLast: false, splitOversize: false };
const years = Array.from({ length: 9 }, (_, index) => 2011 + index);
const grades = ['1', '2', '3', '4', '5'];

/** Pupils by school and cohort: the cohort of year y is at `y − 2007`; those who stay from year to year follow. */
type Intakes = readonly (readonly number[])[];

const anyIntakes = (): fc.Arbitrary<Intakes> =>
  fc.array(fc.array(fc.integer({ min: 8, max: 130 }), { minLength: 13, maxLength: 13 }), {
    minLength: 4,
    maxLength: 6,
  });

function anyRule(): fc.Arbitrary<FittedRule> {
  return fc
    .record({
      targetSize: fc.integer({ min: 18, max: 34 }),
      above: fc.integer({ min: 0, max: 6 }),
      mergeBelow: fc.option(fc.integer({ min: 8, max: 20 }), { nil: undefined }),
      keepLast: fc.boolean(),
      splitOversize: fc.boolean(),
      sizeRange: fc.option(fc.integer({ min: 2, max: 9 }), { nil: undefined }),
    })
    .map(({ above, mergeBelow, sizeRange, ...rule }) => ({
      ...rule,
      capSize: rule.targetSize + above,
      ...(mergeBelow === undefined ? {} : { mergeBelow }),
      ...(sizeRange === undefined ? {} : { sizeRange }),
    }));
}

/** Intakes that wander, the same each time. */
const someIntakes = (schools: number): Intakes =>
  Array.from({ length: schools }, (_, school) =>
    Array.from({ length: 13 }, (_, cohort) => 40 + ((school * 37 + cohort * cohort * 11 + cohort * 5) % 60)),
  );

/** Pupils of a cohort in one of its years: some come and go. */
const pupilsOf = (intake: number, into: number) => intake + ((intake * (into + 3)) % 5) - 2;

/** A place whose classes a rule formed, nine years on end, as the class stage forms them. */
function historyBy(rule: FittedRule, intakes: Intakes): Region {
  const schools = intakes.map((_, index) => plainSchool(`s${index}`));
  const region = { ...plainRegion, schools };
  const [ladders, rules] = [laddersOf(region), ruleBook({ classRules: [plainRule('plain', rule)], schools })];
  let previous: readonly ClassGroup[] = [];
  const enrolment: EnrolmentRow[] = [];
  for (const year of years) {
    const pupils = intakes.flatMap((cohorts, school) =>
      grades.map((grade, into) => {
        const intake = cohorts[year - into - 2007] ?? 0;
        return {
          district: 'd1',
          school: `s${school}`,
          stage: 'primary' as const,
          grade,
          pupils: pupilsOf(intake, into),
        };
      }),
    );
    const formed = formClasses({ year, pupils, previous, rooms: [], teachers: [], rules, ladders });
    previous = formed.groups;
    for (const { school, grade, sizes } of formed.groups) {
      const classSizes = sizes.filter((size) => size > 0);
      const all = classSizes.reduce((sum, size) => sum + size, 0);
      enrolment.push({
        school,
        year,
        grade,
        pupils: all,
        classes: classSizes.length,
        classSizes,
        basis: 'assumed',
      });
    }
  }
  return { ...region, classRules: [plainRule('plain', published)], enrolment };
}
