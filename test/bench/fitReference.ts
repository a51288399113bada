import { entryVariance, flowVariance, type StageSpread } from '../../src/domain/spread.ts';
import { stages } from '../../src/domain/stage.ts';
import { blend, measureLevel, measureShared, sampleOf } from '../../src/projection/measureSpread.ts';
import { type Judged, missOf } from '../../src/projection/missOf.ts';
import type { ReferenceSpread } from '../../src/projection/referenceSpread.ts';
import { median } from './processorTime.ts';

type SpreadLevel = 'district' | 'school';

/** A place's back-test, and the levels of it that are real. */
export interface ReferencePlace {
  readonly name: string;
  readonly figures: readonly Judged[];
  readonly levels: readonly SpreadLevel[];
}

/** What one stage of one place alone measures. */
export interface MeasuredStage {
  readonly name: string;
  readonly stage: string;
  readonly level: SpreadLevel;
  /** Figures that were judged. */
  readonly figures: number;
  /** Undefined where the stage has but one grade. */
  readonly flow: readonly number[] | undefined;
  readonly entry: readonly number[];
  readonly flowAfterEntry: number | undefined;
  readonly shared: number | undefined;
}

/** Years ahead that the reference tells of; beyond what was judged a stage goes on by its last step. */
const yearsAhead = [1, 2, 3, 4, 5];
/** To two digits, below a hundredth to thousandths; once, so that 0.1349 is 0.13 and not by way of 0.135 0.14. */
const rounded = (value: number) => Number(value < 0.01 ? value.toFixed(3) : value.toPrecision(2));

/** One stage by its own figures alone: no other place stands in for what it does not show. */
function measureStage(
  { name, figures }: ReferencePlace,
  level: SpreadLevel,
  stage: string,
): MeasuredStage | undefined {
  const inStage = figures.filter((figure) => figure.stage === stage);
  const own = inStage.filter((figure) => figure.level === level);
  const enough = (of: (figure: Judged) => boolean) => sampleOf(own.filter(of)) !== undefined;
  if (!enough(({ horizon, step }) => horizon === 1 && step === 0)) return undefined;
  const moved = yearsAhead.filter((years) =>
    enough(({ horizon, step = -1 }) => horizon === years && step >= years),
  );
  const nothing = { entryYear: 0, entryWalk: 0, flow: moved.map(() => 0), flowAfterEntry: Number.NaN };
  const spread = measureLevel(own, level, { other: nothing, weight: 0 });
  const shared = measureShared(inStage, spread, { other: Number.NaN, weight: 0 });
  const told = (value: number) => (Number.isNaN(value) ? undefined : value);
  return {
    ...{ name, stage, level, figures: own.length },
    entry: yearsAhead.map((years) => entryVariance(spread, years)),
    flow: moved.length === 0 ? undefined : yearsAhead.map((years) => flowVariance(spread, years)),
    flowAfterEntry: told(spread.flowAfterEntry),
    shared: level === 'district' ? told(shared) : undefined,
  };
}

/** The middle stage of all places, year by year, and the straight line through its entrants. */
function middleStage(measured: readonly MeasuredStage[], level: SpreadLevel): StageSpread {
  const own = measured.filter((each) => each.level === level);
  const middle = (values: readonly (number | undefined)[]) => {
    const found = median(values.filter((value) => value !== undefined));
    if (found === null) throw new Error(`No place measures what the reference tells of (${level}).`);
    return found;
  };
  const entry = yearsAhead.map((_, at) => middle(own.map((each) => each.entry[at])));
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [years, variance] = [mean(yearsAhead), mean(entry)];
  const across = mean(yearsAhead.map((year) => (year - years) ** 2));
  const slope = mean(yearsAhead.map((year, at) => (year - years) * ((entry[at] ?? 0) - variance))) / across;
  const start = Math.max(0, variance - slope * years);
  return {
    entryYear: rounded(start),
    entryWalk: rounded(start > 0 ? slope : variance / years),
    flow: yearsAhead.map((_, at) => rounded(middle(own.map(({ flow }) => flow?.[at])))),
    flowAfterEntry: rounded(middle(own.map((each) => each.flowAfterEntry))),
  };
}

