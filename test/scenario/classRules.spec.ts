import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClassRule } from '../../src/domain/region/classRule.ts';
import type { Intervention } from '../../src/domain/scenario.ts';
import { changeClassRules, type RuleScope } from '../../src/scenario/changeClassRules.ts';
import { applied, codes, refused } from './applied.ts';
import { planningRegion } from './planningRegion.ts';

const because = 'A reason to try.';
const cap = (more: object): Intervention => ({
  kind: 'classCap',
  stage: 'primary',
  fromYear: 2022,
  cap: 40,
  because,
  ...more,
});

describe('a class cap', () => {
  it('should copy the rule in force with the new cap, and leave the years before alone', async () => {
    const { region, changes } = await applied([cap({ stage: 'junior', cap: 45 })]);
    const junior = region.classRules.filter(({ stage }) => stage === 'junior');
    expect(junior).toEqual([
      planningRegion().classRules.find(({ stage }) => stage === 'junior'),
      {
        id: 'whatIf-junior-2022',
        stage: 'junior',
        fromYear: 2022,
        targetSize: 45,
        capSize: 45,
        teachersPerClass: 2,
        basis: 'assumed',
        note: because,
      },
    ]);
    expect(changes[0]).toMatchObject({
      touched: 1,
      what: { en: 'From 2022 classes in junior secondary in Vale are capped at 45.' },
    });
  });

  it('should keep the old target size under the cap, unless another is given', async () => {
    const sizes = async (more: object) => {
      const { region } = await applied([cap(more)]);
      return ruleOf(region.classRules, 'east', '1', 2022)?.targetSize;
    };
    expect([
      await sizes({ cap: 50 }),
      await sizes({ cap: 40 }),
      await sizes({ cap: 50, target: 48 }),
    ]).toEqual([45, 40, 48]);
  });

  it('should reach stricter rules of a district that would otherwise win over it', async () => {
    const { region } = await applied([cap({ cap: 50 })]);
    const caps = [2021, 2022, 2023].map((year) =>
      ['east', 'west'].map((district) => ruleOf(region.classRules, district, '1', year)?.capSize),
    );
    expect(caps).toEqual([
      [45, 45],
      [50, 50],
      [50, 50],
    ]);
  });

  it('should hold for one grade of one district alone', async () => {
    const { region } = await applied([cap({ district: 'west', grade: '1' })]);
    const of = (district: string, grade: string) => ruleOf(region.classRules, district, grade, 2024)?.capSize;
    expect([of('west', '1'), of('west', '2'), of('east', '1')]).toEqual([40, 42, 45]);
  });

  it.each([
    [
      'the cap that is in force',
      cap({ cap: 45, fromYear: 2020, district: 'east' }),
      'changesNothing interventions[0]',
    ],
    ['a target over the cap', cap({ target: 41 }), 'targetAboveCap interventions[0].target'],
    ['a grade of another stage', cap({ grade: '7' }), 'scenarioUnknownGrade interventions[0].grade'],
    ['a stage that is not taught', cap({ stage: 'special' }), 'scenarioUnknownStage interventions[0].stage'],
    ['a stage without a rule', cap({ stage: 'senior' }), 'noClassRule interventions[0].stage'],
    ['a year after the horizon', cap({ fromYear: 2026 }), 'yearOutside interventions[0].fromYear'],
    ['an unknown district', cap({ district: 'wset' }), 'scenarioUnknownDistrict interventions[0].district'],
  ])('should refuse %s', async (_name, intervention, code) => {
    expect(codes(await refused([intervention]))).toEqual([code]);
  });
});

