import { quantileOf } from '../../domain/quantileOf.ts';
import type { PlaceSpread } from '../../domain/spread.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Grade, SchoolId, SchoolYear } from '../../domain/units.ts';
import { type BandWorld, compileFutures } from './liveBands.ts';
import type { LivePath } from './livePath.ts';

/** Pupils that are read together in every future: one grade of a district, or of a school. */
export interface FanPart {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly grade: Grade;
}

/** Futures whose pupils are read grade by grade. Plain: survives structuredClone. */
export interface FanWorld extends BandWorld {
  /** What each of its series counts, in their order. */
  readonly parts: readonly FanPart[];
}

interface OpenPart extends FanPart {
  readonly cells: number[];
  readonly spots: number[];
  base: number;
}

const nameOf = ({ district, stage, grade }: FanPart) => `${district}|${stage}|${grade}`;

/** Cells and spots by district, stage and grade, with the pupils of the census; of one school alone where it is named. */
function partsOf({ layout, frame }: LivePath, school: SchoolId | undefined): readonly OpenPart[] {
  const parts = new Map<string, OpenPart>();
  const partOf = ({ district, stage, grade }: FanPart) => {
    const name = nameOf({ district, stage, grade });
    const part = parts.get(name) ?? { district, stage, grade, cells: [], spots: [], base: 0 };
    parts.set(name, part);
    return part;
  };
  layout.cells.forEach((cell, at) => {
    if (school === undefined || cell.school === school) partOf(cell).cells.push(at);
  });
  if (school === undefined) layout.spots.forEach((spot, at) => void partOf(spot).spots.push(at));
  const [census] = frame.enrolment.years;
  const waiting = school === undefined ? (census?.unplaced ?? []) : [];
  const placed = (census?.pupils ?? []).filter((row) => school === undefined || row.school === school);
  for (const row of [...placed, ...waiting]) partOf(row).base += row.pupils;
  return [...parts.values()];
}

/**
 * Compile a path for the fans of its pupils: in every future the pupils of each grade of each district, those without a
 * seat among them, or of each grade of one school.
 *
 * @param path To be handed in before the next path of the place is asked for.
 * @param spread What the place's own history says of how wide the draws are.
 * @param school Its pupils alone; all of the place when left out.
 */
export function compileFans(path: LivePath, spread: PlaceSpread, school: SchoolId | undefined): FanWorld {
  const parts = partsOf(path, school);
  const years = path.frame.enrolment.years.map(({ year }) => year);
  return {
    world: compileFutures(path, spread),
    parts: parts.map(({ district, stage, grade }) => ({ district, stage, grade })),
    headlines: {
      years,
      asked: parts.map(({ district, stage, grade }) => ({
        ...{ indicator: 'pupils', scope: { district, stages: [stage], grades: [grade] } },
        target: undefined,
      })),
      base: Float64Array.from(parts, ({ base }) => base),
      tables: parts.map(({ cells, spots }) => ({
        kind: 'pupils',
        cells: Int32Array.from(cells),
        spots: Int32Array.from(spots),
        known: new Uint8Array(years.length).fill(1),
      })),
      cells: path.layout.cells.length,
    },
  };
}

/** Whose pupils a fan is of, and what tells fans apart. */
export interface FanQuestion {
  readonly by: 'stage' | 'grade' | 'district';
  readonly district?: DistrictId;
  readonly stage?: Stage;
}

/** How far pupils may lie from the central path in one year. */
export interface FanYear {
  readonly year: SchoolYear;
  /** What a tenth of the futures do not exceed, and nine tenths: eight of ten futures lie between. */
  readonly inner: readonly [number, number];
  /** What one of forty does not exceed, and thirty-nine: 95 % of the futures lie between. */
  readonly outer: readonly [number, number];
}

/** The fan of one stage, grade or district. */
export interface PupilFan {
  readonly key: string;
  readonly years: readonly FanYear[];
}

/**
 * The fans of drawn futures.
 *
 * @param parts What each series of the futures counts.
 * @param years The years of every series.
 * @param figures The figures of each future, series after series; one future at least.
 */
export function tellFans(
  parts: readonly FanPart[],
  years: readonly SchoolYear[],
  figures: readonly Float64Array[],
  { by, district, stage }: FanQuestion,
): PupilFan[] {
  const lines = new Map<string, number[]>();
  parts.forEach((part, at) => {
    if ((district ?? part.district) !== part.district || (stage ?? part.stage) !== part.stage) return;
    const line = lines.get(part[by]) ?? [];
    line.push(at);
    lines.set(part[by], line);
  });
  const sums = new Float64Array(figures.length);
  const yearOf = (series: readonly number[], year: SchoolYear, index: number): FanYear => {
    figures.forEach((future, draw) => {
      let sum = 0;
      for (const at of series) sum += future[at * years.length + index] ?? 0;
      sums[draw] = sum;
    });
    sums.sort();
    const at = (share: number) => quantileOf(sums, share) ?? 0;
    return { year, inner: [at(0.1), at(0.9)], outer: [at(0.025), at(0.975)] };
  };
  return [...lines].map(([key, series]) => ({
    key,
    years: years.map((year, index) => yearOf(series, year, index)),
  }));
}
