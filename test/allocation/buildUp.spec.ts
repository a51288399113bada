import { describe, expect, it } from 'vitest';
import { buildUp } from '../../src/allocation/localSearch/buildUp.ts';
import { openSite } from '../../src/allocation/localSearch/changeSchool.ts';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { judgeFor } from '../../src/allocation/localSearch/judge.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import type { Layout } from '../../src/allocation/localSearch/layout.ts';
import { openingsOf } from '../../src/allocation/localSearch/searchSites.ts';
import { copyState, type SearchState } from '../../src/allocation/localSearch/searchState.ts';
import { demandAt, noChanges, undoFlows } from '../../src/allocation/localSearch/setFlows.ts';
import { steeringFor } from '../../src/allocation/localSearch/steering.ts';
import { required } from '../../src/domain/invariant.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const seeds = [1, 2, 3];

describe('a state that is built up', () => {
  it.each(seeds)(
    'should open sites where they help, be better, and place everybody who enters (%i)',
    (seed) => {
      const { layout, steering } = problemOf(seed);
      const evaluation = new Evaluation(layout, steering);
      const state = homeState(layout);
      evaluation.evaluateAll(state);
      const before = evaluation.levels.slice();
      buildUp(evaluation, state, steering.judging(0, 0));
      const held = evaluation.levels.slice();
      evaluation.evaluateAll(state);
      expect(distance(held, evaluation.levels)).toBeLessThan(1e-6);
      expect(judgeFor(steering.judging(0, 0)).isBetter(held, before)).toBe(true);
      const opened = layout.schools.filter(
        ({ shape }, school) => shape.site !== undefined && (state.opens[school] ?? 0) < layout.years,
      );
      expect(opened.length).toBeGreaterThan(0);
      expectConserved(layout, state);
    },
  );
});

describe('a site that is opened', () => {
  it.each(seeds)(
    'should be counted from what changed as from anew, and be taken back without a trace (%i)',
    (seed) => {
      const { layout, steering } = problemOf(seed);
      const evaluation = new Evaluation(layout, steering);
      const state = homeState(layout);
      evaluation.evaluateAll(state);
      const before = copyState(state);
      for (const school of layout.schools.keys())
        for (const opening of openingsOf(layout, school)) {
          const changes = noChanges();
          openSite(layout, state, opening, changes);
          evaluation.evaluateChanges(state, changes);
          const anew = new Evaluation(layout, steering);
          anew.evaluateAll(state);
          expect(distance(evaluation.trial, anew.levels)).toBeLessThan(1e-6);
          expectConserved(layout, state);
          undoFlows(layout, state, changes);
          state.opens[school] = layout.years;
          expect(distance(state.flows, before.flows)).toBeLessThan(1e-9);
          expect(distance(state.demand, before.demand)).toBeLessThan(1e-9);
        }
    },
  );
});

function problemOf(seed: number) {
  const layout = layOutProblem(read(county({ schools: 12, seed, fed: seed % 2 === 0 })));
  return { layout, steering: required(steeringFor(layout, 'open'), 'a county forms classes') };
}

function expectConserved(layout: Layout, state: SearchState): void {
  for (const [index, { first, end }] of layout.groups.entries()) {
    const entrants = state.flows.subarray(first, end + 1).reduce((sum, pupils) => sum + pupils, 0);
    expect(Math.abs(entrants - demandAt(layout, state, index))).toBeLessThan(1e-6);
  }
}

/** Largest difference, as a share of the size where that is above 1. */
function distance(left: Float64Array, right: Float64Array): number {
  return left.reduce((most, value, at) => {
    const other = right[at] ?? 0;
    return Math.max(most, Math.abs(value - other) / Math.max(1, Math.abs(other)));
  }, 0);
}
