import type { MethodChoice } from '../domain/enrolment.ts';
import { groupBy } from '../domain/groupBy.ts';
import { lastFor } from '../domain/lastFor.ts';
import type { Words } from '../domain/words.ts';
import { attributeBirths, type EntryCohorts } from './attributeBirths.ts';
import { addSeries, chooseStrength, drawnRatio } from './drawRatio.ts';
import { findFeedingPools } from './findFeedingPools.ts';
import type { Pool } from './layOut.ts';
import { sayBirthsEntry, sayLastValue, sayLeaversEntry } from './methodTexts.ts';
import type { EntryRule, FixedSettings, Route } from './projectionModel.ts';
import { findRoutes } from './routeLeavers.ts';
import { type KnownHistory, leaverSeries, poolEntrants, usualPupilsAt } from './transitions.ts';
import { type Blend, blendedRatio, onlyWindow, type Series, weighWindows } from './weighWindows.ts';

/** How a pool’s entrants are found, and what is said of it. */
export interface FittedEntry {
  readonly rule: EntryRule;
  readonly choice: MethodChoice;
}

/** A pool with the children who leave for it. */
interface FedPool {
  readonly pool: Pool;
  readonly index: number;
  readonly feeding: readonly number[];
  readonly leavers: Series;
  readonly routes: readonly Route[];
}

interface Candidate extends FedPool {
  readonly cohorts: EntryCohorts | undefined;
  readonly captures: Series;
}

/** Entrants by attributed births of every year in sight. */
function captureSeries(known: KnownHistory, pool: Pool, cohorts: EntryCohorts | undefined): Series {
  return Array.from({ length: known.last + 1 }, (_, year) => {
    const base = cohorts?.known(known.history.firstYear + year);
    const next = poolEntrants(known, pool, year);
    return base === undefined || next === undefined ? undefined : { base, next };
  });
}

function feed(known: KnownHistory, pool: Pool, index: number): FedPool {
  const { region, layout } = known.history;
  const feeding = findFeedingPools(region, layout, pool);
  const pools = feeding.map((place) => layout.pools[place] as Pool);
  const routes = findRoutes(region, layout, pool, pools);
  return { pool, index, feeding, leavers: leaverSeries(known, pool, pools), routes };
}

function candidateOf(known: KnownHistory, fed: FedPool, birthsUntil: number): Candidate {
  const { scope, stage } = fed.pool;
  const cohorts = attributeBirths(known.history.region, scope, stage, birthsUntil);
  return { ...fed, cohorts, captures: captureSeries(known, fed.pool, cohorts) };
}

/**
 * Whether last year’s leavers foretold the entrants better than holding the last value did, one year ahead from every
 * earlier year. Without enough history they are taken to.
 */
function leaversAreNearer(all: readonly Series[], blend: Blend): boolean {
  let [byLeavers, byHolding] = [0, 0];
  for (const series of all)
    series.forEach((transition, year) => {
      const [ratio, before] = [blendedRatio(series, year, blend), series[year - 1]];
      if (transition === undefined || ratio === undefined || before === undefined) return;
      byLeavers += Math.abs(transition.base * ratio - transition.next);
      byHolding += Math.abs(before.next - transition.next);
    });
  return byLeavers <= byHolding;
}

/** How one stage's ratios to births or leavers are made. */
interface RatioPlan {
  readonly blend: Blend;
  /** Share by which the blend missed, one year ahead; undefined without enough history. */
  readonly error: number | undefined;
  /** The transitions of all pools as one, and the children that their ratio weighs. */
  readonly all: Series;
  readonly drawn: number;
}

function planRatios(places: readonly Series[], fixed: FixedSettings | undefined): RatioPlan {
  const all = addSeries(places);
  if (fixed !== undefined) return { blend: onlyWindow(fixed.window), error: undefined, all, drawn: 0 };
  const { blend, error } = weighWindows(places);
  return { blend, error, all, drawn: chooseStrength(places, blend) };
}

const latest = (series: Series, { blend, all, drawn }: RatioPlan) =>
  drawnRatio(series, series.length, blend, all, drawn);

const behind = ({ error, drawn }: RatioPlan) => ({
  ...(drawn === 0 ? {} : { shrinkage: drawn }),
  ...(error === undefined ? {} : { oneYearError: error }),
});

function fromBirths(known: KnownHistory, candidate: Candidate, plan: RatioPlan) {
  const { pool, cohorts, captures } = candidate;
  const capture = latest(captures, plan);
  const asOf = known.history.firstYear + known.last;
  if (cohorts === undefined || capture === undefined) return undefined;
  const until = Math.max(known.history.region.place.horizonYear, cohorts.lastGiven + 8, asOf + 1);
  const cohort = Array.from({ length: until - asOf }, (_, ahead) => cohorts.expected(asOf + 1 + ahead));
  if (cohort.some((births) => births === undefined)) return undefined;
  const rule: EntryRule = { kind: 'births', expected: cohort.map((births) => capture * (births ?? 0)) };
  const method = sayBirthsEntry(plan.blend, plan.drawn > 0, cohorts.lastGiven);
  return told(pool, 'entry', rule, method, { capture, lastBirths: cohorts.lastGiven, ...behind(plan) });
}

