import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/domain/region/region.ts';
import { countingRules, type Target } from '../../../src/domain/region/target.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { type DrawnFuture, headlinesOf, openHeadlines } from '../../../src/report/buildReport.ts';
import { compileHeadlines } from '../../../src/report/compiled/compileHeadlines.ts';
import { FutureBook } from '../../../src/study/draws/drawnFuture.ts';
import { prepareDraws } from '../../../src/study/draws/prepareDraws.ts';
import { cityTeachers, withCityTeachers } from '../../arbitraries/cityTeachers.ts';
import { regionArbitrary } from '../../arbitraries/region.ts';

const indicators = ['oversizeClasses', 'seatsShort', 'teachersShort', 'pupils'] as const;
const assumed = { basis: 'assumed' } as const;
const maybe = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });

/** Whatever a target says of which classes count, and how. */
const counting: fc.Arbitrary<Partial<Target>> = fc.record({
  threshold: maybe(fc.integer({ min: 20, max: 60 })),
  countingRule: maybe(fc.constantFrom(...countingRules)),
  exceptedPerClass: maybe(fc.integer({ min: 0, max: 5 })),
  stages: maybe(fc.constantFrom(['primary'] as const, ['primary', 'junior'] as const)),
  types: maybe(fc.constantFrom(['primary'] as const, ['nineYear', 'junior'] as const)),
  grades: maybe(fc.constantFrom(['1', '2'], ['7'])),
});

const waiver = fc.record({
  target: fc.constantFrom('t0', 't1'),
  district: maybe(fc.constantFrom('east', 'west')),
  stage: maybe(fc.constantFrom('primary' as const, 'junior' as const)),
  grade: maybe(fc.constantFrom('1', '8')),
  fromYear: maybe(fc.integer({ min: 2020, max: 2024 })),
  untilYear: fc.integer({ min: 2021, max: 2026 }),
});

/** Regions with targets, waivers, mixed grades, city teachers, and schools whose rooms nobody knows. */
const worlds = fc
  .record({
    region: regionArbitrary,
    city: maybe(cityTeachers),
    targets: fc.array(counting, { minLength: 1, maxLength: 3 }),
    waivers: fc.array(waiver, { maxLength: 2 }),
    mixedBelow: maybe(fc.integer({ min: 5, max: 30 })),
    withoutRooms: fc.nat(9),
    unstaffed: fc.nat(6),
  })
  .map(({ region, city, targets, waivers, mixedBelow, withoutRooms, unstaffed }): Region => {
    const [first] = region.targets.length > 0 ? region.targets : [plainTarget];
    const place = city === undefined ? region : withCityTeachers(region, city);
    return {
      ...place,
      schools: place.schools.map((school, at) => ({
        ...school,
        homeRooms: at === withoutRooms ? undefined : (school.homeRooms ?? 12),
        urbanity: 'rural',
      })) as Region['schools'],
      classRules: place.classRules.map((rule, at) => ({
        ...rule,
        ...(mixedBelow === undefined ? {} : { mixedBelow }),
        ...(at === unstaffed ? { teachersPerClass: undefined } : {}),
      })) as Region['classRules'],
      targets: targets.map((target, at) => ({ ...(first as Target), ...target, id: `t${at}` })) as Target[],
      waivers: waivers.map((each, at) => ({ ...each, id: `w${at}`, ...assumed })) as Region['waivers'],
    };
  });

const plainTarget: Target = {
  ...{ id: 't', title: '消除大班额', titleEn: 'No oversize classes', indicator: 'oversizeClasses' },
  ...{ role: 'computed', operator: '=', value: 0, unit: 'classes', year: 2022, firmness: 'must', ...assumed },
};

/** Figures of futures, read from arrays and as a report tells them. */
function bothWays(region: Region, district: string | undefined, draws: number) {
  const { run, layout, world } = prepareDraws(region, region);
  const [census] = run.enrolment.years;
  const frame = {
    ...run,
    enrolment: {
      ...run.enrolment,
      years: run.enrolment.years.map((year) =>
        year === census ? year : { ...year, pupils: [], unplaced: [] },
      ),
    },
    classes: run.classes.slice(0, 1),
  };
  const book = new FutureBook(layout, frame);
  drawFutures({ ...world, spread: stillSpread(world) }, { seed: 1, first: 0, count: 1 }, (state, _, ahead) =>
    book.keep(state, ahead),
  );
  const tables = structuredClone(compileHeadlines(frame, book.future(), layout, indicators, district));
  const read = openHeadlines(tables);
  const told: (number | undefined)[][][] = [];
  const flat: (number | undefined)[][][] = [];
  const figures = new Float64Array(tables.asked.length * tables.years.length);
  drawFutures(world, { seed: 1, first: 0, count: draws }, (state, _draw, ahead) => {
    book.keep(state, ahead);
    read(state, ahead, figures);
    if (ahead < world.years) return;
    const series = headlinesOf(frame, { indicators, byStage: [] }, district, fromRows(book.future()));
    const whole = series.filter(({ scope, target }) => target !== undefined || scope.stages === undefined);
    told.push(whole.map(({ values }) => values.map(({ value }) => value)));
    flat.push(
      tables.asked.map((_series, at) =>
        tables.years.map((_year, index) => {
          const figure = figures[at * tables.years.length + index] as number;
          return Number.isNaN(figure) ? undefined : figure;
        }),
      ),
    );
  });
  return { told, flat };
}

/** No chance at all. */
function stillSpread({ spread }: ReturnType<typeof prepareDraws>['world']): typeof spread {
  const still = Object.entries(spread).map(([part, figures]) => [part, new Float64Array(figures.length)]);
  return Object.fromEntries(still) as typeof spread;
}

/** A future without its arrays: its figures are told from rows. */
const fromRows = ({ run, partOf }: DrawnFuture): DrawnFuture => ({ run, partOf });

describe('headlines compiled for flat arrays', () => {
  it('should read of every future what a report of it tells, whatever targets count, and say where nothing is known', () => {
    const seen = { figures: 0, none: 0 };
    fc.assert(
      fc.property(worlds, fc.constantFrom(undefined, 'east'), (region, district) => {
        const { told, flat } = bothWays(region, district, 3);
        expect(flat).toEqual(told);
        for (const figure of flat.flat(2)) {
          if (figure === undefined) seen.none += 1;
          else seen.figures += 1;
        }
      }),
      { numRuns: 40 },
    );
    expect(seen.figures).toBeGreaterThan(0);
    expect(seen.none).toBeGreaterThan(0);
  });
});
