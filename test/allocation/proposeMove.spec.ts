import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Evaluation } from '../../src/allocation/localSearch/evaluation.ts';
import { leastAt, mostAt } from '../../src/allocation/localSearch/fillGroup.ts';
import { homeState } from '../../src/allocation/localSearch/homeState.ts';
import { layOutProblem } from '../../src/allocation/localSearch/layOutProblem.ts';
import type { GroupLayout, Layout } from '../../src/allocation/localSearch/layout.ts';
import { proposeMove } from '../../src/allocation/localSearch/proposeMove.ts';
import { copyState, type SearchState } from '../../src/allocation/localSearch/searchState.ts';
import { noChanges, undoFlows } from '../../src/allocation/localSearch/setFlows.ts';
import { randomsAfter } from '../../src/domain/random.ts';
import { county } from '../bench/county.ts';
import { read } from './smallTown.ts';

const started = (seed: number) => {
  const layout = layOutProblem(read(county({ schools: 10, seed, fed: seed % 2 === 0 })));
  return { layout, state: homeState(layout), random: randomsAfter(seed) };
};

/** Propose a move of any group where nobody is unplaced. */
function anyMove(layout: Layout, state: SearchState, random: () => number) {
  const changes = noChanges();
  const start = Math.floor(random() * layout.groups.length);
  proposeMove(layout, state, { start, leaving: -1, short: false, random }, changes);
  return changes;
}

describe('a move that is proposed', () => {
  it('should leave every pupil in a place that shares allow, and be taken back without a trace', () => {
    const property = fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { layout, state, random } = started(seed);
      for (let move = 0; move < 200; move += 1) {
        const before = copyState(state);
        const changes = noChanges();
        const start = Math.floor(random() * layout.groups.length);
        const leaving = random() < 0.5 ? -1 : Math.floor(random() * layout.clusters.length);
        proposeMove(layout, state, { start, leaving, short: random() < 0.2, random }, changes);
        for (const index of new Set(changes.entries.map((entry) => layout.entryGroup[entry] ?? -1)))
          expectToKeepShares(layout, state, index);
        if (random() < 0.5) continue;
        undoFlows(layout, state, changes);
        expect(state.flows).toEqual(before.flows);
        expect(state.demand).toEqual(before.demand);
      }
    });
    fc.assert(property, { numRuns: 4 });
  });

  it('should at times send pupils of other areas on from the school that is entered', () => {
    const { layout, state, random } = started(3);
    const areas = new Set<number>();
    for (let move = 0; move < 400; move += 1) {
      const changes = anyMove(layout, state, random);
      areas.add(
        new Set(changes.entries.map((entry) => layout.groups[layout.entryGroup[entry] ?? -1]?.area)).size,
      );
    }
    expect([...areas].toSorted()).toEqual([0, 1, 2]);
  });

  it('should take pupils away from schools that they should leave, wherever the group has any there', () => {
    const { layout, state, random } = started(3);
    const clusterOf = (entry: number) =>
      layout.schools[layout.units[layout.entryUnit[entry] ?? -1]?.school ?? -1]?.cluster ?? -1;
    let moved = 0;
    for (const [leaving, groups] of layout.clusterGroups.entries())
      for (const start of groups) {
        const { first, end } = layout.groups[start] as GroupLayout;
        const entries = Array.from({ length: end - first }, (_, at) => first + at);
        if (!entries.some((entry) => clusterOf(entry) === leaving && (state.flows[entry] ?? 0) > 0)) continue;
        const changes = noChanges();
        proposeMove(layout, state, { start, leaving, short: false, random }, changes);
        if (changes.entries.length > 0) {
          expect(clusterOf(changes.entries[0] ?? -1)).toBe(leaving);
          expect(changes.after[0]).toBeLessThan(changes.before[0] ?? 0);
          moved += 1;
        }
        undoFlows(layout, state, changes);
      }
    expect(moved).toBeGreaterThan(20);
  });

  it('should at times send as many on as came, so that the school in between keeps its entrants', () => {
    const { layout, state, random } = started(3);
    let kept = 0;
    for (let move = 0; move < 2000; move += 1) {
      const before = state.intake.slice();
      const changes = anyMove(layout, state, random);
      const units = new Set(changes.entries.map((entry) => layout.entryUnit[entry] ?? -1));
      const unchanged = [...units].filter((unit) => {
        const [from, to] = [unit * layout.years, (unit + 1) * layout.years];
        return before.subarray(from, to).every((pupils, year) => pupils === state.intake[from + year]);
      });
      if (unchanged.length > 0 && units.size > 2) kept += 1;
      undoFlows(layout, state, changes);
    }
    expect(kept).toBeGreaterThan(5);
  });
});