describe('splitting oversize classes', () => {
  const split = (more: object): Intervention => ({ kind: 'splitOversize', fromYear: 2021, because, ...more });

  it('should be allowed in all stages that have rules when none is named', async () => {
    const { region, changes } = await applied([split({})]);
    const allowed = [2020, 2021, 2023].map((year) =>
      ['east', 'west'].flatMap((district) =>
        ['1', '7'].map((grade) => ruleOf(region.classRules, district, grade, year)?.splitOversize ?? false),
      ),
    );
    expect(allowed).toEqual([
      [false, false, false, false],
      [true, true, true, true],
      [true, true, true, true],
    ]);
    expect(changes[0]).toMatchObject({
      touched: 3,
      what: { zh: '谷地市小学、初中自 2021 年起各年级可拆分超限班级。' },
    });
  });

  it('should be refused where it is allowed already, or where there is no rule', async () => {
    const problems = await refused([
      split({ stage: 'primary' }),
      split({ stage: 'primary', fromYear: 2022 }),
      split({ stage: 'kindergarten', district: 'west' }),
      split({ stage: 'kindergarten', district: 'east', fromYear: 2019 }),
    ]);
    expect(codes(problems)).toEqual([
      'changesNothing interventions[1]',
      'noClassRule interventions[2].stage',
      'scenarioUnknownStage interventions[3].stage',
      'yearOutside interventions[3].fromYear',
    ]);
  });
});

describe('entry-grade control', () => {
  const control = (more: object): Intervention => ({
    kind: 'entryControl',
    fromYear: 2020,
    cap: 45,
    because,
    ...more,
  });

  it('should cap new classes and leave the class cap as it is', async () => {
    const { region } = await applied([control({ stage: 'junior', cap: 48 })]);
    expect(ruleOf(region.classRules, 'east', '7', 2020)).toMatchObject({
      capSize: 50,
      entryCap: 48,
      targetSize: 50,
    });
    expect(ruleOf(region.classRules, 'east', '1', 2020)?.entryCap).toBeUndefined();
  });

  it('should be refused when it is in force already', async () => {
    expect(codes(await refused([control({}), control({})]))).toEqual(['changesNothing interventions[1]']);
  });
});

describe('any change of class rules', () => {
  const rule = (id: string, more: Partial<ClassRule>): ClassRule => ({
    ...{ id, stage: 'primary', targetSize: 30, capSize: 30, fromYear: 2019, basis: 'assumed' },
    ...more,
  });

  it('should not put the region’s rule before a district’s in a grade whose own rule begins later', () => {
    const before = [
      rule('region', { keepLast: true }),
      rule('grade', { grade: '1', fromYear: 2021 }),
      rule('east', { district: 'east', keepLast: false }),
    ];
    const everywhere = { stage: 'primary' as const, district: undefined, grade: undefined, fromYear: 2020 };
    const turn = (held: ClassRule) => (held.capSize === 31 ? held : { ...held, capSize: 31 });
    const { classRules } = changeClassRules(before, everywhere, turn);
    expect(ruleOf(classRules, 'east', '1', 2020)).toMatchObject({ capSize: 31, keepLast: false });
    expect(ruleOf(classRules, 'west', '1', 2020)).toMatchObject({ capSize: 31, keepLast: true });
    expect(ruleOf(classRules, 'east', '1', 2021)).toMatchObject({ capSize: 31, id: 'grade' });
  });

  it('should leave a district’s rule in force that says so already where a grade’s new one would hide it', () => {
    const before = [
      rule('region', { keepLast: true }),
      rule('east', { district: 'east', capSize: 56, keepLast: false }),
    ];
    const inGrade = { stage: 'primary' as const, district: undefined, grade: '1', fromYear: 2020 };
    const turn = (held: ClassRule) => (held.capSize === 56 ? held : { ...held, capSize: 56 });
    const { classRules } = changeClassRules(before, inGrade, turn);
    expect(ruleOf(classRules, 'east', '1', 2020)).toMatchObject({ capSize: 56, keepLast: false });
    expect(ruleOf(classRules, 'west', '1', 2020)).toMatchObject({ capSize: 56, keepLast: true });
    expect(ruleOf(classRules, 'west', '2', 2020)).toMatchObject({ capSize: 30 });
  });

  it('should hold at every place and year within its scope, and nowhere else', () => {
    const property = fc.property(
      rules(),
      scope(),
      fc.integer({ min: 30, max: 60 }),
      (before, where, size) => {
        const turn = (rule: ClassRule) => (rule.capSize === size ? rule : { ...rule, capSize: size });
        const { classRules: after } = changeClassRules(before, where, turn);
        for (const { district, grade, year } of places()) {
          const [old, now] = [ruleOf(before, district, grade, year), ruleOf(after, district, grade, year)];
          const within =
            Number(grade) <= 6 &&
            year >= where.fromYear &&
            (where.district ?? district) === district &&
            (where.grade ?? grade) === grade;
          expect(
            now === undefined ? undefined : { ...now, id: '', district: '', grade: '', fromYear: 0 },
          ).toEqual(
            old === undefined
              ? undefined
              : {
                  ...old,
                  capSize: within ? size : old.capSize,
                  id: '',
                  district: '',
                  grade: '',
                  fromYear: 0,
                },
          );
        }
        expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
      },
    );
    fc.assert(property, { numRuns: 400 });
  });

  it('should touch nothing the second time', () => {
    const property = fc.property(rules(), scope(), (before, where) => {
      const turn = (rule: ClassRule) => (rule.capSize === 44 ? rule : { ...rule, capSize: 44 });
      const once = changeClassRules(before, where, turn);
      const twice = changeClassRules(once.classRules, where, turn);
      expect(twice).toEqual({ ...once, touched: 0 });
    });
    fc.assert(property, { numRuns: 200 });
  });
});

