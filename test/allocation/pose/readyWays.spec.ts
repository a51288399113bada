import { describe, expect, it } from 'vitest';
import { readyWays } from '../../../src/allocation/pose/ways/readyWays.ts';
import type { MissingAmount, Shortage, ShortageLever } from '../../../src/domain/allocation/shortage.ts';
import { planningSchema } from '../../../src/domain/planning.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import { type Intervention, interventionSchema } from '../../../src/domain/scenario.ts';
import { highsSolver } from '../../../src/milp/highs.ts';
import { applyScenario } from '../../../src/scenario/applyScenario.ts';
import { planPlace } from '../../../src/study/planPlace.ts';
import { tellPlan } from '../../../src/study/tellPlan.ts';
import { crowdedRegion } from '../../study/crowdedRegion.ts';

const off = { use: false };
const nothing = planningSchema.parse({
  ...{ extensions: off, conversions: off, temporaryRooms: off, newSchools: off, moves: off },
});

const open = planningSchema.parse({});

/** A place planned with no lever but classes formed anew. */
async function told(region: Region) {
  const settings = { planning: nothing, work: 400, seed: 1 };
  return tellPlan(await planPlace(region, { ...settings, solver: highsSolver() }), undefined, settings);
}

async function changed(region: Region, interventions: readonly Intervention[]): Promise<Region> {
  const words = { zh: '出路', en: 'way out' };
  const applied = await applyScenario(region, {
    ...{ format: 'xuewei.scenario/1', title: words, question: words, dataset: 'here' },
    interventions: [...interventions],
  });
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.region;
}

