import { describe, expect, it } from 'vitest';
import { augmentPaths } from '../../src/allocation/localSearch/augmentPaths.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { leastAt, mostAt } from '../../src/allocation/localSearch/fillGroup.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { type Judging, judgeFor } from '../../src/allocation/localSearch/judge.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import type { Layout } from '../../src/allocation/localSearch/layout.ts';
import type { SearchState } from '../../src/allocation/localSearch/searchState.ts';
import { demandAt } from '../../src/allocation/localSearch/setFlows.ts';
import { WorkMeter } from '../../src/allocation/localSearch/workMeter.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const judging: Judging = { by: 'levels', heat: 0 };
const endless = () => new WorkMeter(Number.POSITIVE_INFINITY, () => false);

/** One year; each school has one class's room and each area two schools: full – between – empty. */
const street: AllocationProblemInput = {
  format: 'xuewei.allocation/1',
  firstYear: 2030,
  lastYear: 2030,
  discountRate: 0,
  stages: [{ stage: 'primary', years: 1, caps: [{ fromYear: 2030, pupils: 40 }] }],
  areas: [
    { id: 'west', demand: [{ stage: 'primary', entryYear: 2030, pupils: 80 }] },
    { id: 'middle', demand: [{ stage: 'primary', entryYear: 2030, pupils: 40 }] },
  ],
  schools: ['full', 'between', 'empty'].map((id) => ({
    id,
    district: 'town',
    units: [{ stage: 'primary' as const }],
    rooms: [{ fromYear: 2030, rooms: id === 'full' ? 2 : 1 }],
    ...(id === 'full' ? { sizeCaps: [{ fromYear: 2030, pupils: 40 }] } : {}),
  })),
  flows: [
    { area: 'west', stage: 'primary', school: 'full', home: true, distance: 1 },
    { area: 'west', stage: 'primary', school: 'between', distance: 2 },
    { area: 'middle', stage: 'primary', school: 'between', home: true, distance: 1 },
    { area: 'middle', stage: 'primary', school: 'empty', distance: 2 },
  ],
};

describe('pupils sent along paths of schools', () => {
  it('should reach a free room behind a school that is full, which keeps as many as it had', () => {
    const { layout, state, evaluation } = started(street);
    expect(evaluation.levels[2]).toBe(40);
    augmentPaths(evaluation, state, { judging, meter: endless() });
    expect([...evaluation.levels.slice(0, 3)]).toEqual([0, 0, 0]);
    const intakes = layout.schools.map(({ units }) => state.intake[(units[0] ?? -1) * layout.years]);
    expect(intakes).toEqual([40, 40, 40]);
  });

  it('should move nobody where nothing is lacking', () => {
    const calm = { ...street, schools: street.schools.map(({ sizeCaps: _, ...school }) => school) };
    const { state, evaluation } = started(calm);
    const before = state.flows.slice();
    const meter = endless();
    augmentPaths(evaluation, state, { judging, meter });
    expect(state.flows).toEqual(before);
    expect(meter.done).toBe(0);
  });

  it('should stop when the work is done', () => {
    const { evaluation, state } = started(county({ schools: 20, seed: 1 }));
    const meter = new WorkMeter(5, () => false);
    augmentPaths(evaluation, state, { judging, meter });
    expect(meter.done).toBe(5);
  });

  it.each([1, 2, 3, 4])(
    'should be better in a county, keep everybody, every share and what is told of the state (%i)',
    (seed) => {
      const { layout, state, evaluation } = started(county({ schools: 20, seed, fed: seed % 2 === 0 }));
      const before = evaluation.levels.slice();
      augmentPaths(evaluation, state, { judging, meter: endless() });
      expect(judgeFor(judging).isBetter(evaluation.levels, before)).toBe(true);
      const held = evaluation.levels.slice();
      const anew = new Evaluation(layout);
      anew.evaluateAll(state);
      for (const [level, value] of held.entries())
        expect(value).toBeCloseTo(anew.levels[level] ?? Number.NaN, 3);
      expectToHold(layout, state);
    },
  );
});

function started(problem: AllocationProblemInput) {
  const layout = layOutProblem(read(problem));
  const evaluation = new Evaluation(layout);
  const state = homeState(layout);
  evaluation.evaluateAll(state);
  return { layout, evaluation, state };
}

function expectToHold(layout: Layout, state: SearchState): void {
  for (const [index, { first, end, whole }] of layout.groups.entries()) {
    const flows = [...state.flows.subarray(first, end + 1)];
    const demand = demandAt(layout, state, index);
    expect(flows.reduce((sum, pupils) => sum + pupils, 0)).toBeCloseTo(demand, 6);
    expect(Math.min(...flows)).toBeGreaterThanOrEqual(0);
    if (whole) expect(flows.every(Number.isInteger)).toBe(true);
    const placed = demand - (flows.at(-1) ?? 0);
    for (let entry = first; entry < end; entry += 1) {
      const pupils = state.flows[entry] ?? Number.NaN;
      expect(pupils).toBeLessThanOrEqual(mostAt(layout, state, index, entry) + 1e-6);
      expect(pupils).toBeGreaterThanOrEqual(leastAt(layout, state, entry) * placed - 1e-6);
    }
  }
}
