import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Region } from '../../../src/domain/region/region.ts';
import type { Intervention } from '../../../src/domain/scenario.ts';
import type { StudyRun } from '../../../src/domain/study.ts';
import { type HeadlinesAsked, headlinesOf } from '../../../src/report/buildReport.ts';
import { applyScenario } from '../../../src/scenario/applyScenario.ts';
import { livePath } from '../../../src/study/live/livePath.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { planningRegion, scenarioOf } from '../../scenario/planningRegion.ts';
import { wideRegion } from '../../scenario/wideRegion.ts';

const watched: HeadlinesAsked = {
  indicators: ['oversizeClasses', 'seatsShort', 'teachersShort', 'pupils'],
  byStage: ['pupils'],
};

const because = 'A lever that moves.';
const year = fc.integer({ min: 2021, max: 2025 });
const factor = fc.constantFrom(0.5, 0.9, 1, 1.1, 1.5);
const size = fc.integer({ min: 20, max: 60 });

const works = fc.constantFrom('extend-mill-lane', 'open-orchard', 'second-wing');

/** The wide region with works that wait for its new school. */
function waitingRegion(): Region {
  const region = wideRegion();
  const [first] = region.projects.filter(({ id }) => id === 'extend-mill-lane');
  if (first === undefined) throw new Error('the wide region has works');
  const wing = { ...first, id: 'second-wing', homeRooms: 4, finish: '2021-12', after: 'open-orchard' };
  return { ...region, projects: [...region.projects, wing] };
}

/** One position of one lever. */
const moved: fc.Arbitrary<Intervention> = fc.oneof(
  fc.record({ kind: fc.constant('births'), fromYear: year, factor, because: fc.constant(because) }),
  fc.record({
    kind: fc.constantFrom('capture', 'migration'),
    ...{ stage: fc.constantFrom('primary', 'junior'), fromYear: year, factor, because: fc.constant(because) },
  }),
  fc.record({
    kind: fc.constantFrom('classCap', 'entryControl'),
    ...{ stage: fc.constant('primary'), fromYear: year, cap: size, because: fc.constant(because) },
  }),
  fc.record({
    kind: fc.constantFrom('hires', 'retirements'),
    ...{ stage: fc.constant('primary'), perYear: fc.nat(9), because: fc.constant(because) },
  }),
  fc.record({
    kind: fc.constant('delayProject'),
    ...{ project: works, months: fc.integer({ min: -12, max: 36 }) },
    because: fc.constant(because),
  }),
  fc.record({ kind: fc.constant('cancelProject'), project: works, because: fc.constant(because) }),
  fc.record({
    kind: fc.constant('arrivals'),
    ...{ stage: fc.constant('primary'), district: fc.constant('east'), fromYear: year },
    ...{ pupils: fc.integer({ min: -30, max: 60 }), because: fc.constant(because) },
  }),
) as fc.Arbitrary<Intervention>;

/** Pupils of every school and grade in every year, whatever the order of the rows. */
const pupilsIn = ({ enrolment }: Pick<StudyRun, 'enrolment'>) =>
  enrolment.years.map(({ pupils }) => pupils.map((row) => JSON.stringify(row)).sort());

const figuresOf = (region: Region) => {
  const { frame, future } = livePath(region);
  return headlinesOf(frame, watched, undefined, future);
};

describe('a path walked from where it parts from the last one', () => {
  it('should have the figures of the whole study, wherever levers stood before', async () => {
    let compared = 0;
    const property = fc.asyncProperty(fc.array(moved, { minLength: 3, maxLength: 8 }), async (positions) => {
      const place = waitingRegion();
      for (const position of positions) {
        const applied = await applyScenario(place, scenarioOf(position), undefined, [], 'kept');
        if (!applied.ok) continue;
        compared += 1;
        const run = runStudy(applied.region);
        expect(figuresOf(applied.region)).toEqual(headlinesOf(run, watched, undefined));
        const { frame, future } = livePath(applied.region);
        expect(frame.classes).toEqual(run.classes.slice(0, 1));
        expect(pupilsIn(future.run)).toEqual(pupilsIn(run));
      }
    });
    await fc.assert(property, { numRuns: 60 });
    expect(compared).toBeGreaterThan(100);
  });

  it('should not mistake a place whose lever was moved back for one that never was moved', async () => {
    const place = planningRegion();
    const before = figuresOf(place);
    const capture: Intervention = { kind: 'capture', stage: 'primary', fromYear: 2022, factor: 0.5, because };
    const applied = await applyScenario(place, scenarioOf(capture));
    const less = applied.ok ? figuresOf(applied.region) : before;
    expect(less).not.toEqual(before);
    expect(figuresOf(place)).toEqual(before);
  });
});
