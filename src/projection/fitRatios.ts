import type { MethodChoice } from '../domain/enrolment.ts';
import { lastFor } from '../domain/lastFor.ts';
import type { Stage } from '../domain/stage.ts';
import { endsOnCensus } from './endsOnCensus.ts';
import type { Pool } from './layOut.ts';
import { noPairOfYears, sayProgression } from './methodTexts.ts';
import type { FixedSettings } from './projectionModel.ts';
import { divisionSeries, type KnownHistory, poolSeries } from './transitions.ts';
import { weighLastValue } from './weighLastValue.ts';
import {
  type Blend,
  blendedRatio,
  covered,
  heaviest,
  onlyWindow,
  type Series,
  weighWindows,
} from './weighWindows.ts';

/** Ratios of pools and divisions from each grade to the next; by pool and by division index. */
export interface FittedRatios {
  readonly pools: ReadonlyMap<number, readonly number[]>;
  readonly divisions: ReadonlyMap<number, readonly number[]>;
  /** Weight of a grade’s last value beside the cohort that moves up, above 0; by pool index. */
  readonly lastValues: ReadonlyMap<number, number>;
  readonly choices: readonly MethodChoice[];
}

/**
 * Pupils that the district's ratio weighs when it is averaged with a school's own; undefined: it alone counts.
 * Ties are settled in this order.
 */
const shrinkages: readonly (number | undefined)[] = [200, 600, 60, undefined, 20, 0];

/**
 * Stages in which the last value may count. In the stages before, birth waves run through whole: there it brought grades
 * nearer but took the stages' totals further off. Of vocational schools no real history was there to try it on.
 */
const stagesHolding: ReadonlySet<Stage> = new Set(['junior', 'senior']);

/** Usable years over which a school's own ratio is taken. */
const ownYears = 3;

/** Whether a school ends after this grade: its pupils of the last three usable years all left it. */
function endsHere(series: Series, until: number): boolean {
  const found = covered(series, until, ownYears);
  return found.length > 0 && found.every(({ next }) => next === 0);
}

/** A school's own ratio, drawn towards the district's: (Σ next + k × district) ÷ (Σ base + k). */
function shrunkRatio(series: Series, until: number, district: number, k: number | undefined): number {
  if (endsHere(series, until)) return 0;
  if (k === undefined) return district;
  const found = covered(series, until, ownYears);
  const base = found.reduce((sum, transition) => sum + transition.base, 0);
  const next = found.reduce((sum, transition) => sum + transition.next, 0);
  return base + k > 0 ? (next + k * district) / (base + k) : district;
}

interface Step {
  /** All pupils of the pool. */
  readonly pool: Series;
  /** Pupils of schools that teach both grades: what a school’s own ratio is drawn towards. */
  readonly passing: Series;
  readonly divisions: readonly { readonly division: number; readonly series: Series }[];
}

/** Σ |error| of one-year-ahead forecasts of every school and grade from every earlier year. */
function schoolError(steps: readonly Step[], blend: Blend, k: number | undefined): number {
  let error = 0;
  for (const step of steps)
    for (let year = 1; year < step.pool.length; year += 1) {
      const district = blendedRatio(step.passing, year, blend);
      if (district === undefined) continue;
      for (const { series } of step.divisions) {
        const actual = series[year];
        if (actual === undefined || actual.base === 0) continue;
        const ratio = shrunkRatio(series, year, district, k);
        error += Math.abs(actual.base * ratio - actual.next);
      }
    }
  return error;
}

function chooseShrinkage(steps: readonly Step[], blend: Blend): number | undefined {
  const tried = shrinkages.map((k) => ({ k, error: schoolError(steps, blend, k) }));
  return tried.reduce((left, right) => (right.error < left.error * (1 - 1e-9) ? right : left)).k;
}

/** What one stage’s ratios are made with. */
interface Settings {
  readonly blend: Blend;
  /** Share by which the blend missed, one year ahead; undefined without enough history. */
  readonly error: number | undefined;
  readonly k: number | undefined;
  readonly lastValue: number;
}

function tellChoice(
  pool: Pool,
  steps: readonly Step[],
  { blend, k, error, lastValue }: Settings,
): MethodChoice {
  const pairs = Math.max(
    0,
    ...steps.map((step) => covered(step.pool, step.pool.length, heaviest(blend).years).length),
  );
  return {
    step: 'progression',
    district: pool.scope,
    stage: pool.stage,
    method: pairs === 0 ? noPairOfYears : sayProgression(blend, k !== undefined, lastValue),
    values: {
      window: pairs,
      ...(k === undefined ? {} : { shrinkage: k }),
      ...(lastValue === 0 ? {} : { lastValue }),
      ...(error === undefined ? {} : { oneYearError: error }),
    },
  };
}

