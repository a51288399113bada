import { quantileOf } from '../../domain/quantileOf.ts';
import type { IndicatorSeries } from '../../domain/report.ts';
import type { SchoolYear } from '../../domain/units.ts';

/** The band of one series: eight of ten futures lie between its edges. */
export interface LiveBand extends Pick<IndicatorSeries, 'indicator' | 'scope' | 'target'> {
  readonly edges: readonly {
    readonly year: SchoolYear;
    /** What a tenth of the futures do not exceed, and nine tenths; missing: some future has no figure. */
    readonly between?: readonly [number, number];
  }[];
}

/** A series that futures are read in, as a report names it. */
export type BandSeries = Pick<LiveBand, 'indicator' | 'scope' | 'target'>;

/** Figures of futures, by their numbers: series after series, year after year in each. */
export type FutureFigures = readonly Float64Array[];

function meanOf(figures: Float64Array): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
}

function deviationOf(figures: Float64Array, mean: number): number {
  return Math.sqrt(figures.reduce((sum, figure) => sum + (figure - mean) ** 2, 0) / figures.length);
}

/** One figure of all futures, rising; what is no number stands last. */
const sorted = (figures: FutureFigures, at: number) =>
  Float64Array.from(figures, (each) => each[at] ?? Number.NaN).sort();

/** Edges of what is sorted; undefined where there is nothing, or something is no number. */
function edgesOf(figures: Float64Array): [number, number] | undefined {
  const [low, high] = [quantileOf(figures, 0.1), quantileOf(figures, 0.9)];
  const isWhole = !Number.isNaN(figures.at(-1));
  return isWhole && low !== undefined && high !== undefined ? [low, high] : undefined;
}

/** How one figure of futures goes over into that of the same futures around another path: shifted and stretched. */
interface Shift {
  readonly from: number;
  readonly to: number;
  readonly times: number;
}

/** Undefined where the futures before were all alike: nothing says how far apart others are. */
function shiftOf(before: Float64Array, after: Float64Array): Shift | undefined {
  const [from, to] = [meanOf(before), meanOf(after)];
  const width = deviationOf(before, from);
  return width > 0 ? { from, to, times: deviationOf(after, to) / width } : undefined;
}

/** The edges of many futures around another path, moved along by those that were drawn around both. */
function movedEdges(figures: FutureFigures, before: FutureFigures, at: number): [number, number] | undefined {
  const few = sorted(figures, at);
  const many = edgesOf(sorted(before, at));
  const shift = shiftOf(sorted(before.slice(0, figures.length), at), few);
  const own = edgesOf(few);
  if (own === undefined || many === undefined || shift === undefined) return own;
  // What is counted is not moved below nothing.
  const least = (few[0] ?? 0) < 0 ? Number.NEGATIVE_INFINITY : 0;
  const [low, high] = many.map((edge) => Math.max(least, shift.to + (edge - shift.from) * shift.times));
  return [low as number, high as number];
}

/**
 * The bands of futures.
 *
 * Where more futures were drawn around another path of the place, a few are enough: chance being the same for every path,
 * a step changes nearly the same in all futures, and the band of the many goes along by mean and standard deviation of
 * those that were drawn around both. How near that comes to the band of the many tells `npm run bench -- bands`.
 *
 * @param series What the futures were read in.
 * @param years The years of every series.
 * @param figures As `LiveBands` draws them, from number 0.
 * @param before The same of another path, read in the same series and years.
 */
export function tellBands(
  series: readonly BandSeries[],
  years: readonly SchoolYear[],
  figures: FutureFigures,
  before: FutureFigures = [],
): LiveBand[] {
  const isMoved = before.length > figures.length;
  return series.map((named, place) => ({
    ...named,
    edges: years.map((year, index) => {
      const at = place * years.length + index;
      const between = isMoved ? movedEdges(figures, before, at) : edgesOf(sorted(figures, at));
      return between === undefined ? { year } : { year, between };
    }),
  }));
}
