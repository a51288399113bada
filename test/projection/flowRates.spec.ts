import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLadder } from '../../src/domain/ladder.ts';
import type { FlowRate } from '../../src/domain/region/flowRate.ts';
import { type Stage, stages } from '../../src/domain/stage.ts';
import {
  fitProjection,
  projectEnrolment,
  projectYear,
  startState,
  unchanged,
} from '../../src/projection/projectEnrolment.ts';
import { addUp, readEnrolment } from '../../src/projection/projectionState.ts';
import { changingPlaces, smallPlaces } from '../arbitraries/smallPlaces.ts';
import { buildRegion, type SmallPlace } from './buildRegion.ts';
import { gradesOf } from './readCensus.ts';

type Rates = Omit<FlowRate, 'basis'>;
type Shares = Pick<Rates, 'promoted' | 'repeated' | 'dropped'>;

const rate = (grade: string, repeated: number, dropped: number, more: Partial<Rates> = {}): Rates => ({
  ...{ district: 'd', stage: 'primary', grade, fromYear: 2024 },
  ...{ promoted: 1 - repeated - dropped, repeated, dropped, ...more },
});

/** Primary grades 1 to 3 of 100, 80 and 50 pupils, as many in each year; all leavers enter grade 4. */
const town: SmallPlace = {
  baseYear: 2023,
  districts: { d: { ladder: 'primary: 1 2 3 / junior: 4 5' } },
  schools: { a: { district: 'd', stages: ['primary'] }, j: { district: 'd', stages: ['junior'] } },
  pupils: [
    ['a', 2022, { '1': [100, 100], '2': [80, 80], '3': [50, 50] }],
    ['j', 2022, { '4': [50, 50], '5': [50, 50] }],
  ],
};
const rates = [rate('1', 0.08, 0.02), rate('2', 0.05, 0), rate('3', 0.04, 0)];

describe('recorded flow rates', () => {
  it('should give the figures worked out by hand over two years', () => {
    const { years, choices } = projectEnrolment(buildRegion({ ...town, flowRates: rates }));
    // 1: 100 enter + 8 % of 100; 2: 90 % of 100 + 5 % of 80; 3: 95 % of 80 + 4 % of 50; 4: 96 % of 50.
    expect(years[1] && gradesOf(years[1], 'a')).toEqual({ '1': 108, '2': 94, '3': 78 });
    expect(years[1] && gradesOf(years[1], 'j')).toEqual({ '4': 48, '5': 50 });
    // 1: 100 + 8.64; 2: 97.2 + 4.7; 3: 89.3 + 3.12; 4: 96 % of 78 = 74.88.
    expect(years[2] && gradesOf(years[2], 'a')).toEqual({ '1': 109, '2': 102, '3': 92 });
    expect(years[2] && gradesOf(years[2], 'j')).toEqual({ '4': 75, '5': 48 });
    expect(choices.map(({ method }) => method.en)).toContain(
      'recorded promotion, repetition and dropout rates from 2024 on',
    );
  });

  it('should hold from their year to their last one, the latest row first; before and after, history does', () => {
    const second = (flowRates: readonly Rates[]) =>
      projectEnrolment(buildRegion({ ...town, flowRates })).years.map(
        (census) => gradesOf(census, 'a')['2'] ?? 0,
      );
    const plain = second([]);
    expect(plain.slice(0, 3)).toEqual([80, 80, 80]);
    expect(second([rate('1', 0, 0.4, { fromYear: 2025, toYear: 2025 })])).toEqual([80, 80, 60, 80, 80, 80]);
    const later = [rate('1', 0, 0.4), rate('1', 0, 0.1, { fromYear: 2025, toYear: 2026 })];
    expect(second(later)).toEqual([80, 60, 90, 90, 60, 60]);
    expect(second([...later].reverse())).toEqual(second(later));
  });

  it('should keep repeaters at their school, and send those of a closed one to its receiver', () => {
    const two: SmallPlace = {
      ...town,
      schools: { ...town.schools, b: { district: 'd', stages: ['primary'] } },
      pupils: [...town.pupils, ['b', 2022, { '1': [60, 60], '2': [60, 60], '3': [60, 60] }]],
      flowRates: [rate('1', 0, 0), rate('2', 0, 0), rate('3', 0.1, 0)],
    };
    const third = (closed: boolean) => {
      const shut = { ...unchanged, closed: [{ school: 'a', closeYear: 2024, receiver: 'b' }] };
      const { years } = projectEnrolment(buildRegion(two), () => (closed ? shut : unchanged));
      return ['a', 'b'].map((school) => years[1] && gradesOf(years[1], school)['3']);
    };
    expect(third(false)).toEqual([85, 66]);
    expect(third(true)).toEqual([undefined, 151]);
  });

  it('should be out of sight when looking back from before their year', () => {
    const region = buildRegion({ ...town, flowRates: [rate('1', 0.1, 0, { fromYear: 2023 })] });
    expect(fitProjection(region, { asOf: 2022 }).flowRates).toEqual([]);
    expect(fitProjection(region).flowRates).toHaveLength(1);
  });
});

