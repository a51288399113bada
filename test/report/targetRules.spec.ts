import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../src/domain/region/region.ts';
import type { Target } from '../../src/domain/region/target.ts';
import { judge } from '../../src/report/targets/judge.ts';
import { verdictOn } from './asking.ts';
import { type Demand, sizes } from './kindOf.ts';
import type { WorldPlan } from './world.ts';

const basis = 'reported' as const;
const asked = (plan: WorldPlan, indicator: string, demand: Demand) =>
  verdictOn({ ...plan, targets: [{ id: 't', indicator, ...demand }] }, 't');
const english = (verdict: ReturnType<typeof verdictOn>) => verdict.notes.map(({ en }) => en).join(' ');
/** One school whose first grade has these classes, year by year from 2020. */
const course = (...years: number[][]): WorldPlan => ({
  ...{ base: 2020, horizon: 2019 + years.length, schools: { mill: {} } },
  classes: { mill: Object.fromEntries(years.map((first, index) => [2020 + index, { '1': first }])) },
});

describe('a target that most classes must meet (基本)', () => {
  const mostly: Demand = { operator: '<=', value: 45, year: 2020, firmness: 'mostly' };
  const classes = (over: number) => sizes(...Array.from({ length: 20 }, (_, i) => (i < over ? 46 : 45)));

  it('should tolerate 5 % of the classes and say that the figure is assumed', () => {
    const verdict = asked(classes(1), 'largestClass', mostly);
    expect(verdict.state).toBe('metWithinTolerance');
    expect(english(verdict)).toContain('5 % is assumed');
    expect(asked(classes(2), 'largestClass', mostly).state).toBe('missed');
  });

  it('should take the document’s own tolerance where it gives one, and be strict at 0', () => {
    const own = asked(classes(2), 'largestClass', { ...mostly, tolerance: 0.1 });
    expect(own.state).toBe('metWithinTolerance');
    expect(english(own)).not.toContain('assumed');
    expect(asked(classes(1), 'largestClass', { ...mostly, tolerance: 0 }).state).toBe('missed');
  });

  it('should not soften the absolute target beside it: no class of 56', () => {
    const plan = sizes(...Array.from({ length: 20 }, (_, i) => (i === 0 ? 56 : 45)));
    expect(asked(plan, 'largestClass', mostly).state).toBe('metWithinTolerance');
    const none: Demand = { operator: '=', value: 0, threshold: 56, year: 2020 };
    expect(asked(plan, 'oversizeClasses', none).state).toBe('missed');
  });
});

describe('a range (1–2 schools)', () => {
  it.each([
    [0, false],
    [1, true],
    [2, true],
    [3, false],
  ])('should hold from its value up to its end: %i', (value, holds) => {
    expect(judge(value, 1, { operator: '=', upTo: 2 }, 0).holds).toBe(holds);
  });
});

describe('a stepwise target (20 % a year)', () => {
  const steps: Demand = { operator: '=', value: 0, threshold: 46, phaseFrom: 2020, phaseShare: 0.2 };
  const over = (count: number) => Array.from({ length: 10 }, (_, index) => (index < count ? 50 : 40));

  it('should allow the classes that are not due yet', () => {
    const kept = course(over(8), over(6), over(4), over(2), over(0));
    expect(asked(kept, 'oversizeClasses', steps)).toMatchObject({ state: 'met', firstMet: 2020 });
  });

  it('should be missed in the first year that falls behind', () => {
    const behind = course(over(8), over(7), over(4), over(2), over(0));
    expect(asked(behind, 'oversizeClasses', steps)).toMatchObject({ state: 'missed', year: 2021 });
  });

  it('should demand the whole after the last step', () => {
    const left = course(over(8), over(6), over(4), over(2), over(1));
    expect(asked(left, 'oversizeClasses', steps)).toMatchObject({ state: 'missed', year: 2024 });
  });

  it('should go from the base year’s figure to its own where it does not count classes', () => {
    const seats: Demand = { operator: '>=', value: 180, phaseFrom: 2021, phaseShare: 0.5, year: 2022 };
    const grown = (first: string, second: string): WorldPlan => ({
      ...course([40], [40], [40]),
      schools: { mill: { homeRooms: 2 } },
      projects: [first, second].map((finish, index) => ({
        ...{ id: `p${index}`, school: 'mill', finish, homeRooms: 1 },
      })),
    });
    expect(asked(grown('2021-08', '2022-08'), 'plannedSeats', seats).state).toBe('met');
    expect(asked(grown('2021-09', '2022-08'), 'plannedSeats', seats)).toMatchObject({
      ...{ state: 'missed', year: 2021, demanded: 135, margin: -45 },
    });
  });
});