/** The rule in force, looked for the slow way: grade before stage, district before region, later before earlier. */
function ruleOf(
  rules: readonly ClassRule[],
  district: string,
  grade: string,
  year: number,
): ClassRule | undefined {
  const stage = Number(grade) > 6 ? 'junior' : 'primary';
  const holding = rules.filter((rule) => rule.stage === stage && rule.fromYear <= year);
  for (const [d, g] of [
    [district, grade],
    [undefined, grade],
    [district, undefined],
    [undefined, undefined],
  ]) {
    const found = holding.filter((rule) => rule.district === d && rule.grade === g);
    const latest = Math.max(...found.map(({ fromYear }) => fromYear));
    if (found.length > 0) return found.find(({ fromYear }) => fromYear === latest);
  }
  return undefined;
}

function places() {
  return ['east', 'west'].flatMap((district) =>
    ['1', '2', '7'].flatMap((grade) =>
      [2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => ({ district, grade, year })),
    ),
  );
}

function rules(): fc.Arbitrary<ClassRule[]> {
  const district = fc.option(fc.constantFrom('east', 'west'), { nil: undefined });
  const row = fc.record({
    district,
    grade: fc.option(fc.constantFrom('1', '2', '7'), { nil: undefined }),
    fromYear: fc.integer({ min: 2019, max: 2024 }),
    capSize: fc.integer({ min: 30, max: 60 }),
    keepLast: fc.boolean(),
  });
  const key = (rule: { district: string | undefined; grade: string | undefined; fromYear: number }) =>
    `${rule.district}-${rule.grade}-${rule.fromYear}`;
  return fc.uniqueArray(row, { selector: key, maxLength: 7 }).map((rows) =>
    rows.map(({ district: d, grade, ...rest }, index) => ({
      id: `rule-${index}`,
      stage: Number(grade ?? (index % 3 === 0 ? 7 : 1)) > 6 ? ('junior' as const) : ('primary' as const),
      targetSize: 30,
      ...(d === undefined ? {} : { district: d }),
      ...(grade === undefined ? {} : { grade }),
      ...rest,
      basis: 'assumed' as const,
    })),
  );
}

function scope(): fc.Arbitrary<RuleScope> {
  return fc.record({
    stage: fc.constant('primary' as const),
    district: fc.option(fc.constantFrom('east', 'west'), { nil: undefined }),
    grade: fc.option(fc.constantFrom('1', '2'), { nil: undefined }),
    fromYear: fc.integer({ min: 2020, max: 2024 }),
  });
}
