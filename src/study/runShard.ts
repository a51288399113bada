import type { ShardFigures } from '../domain/sweepFigures.ts';
import { openFutures } from '../draws/drawFutures.ts';
import { expectedOf, StretchCounter, type StretchCounts } from './draws/countDraws.ts';
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
  const moving = openFutures(prepared.world);
  return ({ first, count }) => {
    const draw = count > 0 ? moving : openFutures(withoutChance(prepared.world));
    const draws = Math.max(1, count);
    const counter = new StretchCounter(prepared, expected, draws, threshold);
    draw({ seed, first, count: draws }, (state, number, ahead) =>
      counter.count(state, number - first, ahead),
    );
    return { place: id, baseYear, draws, parts: partsOf(counter.counts, draws) };
  };
}

/** A world in which nothing deviates: its only future is the likeliest path. */
function withoutChance(world: PreparedDraws['world']): PreparedDraws['world'] {
  const entries = Object.entries(world.spread).map(([name, list]) => [name, new Float64Array(list.length)]);
  return { ...world, spread: Object.fromEntries(entries) };
}

function partsOf({ parts, pupils, overCap, oversize }: StretchCounts, draws: number): ShardFigures['parts'] {
  const years = parts.length === 0 ? 0 : pupils.length / parts.length / draws;
  return parts.map(({ district, stage }, part) => ({
    ...{ district, stage },
    figures: [pupils, overCap, oversize].map((list) =>
      Array.from({ length: years }, (_, year) => {
        const at = (part * years + year) * draws;
        return [...list.subarray(at, at + draws)];
      }),
    ),
  }));
}