describe('the laws of flow rates', () => {
  it('should promote, keep or let go every pupil of the year before, in whole pupils that add up', () => {
    fc.assert(
      fc.property(changingPlaces(1), sharesOfGrades, ({ place, situation }, shares) => {
        const region = buildRegion({ ...place, flowRates: everywhere(place, shares) });
        const model = fitProjection(region);
        let state = startState(model);
        for (let year = place.baseYear + 1; year <= place.baseYear + 4; year += 1) {
          const next = projectYear(model, state, year, situation);
          for (const { stage, held, steps, offset } of model.pools)
            for (let step = 1; step < steps && !held; step += 1) {
              const [below, same] = [sharesAt(shares, stage, step - 1), sharesAt(shares, stage, step)];
              const [before, again] = [
                state.totals[offset + step - 1] ?? 0,
                state.totals[offset + step] ?? 0,
              ];
              const expected = before - before * (below.repeated + below.dropped) + again * same.repeated;
              expect(next.totals[offset + step]).toBeCloseTo(expected, 6);
            }
          const whole = addUp(model, readEnrolment(model, next.enrolment));
          expect(whole).toEqual(next.totals.map(Math.round).map((total) => total + 0));
          state = next;
        }
      }),
      { numRuns: 40 },
    );
  });

  it('should move everyone up who is promoted, when all are', () => {
    fc.assert(
      fc.property(smallPlaces(1), (place) => {
        const all: Shares[] = [{ promoted: 1, repeated: 0, dropped: 0 }];
        const model = fitProjection(buildRegion({ ...place, flowRates: everywhere(place, all) }));
        const state = startState(model);
        const next = projectYear(model, state, place.baseYear + 1);
        const whole = addUp(model, readEnrolment(model, next.enrolment));
        for (const { held, steps, offset } of model.pools)
          if (!held)
            expect(whole.slice(offset + 1, offset + steps)).toEqual(
              state.totals.slice(offset, offset + steps - 1),
            );
      }),
      { numRuns: 40 },
    );
  });
});

const sharesOfGrades: fc.Arbitrary<Shares[]> = fc.array(
  fc
    .tuple(fc.double({ min: 0, max: 0.6, noNaN: true }), fc.double({ min: 0, max: 0.4, noNaN: true }))
    .map(([repeated, dropped]) => ({ promoted: 1 - repeated - dropped, repeated, dropped })),
  { minLength: 1, maxLength: 7 },
);

/** The shares that a stage's grade gets from a list that may be shorter than the ladder. */
const sharesAt = (shares: readonly Shares[], stage: Stage, step: number): Shares =>
  shares[(stages.indexOf(stage) * 2 + step) % shares.length] as Shares;

/** Rates of every grade of every district. */
function everywhere(place: SmallPlace, shares: readonly Shares[]): Rates[] {
  return Object.entries(place.districts).flatMap(([district, { ladder }]) =>
    (parseLadder(ladder)?.stages ?? []).flatMap(({ stage, grades }) =>
      stage === 'special'
        ? []
        : grades.map((grade, step) => ({
            ...{ district, stage, grade, fromYear: place.baseYear + 1 },
            ...sharesAt(shares, stage, step),
          })),
    ),
  );
}
