import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeSchool, firstClosing, firstOpening } from '../../src/allocation/localSearch/changeSchool.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import type { Layout } from '../../src/allocation/localSearch/layout.ts';
import { moveGroup } from '../../src/allocation/localSearch/moveGroup.ts';
import { searchFlows } from '../../src/allocation/localSearch/searchFlows.ts';
import type { SearchState } from '../../src/allocation/localSearch/searchState.ts';
import { followLeavers, noChanges, undoFlows } from '../../src/allocation/localSearch/setFlows.ts';
import { WorkMeter } from '../../src/allocation/localSearch/workMeter.ts';
import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';
import { randomsAfter } from '../../src/domain/random.ts';
import { tinyProblems } from '../arbitraries/allocationProblems.ts';
import { county } from '../bench/county.ts';
import { read, smallTown } from './smallTown.ts';

describe('the evaluation of a search', () => {
  it('should know after a search what evaluating anew would give', () => {
    for (const input of [smallTown, county({ schools: 10, seed: 3, fed: true, money: 0.6 })]) {
      const layout = layOutProblem(read(input));
      const evaluation = new Evaluation(layout);
      const state = homeState(layout);
      const meter = new WorkMeter(3000, () => false);
      searchFlows(evaluation, state, {
        moves: 3000,
        judging: { by: 'levels', heat: 1 },
        random: randomsAfter(1),
        meter,
      });
      expect(distance(evaluation.levels, freshLevels(layout, state))).toBeLessThan(1e-6);
    }
  });

  it('should tell each move as evaluating anew does, whatever was moved, limited and taken back before', () => {
    fc.assert(
      fc.property(tinyProblems, fc.integer({ min: 1, max: 1e6 }), (input, seed) => {
        const layout = layOutProblem(read(input));
        const [evaluation, state, random] = [
          new Evaluation(layout),
          homeState(layout),
          randomsAfter(seed),
        ] as const;
        for (let step = 0; step < 30; step += 1) {
          limitSomething(state, random);
          evaluation.evaluateAll(state);
          const changes = moveSomebody(layout, state, random);
          evaluation.evaluateChanges(state, changes, true);
          expect(distance(evaluation.trial, freshLevels(layout, state))).toBeLessThan(1e-6);
          if (random() < 0.5) evaluation.accept();
          else undoFlows(layout, state, changes);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the evaluation that steers', () => {
  it('should count a move from what it held as it counts everything from nothing', () => {
    fc.assert(
      fc.property(tinyProblems, fc.integer({ min: 1, max: 1e6 }), (input, seed) => {
        const { layout, state, random } = startOf(input, seed);
        const evaluation = new Evaluation(layout, steering);
        for (let step = 0; step < 30; step += 1) {
          if (step % 10 === 0) changeSomething(layout, state, random);
          if (step % 5 === 0) {
            limitSomething(state, random);
            evaluation.evaluateAll(state);
          }
          const changes = moveSomebody(layout, state, random);
          evaluation.evaluateChanges(state, changes, true);
          const fresh = new Evaluation(layout, steering);
          fresh.evaluateAll(state);
          expect(distance(evaluation.trial, fresh.levels)).toBeLessThan(1e-6);
          if (random() < 0.5) evaluation.accept();
          else undoFlows(layout, state, changes);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('should agree with the evaluation of plans where nothing is missing', () => {
    let agreed = 0;
    fc.assert(
      fc.property(tinyProblems, fc.integer({ min: 1, max: 1e6 }), (input, seed) => {
        const { layout, state, random } = startOf(input, seed);
        for (let step = 0; step < 10; step += 1) {
          if (step % 3 === 0) changeSomething(layout, state, random);
          moveSomebody(layout, state, random);
          const steered = new Evaluation(layout, steering);
          steered.evaluateAll(state);
          const standing = layout.clusters.reduce((sum, { flat }) => sum + flat.standingOverClasses, 0);
          const lacking = (steered.levels[1] ?? 0) - standing > 1e-9 || (steered.levels[0] ?? 0) > 1e-9;
          if (lacking) continue;
          agreed += 1;
          expect(distance(steered.levels, freshLevels(layout, state))).toBeLessThan(1e-6);
        }
      }),
      { numRuns: 100 },
    );
    expect(agreed).toBeGreaterThan(100);
  });
});

const steering = { yuanPerClass: 1000 };

function startOf(input: AllocationProblemInput, seed: number) {
  const layout = layOutProblem(read(input));
  return { layout, state: homeState(layout), random: randomsAfter(seed) };
}

/** Open, move or drop a site, close a school or let it stay. */
function changeSomething(layout: Layout, state: SearchState, random: () => number): void {
  const school = Math.floor(random() * layout.schools.length);
  const year = Math.floor(random() * (layout.years + 1));
  const { shape, receiver = -1 } = layout.schools[school] ?? {};
  if (shape?.site !== undefined) {
    const module = Math.floor(random() * shape.site.modules.length);
    const opens = Math.max(year, firstOpening(layout, school, module));
    changeSchool(layout, state, { school, module, opens });
  } else if (receiver >= 0)
    changeSchool(layout, state, { school, closes: Math.max(year, firstClosing(layout, state, school)) });
}

function freshLevels(layout: Layout, state: SearchState): Float64Array {
  const evaluation = new Evaluation(layout);
  evaluation.evaluateAll(state);
  return evaluation.levels;
}

function moveSomebody(layout: Layout, state: SearchState, random: () => number) {
  const changes = noChanges();
  const index = Math.floor(random() * layout.groups.length);
  const { first = 0, end = 0 } = layout.groups[index] ?? {};
  const entry = () => first + Math.floor(random() * (end - first + 1));
  const [from, to] = [entry(), entry()];
  if (from !== to) moveGroup(layout, state, index, { from, to, mode: 3, part: random() }, changes);
  followLeavers(layout, state, changes);
  return changes;
}

/** As repairs do: fewer rooms of a kind, fewer classes, dearer money. */
function limitSomething(state: SearchState, random: () => number): void {
  const one = (list: { readonly length: number }) => Math.floor(random() * list.length);
  const dice = random();
  if (dice < 0.1) state.mostBuilt[one(state.mostBuilt)] = 0;
  else if (dice < 0.2) state.mostTemporary[one(state.mostTemporary)] = 0;
  else if (dice < 0.3) state.price[one(state.price)] = random();
  else if (dice < 0.35) state.mostSections[one(state.mostSections)] = 1 + Math.floor(3 * random());
}

/** Largest difference of a level, as a share of its size where that is above 1. */
function distance(left: Float64Array, right: Float64Array): number {
  return left.reduce((most, value, at) => {
    const other = right[at] ?? 0;
    return Math.max(most, Math.abs(value - other) / Math.max(1, Math.abs(other)));
  }, 0);
}
