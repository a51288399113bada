import { countQuantiles } from '../domain/countQuantiles.ts';
import { type Stage, stages } from '../domain/stage.ts';
import { type ShardFigures, type SweepCount, sweepCounts } from '../domain/sweepFigures.ts';
import type { Sweep, SweepRow } from '../domain/sweeps.ts';
import type { Shard } from './sweep.ts';

const shares = [0.1, 0.5, 0.9];

/** Sums in the order of stage, count and year: places that begin earlier may come later. */
function inOrder(lists: ReadonlyMap<string, Int32Array>) {
  const sums = [...lists].map(([key, list]) => {
    const [stage = '', count = '', year] = key.split('|');
    return { key, list, stage: stage as Stage, count: count as SweepCount, year: Number(year) };
  });
  return sums.sort(
    (left, right) =>
      stages.indexOf(left.stage) - stages.indexOf(right.stage) ||
      sweepCounts.indexOf(left.count) - sweepCounts.indexOf(right.count) ||
      left.year - right.year,
  );
}

/** Sums by stage, count and year, future by future. */
class Sums {
  readonly #draws: number;
  readonly #lists = new Map<string, Int32Array>();
  readonly #places = new Map<string, Set<string>>();

  constructor(draws: number) {
    this.#draws = draws;
  }

  add(place: string, key: string, from: number, values: Int32Array): void {
    const list = this.#lists.get(key) ?? new Int32Array(this.#draws);
    this.#lists.set(key, list);
    const places = this.#places.get(key) ?? new Set();
    this.#places.set(key, places.add(place));
    for (const [at, value] of values.entries()) list[from + at] = (list[from + at] as number) + value;
  }

  rows(level: SweepRow['level'], name: string, scenario: string): SweepRow[] {
    return inOrder(this.#lists).map(({ key, list, stage, count, year }) => {
      const [low = 0, median = 0, high = 0] = countQuantiles(list, shares);
      const places = this.#places.get(key)?.size ?? 0;
      return { level, name, scenario, stage, year, count, places, low, median, high };
    });
  }
}

/** Sums by their name, made when they are first asked for. */
function sumsBy(draws: number) {
  const all = new Map<string, Sums>();
  return {
    all,
    of(name: string): Sums {
      const sums = all.get(name) ?? new Sums(draws);
      all.set(name, sums);
      return sums;
    },
  };
}

/**
 * Add up what shards came to, by district, place, group and all places. Sums are formed future by future, so that a
 * total's quantiles are those of its own futures. Shards that are missing (a sweep under way, a shard that failed)
 * leave their place out: of a place all futures are there or none. In memory are one place at a time, and the sums of
 * groups and all places under one scenario.
 *
 * @param read The figures of shards of one place, in their order; undefined where there are none.
 * @returns Rows, those of a place together, then those of groups and all places; scenario by scenario.
 */
export async function* gatherSweep(
  sweep: Sweep,
  shards: readonly Shard[],
  read: (shards: readonly Shard[]) => Promise<readonly (ShardFigures | undefined)[]>,
): AsyncGenerator<readonly SweepRow[]> {
  const draws = Math.max(1, sweep.draws);
  for (const [scenario, told] of sweep.scenarios.entries()) {
    const name = told?.name ?? '';
    const all = new Sums(draws);
    const groups = sumsBy(draws);
    for (const [place, { name: placeName }] of sweep.places.entries()) {
      const own = shards.filter((shard) => shard.place === place && shard.scenario === scenario);
      const figures = await read(own);
      if (figures.some((each) => each === undefined)) continue;
      const districts = sumsBy(draws);
      const total = new Sums(draws);
      const member = Object.entries(sweep.groups).filter(([, places]) => places.includes(placeName));
      for (const [at, { first }] of own.entries())
        for (const { key, district, values } of listed(figures[at] as ShardFigures))
          for (const sums of [
            districts.of(district),
            total,
            all,
            ...member.map(([group]) => groups.of(group)),
          ])
            sums.add(placeName, key, first, values);
      yield [
        ...[...districts.all].flatMap(([district, sums]) =>
          sums.rows('district', `${placeName}/${district}`, name),
        ),
        ...total.rows('place', placeName, name),
      ];
    }
    yield [
      ...[...groups.all].flatMap(([group, sums]) => sums.rows('group', group, name)),
      ...all.rows('all', '', name),
    ];
  }
}

function* listed({ baseYear, years, draws, parts, figures }: ShardFigures) {
  for (const [at, { district, stage }] of parts.entries())
    for (const [count, list] of figures.entries())
      for (let ahead = 0; ahead < years; ahead += 1) {
        const start = (at * years + ahead) * draws;
        const values = list.subarray(start, start + draws);
        yield { key: `${stage}|${sweepCounts[count]}|${baseYear + ahead}`, district, values };
      }
}