describe('a move of pupils who are no whole number, as leavers by a rate are', () => {
  it('should send whole pupils of other areas on', () => {
    const { layout, state, random } = started(3);
    const isWhole = ({ area }: GroupLayout) => (area >> 1) % 2 === 1;
    const groups = layout.groups.map((group) => ({ ...group, whole: isWhole(group) }));
    const fractional = { ...layout, groups };
    const starts = groups.flatMap((group, at) => (isWhole(group) ? [] : [at]));
    let passedOn = 0;
    for (let move = 0; move < 2000; move += 1) {
      const changes = noChanges();
      const start = starts[Math.floor(random() * starts.length)] ?? 0;
      proposeMove(fractional, state, { start, leaving: -1, short: false, random }, changes);
      for (const entry of changes.entries) {
        if (!isWhole(groups[layout.entryGroup[entry] ?? -1] as GroupLayout)) continue;
        expect(Number.isInteger(state.flows[entry])).toBe(true);
        passedOn += 1;
      }
      undoFlows(fractional, state, changes);
    }
    expect(passedOn).toBeGreaterThan(20);
  });
});

describe('what is lacking', () => {
  it('should be known after every move as it is when everything is evaluated anew', () => {
    const property = fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
      const { layout, state, random } = started(seed);
      const evaluation = new Evaluation(layout);
      evaluation.evaluateAll(state);
      for (let move = 0; move < 60; move += 1) {
        const changes = anyMove(layout, state, random);
        evaluation.evaluateChanges(state, changes, true);
        if (random() < 0.4) undoFlows(layout, state, changes);
        else evaluation.accept();
      }
      const anew = new Evaluation(layout);
      anew.evaluateAll(state);
      expect(membersOf(evaluation)).toEqual(membersOf(anew));
    });
    fc.assert(property, { numRuns: 20 });
  });
});

const membersOf = ({ lacking }: Evaluation) =>
  Array.from({ length: lacking.size }, (_, place) => lacking.at(place)).toSorted(
    (left, right) => left - right,
  );

const hair = 1e-6;

/** Everybody is at a school or unplaced, whole where pupils are, and within the shares of those who are placed. */
function expectToKeepShares(layout: Layout, state: SearchState, index: number): void {
  const { first, end, whole } = layout.groups[index] as GroupLayout;
  const flows = [...state.flows.subarray(first, end + 1)];
  const [demand, unplaced] = [state.demand[index] ?? Number.NaN, flows.at(-1) ?? Number.NaN];
  expect(flows.reduce((sum, pupils) => sum + pupils, 0)).toBeCloseTo(demand, 6);
  expect(Math.min(...flows)).toBeGreaterThanOrEqual(0);
  if (whole) expect(flows.every(Number.isInteger)).toBe(true);
  for (let entry = first; entry < end; entry += 1) {
    const pupils = state.flows[entry] ?? Number.NaN;
    expect(pupils).toBeLessThanOrEqual(mostAt(layout, state, index, entry) + hair);
    expect(pupils).toBeGreaterThanOrEqual(leastAt(layout, state, entry) * (demand - unplaced) - hair);
  }
}
