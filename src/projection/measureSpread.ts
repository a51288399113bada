import type { BacktestLevel } from '../domain/backtest.ts';
import { entryVariance, flowVariance, type StageSpread } from '../domain/spread.ts';
import { type Judged, missOf } from './missOf.ts';

/** 80 % and 95 % of a normal distribution lie within so many standard deviations. */
const deviations = [
  [0.8, 1.28155],
  [0.95, 1.95996],
] as const;

const rounded = (value: number) => Number(value.toPrecision(6));

/** The variance whose normal distribution holds 80 % and 95 % of the misses as the split-conformal factors do. */
function varianceOf(figures: readonly Judged[]): number | undefined {
  const misses = Float64Array.from(figures, missOf).sort();
  const found = deviations.flatMap(([share, within]) => {
    const factor = misses[Math.ceil((misses.length + 1) * share) - 1];
    return factor === undefined ? [] : [(factor / within) ** 2];
  });
  return found.length === 0 ? undefined : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/** Figures of one level and stage, in groups that stand for themselves: one year and place. */
export interface Sample {
  readonly variance: number;
  readonly weight: number;
}

/**
 * Measure the spread of figures and how many of them stand for themselves.
 *
 * @returns Variance in (pupils per pupils^¾)², as with endless years to learn from; undefined with fewer than four figures.
 */
export function sampleOf(figures: readonly Judged[]): Sample | undefined {
  const variance = varianceOf(figures);
  const weight = new Set(figures.map(({ origin, district, school }) => `${origin}|${school ?? district}`))
    .size;
  return variance === undefined ? undefined : { variance, weight };
}

/** What a place's own errors are drawn towards. */
export interface Prior<What> {
  readonly other: What;
  /** Independent figures that it weighs as much as; 0: own figures alone count where there are any. */
  readonly weight: number;
}

/** Own variance and another's, weighed by figures. */
export function blend(own: Sample | undefined, other: number, otherWeight: number): number {
  if (own === undefined) return other;
  if (otherWeight === 0) return own.variance;
  return (own.weight * own.variance + otherWeight * other) / (own.weight + otherWeight);
}

/** The straight line a + b × years through variances, neither below 0. */
function lineThrough(points: readonly { years: number; variance: number; weight: number }[]) {
  const sum = (of: (point: (typeof points)[number]) => number) =>
    points.reduce((all, point) => all + point.weight * of(point), 0);
  const weight = sum(() => 1);
  const [years, variance] = [sum((point) => point.years) / weight, sum((point) => point.variance) / weight];
  const across = sum((point) => (point.years - years) ** 2);
  const along = sum((point) => (point.years - years) * (point.variance - variance));
  const slope = across === 0 ? 0 : Math.max(0, along / across);
  const start = variance - slope * years;
  return start >= 0
    ? { start, slope }
    : { start: 0, slope: sum((p) => p.years * p.variance) / sum((p) => p.years ** 2) };
}

function fitEntry(
  figures: readonly Judged[],
  { other, weight }: Prior<StageSpread>,
): Pick<StageSpread, 'entryYear' | 'entryWalk'> {
  const horizons = [...new Set(figures.map(({ horizon }) => horizon))];
  const points = horizons.flatMap((years) => {
    const own = sampleOf(figures.filter(({ horizon, step }) => horizon === years && step === 0));
    const expected = other.entryYear + years * other.entryWalk;
    return own === undefined ? [] : [{ years, variance: blend(own, expected, weight), weight: own.weight }];
  });
  if (points.length === 0) return { entryYear: other.entryYear, entryWalk: other.entryWalk };
  // One horizon says nothing of how errors grow: the reference does.
  if (points.length === 1) {
    const [{ years, variance }] = points as [(typeof points)[number]];
    const times = variance / (other.entryYear + years * other.entryWalk);
    return { entryYear: rounded(other.entryYear * times), entryWalk: rounded(other.entryWalk * times) };
  }
  const { start, slope } = lineThrough(points);
  return { entryYear: rounded(start), entryWalk: rounded(slope) };
}

/** Cohorts that were in the stage already: their errors by the years that they moved up, never falling. */
function fitFlow(figures: readonly Judged[], { other, weight }: Prior<StageSpread>): number[] {
  const flow: number[] = [];
  let times = 1;
  other.flow.forEach((expected, index) => {
    const years = index + 1;
    const own = sampleOf(figures.filter(({ horizon, step }) => horizon === years && (step ?? -1) >= years));
    const variance = blend(own, expected * times, weight);
    times = variance / expected;
    flow.push(rounded(Math.max(variance, flow.at(-1) ?? 0)));
  });
  return flow;
}

/** How much of the flow’s error is left in cohorts that entered within the forecast, over all that are known. */
function fitAfterEntry(figures: readonly Judged[], fitted: StageSpread, otherWeight: number): number {
  const places = new Map<string, Judged[]>();
  for (const figure of figures) {
    const { horizon, step = 0 } = figure;
    if (step === 0 || step >= horizon) continue;
    const name = `${horizon}|${step}`;
    places.set(name, [...(places.get(name) ?? []), figure]);
  }
  let [left, whole, weight] = [0, 0, 0];
  for (const own of places.values()) {
    const sample = sampleOf(own);
    const { horizon = 0, step = 0 } = own[0] ?? {};
    if (sample === undefined) continue;
    left += sample.weight * (sample.variance - entryVariance(fitted, horizon - step));
    whole += sample.weight * flowVariance(fitted, step);
    weight += sample.weight;
  }
  if (whole === 0) return fitted.flowAfterEntry;
  const found = Math.min(1, Math.max(0, left / whole));
  return rounded(blend({ variance: found, weight }, fitted.flowAfterEntry, otherWeight));
}

/**
 * Measure one level of one stage: entrants, cohorts that moved up, and cohorts that entered within the forecast.
 *
 * @param figures Judged figures of the stage, of any level.
 * @param prior What the errors are drawn towards, and taken from where there are no figures.
 */
export function measureLevel(
  figures: readonly Judged[],
  level: BacktestLevel,
  prior: Prior<StageSpread>,
): StageSpread {
  const own = figures.filter((figure) => figure.level === level);
  const fitted = { ...prior.other, ...fitEntry(own, prior), flow: fitFlow(own, prior) };
  return { ...fitted, flowAfterEntry: fitAfterEntry(own, fitted, prior.weight) };
}

/**
 * Measure the share of the flow's variance that all grades have in common: what makes the errors of a stage's total as
 * large as they were a year ahead.
 *
 * @param figures Judged figures of one stage, of any level.
 * @param fitted The stage's district level as measured.
 * @returns 0 to 0.95; the prior's where a stage has fewer than three grades or no totals.
 */
export function measureShared(
  figures: readonly Judged[],
  { entryYear, entryWalk, flow }: StageSpread,
  { other, weight }: Prior<number>,
): number {
  const ahead = figures.filter(({ horizon }) => horizon === 1);
  const grades = new Set(ahead.flatMap(({ step }) => step ?? [])).size;
  const total = sampleOf(ahead.filter(({ level }) => level === 'districtTotal'));
  const moved = (grades - 1) * (flow[0] ?? 0);
  if (total === undefined || grades < 3 || moved === 0) return other;
  const times = (total.variance * grades ** 1.5 - entryYear - entryWalk) / moved;
  const found = Math.min(0.95, Math.max(0, (times - 1) / (grades - 2)));
  return rounded(blend({ variance: found, weight: total.weight }, other, weight));
}
