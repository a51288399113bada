import { areaCounts } from '../domain/areaWorld.ts';
import { countQuantiles } from '../domain/countQuantiles.ts';
import type { AreaKernel } from './areaKernel.ts';
import { openKernel } from './areaKernel.ts';
import { bitsAt, chanceDeviation, chanceOf, mix } from './chance.ts';
import { type LaidAreas, type Memory, ruleNumbers } from './layOut.ts';

export { type AreaKernel, openKernel, plainKernel, vectorKernel } from './areaKernel.ts';
export { type LaidAreas, layOut, type Memory } from './layOut.ts';

const counts = areaCounts.length;
const single = Math.fround;

/** What is asked of an area world. */
export interface AreaRequest {
  /** Futures; 1 at least. */
  readonly draws: number;
  /** The run's seed; a whole number. */
  readonly seed: number;
  /** Shares of draws, from 0 to 1, rising: the quantiles that are told of every area. */
  readonly shares: readonly number[];
}

/** Room for what comes out; all whole numbers, groups from the highest to the lowest. */
export interface AreaFigures {
  /** By area, year, group, count and share. */
  readonly quantiles: Int32Array;
  /** Sums over areas by year, group, count and draw: added to. */
  readonly totals: Int32Array;
}

/** Make room for the figures of a world. */
export function figuresFor(
  laid: LaidAreas,
  { draws, shares }: AreaRequest,
  memory: Memory = ArrayBuffer,
): AreaFigures {
  const rows = laid.years * laid.groups * counts;
  return {
    quantiles: new Int32Array(new memory(4 * laid.areas * rows * shares.length)),
    totals: new Int32Array(new memory(4 * rows * draws)),
  };
}

/** Where things stand in a kernel's memory, in bytes. */
interface Places {
  readonly row: number;
  readonly blocks: number;
  readonly keys: number;
  readonly region: number;
  readonly state: number;
  readonly start: number;
  readonly flows: number;
  readonly entrants: number;
  readonly rules: number;
  readonly rooms: number;
  readonly out: number;
  readonly totals: number;
  readonly end: number;
}

function placesFor({ years, grades, groups }: LaidAreas, draws: number): Places {
  let next = 1024;
  const take = (bytes: number) => {
    const at = next;
    next += Math.ceil(bytes / 64) * 64;
    return at;
  };
  const blocks = Math.ceil(draws / 4);
  // Rows that lie a power of two apart would take each other's place in the processor's memory.
  const row = blocks * 16 + ((blocks * 16) % 1024 === 0 ? 64 : 0);
  const rows = years * groups * counts;
  return {
    ...{ row, blocks },
    keys: take(2 * row),
    region: take(years * row),
    state: take(grades * 32),
    start: take(grades * 8),
    flows: take(years * grades * 12),
    entrants: take(years * 4),
    rules: take(years * grades * ruleNumbers * 4),
    rooms: take(years * groups * 4),
    out: take(rows * row),
    totals: take(rows * row),
    end: next,
  };
}

/** What every year of every draw deviates by in all areas, as a logarithm; and the draws' own keys. */
function layDraws(memory: ArrayBuffer, places: Places, laid: LaidAreas, seed: number): void {
  const spread = single(laid.spread.region / chanceDeviation);
  const persistence = single(laid.spread.persistence);
  const [integers, reals] = [new Int32Array(memory), new Float32Array(memory)];
  for (let draw = 0; draw < places.blocks * 4; draw += 1) {
    const key1 = mix((Math.imul(draw, 0x9e3779b9) + seed) | 0);
    const key2 = mix((Math.imul(draw, 0x85ebca6b) + mix(seed)) | 0);
    integers[places.keys / 4 + draw] = key1;
    integers[(places.keys + places.row) / 4 + draw] = key2;
    let shock = 0;
    for (let year = 0; year < laid.years; year += 1) {
      shock = single(single(persistence * shock) + single(spread * chanceOf(bitsAt(key1, key2, -1 - year))));
      reals[(places.region + year * places.row) / 4 + draw] = shock;
    }
  }
}

/** A kernel that is ready to draw areas of one world, one after the other. */
export interface AreaDesk {
  /** Draw one area; its quantiles are written, its counts added up. */
  draw(area: number): void;
  /** Add what was counted up to figures, and begin anew. */
  handOver(totals: Int32Array): void;
}

/**
 * Make a kernel ready for a world.
 *
 * @param quantiles Where the quantiles of each area are written.
 */
export function openDesk(
  laid: LaidAreas,
  request: AreaRequest,
  quantiles: Int32Array,
  kernel: AreaKernel = openKernel(),
): AreaDesk {
  const { years, grades, groups } = laid;
  const places = placesFor(laid, request.draws);
  const memory = kernel.memory(places.end);
  const [reals, integers] = [new Float32Array(memory), new Int32Array(memory)];
  const { row, blocks, keys, region, state, start, flows, entrants, rules, rooms, out, totals } = places;
  const { area, grade, persistence } = laid.spread;
  const rows = years * groups * counts;
  const put = (at: number, list: Float32Array, size: number, index: number) =>
    reals.set(list.subarray(index * size, (index + 1) * size), at / 4);
  layDraws(memory, places, laid, request.seed);
  put(rules, laid.rules, laid.rules.length, 0);
  integers.fill(0, totals / 4, (totals + rows * row) / 4);
  return {
    draw(index) {
      put(start, laid.start, grades * 2, index);
      put(flows, laid.flows, years * grades * 3, index);
      put(entrants, laid.entrants, years, index);
      put(rooms, laid.rooms, years * groups, index);
      kernel.drawArea(
        ...[
          grades,
          years,
          blocks,
          row,
          keys,
          region,
          state,
          start,
          flows,
          entrants,
          rules,
          rooms,
          out,
          totals,
        ],
        ...[mix(laid.keys[2 * index] as number), mix(laid.keys[2 * index + 1] as number)],
        ...[grade / chanceDeviation, area / chanceDeviation, persistence],
      );
      if (request.shares.length === 0) return;
      let to = index * rows * request.shares.length;
      for (let at = 0; at < rows; at += 1) {
        const from = (out + at * row) / 4;
        for (const quantile of countQuantiles(
          integers.subarray(from, from + request.draws),
          request.shares,
        )) {
          quantiles[to] = quantile;
          to += 1;
        }
      }
    },
    handOver(sums) {
      for (let at = 0; at < rows; at += 1)
        for (let draw = 0; draw < request.draws; draw += 1) {
          const from = (totals + at * row) / 4 + draw;
          const to = at * request.draws + draw;
          sums[to] = (sums[to] as number) + (integers[from] as number);
          integers[from] = 0;
        }
    },
  };
}

/**
 * Draw the futures of a world's areas: quantiles of every area, and sums over all areas draw by draw. Every area's
 * chance hangs on the seed, its identifier and the draw's number alone.
 */
export function drawAreas(laid: LaidAreas, request: AreaRequest, kernel?: AreaKernel): AreaFigures {
  const figures = figuresFor(laid, request);
  const desk = openDesk(laid, request, figures.quantiles, kernel);
  for (let area = 0; area < laid.areas; area += 1) desk.draw(area);
  desk.handOver(figures.totals);
  return figures;
}
