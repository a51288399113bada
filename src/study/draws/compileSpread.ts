import { entryVariance, flowVariance, type PlaceSpread, type StageSpread } from '../../domain/spread.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DrawSpread, DrawWorld } from '../../draws/drawFutures.ts';
import type { ProjectionModel } from '../../projection/projectEnrolment.ts';

/** One grade of a pool or a school in one year. */
interface Figure {
  /** Years ahead. */
  readonly ahead: number;
  /** Place of the grade in its stage. */
  readonly step: number;
  /** Pupils on the central path. */
  readonly pupils: number;
}

/** Variances, as shares of the pupils squared, that one year adds. */
interface Added {
  readonly year: number;
  readonly walk: number;
}

/** What one year more adds to a figure’s variance, as the place’s errors have it. */
function addedBy(spread: StageSpread, { ahead, step, pupils }: Figure): Added {
  if (pupils <= 0) return { year: 0, walk: 0 };
  const scale = 1 / Math.sqrt(pupils);
  if (step === 0) return { year: spread.entryYear * scale, walk: spread.entryWalk * scale };
  const moved = Math.min(step, ahead);
  const flow = flowVariance(spread, moved) - flowVariance(spread, moved - 1);
  return { year: flow * scale * (ahead > step ? spread.flowAfterEntry : 1), walk: 0 };
}

/** What is left for a school alone when its pool’s chance is its own too, and its pool’s total holds. */
function aloneOf(school: Added, common: Added, share: number): Added {
  const rest = 1 - Math.min(0.8, share);
  return {
    year: Math.max(0, school.year - common.year) / rest,
    walk: Math.max(0, school.walk - common.walk) / rest,
  };
}

/** The variance, as the place’s errors have it, that the leavers of a feeding pool bring along. */
function broughtAlong(
  model: ProjectionModel,
  districts: ReadonlyMap<Stage, StageSpread>,
  pool: number,
  ahead: number,
): number {
  const entry = model.pools[pool]?.entry;
  const from = entry?.kind === 'leavers' ? model.pools[entry.feeding[0] ?? -1] : undefined;
  const spread = from === undefined ? undefined : districts.get(from.stage);
  if (from === undefined || spread === undefined) return 0;
  const top = from.steps - 1;
  const entered = ahead - 1 > top;
  const flow = flowVariance(spread, Math.min(ahead - 1, top)) * (entered ? spread.flowAfterEntry : 1);
  return flow + (entered ? entryVariance(spread, ahead - 1 - top) : 0);
}

/** The share of a pool’s entry error that is not its leavers’: they bring theirs along. */
function shareOfOwn(spread: StageSpread, ahead: number, brought: number): number {
  const whole = entryVariance(spread, ahead);
  return whole > 0 ? Math.max(0, whole - brought) / whole : 0;
}

/**
 * Turn a place’s errors into the chance of each year: what is common to a pool, and what each school has alone, so
 * that a district’s and a school’s figure are each as wide as their own errors were.
 */
export function compileSpread(world: DrawWorld, model: ProjectionModel, spread: PlaceSpread): DrawSpread {
  const { cells, pools, steps, years } = world;
  const byStage = new Map(spread.stages.map((each) => [each.stage, each]));
  const districts = new Map(spread.stages.map(({ stage, district }) => [stage, district]));
  const chance: DrawSpread = {
    entryYear: new Float64Array((years + 1) * pools),
    entryWalk: new Float64Array((years + 1) * pools),
    flowShared: new Float64Array((years + 1) * pools * steps),
    flowOwn: new Float64Array((years + 1) * pools * steps),
    cellYear: new Float64Array((years + 1) * cells),
    cellWalk: new Float64Array((years + 1) * cells),
  };
  const members: number[][] = Array.from({ length: pools * steps }, () => []);
  for (let cell = 0; cell < cells; cell += 1)
    members[(world.poolOf[cell] as number) * steps + (world.stepOf[cell] as number)]?.push(cell);

  const spreadGrade = (pool: number, ahead: number, step: number) => {
    const own = byStage.get(model.pools[pool]?.stage ?? 'special');
    const cellsHere = members[pool * steps + step] ?? [];
    const pupilsOf = (cell: number) => world.demand[ahead * cells + cell] as number;
    const pupils = cellsHere.reduce((sum, cell) => sum + pupilsOf(cell), 0);
    if (own === undefined || pupils === 0) return;
    const common = addedBy(own.district, { ahead, step, pupils });
    for (const cell of cellsHere) {
      const school = addedBy(own.school, { ahead, step, pupils: pupilsOf(cell) });
      const alone = aloneOf(school, common, pupilsOf(cell) / pupils);
      chance.cellYear[ahead * cells + cell] = Math.sqrt(alone.year);
      chance.cellWalk[ahead * cells + cell] = Math.sqrt(alone.walk);
    }
    const at = ahead * pools + pool;
    if (step === 0) {
      const share = shareOfOwn(own.district, ahead, broughtAlong(model, districts, pool, ahead));
      chance.entryYear[at] = Math.sqrt(common.year * share);
      chance.entryWalk[at] = Math.sqrt(common.walk * share);
    } else {
      chance.flowShared[at * steps + step] = Math.sqrt(common.year * own.shared);
      chance.flowOwn[at * steps + step] = Math.sqrt(common.year * (1 - own.shared));
    }
  };
  for (let ahead = 1; ahead <= years; ahead += 1)
    model.pools.forEach((pool, index) => {
      if (!pool.held) for (let step = 0; step < pool.steps; step += 1) spreadGrade(index, ahead, step);
    });
  return chance;
}