describe('the ways out of a shortage, made ready', () => {
  it('should leave nothing short once the rooms that were missing stand in the scenario', async () => {
    const region = crowdedRegion();
    const { shortage } = (await told(region)).parts[0] ?? {};
    const way = shortage?.cheapestWayOut.find(({ lever }) => lever === 'rooms');
    expect(way?.interventions.map(({ kind }) => kind)).toContain('addProject');
    expect(way?.price).toBeGreaterThan(0);
    const after = await told(await changed(region, way?.interventions ?? []));
    expect(after.vector.oversizeClasses).toBe(0);
    expect(after.parts[0]?.shortage).toBeNull();
  });

  it('should write lines that a scenario takes, each with why', async () => {
    const { parts } = await told(crowdedRegion());
    const ways = parts[0]?.shortage?.cheapestWayOut ?? [];
    expect(ways.length).toBeGreaterThan(0);
    for (const line of ways.flatMap(({ interventions }) => interventions)) {
      expect(interventionSchema.parse(line)).toEqual(line);
      expect(line.because).toMatch(/缺.*short/);
    }
  });

  it('should ask for other works where those of an earlier way stand already', async () => {
    const region = crowdedRegion();
    const first = await linesOf(region, 'rooms', [{ school: 'mill-lane', year: 2021, amount: 1.2 }]);
    expect(first).toMatchObject([
      {
        kind: 'addProject',
        project: { id: 'way-out-mill-lane', homeRooms: 2, finish: '2021-08', cost: 1_400_000 },
      },
    ]);
    const again = await changed(region, first);
    expect(await linesOf(again, 'rooms', [{ school: 'mill-lane', year: 2022, amount: 1 }])).toMatchObject([
      { project: { id: 'way-out-mill-lane-2', homeRooms: 1 } },
    ]);
  });

  it('should open a school larger than the standard sizes where a site lacks seats', async () => {
    const site = {
      ...{ id: 'meadow', name: '草地', district: 'east', stages: ['primary' as const], maxClasses: 40 },
      ...{ availableFrom: '2020-09', landCost: 5, basis: 'assumed' as const },
    };
    const region = { ...crowdedRegion(), sites: [site] };
    const lines = await linesOf(region, 'moduleSeats', [{ school: 'meadow', year: 2023, amount: 50 }], open);
    expect(lines).toMatchObject([
      { project: { kind: 'newSchool', school: 'meadow', homeRooms: 38, finish: '2023-08' } },
    ]);
    expect((await changed(region, lines)).projects.map(({ school }) => school)).toEqual(['meadow']);
  });

  it('should raise the money of the year that lacks some, or of the last one before', async () => {
    const money = (fiscalYear: number, capital: number) => ({
      ...{ owner: 'east', fiscalYear, capital, basis: 'assumed' as const },
    });
    const region = { ...crowdedRegion(), budgets: [money(2021, 1000), money(2022, 0)] };
    const lines = await linesOf(region, 'money', [
      { district: 'east', year: 2021, amount: 500 },
      { district: 'east', year: 2023, amount: 250 },
    ]);
    expect(lines).toMatchObject([{ kind: 'budget', owner: 'east', fromYear: 2021, toYear: 2021 }]);
    expect((await changed(region, lines)).budgets.map(({ capital }) => capital)).toEqual([1750, 0]);
    expect(await linesOf(crowdedRegion(), 'money', [{ district: 'east', year: 2021, amount: 5 }])).toEqual(
      [],
    );
  });

  it('should hire as many as the worst year lacks, or keep so many on contract that enough stay', async () => {
    const pool = {
      ...{ district: 'east', stage: 'primary' as const, year: 2020, teachers: 40, retirements: 4, hires: 1 },
      basis: 'assumed' as const,
    };
    const region = { ...crowdedRegion(), teachers: [pool] };
    const short = [
      { district: 'east', stage: 'primary' as const, year: 2021, amount: 2 },
      { district: 'east', stage: 'primary' as const, year: 2022, amount: 3 },
    ];
    const hired = await linesOf(region, 'hires', short);
    expect(hired).toMatchObject([{ kind: 'hires', district: 'east', stage: 'primary', perYear: 4 }]);
    // A tenth goes each year: of four, 3.24 are left after two.
    const kept = await linesOf(region, 'teachers', short);
    expect(kept).toMatchObject([{ kind: 'contractTeachers', teachers: 4 }]);
    expect((await changed(region, [...hired, ...kept])).teachers).toMatchObject([{ hires: 4, contract: 4 }]);
  });

  it('should move the deadline of the size cap behind the last year that passes it, within the years planned', async () => {
    const region = crowdedRegion();
    const [target] = region.targets;
    if (target === undefined) throw new Error('The place has a target.');
    const sizes = { ...target, id: 'S', indicator: 'oversizeSchools', threshold: 500 };
    const capped = { ...region, targets: [...region.targets, sizes] };
    const at = (year: number) => linesOf(capped, 'schoolSize', [{ school: 'mill-lane', year, amount: 9 }]);
    expect(await at(2023)).toMatchObject([{ kind: 'targetYear', target: 'S', year: 2024 }]);
    expect((await changed(capped, await at(2023))).targets.at(-1)?.year).toBe(2024);
    expect(await at(2025)).toEqual([]);
  });
});

/** The lines of one way out of a shortage of the place. */
async function linesOf(
  region: Region,
  lever: ShortageLever,
  missing: readonly MissingAmount[],
  planning = nothing,
): Promise<readonly Intervention[]> {
  const { parts } = await planPlace(region, { planning, work: 1 });
  const shortage: Shortage = {
    ...{ bySchool: [], roomsSource: 'plan', earliest: {} },
    binding: { source: 'plan', short: 1, reasons: [], unknown: [] },
    sentence: { zh: '缺', en: 'short', from: 'largest' },
    cheapestWayOut: [{ lever, unit: 'rooms', missing, source: 'plan' }],
  };
  const [part] = parts;
  if (part === undefined) throw new Error('The place has a part.');
  const ready = readyWays(shortage, { region, problem: part.problem, planning });
  return ready.cheapestWayOut[0]?.interventions ?? [];
}
