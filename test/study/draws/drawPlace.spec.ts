import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PlaceDraws, stateWhenDrawn } from '../../../src/domain/draws.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import type { StudyReport, Verdict } from '../../../src/domain/report.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { fitProjection } from '../../../src/projection/projectEnrolment.ts';
import { judgeRun, openJudge } from '../../../src/report/buildReport.ts';
import { indicators } from '../../../src/report/indicators/indicators.ts';
import { compileWorld } from '../../../src/study/draws/compileWorld.ts';
import { FutureBook } from '../../../src/study/draws/drawnFuture.ts';
import { drawPlace, usualDraws, withProbabilities } from '../../../src/study/draws/drawPlace.ts';
import { prepareDraws } from '../../../src/study/draws/prepareDraws.ts';
import { reportStudy } from '../../../src/study/reportStudy.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { regionArbitrary, smallRegion } from '../../arbitraries/region.ts';
import { crowdedRegion } from '../crowdedRegion.ts';

const order = { ...usualDraws, draws: 60 };

describe('judging a future', () => {
  it('should give the report’s verdicts for the central path', () => {
    fc.assert(
      fc.property(regionArbitrary.map(withTargets), (region) => {
        const run = runStudy(region);
        const { world, layout } = compileWorld(region, run, fitProjection(region));
        const [judge, book] = [openJudge(run), new FutureBook(layout, run)];
        drawFutures(world, { seed: 1, first: 0, count: 1 }, (state, _, year) => book.keep(state, year));
        const computed = reportStudy(run).verdicts.filter(
          ({ role, state }) => role === 'computed' && state !== 'notMeasurable',
        );
        expect(judge.judge(book.future())).toEqual(
          computed.map(({ state, value }) => ({ holds: state !== 'missed', value })),
        );
      }),
      { numRuns: 8 },
    );
  });

  it('should give each drawn future the verdicts of a report on it, whichever was judged before', () => {
    fc.assert(
      fc.property(regionArbitrary.map(withManyTargets), (region) => {
        const { run, world, layout } = prepareDraws(region, region);
        const [judge, book] = [openJudge(run), new FutureBook(layout, run)];
        const asked = new Set(judge.asked.map(({ target }) => target.id));
        drawFutures(world, { seed: 5, first: 0, count: 3 }, (state, _, ahead) => {
          book.keep(state, ahead);
          if (ahead < world.years) return;
          const future = book.future();
          const told = judgeRun(future.run).filter(
            ({ role, target }) => role === 'computed' && asked.has(target),
          );
          expect(judge.judge(future)).toEqual(
            told.map(({ state: verdict, value }) => ({
              ...{ holds: !['missed', 'notMeasurable'].includes(verdict), value },
            })),
          );
        });
      }),
      { numRuns: 5 },
    );
  });
});

