import type { MethodChoice } from '../domain/enrolment.ts';
import type { Words } from '../domain/words.ts';
import { attributeBirths, type EntryCohorts } from './attributeBirths.ts';
import { findFeedingPools } from './findFeedingPools.ts';
import type { Pool } from './layOut.ts';
import { sayBirthsEntry, sayLastValue, sayLeaversEntry } from './methodTexts.ts';
import type { EntryRule, FixedSettings } from './projectionModel.ts';
import { findRoutes } from './routeLeavers.ts';
import { type KnownHistory, leaverSeries, poolPupils, pupilsAt } from './transitions.ts';
import { type Blend, blendedRatio, onlyWindow, type Series, weighWindows } from './weighWindows.ts';

/** How a pool’s entrants are found, and what is said of it. */
export interface FittedEntry {
  readonly rule: EntryRule;
  readonly choice: MethodChoice;
}

interface Candidate {
  readonly pool: Pool;
  readonly index: number;
  readonly cohorts: EntryCohorts | undefined;
  readonly captures: Series;
  readonly feeding: readonly number[];
  readonly leavers: Series;
}

/** Entrants by attributed births of every year in sight. */
function captureSeries(known: KnownHistory, pool: Pool, cohorts: EntryCohorts | undefined): Series {
  return Array.from({ length: known.last + 1 }, (_, year) => {
    const base = cohorts?.known(known.history.firstYear + year);
    const next = poolPupils(known, pool, 0, year);
    return base === undefined || next === undefined ? undefined : { base, next };
  });
}

function candidateOf(known: KnownHistory, pool: Pool, index: number, birthsUntil: number): Candidate {
  const { region, layout } = known.history;
  const cohorts = attributeBirths(region, pool.scope, pool.stage, birthsUntil);
  const feeding = findFeedingPools(region, layout, pool);
  const pools = feeding.map((place) => layout.pools[place] as Pool);
  const [captures, leavers] = [captureSeries(known, pool, cohorts), leaverSeries(known, pool, pools)];
  return { pool, index, cohorts, captures, feeding, leavers };
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

function fromBirths(known: KnownHistory, candidate: Candidate, blend: Blend, error: number | undefined) {
  const { pool, cohorts, captures } = candidate;
  const capture = blendedRatio(captures, captures.length, blend);
  const asOf = known.history.firstYear + known.last;
  if (cohorts === undefined || capture === undefined) return undefined;
  const until = Math.max(known.history.region.place.horizonYear, cohorts.lastGiven + 8, asOf + 1);
  const cohort = Array.from({ length: until - asOf }, (_, ahead) => cohorts.expected(asOf + 1 + ahead));
  if (cohort.some((births) => births === undefined)) return undefined;
  const rule: EntryRule = { kind: 'births', expected: cohort.map((births) => capture * (births ?? 0)) };
  const method = sayBirthsEntry(blend, cohorts.lastGiven);
  return told(pool, 'entry', rule, method, { capture, lastBirths: cohorts.lastGiven, ...errorOf(error) });
}

function fromLeavers(known: KnownHistory, candidate: Candidate, blend: Blend, error: number | undefined) {
  const { pool, feeding, leavers } = candidate;
  const ratio = blendedRatio(leavers, leavers.length, blend);
  if (ratio === undefined) return undefined;
  const { region, layout } = known.history;
  const pools = feeding.map((place) => layout.pools[place] as Pool);
  const routes = findRoutes(region, layout, pool, pools);
  const rule: EntryRule = { kind: 'leavers', feeding, ratio, routes };
  const step = pool.stage === 'primary' ? 'entry' : 'stageChange';
  const births = pool.stage === 'primary' ? candidate.cohorts !== undefined : undefined;
  const method = sayLeaversEntry([...new Set(pools.map(({ stage }) => stage))], blend, births);
  return told(pool, step, rule, method, { ratio, routes: routes.length, ...errorOf(error) });
}

function fromLastValue(known: KnownHistory, candidate: Candidate, nearer: boolean): FittedEntry {
  const { pool } = candidate;
  const pupils = pool.divisions.reduce((sum, division) => sum + pupilsAt(known, division, 0, known.last), 0);
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

const errorOf = (error: number | undefined) => (error === undefined ? {} : { oneYearError: error });

function told(
  pool: Pool,
  step: MethodChoice['step'],
  rule: EntryRule,
  method: Words,
  values: Readonly<Record<string, number>>,
): FittedEntry {
  return { rule, choice: { step, district: pool.scope, stage: pool.stage, method, values } };
}

/** Fit one stage’s pools: births where there are any, else leavers, else the last value. */
function fitStage(known: KnownHistory, candidates: readonly Candidate[], fixed: FixedSettings | undefined) {
  const choose = (all: readonly Series[]) =>
    fixed === undefined ? weighWindows(all) : { blend: onlyWindow(fixed.window), error: undefined };
  const births = choose(candidates.map(({ captures }) => captures));
  const chained = candidates.map(({ leavers }) => leavers);
  const leavers = choose(chained);
  const primary = candidates[0]?.pool.stage === 'primary';
  const held = primary && (fixed !== undefined || !leaversAreNearer(chained, leavers.blend));
  return candidates.map((candidate): [number, FittedEntry] => {
    const byBirths = fromBirths(known, candidate, births.blend, births.error);
    const byLeavers = held ? undefined : fromLeavers(known, candidate, leavers.blend, leavers.error);
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
  const candidates = known.history.layout.pools.flatMap((pool, index) =>
    pool.held ? [] : [candidateOf(known, pool, index, birthsUntil)],
  );
  const stages = new Set(candidates.map(({ pool }) => pool.stage));
  return new Map(
    [...stages].flatMap((stage) =>
      fitStage(
        known,
        candidates.filter(({ pool }) => pool.stage === stage),
        fixed,
      ),
    ),
  );
}
