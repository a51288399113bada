import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interventionSchema } from '../../src/domain/interventions.ts';
import type { Verdict } from '../../src/domain/report.ts';
import { checkFormula } from '../../src/study/checkFormula.ts';
import { reportScenario } from '../../src/study/reportScenario.ts';
import { tryScenario } from '../../src/study/tryScenario.ts';
import { readAddress } from '../../web/src/address.ts';
import { watched } from '../../web/src/core/tries.ts';
import { asItStandsId, scenarioColours } from '../../web/src/parts/scenarioColour.ts';
import { addressOf, sidesOf } from '../../web/src/views/compare/sidesOf.ts';
import { verdictRows } from '../../web/src/views/compare/verdictRows.ts';
import { type FactorStep, readSteps, writeSteps } from '../../web/src/views/whatIf/factorSteps.ts';
import { isLeverKind, leverFields, leverKinds } from '../../web/src/views/whatIf/leverFields.ts';
import { greatestDifference } from '../../web/src/views/whatIf/tryLines.ts';
import { smallRegion } from '../arbitraries/region.ts';

const factors = fc.integer({ min: 0, max: 30_000 }).map((number) => number / 10_000);
const steps = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1990, max: 2190 }), { minLength: 1, maxLength: 5 }),
    fc.array(factors, { minLength: 6, maxLength: 6 }),
  )
  .map(([years, values]): FactorStep[] => {
    const sorted: (number | undefined)[] = [undefined, ...years.sort((left, right) => left - right)];
    return sorted.map((fromYear, index) => ({ fromYear, factor: values[index] ?? 1 }));
  });

describe('the levers', () => {
  it('should know a form for every kind of change, and every field of it', () => {
    const kinds = interventionSchema.options.map(({ shape }) => shape.kind.value);
    expect([...leverKinds].sort()).toEqual([...kinds].sort());
    for (const { shape } of interventionSchema.options) {
      const kind = shape.kind.value;
      const fields = Object.keys(shape).filter((key) => key !== 'kind' && key !== 'because');
      expect(isLeverKind(kind) && leverFields[kind].map(({ key }) => key).sort()).toEqual(fields.sort());
    }
  });

  it('should read dated steps back as they were written', () => {
    fc.assert(
      fc.property(steps, (made) => {
        expect(readSteps(writeSteps(made))).toEqual(made);
      }),
    );
  });

  it('should mean by dated steps what the formula comes to', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.integer({ min: 1990, max: 2190 }), async (made, year) => {
        const meant = made.findLast(({ fromYear }) => fromYear === undefined || fromYear <= year);
        const checked = await checkFormula(writeSteps(made), 2019, [year]);
        expect(checked).toEqual({ ok: true, values: [meant?.factor] });
      }),
      { numRuns: 30 },
    );
  });

  it('should leave formulas alone that are no steps', () => {
    for (const formula of [
      '0.9',
      '1 - 0.1',
      'year < 2024 ? 1',
      'year < 2024 ? 1 : 2 : 3',
      'year < 2024 ? 1 : year < 2021 ? 2 : 3',
    ])
      expect(readSteps(formula)).toBeUndefined();
  });

  it('should say what is wrong with a formula, and in which year', async () => {
    const problemOf = async (text: string) => {
      const checked = await checkFormula(text, 2019, [2020, 2021, 2022]);
      return checked.ok ? undefined : [checked.problem.code, checked.problem.details.year];
    };
    expect(await problemOf('1 - 0.1 * (year - base)')).toBeUndefined();
    expect(await problemOf('yaer')).toEqual(['formulaUnknownName', undefined]);
    expect(await problemOf('2020.5 - year')).toEqual(['factorOutside', 2021]);
    expect(await problemOf('1 / (year - 2022)')).toEqual(['factorOutside', 2020]);
    expect(await problemOf('log(year - 2020)')).toEqual(['formulaNotFinite', 2020]);
  });
});