/** Half the interval of a share, in standard deviations, and what a miss beyond it costs. */
const intervals = [
  { within: 1.28155, beyond: 2 / 0.2 },
  { within: 1.95996, beyond: 2 / 0.05 },
] as const;

/**
 * How badly 80 % and 95 % intervals of a variance told misses: their widths, and what they were missed by.
 *
 * @source Gneiting & Raftery (2007), Strictly proper scoring rules, JASA 102(477), § 6.2 (interval score).
 */
function intervalScore(variance: number, misses: readonly number[]): number {
  const deviation = Math.sqrt(variance);
  const one = (miss: number) =>
    intervals.reduce((sum, { within, beyond }) => {
      const half = within * deviation;
      return sum + 2 * half + beyond * Math.max(0, miss - half);
    }, 0);
  return misses.reduce((sum, miss) => sum + one(miss), 0);
}

/** Scores of one district and stage: in every year the variance learnt by then, against that year's forecasts. */
function scoresOf(figures: readonly Judged[], reference: StageSpread, weights: readonly number[]): number[] {
  const scores = weights.map(() => 0);
  for (const horizon of [1, 2])
    for (const moved of [false, true]) {
      const own = figures.filter(
        ({ horizon: ahead, step = -1 }) => ahead === horizon && (moved ? step >= horizon : step === 0),
      );
      const other = moved ? flowVariance(reference, horizon) : entryVariance(reference, horizon);
      for (const origin of new Set(own.map((figure) => figure.origin))) {
        const learnt = sampleOf(own.filter((figure) => figure.origin + horizon <= origin));
        if (learnt === undefined) continue;
        const misses = own.filter((figure) => figure.origin === origin).map(missOf);
        weights.forEach((weight, at) => {
          const score = intervalScore(blend(learnt, other, weight), misses) / Math.sqrt(other);
          scores[at] = (scores[at] ?? 0) + score;
        });
      }
    }
  return scores;
}

/** Weights that are tried for the reference against a place's own figures. */
export const triedWeights = [0.5, 1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 30] as const;

/** The score of every weight, over all districts as if each were a place of its own; smaller is better. */
function scoreWeights(places: readonly ReferencePlace[], reference: StageSpread): number[] {
  const scores: number[] = triedWeights.map(() => 0);
  for (const { figures } of places) {
    const groups = new Map<string, Judged[]>();
    for (const figure of figures.filter(({ level }) => level === 'district')) {
      const key = `${figure.district}|${figure.stage}`;
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(figure);
    }
    for (const group of groups.values())
      scoresOf(group, reference, triedWeights).forEach((score, at) => {
        scores[at] = (scores[at] ?? 0) + score;
      });
  }
  return scores;
}

/** The reference as fitted, with what it was fitted from. */
export interface FittedReference {
  readonly reference: ReferenceSpread;
  readonly measured: readonly MeasuredStage[];
  /** Interval scores of {@link triedWeights}, as multiples of the least. */
  readonly scores: readonly number[];
}

/**
 * Fit what stands in where a place's history is too short: the median over all stages of all places, year by year, of
 * what each stage's own figures measure. Its weight is the one that would have told the districts' later misses best,
 * each district as a place of its own that learns from its own years alone. All numbers are rounded to two digits,
 * below a hundredth to thousandths.
 *
 * @throws {Error} No place measures a number of the reference.
 */
export function fitReference(places: readonly ReferencePlace[]): FittedReference {
  const measured = places.flatMap((place) =>
    place.levels.flatMap((level) => stages.flatMap((stage) => measureStage(place, level, stage) ?? [])),
  );
  const district = middleStage(measured, 'district');
  const shared = median(measured.flatMap((each) => each.shared ?? []));
  if (shared === null) throw new Error('No stage has three grades.');
  const scores = scoreWeights(places, district);
  const least = Math.min(...scores);
  const weight = triedWeights[scores.indexOf(least)] ?? triedWeights[0];
  return {
    reference: { district, school: middleStage(measured, 'school'), shared: rounded(shared), weight },
    measured,
    scores: scores.map((score) => score / least),
  };
}