function fromLeavers(known: KnownHistory, candidate: Candidate, plan: RatioPlan) {
  const { pool, feeding, leavers, routes } = candidate;
  const ratio = latest(leavers, plan);
  if (ratio === undefined) return undefined;
  const pools = feeding.map((place) => known.history.layout.pools[place] as Pool);
  const rule: EntryRule = { kind: 'leavers', feeding, ratio, routes };
  const step = pool.stage === 'primary' ? 'entry' : 'stageChange';
  const births = pool.stage === 'primary' ? candidate.cohorts !== undefined : undefined;
  const method = sayLeaversEntry(
    [...new Set(pools.map(({ stage }) => stage))],
    plan.blend,
    plan.drawn > 0,
    births,
  );
  return told(pool, step, rule, method, { ratio, routes: routes.length, ...behind(plan) });
}

function fromLastValue(known: KnownHistory, candidate: Candidate, nearer: boolean): FittedEntry {
  const { pool } = candidate;
  const pupils = pool.divisions.reduce(
    (sum, division) => sum + usualPupilsAt(known, division, 0, known.last),
    0,
  );
  const step = pool.stage === 'kindergarten' || pool.stage === 'primary' ? 'entry' : 'stageChange';
  return told(
    pool,
    step,
    { kind: 'lastValue', pupils },
    sayLastValue(candidate.cohorts !== undefined, nearer),
    {
      pupils,
    },
  );
}

function told(
  pool: Pool,
  step: MethodChoice['step'],
  rule: EntryRule,
  method: Words,
  values: Readonly<Record<string, number>>,
): FittedEntry {
  return { rule, choice: { step, district: pool.scope, stage: pool.stage, method, values } };
}

/** The pools of one stage, and how their ratios to leavers are made. */
interface FedStage {
  readonly pools: readonly FedPool[];
  readonly plan: RatioPlan;
  /** Whether leavers foretold better than holding the last value. */
  readonly nearer: boolean;
}

function feedStage(pools: readonly FedPool[], fixed: FixedSettings | undefined): FedStage {
  const chained = pools.map(({ leavers }) => leavers);
  const plan = planRatios(chained, fixed);
  return { pools, plan, nearer: leaversAreNearer(chained, plan.blend) };
}

interface Fitting {
  readonly known: KnownHistory;
  readonly fixed: FixedSettings | undefined;
}

/** What leavers say, by stage; kept while the history and the feeders stay, whatever births do. */
const feedStages = lastFor(
  ({ known: { history, last }, fixed }: Fitting) => [
    history.pupils,
    ...[history.brought, history.region.feeders, last, fixed],
  ],
  ({ known, fixed }): readonly FedStage[] => {
    const pools = known.history.layout.pools.flatMap((pool, index) =>
      pool.held ? [] : [feed(known, pool, index)],
    );
    return [...groupBy(pools, ({ pool }) => pool.stage).values()].map((own) => feedStage(own, fixed));
  },
);

/** Fit one stage’s pools: births where there are any, else leavers, else the last value. */
function fitStage({ known, fixed }: Fitting, { pools, plan, nearer }: FedStage, birthsUntil: number) {
  const candidates = pools.map((fed) => candidateOf(known, fed, birthsUntil));
  const births = planRatios(
    candidates.map(({ captures }) => captures),
    fixed,
  );
  const held = pools[0]?.pool.stage === 'primary' && (fixed !== undefined || !nearer);
  return candidates.map((candidate): [number, FittedEntry] => {
    const byBirths = fromBirths(known, candidate, births);
    const byLeavers = held ? undefined : fromLeavers(known, candidate, plan);
    return [candidate.index, byBirths ?? byLeavers ?? fromLastValue(known, candidate, held)];
  });
}

/**
 * Decide by pool how entrants are found: from births by the capture ratio, from last year’s leavers of the stage
 * before by their ratio, or by holding the last value; the averaging window is chosen by stage on this history.
 *
 * @param birthsUntil Last calendar year of births that may be looked at.
 * @param fixed Settings to use instead of choosing.
 * @returns One rule per pool, by pool index; pools that are held have none.
 */
export function fitEntry(
  known: KnownHistory,
  birthsUntil: number,
  fixed: FixedSettings | undefined,
): Map<number, FittedEntry> {
  const fitting = { known, fixed };
  return new Map(feedStages(fitting).flatMap((stage) => fitStage(fitting, stage, birthsUntil)));
}