/** Add up the schools that teach both grades, neither ending in the lower nor beginning in the higher one. */
function addPassing(divisions: Step['divisions'], years: number): Series {
  const passing = divisions.filter(
    ({ series }) => covered(series, years, ownYears).length > 0 && !endsHere(series, years),
  );
  return Array.from({ length: years }, (_, year) => {
    const found = passing.map(({ series }) => series[year]).filter((transition) => transition !== undefined);
    return {
      base: found.reduce((sum, { base }) => sum + base, 0),
      next: found.reduce((sum, { next }) => sum + next, 0),
    };
  });
}

function fitStep(known: KnownHistory, pool: Pool, step: number): Step {
  const divisions = pool.divisions
    .filter((division) => known.history.layout.divisions[division]?.school !== undefined)
    .map((division) => ({ division, series: divisionSeries(known, division, step) }));
  return { pool: poolSeries(known, pool, step), passing: addPassing(divisions, known.last), divisions };
}

function fitStage(
  known: KnownHistory,
  pools: readonly { pool: Pool; index: number }[],
  fixed: FixedSettings | undefined,
): Settings & { readonly stepsOf: readonly (readonly Step[])[] } {
  const stepsOf = pools.map(({ pool }) =>
    Array.from({ length: Math.max(0, pool.steps - 1) }, (_, step) => fitStep(known, pool, step)),
  );
  if (fixed !== undefined)
    return { stepsOf, blend: onlyWindow(fixed.window), error: undefined, k: undefined, lastValue: 0 };
  const series = stepsOf.flat().map((step) => step.pool);
  const { blend, error } = weighWindows(series);
  const lastValue = pools.some(({ pool }) => stagesHolding.has(pool.stage))
    ? weighLastValue(series, blend)
    : 0;
  return { stepsOf, blend, error, k: chooseShrinkage(stepsOf.flat(), blend), lastValue };
}

/**
 * Estimate progression ratios: by pool over several windows, each weighed by how near it was on this history, and by
 * school drawn towards its pool's with the weight that was nearest. Both are fitted by stage, over all pools of the
 * region. In later stages a grade’s last value may count beside the cohort, where it did on this history.
 *
 * @param fixed Settings to use instead of choosing; schools then take their pool's ratio.
 * @returns Ratios ≥ 0; 1 where nobody passed on in the history, 0 where a school ends before its stage does.
 */
export function fitRatios(known: KnownHistory, fixed: FixedSettings | undefined): FittedRatios {
  return fitOnce({ known, fixed });
}

interface Fitting {
  readonly known: KnownHistory;
  readonly fixed: FixedSettings | undefined;
}

const fitOnce = lastFor(
  ({ known: { history, last }, fixed }: Fitting) => [history.pupils, history.brought, last, fixed],
  fitAnew,
);

function fitAnew({ known, fixed }: Fitting): FittedRatios {
  const { layout } = known.history;
  const all = layout.pools.map((pool, index) => ({ pool, index })).filter(({ pool }) => !pool.held);
  const poolRatios = new Map<number, number[]>();
  const divisionRatios = new Map<number, number[]>();
  const lastValues = new Map<number, number>();
  const choices: MethodChoice[] = [];
  const ends = endsOnCensus(known);
  for (const stage of new Set(all.map(({ pool }) => pool.stage))) {
    const pools = all.filter(({ pool }) => pool.stage === stage);
    const { stepsOf, ...settings } = fitStage(known, pools, fixed);
    const { blend, k, lastValue } = settings;
    pools.forEach(({ pool, index }, place) => {
      const steps = stepsOf[place] ?? [];
      const ratios = steps.map((step) => blendedRatio(step.pool, known.last, blend) ?? 1);
      poolRatios.set(index, ratios);
      const usual = steps.map(
        (step, grade) => blendedRatio(step.passing, known.last, blend) ?? (ratios[grade] as number),
      );
      for (const division of pool.divisions) divisionRatios.set(division, [...usual]);
      steps.forEach((step, grade) => {
        for (const { division, series } of step.divisions) {
          const own = divisionRatios.get(division) as number[];
          const unpaired = covered(step.pool, known.last, 1).length === 0;
          own[grade] =
            unpaired && ends(division, grade)
              ? 0
              : shrunkRatio(series, known.last, usual[grade] as number, k);
        }
      });
      if (lastValue > 0) lastValues.set(index, lastValue);
      choices.push(tellChoice(pool, steps, settings));
    });
  }
  return { pools: poolRatios, divisions: divisionRatios, lastValues, choices };
}
