import { describe, expect, it } from 'vitest';
import type { InterventionOf } from '../../../src/domain/interventions.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { drawFutures } from '../../../src/draws/drawFutures.ts';
import { fitProjection } from '../../../src/projection/projectEnrolment.ts';
import { compileWorld } from '../../../src/study/draws/compileWorld.ts';
import { FutureBook } from '../../../src/study/draws/drawnFuture.ts';
import { drawPlace, usualDraws } from '../../../src/study/draws/drawPlace.ts';
import { drawTimetables } from '../../../src/study/draws/drawTimetables.ts';
import { runStudy } from '../../../src/study/runStudy.ts';
import { smallRegion } from '../../arbitraries/region.ts';
import { applied } from '../../scenario/applied.ts';

const order = { ...usualDraws, draws: 200 };

/** The teaching region after a slippage, with targets on its one project and on its classes. */
async function slipped(more: Partial<InterventionOf<'slippage'>>): Promise<Region> {
  const because = 'Works have been late before.';
  return (await applied([{ kind: 'slippage', because, ...more }], withTargets())).region;
}

function withTargets(): Region {
  const region = smallRegion();
  const works = { indicator: 'projectsInUse', operator: '>=', value: 1, unit: 'sites', year: 2022 };
  const [first] = region.targets;
  const own = [
    { ...first, id: 'a-named', ...works, projects: ['open-orchard'] },
    { ...first, id: 'b-built', ...works, indicator: 'projectsBuilt', projects: ['open-orchard'] },
    {
      ...first,
      id: 'c-money',
      indicator: 'worksMoneyShort',
      operator: '<=',
      value: 0,
      unit: 'yuan',
      year: 2022,
    },
    { ...first, id: 'd-pupils', indicator: 'pupils', operator: '>=', value: 0, unit: 'pupils', year: 2022 },
  ];
  const budgets = [2020, 2021, 2022].map((fiscalYear) => ({
    ...{ owner: 'east', fiscalYear, capital: fiscalYear === 2022 ? 5_000_000 : 14_000_000 },
    basis: 'assumed' as const,
  }));
  return { ...region, budgets, targets: [...own, ...region.targets] as unknown as Region['targets'] };
}

const verdictIn = (drawn: ReturnType<typeof drawPlace>, target: string) =>
  drawn.verdicts.find((each) => each.target === target);

describe('drawing when works come out', () => {
  it('should be bound to end as delaying does, byte for byte, where the delay is certain', async () => {
    const certain = await slipped({ delays: '12:1' });
    const delayed = await applied(
      [{ kind: 'delayProjects', months: 12, because: 'Works have been late before.' }],
      withTargets(),
    );
    expect(JSON.stringify(drawPlace(certain, smallRegion(), { ...order, draws: 20 }))).toBe(
      JSON.stringify(drawPlace(delayed.region, smallRegion(), { ...order, draws: 20 })),
    );
  });

  it('should give a named project whose delay is even across the deadline about a half', async () => {
    const drawn = drawPlace(await slipped({ delays: '0:50;12:50' }), smallRegion(), order);
    const named = verdictIn(drawn, 'a-named');
    expect(named).toMatchObject({ fixed: false, judged: 200, value: { low: 0, high: 1 } });
    expect(named?.from).toBeLessThan(0.5);
    expect(named?.to).toBeGreaterThan(0.5);
    expect((named?.to ?? 1) - (named?.from ?? 0)).toBeLessThan(0.15);
    // Finished in 2022 as planned, or in 2023: the same half.
    expect(verdictIn(drawn, 'b-built')?.probability).toBe(named?.probability);
    expect(drawn.works).toMatchObject([
      { project: 'open-orchard', openYear: 2022, opens: { low: 2022, high: 2023 } },
    ]);
    // Works of 2020-09 to 2022-06 want more than there is by 2022; a year later, what is missing is not due until 2023.
    expect(verdictIn(drawn, 'c-money')).toMatchObject({
      fixed: false,
      probability: drawn.works?.[0]?.late.probability,
    });
    expect(drawn.works?.[0]?.late.probability).toBeCloseTo(1 - (named?.probability ?? 0), 12);
  });

  it('should bend pupils and classes to the works of each draw, as a run with those works does', async () => {
    const region = await slipped({ delays: '0:1;12:1;24:1' });
    const { parts } = drawTimetables(region, 1, 30, 50);
    expect(parts.map(({ central }) => central).filter(Boolean)).toHaveLength(1);
    expect(parts).toHaveLength(3);
    for (const part of parts) {
      const run = runStudy(part.region);
      const { world, layout } = compileWorld(part.region, run, fitProjection(part.region));
      const book = new FutureBook(layout, run);
      drawFutures(world, { seed: 1, first: 0, count: 1 }, (state, _, year) => book.keep(state, year));
      for (const { year, pupils } of run.enrolment.years.slice(1))
        expect(book.future().partOf(year, 'east', 'primary').pupils).toEqual(
          pupils.filter(({ stage }) => stage === 'primary'),
        );
    }
  });

  it('should draw a project’s delay alike whatever else is drawn, and in whatever order', async () => {
    const region = await slipped({ least: 0, likely: 3, most: 18 });
    const finishIn = (place: Region, draw: number, draws: number) =>
      drawTimetables(place, 7, draws, 1000)
        .regionOf(draw)
        .projects.find(({ id }) => id === 'open-orchard')?.finish;
    const [first] = region.projects;
    const another = { ...first, id: 'another', school: 'mill-lane', kind: 'extension', delays: '0:1;9:1' };
    const more = { ...region, projects: [another, ...region.projects] as Region['projects'] };
    const finishes = [0, 1, 2, 3, 4, 5].map((draw) => finishIn(region, draw, 6));
    expect(new Set(finishes).size).toBeGreaterThan(2);
    expect([5, 4, 3, 2, 1, 0].map((draw) => finishIn(more, draw, 40)).reverse()).toEqual(finishes);
  });

  it('should count timetables, not draws, where there are more of them than are run', async () => {
    const region = await slipped({ delays: '0:1;12:1;24:1' });
    const few = drawPlace(region, smallRegion(), { ...order, timetables: 2 });
    const many = drawPlace(region, smallRegion(), order);
    expect([few.timetables, many.timetables]).toEqual([2, 200]);
    const width = (drawn: typeof few) => {
      const { from = 0, to = 0 } = verdictIn(drawn, 'a-named') ?? {};
      return to - from;
    };
    expect(width(few)).toBeGreaterThan(3 * width(many));
    expect(few.how.map(({ en }) => en).join()).toContain('2 timetables');
  });

  it('should say in both languages what is drawn and what is not', async () => {
    const { how, works, verdicts } = drawPlace(await slipped({ delays: '0:50;12:50' }), smallRegion(), {
      ...order,
      draws: 20,
    });
    expect(how.map(({ en }) => en).join()).toContain('The dates of 1 projects are drawn');
    for (const { zh } of [...how, ...verdicts.map(({ words }) => words)]) expect(zh).not.toMatch(/[A-Za-z]/);
    expect(structuredClone(works)).toEqual(works);
    const untouched = drawPlace(withTargets(), smallRegion(), { ...order, draws: 20 });
    expect([untouched.works, untouched.timetables]).toEqual([undefined, undefined]);
    expect(verdictIn(untouched, 'a-named')?.fixed).toBe(true);
  });
});
