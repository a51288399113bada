import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import type { Layout } from '../../src/allocation/localSearch/layout.ts';
import { moveGroup, searchFlows } from '../../src/allocation/localSearch/searchFlows.ts';
import type { SearchState } from '../../src/allocation/localSearch/searchState.ts';
import { followLeavers, noChanges, undoFlows } from '../../src/allocation/localSearch/setFlows.ts';
import { WorkMeter } from '../../src/allocation/localSearch/workMeter.ts';
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
      searchFlows(evaluation, state, { moves: 3000, heat: 1, random: randomsAfter(1), meter });
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