describe('a rule that a figure never falls (只增不减)', () => {
  const money = (...years: (number | undefined)[]): WorldPlan => ({
    ...course(...years.map(() => [40])),
    region: {
      budgets: years.flatMap((recurrent, index) => ({
        ...{ owner: 'east', fiscalYear: 2020 + index, capital: 0, basis },
        ...(recurrent === undefined ? {} : { recurrent }),
      })),
    },
  });
  const never: Demand = { operator: 'neverFalls', value: undefined, unit: '元' };

  it('should be missed in the year of the steepest fall, though the end is above the start', () => {
    const verdict = asked(money(100, 120, 110, 130), 'recurrentMoney', never);
    expect(verdict).toMatchObject({ state: 'missed', year: 2022, value: -10, margin: -10 });
    expect(english(verdict)).toContain('the level is 110 yuan');
    const large = asked(money(670e6, 672.5e6, 670e6), 'recurrentMoney', never);
    expect(english(large)).toContain('the level is 670 million yuan');
    expect(large.notes.map(({ zh }) => zh).join()).toContain('当年为 67,000 万元');
  });

  it('should hold while the figure stays', () => {
    expect(asked(money(100, 100, 100), 'recurrentMoney', never).state).toBe('met');
  });

  it('should say which year is missing rather than skip it', () => {
    const verdict = asked(money(100, undefined, 120), 'recurrentMoney', never);
    expect(verdict.state).toBe('notMeasurable');
    expect(verdict.missing).toContain('budgets.recurrent of east for fiscal year 2021');
  });

  it('should bite per pupil when pupils come, and not when they go', () => {
    const plan = money(4000, 4000);
    const perPupil = (first: number[], second: number[]) =>
      asked({ ...course(first, second), region: plan.region ?? {} }, 'recurrentPerPupil', never).state;
    expect(perPupil([40], [30])).toBe('met');
    expect(perPupil([40], [41])).toBe('missed');
  });

  it('should fail exactly when some year falls', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 8 }), (years) => {
        const falls = years.some((figure, index) => index > 0 && figure < (years[index - 1] ?? 0));
        const { state } = asked(money(...years), 'recurrentMoney', never);
        expect(state).toBe(falls ? 'missed' : 'met');
      }),
      { numRuns: 60 },
    );
  });
});

describe('excepted pupils and waivers', () => {
  const none: Demand = { operator: '=', value: 0, threshold: 56, year: 2022 };
  const waived = (waiver: Partial<Region['waivers'][number]>): WorldPlan => ({
    ...course([56, 40], [56, 40], [56, 40]),
    region: { waivers: [{ id: 'w', target: 't', untilYear: 2022, basis, ...waiver }] },
  });

  it('should take off the excepted pupils of each class and say so', () => {
    const plan = course([58], [58], [58]);
    const verdict = asked(plan, 'oversizeClasses', { ...none, exceptedPerClass: 3 });
    expect(verdict.state).toBe('met');
    expect(english(verdict)).toContain('Up to 3 excepted pupils');
    expect(asked(plan, 'oversizeClasses', { ...none, exceptedPerClass: 2 }).state).toBe('missed');
  });

  it('should leave a waived school out, say so, and count it again when the waiver has expired', () => {
    const verdict = asked(
      { ...waived({ grade: '1' }), schools: { mill: {}, hill: {} } },
      'oversizeClasses',
      none,
    );
    expect(verdict.state).toBe('notMeasurable');
    expect(verdict.missing).toContain('Every class in its scope is waived');
    const beside = { ...waived({ school: 'mill' }), schools: { mill: {}, hill: {} } };
    const both: WorldPlan = { ...beside, classes: { ...beside.classes, hill: { 2020: { '1': [40] } } } };
    const kept = asked(both, 'oversizeClasses', none);
    expect(kept).toMatchObject({ state: 'met', value: 0 });
    expect(english(kept)).toContain('2 classes are waived and not counted; the first waiver ends');
    const expired = {
      ...both,
      region: { waivers: [{ ...(both.region?.waivers?.[0] ?? never), untilYear: 2021 }] },
    };
    expect(asked(expired, 'oversizeClasses', none)).toMatchObject({ state: 'missed', value: 1 });
  });

  it('should not waive what the waiver does not name', () => {
    const misses: Partial<Region['waivers'][number]>[] = [
      { target: 'other' },
      { school: 'hill' },
      { district: 'west' },
      { stage: 'junior' },
      { grade: '2' },
      { fromYear: 2023, untilYear: 2024 },
    ];
    for (const waiver of misses)
      expect(asked(waived(waiver), 'oversizeClasses', none).state, JSON.stringify(waiver)).toBe('missed');
  });

  it('should leave a waived school out of school sizes too, but not for one grade', () => {
    const large: Demand = { operator: '=', value: 0, thresholdByType: { primary: 50 }, year: 2022 };
    const beside = (waiver: Partial<Region['waivers'][number]>): WorldPlan => {
      const plan = waived(waiver);
      return {
        ...plan,
        schools: { mill: {}, hill: {} },
        classes: { ...plan.classes, hill: { 2020: { '1': [40] } } },
      };
    };
    expect(asked(beside({ school: 'mill' }), 'oversizeSchools', large).state).toBe('met');
    expect(asked(beside({ school: 'mill', grade: '1' }), 'oversizeSchools', large).state).toBe('missed');
  });

  const never = { id: 'w', target: 't', untilYear: 2021, basis };

  it('should hold no year after its last', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2019, max: 2025 }), (untilYear) => {
        const plan = { ...waived({ school: 'mill', untilYear }), schools: { mill: {}, hill: {} } };
        const both: WorldPlan = { ...plan, classes: { ...plan.classes, hill: { 2020: { '1': [40] } } } };
        const { state } = asked(both, 'oversizeClasses', none);
        expect(state).toBe(untilYear >= 2022 ? 'met' : 'missed');
      }),
      { numRuns: 20 },
    );
  });
});

