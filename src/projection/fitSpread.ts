import type { BacktestLevel } from '../domain/backtest.ts';
import type { Region } from '../domain/region/region.ts';
import { entryVariance, flowVariance, type PlaceSpread, type StageSpread } from '../domain/spread.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { Judged } from './calibrateIntervals.ts';
import { judgeForecasts } from './judgeForecasts.ts';
import { spreadOf } from './spreadOf.ts';

/**
 * The errors of two real places together, as this program's own back-test measures them; they stand in where a place's
 * history is too short, and weigh as much as {@link ownWeight} independent figures elsewhere.
 *
 * @source Eau Claire (Wisconsin) 1998–2015 and sixteen Maryland counties 2009–2014; docs/accuracy.md.
 */
const reference: Readonly<Record<'district' | 'school', StageSpread>> = {
  district: {
    entryYear: 0.05,
    entryWalk: 0.02,
    flow: [0.013, 0.03, 0.045, 0.058, 0.068],
    flowAfterEntry: 0.3,
  },
  school: { entryYear: 0.17, entryWalk: 0.03, flow: [0.05, 0.1, 0.14, 0.16, 0.17], flowAfterEntry: 0.3 },
};
const referenceShared = 0.5;
const ownWeight = 3;

/** 80 % and 95 % of a normal distribution lie within so many standard deviations. */
const deviations = [
  [0.8, 1.28155],
  [0.95, 1.95996],
] as const;

const rounded = (value: number) => Number(value.toPrecision(6));

/** The variance whose normal distribution holds 80 % and 95 % of the misses as the split-conformal factors do. */
function varianceOf(figures: readonly Judged[]): number | undefined {
  const misses = Float64Array.from(
    figures,
    ({ forecasts, actual }) => Math.abs(actual - forecasts.ours) / spreadOf(forecasts.ours),
  ).sort();
  const found = deviations.flatMap(([share, within]) => {
    const factor = misses[Math.ceil((misses.length + 1) * share) - 1];
    return factor === undefined ? [] : [(factor / within) ** 2];
  });
  return found.length === 0 ? undefined : found.reduce((sum, each) => sum + each, 0) / found.length;
}

/** Figures of one level and stage, in groups that stand for themselves: one year and place. */
interface Sample {
  readonly variance: number;
  readonly weight: number;
}

function sampleOf(figures: readonly Judged[]): Sample | undefined {
  const variance = varianceOf(figures);
  const weight = new Set(figures.map(({ origin, district, school }) => `${origin}|${school ?? district}`))
    .size;
  return variance === undefined ? undefined : { variance, weight };
}

/** Own variance and the reference's, weighed by figures. */
function blend(own: Sample | undefined, other: number): number {
  if (own === undefined) return other;
  return (own.weight * own.variance + ownWeight * other) / (own.weight + ownWeight);
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
  other: StageSpread,
): Pick<StageSpread, 'entryYear' | 'entryWalk'> {
  const horizons = [...new Set(figures.map(({ horizon }) => horizon))];
  const points = horizons.flatMap((years) => {
    const own = sampleOf(figures.filter(({ horizon, step }) => horizon === years && step === 0));
    const expected = other.entryYear + years * other.entryWalk;
    return own === undefined ? [] : [{ years, variance: blend(own, expected), weight: own.weight }];
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
function fitFlow(figures: readonly Judged[], other: StageSpread): number[] {
  const flow: number[] = [];
  let times = 1;
  other.flow.forEach((expected, index) => {
    const years = index + 1;
    const own = sampleOf(figures.filter(({ horizon, step }) => horizon === years && (step ?? -1) >= years));
    const variance = blend(own, expected * times);
    times = variance / expected;
    flow.push(rounded(Math.max(variance, flow.at(-1) ?? 0)));
  });
  return flow;
}

/** How much of the flow’s error is left in cohorts that entered within the forecast, over all that are known. */
function fitAfterEntry(figures: readonly Judged[], fitted: StageSpread): number {
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
  return rounded(blend({ variance: found, weight }, fitted.flowAfterEntry));
}

function fitLevel(figures: readonly Judged[], level: BacktestLevel, other: StageSpread): StageSpread {
  const own = figures.filter((figure) => figure.level === level);
  const fitted = { ...other, ...fitEntry(own, other), flow: fitFlow(own, other) };
  return { ...fitted, flowAfterEntry: fitAfterEntry(own, fitted) };
}

/**
 * The share of the flow's variance that all grades have in common: what makes the errors of a stage's total as large
 * as they were a year ahead.
 */
function fitShared(figures: readonly Judged[], { entryYear, entryWalk, flow }: StageSpread): number {
  const ahead = figures.filter(({ horizon }) => horizon === 1);
  const grades = new Set(ahead.flatMap(({ step }) => step ?? [])).size;
  const total = sampleOf(ahead.filter(({ level }) => level === 'districtTotal'));
  const moved = (grades - 1) * (flow[0] ?? 0);
  if (total === undefined || grades < 3 || moved === 0) return referenceShared;
  const times = (total.variance * grades ** 1.5 - entryYear - entryWalk) / moved;
  const found = Math.min(0.95, Math.max(0, (times - 1) / (grades - 2)));
  return rounded(blend({ variance: found, weight: total.weight }, referenceShared));
}

/**
 * Measure how wide a projection's errors are on the place's own history: entrants and cohorts that move up apart, for
 * districts and for schools, so that draws are as wide as the calibrated intervals.
 *
 * @param region The place as its tables say; its assumptions are not part of its past.
 * @returns One spread per stage; the reference's where the history is too short.
 */
export function fitSpread(region: Region): PlaceSpread {
  const { origins, figures } = judgeForecasts(region, reference.district.flow.length + 1, 3);
  const fitted = stages.map((stage: Stage) => {
    const own = figures.filter((figure) => figure.stage === stage);
    const district = fitLevel(own, 'district', reference.district);
    const school = fitLevel(own, 'school', reference.school);
    return { stage, district, school, shared: fitShared(own, district) };
  });
  return { stages: fitted, figures: figures.length, origins };
}
