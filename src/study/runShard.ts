import type { ShardFigures } from '../domain/sweepFigures.ts';
import { openFutures } from '../draws/drawFutures.ts';
import { expectedOf, StretchCounter } from './draws/countDraws.ts';
import { type PreparedDraws, prepareDraws } from './draws/prepareDraws.ts';
import type { Opened } from './openPlace.ts';

/** Which futures of a place a shard draws. */
export interface ShardOrder {
  /** The first future, and how many; none: the likeliest path alone. */
  readonly first: number;
  readonly count: number;
}

/**
 * Get a place ready for its shards: whoever draws several stretches of one place does this once. Works open as on the
 * likeliest path.
 *
 * @param threshold Pupils from which a class counts as oversize.
 * @returns Draws a stretch. A future's figures hang on seed and number alone, in whatever shard it is.
 */
export function openShards(
  { region, baseline }: Extract<Opened, { ok: true }>,
  seed: number,
  threshold: number,
): (order: ShardOrder) => ShardFigures {
  const prepared = prepareDraws(region, baseline);
  const expected = expectedOf(prepared, prepared.run.classes);
  const { id, baseYear } = region.place;
  const draw = openFutures();
  return ({ first, count }) => {
    const world = count > 0 ? prepared.world : withoutChance(prepared.world);
    const draws = Math.max(1, count);
    const counter = new StretchCounter(prepared, expected, draws, threshold);
    draw(world, { seed, first, count: draws }, (state, number, ahead) =>
      counter.count(state, number - first, ahead),
    );
    const { parts, pupils, overCap, oversize, unplaced } = counter.counts;
    return {
      ...{ place: id, baseYear, years: prepared.world.years + 1, draws, parts },
      figures: [pupils, overCap, oversize, unplaced],
    };
  };
}

/** A world in which nothing deviates: its only future is the likeliest path. */
function withoutChance(world: PreparedDraws['world']): PreparedDraws['world'] {
  const entries = Object.entries(world.spread).map(([name, list]) => [name, new Float64Array(list.length)]);
  return { ...world, spread: Object.fromEntries(entries) };
}
