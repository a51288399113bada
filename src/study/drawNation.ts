import { type AreaFigures, type AreaRequest, drawAreas, layOut } from '../areas/drawAreas.ts';
import { type AreaWorld, areaCounts, thresholds } from '../domain/areaWorld.ts';
import { countQuantiles } from '../domain/countQuantiles.ts';
import { type NationDocument, type NationFigures, nationFormat } from '../domain/nation.ts';
import {
  type NationOptions,
  nationBaseYear,
  nationSources,
  nationStages,
  type SyntheticNation,
  synthesizeNation,
} from '../nation/synthesizeNation.ts';

/** What a nation is asked for. */
export interface NationRequest extends NationOptions {
  readonly draws: number;
}

/** How a province's counties are drawn: a door may have threads for it. */
export type DrawProvince = (world: AreaWorld, request: AreaRequest) => Promise<AreaFigures>;

const shares = [0.1, 0.5, 0.9];
const stages = nationStages.length;
const counts = areaCounts.length;

/** Draw in this thread. */
const drawHere: DrawProvince = async (world, request) => drawAreas(layOut(world), request);

/**
 * Make a nation of counties by its seed and draw its futures, province by province. Sums are formed draw by draw, so
 * that quantiles of a province or the nation are those of its own futures, not sums of quantiles.
 *
 * @param onProvince Told how many provinces are done.
 */
export async function drawNation(
  request: NationRequest,
  draw: DrawProvince = drawHere,
  onProvince: (done: number, of: number) => void = () => {},
): Promise<NationDocument> {
  const nation = synthesizeNation(request);
  const { draws, seed, years } = request;
  const rows = years * stages * counts;
  const all = new Int32Array(rows * draws);
  const medians: Int32Array[] = [];
  const provinces: NationDocument['provinces'][number][] = [];
  for (const { id, world } of nation.provinces) {
    const { quantiles, totals } = await draw(world, { draws, seed, shares });
    for (let at = 0; at < all.length; at += 1) all[at] = (all[at] as number) + (totals[at] as number);
    medians.push(mediansOf(quantiles, world.areas.length, rows));
    provinces.push({ id, counties: world.areas.length, figures: figuresOf(totals, years, draws) });
    onProvince(provinces.length, nation.provinces.length);
  }
  return {
    ...{ format: nationFormat, assumed: true, seed, draws, baseYear: nationBaseYear },
    years: Array.from({ length: years }, (_, at) => nationBaseYear + 1 + at),
    firstAssumed: nationStages.map(({ first }) => nation.firstAssumed + first),
    stages: nationStages.map(({ id }) => id),
    counts: areaCounts,
    ...{ sizes: sizesOf(nation), shares },
    nation: figuresOf(all, years, draws),
    ...{ provinces, counties: tellCounties(nation, medians), sources: nationSources },
  };
}

/** Place of a year, stage and count in what was drawn, where the highest stage stands first. */
const rowOf = (year: number, stage: number, count: number) =>
  (year * stages + (stages - 1 - stage)) * counts + count;

function figuresOf(totals: Int32Array, years: number, draws: number): NationFigures {
  const quantilesOf = (row: number) =>
    countQuantiles(totals.subarray(row * draws, (row + 1) * draws), shares);
  return Array.from({ length: years }, (_, year) =>
    nationStages.map((_, stage) => areaCounts.map((_, count) => quantilesOf(rowOf(year, stage, count)))),
  );
}

/** The middle quantiles by county, year, stage (the lowest first) and count. */
function mediansOf(quantiles: Int32Array, areas: number, rows: number): Int32Array {
  const medians = new Int32Array(areas * rows);
  for (let area = 0; area < areas; area += 1)
    for (let at = 0; at < rows; at += 1) {
      const [year, stage] = [Math.floor(at / (stages * counts)), Math.floor(at / counts) % stages];
      const row = area * rows + rowOf(year, stage, at % counts);
      medians[area * rows + at] = quantiles[row * shares.length + 1] as number;
    }
  return medians;
}

function sizesOf({ provinces }: SyntheticNation): number[][] {
  const above = provinces[0]?.world.rules.above ?? new Float32Array();
  return nationStages.map(({ first }) => [...above.subarray(first * thresholds, (first + 1) * thresholds)]);
}

function tellCounties(
  { provinces }: SyntheticNation,
  medians: readonly Int32Array[],
): NationDocument['counties'] {
  return {
    ids: provinces.flatMap(({ world }) => world.areas),
    province: provinces.flatMap(({ world }, at) => world.areas.map(() => at)),
    schools: provinces.flatMap(({ schools }) => schools),
    rooms: provinces.flatMap(({ world: { areas, rooms, years } }) =>
      areas.map((_, at) => [...rooms.subarray(at * years * stages, at * years * stages + stages)]),
    ),
    medians: inBase64(medians),
  };
}

/** Whole numbers as base64, four bytes each, the least byte first. */
function inBase64(lists: readonly Int32Array[]): string {
  const bytes = new Uint8Array(lists.reduce((sum, list) => sum + list.byteLength, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const list of lists)
    for (const value of list) {
      view.setInt32(at, value, true);
      at += 4;
    }
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += 3 * 4096)
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(from, from + 3 * 4096))));
  return pieces.join('');
}