describe('trying a scenario', () => {
  it('should tell of the watched indicators exactly what the whole report tells', async () => {
    const place = { ok: true as const, region: smallRegion(), notices: [] };
    const scenario = {
      file: 'draft.yaml',
      text: [
        'format: xuewei.scenario/1',
        'title: { zh: 少, en: Fewer }',
        'question: { zh: 少, en: Fewer }',
        'dataset: small',
        'interventions:',
        '  - { kind: births, fromYear: 2019, factor: 0.5, because: Assumed. }',
      ].join('\n'),
    };
    const [tried, whole] = [
      await tryScenario(place, scenario, watched, undefined),
      await reportScenario(place, scenario),
    ];
    if (!tried.ok || !whole.ok) throw new Error(JSON.stringify([tried, whole]));
    expect(tried.changes).toEqual(whole.changes);
    const { report } = whole;
    const told = report.indicators.filter(({ indicator, scope, target }) => {
      const isWatched = watched.indicators.some((id) => id === indicator) && scope.district === undefined;
      const whole = report.indicators.find(
        (each) => each.indicator === indicator && Object.keys(each.scope).length === 0,
      );
      const byStage = indicator === 'pupils' || whole?.missing !== undefined;
      return isWatched && (target !== undefined || scope.stages === undefined || byStage);
    });
    expect(told.length).toBeGreaterThan(3);
    expect(tried.indicators).toEqual(told);
  });

  it('should find the year in which two lines lie furthest apart', () => {
    const years = [2020, 2021, 2022];
    expect(greatestDifference(years, [1, 5, 9], [1, 7, 4])).toEqual({ year: 2022, before: 9, after: 4 });
    expect(greatestDifference(years, [1, undefined, 3], [1, 8, 3])).toBeUndefined();
  });
});

describe('scenarios side by side', () => {
  it('should be in the address, each once, four at most, the first one being the reference', () => {
    const ids = fc.uniqueArray(fc.constantFrom(asItStandsId, 'a', 'b', 'draft-1', 'draft-2'), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(ids, (sides) => {
        const { scenario, with: others } = addressOf(sides);
        const search = new URLSearchParams({
          ...(scenario === undefined ? {} : { scenario }),
          ...(others === undefined ? {} : { with: others }),
        });
        expect(sidesOf(readAddress(`?${search}`))).toEqual(sides);
      }),
    );
    expect(sidesOf({ scenario: 'a', with: 'a,b,,c,d,e' })).toEqual(['a', 'b', 'c', 'd']);
  });

  it('should keep a scenario’s colour whatever stands beside it, and never show two in one or in colours that look alike', () => {
    const scenarios = Array.from({ length: 15 }, (_, index) => ({
      id: `s${index}`,
      title: { zh: '', en: '' },
      question: undefined,
    }));
    const colours = (shown: string[]) => scenarioColours(shown, scenarios, 'light');
    expect(colours([asItStandsId, 's3'])[1]).toBe(colours(['s3', 's5'])[0]);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom(asItStandsId, ...scenarios.map(({ id }) => id)), { maxLength: 4 }),
        (shown) => {
          for (const look of ['light', 'dark'] as const)
            expect(nearest(scenarioColours(shown, scenarios, look))).toBeGreaterThan(45);
        },
      ),
    );
  });

  it('should put a target’s verdicts in one row for each place it is judged for', () => {
    const verdict = (target: string, district: string, state: string, value: number) =>
      ({ target, scope: { district }, state, value }) as unknown as Verdict;
    const rows = verdictRows([
      [verdict('t', 'east', 'met', 1), verdict('t', 'west', 'met', 1)],
      [verdict('t', 'east', 'missed', 3), verdict('t', 'west', 'met', 1), verdict('u', 'east', 'met', 0)],
    ]);
    expect(rows.map(({ differs, verdicts }) => [differs, ...verdicts.map((each) => each?.value)])).toEqual([
      [true, 1, 3],
      [false, 1, 1],
      [true, undefined, 0],
    ]);
  });
});

/** How far the two of some colours lie apart that are nearest, in steps of red, green and blue, of 256 each. */
function nearest(colours: readonly string[]): number {
  const channels = colours.map((colour) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  const apart = channels.flatMap((left, index) =>
    channels.slice(0, index).map((right) => Math.hypot(...left.map((each, at) => each - (right[at] ?? 0)))),
  );
  return Math.min(Number.POSITIVE_INFINITY, ...apart);
}