describe('drawPlace', () => {
  it('should be sure of what is far from its bound, and unsure of what is near it', () => {
    const region = withTargets(crowdedRegion());
    const { verdicts } = drawPlace(region, region, order);
    const likely = Object.fromEntries(verdicts.map(({ target, probability }) => [target, probability]));
    expect(likely['no-oversize']).toBeLessThan(0.2);
    // What holds in every future is not certain: sixty are too few to say so.
    expect(verdicts.find(({ target }) => target === 'largest-999')).toMatchObject({
      probability: 1,
      fixed: false,
    });
    expect(verdicts.find(({ target }) => target === 'largest-999')?.from).toBeLessThan(0.99);
    expect(likely['pupils-near']).toBeGreaterThan(0.2);
    expect(likely['pupils-near']).toBeLessThan(0.8);
  });

  it('should give no probability to what rests on works alone, and say why', () => {
    const region = smallRegion();
    const [first] = region.targets;
    const works = { ...first, id: 'works', indicator: 'homeRooms', operator: '>=', value: 0, unit: 'rooms' };
    const asked = { ...region, targets: [works] } as unknown as Region;
    const report = reportStudy(runStudy(asked));
    const [told] = withProbabilities(report, drawPlace(asked, asked, order)).verdicts;
    expect(told).toMatchObject({ state: 'met', probability: null });
    expect(told?.probabilityWords?.en).toContain('only pupils are drawn');
  });

  it('should call a target at risk that is met on the likeliest path and in too few futures', () => {
    const met = { target: 't', scope: {}, state: 'met', role: 'computed' } as unknown as Verdict;
    const stateAt = (probability: number, fixed = false) => {
      const drawn = { verdicts: [{ target: 't', scope: {}, probability, fixed }] } as unknown as PlaceDraws;
      const report = { verdicts: [met] } as unknown as StudyReport;
      return withProbabilities(report, drawn).verdicts[0]?.state;
    };
    expect([stateAt(0.89), stateAt(0.9), stateAt(0.2, true)]).toEqual(['atRisk', 'met', 'met']);
    expect(stateWhenDrawn('missed', { probability: 0.5, fixed: false })).toBe('missed');
    expect(stateWhenDrawn('metWithinTolerance', undefined)).toBe('metWithinTolerance');
  });

  it('should give the same for the same seed, as plain JSON, and say so in both languages', () => {
    const drawn = drawPlace(smallRegion(), smallRegion(), order);
    expect(drawPlace(smallRegion(), smallRegion(), order)).toEqual(drawn);
    expect(structuredClone(drawn)).toEqual(drawn);
    expect(drawPlace(smallRegion(), smallRegion(), { ...order, seed: 2 }).classes).not.toEqual(drawn.classes);
    for (const { zh } of [...drawn.how, ...drawn.verdicts.map(({ words }) => words)])
      expect(zh).not.toMatch(/[A-Za-z]/);
  });

  it('should hold the central path within its ranges and tell grades that may need one class more', () => {
    const region = smallRegion();
    const run = runStudy(region);
    const { classes, grades } = drawPlace(region, region, order, { run });
    for (const { year, stage, pupils } of classes) {
      const own = run.enrolment.years.find((each) => each.year === year)?.pupils ?? [];
      const central = own.filter((row) => row.stage === stage).reduce((sum, row) => sum + row.pupils, 0);
      expect(central).toBeGreaterThanOrEqual(pupils.low);
      expect(central).toBeLessThanOrEqual(pupils.high);
    }
    expect(grades.length).toBeGreaterThan(0);
    for (const { probability, from, to } of grades) {
      expect(probability).toBeGreaterThanOrEqual(order.leastProbability);
      expect(from).toBeLessThanOrEqual(probability);
      expect(to).toBeGreaterThanOrEqual(probability);
    }
  });

  it('should write probabilities into the verdicts that it judged, and into no others', () => {
    const region = smallRegion();
    const run = runStudy(region);
    const entered = { ...region.targets[0], id: 'said', role: 'entered' } as Region['targets'][number];
    const report = reportStudy({ ...run, region: { ...region, targets: [...region.targets, entered] } });
    const drawn = drawPlace(region, region, order, { run });
    const told = withProbabilities(report, drawn).verdicts;
    expect(told.map(({ target, probability }) => [target, probability === null])).toEqual([
      ['no-oversize', false],
      ['said', true],
    ]);
    expect(told[0]?.probabilityWords?.en).toMatch(/drawn future/);
  });
});

/** A target on every indicator that pupils, classes, rooms or works give, over all stages and over primary schools alone. */
function withManyTargets(region: Region): Region {
  const [first] = withTargets(region).targets;
  const target = (indicator: string, more: object) => ({
    ...{ ...first, id: `${indicator}-${Object.keys(more).length}`, indicator, operator: '<=', value: 50 },
    ...{ unit: '', stages: undefined, year: 2023, threshold: 40, ...more },
  });
  const own = Object.keys(indicators).flatMap((indicator) => [
    target(indicator, {}),
    target(indicator, { stages: ['primary'] }),
  ]);
  return { ...region, targets: own as unknown as Region['targets'] };
}

/** Targets of several kinds: one that always holds, one that half of the futures hold. */
function withTargets(region: Region): Region {
  const [first] = [...region.targets, ...smallRegion().targets];
  if (first === undefined) return region;
  const run = runStudy(region);
  const pupils = run.enrolment.years[3]?.pupils ?? [];
  const target = (id: string, more: object) => ({ ...first, id, stages: undefined, ...more });
  const own = [
    target('largest-999', { indicator: 'largestClass', operator: '<=', value: 999, year: 2023 }),
    target('pupils-near', {
      ...{ indicator: 'pupils', operator: '<=', unit: 'pupils', year: 2023 },
      value: pupils.reduce((sum, row) => sum + row.pupils, 0),
    }),
  ] as unknown as Region['targets'];
  return { ...region, targets: [first, ...own] };
}