describe('projects that a plan names', () => {
  const named: Demand = {
    operator: 'by',
    value: undefined,
    year: 2021,
    unit: 'projects',
    projects: ['a', 'b'],
  };
  const plan = (second: string, status: 'planned' | 'cancelled' = 'planned'): WorldPlan => ({
    ...sizes(40),
    projects: [
      { id: 'a', school: 'mill', finish: '2020-08' },
      { id: 'b', name: '锦尚小学', school: 'mill', finish: second, status },
      { id: 'c', school: 'mill', finish: '2020-08' },
    ],
  });

  it('should be met when all of them are in use, one school or not', () => {
    expect(asked(plan('2021-08'), 'projectsInUse', named)).toMatchObject({
      ...{ state: 'met', value: 2, demanded: 2 },
    });
  });

  it('should name the one that is late, with its year', () => {
    const verdict = asked(plan('2021-09'), 'projectsInUse', named);
    expect(verdict).toMatchObject({ state: 'missed', value: 1, margin: -1 });
    expect(english(verdict)).toContain('Named projects that do not count yet: 锦尚小学 (2022).');
  });

  it('should be content with the number that the plan asks for', () => {
    expect(asked(plan('2025-09'), 'projectsInUse', { ...named, value: 1 }).state).toBe('met');
  });

  it('should not count a cancelled one', () => {
    expect(asked(plan('2020-08', 'cancelled'), 'projectsInUse', named).state).toBe('missed');
  });
});

describe('grades', () => {
  it('should look at the named grades only, children without a seat included', () => {
    const plan: WorldPlan = {
      schools: { mill: {} },
      classes: { mill: { 2019: { '1': [40], '2': [60] } } },
      unplaced: [{ year: 2020, grade: '2', pupils: 1 }],
    };
    const size: Demand = { operator: '<=', value: 45, year: 2020 };
    expect(asked(plan, 'largestClass', { ...size, grades: ['1'] })).toMatchObject({
      state: 'met',
      value: 40,
    });
    expect(asked(plan, 'largestClass', { ...size, grades: ['2'] })).toMatchObject({
      state: 'missed',
      value: 60,
    });
    const first = { ...plan, unplaced: [{ year: 2020, grade: '1', pupils: 1 }] };
    expect(asked(first, 'largestClass', { ...size, grades: ['1'] }).state).toBe('missed');
  });
});

describe('laws of a demand', () => {
  const operators = ['>=', '<=', '>', '<', 'keep>=', 'noIncrease', 'neverFalls', 'by'] as const;
  const tightened = (operator: Target['operator'], demanded: number, by: number) =>
    ['<=', '<', 'noIncrease'].includes(operator) ? demanded - by : demanded + by;

  it('should never turn missed into met when it is tightened', () => {
    const figures = fc.integer({ min: -50, max: 50 });
    fc.assert(
      fc.property(
        figures,
        figures,
        fc.nat(50),
        fc.constantFrom(...operators),
        (value, demanded, by, operator) => {
          const before = judge(value, demanded, { operator }, 0);
          const after = judge(value, tightened(operator, demanded, by), { operator }, 0);
          expect(after.holds && !before.holds).toBe(false);
          expect(after.margin).toBeLessThanOrEqual(before.margin);
        },
      ),
    );
  });

  it('should be the strict rule under a tolerance of 0', () => {
    const classes = fc.array(fc.integer({ min: 40, max: 60 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(classes, (first) => {
        const strict: Demand = { operator: '<=', value: 50, year: 2020 };
        const zero = asked(sizes(...first), 'largestClass', { ...strict, tolerance: 0 });
        expect(zero.state).toBe(asked(sizes(...first), 'largestClass', strict).state);
        expect(zero.state).toBe(first.some((size) => size > 50) ? 'missed' : 'met');
      }),
      { numRuns: 60 },
    );
  });
});
