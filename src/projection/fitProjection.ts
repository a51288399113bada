import type { MethodChoice } from '../domain/enrolment.ts';
import { invariant } from '../domain/invariant.ts';
import { lastFor } from '../domain/lastFor.ts';
import { observedYear } from '../domain/region/observedYear.ts';
import { byText, type Region } from '../domain/region/region.ts';
import { stages } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';
import { knowledge } from './fillUnknown.ts';
import { findArrivals } from './findArrivals.ts';
import { findControls, tellControls } from './findControls.ts';
import { findFlowRates, tellFlowRates } from './findFlowRates.ts';
import { findPrivateShares, tellPrivateShares } from './findPrivateShares.ts';
import { fitEntry } from './fitEntry.ts';
import { type FittedRatios, fitRatios } from './fitRatios.ts';
import { type FittedShares, fitShares } from './fitShares.ts';
import type { Pool } from './layOut.ts';
import { saySuppressed, sayUnknown } from './methodTexts.ts';
import type { FixedSettings, ModelDivision, ProjectionModel } from './projectionModel.ts';
import { ratiosAhead } from './ratiosAhead.ts';
import { type History, readHistory } from './readHistory.ts';
import { tellBrought } from './tellBrought.ts';
import { type KnownHistory, knowUpTo, pupilsAt, usualPupilsAt } from './transitions.ts';

/** Figures of the model’s last year that were not told, by district and stage: what they were taken as. */
function tellSuppressed(known: KnownHistory): MethodChoice[] {
  const { history, last } = known;
  const half = Math.floor((history.region.place.suppressedBelow ?? 0) / 2);
  const counts = new Map<string, MethodChoice>();
  for (const { district, stage, offset, grades } of history.layout.divisions)
    for (const kind of [knowledge.suppressed, knowledge.unknown]) {
      const first = last * history.layout.cells + offset;
      const cells = grades.filter((_, step) => history.suppressed[first + step] === kind).length;
      if (cells === 0) continue;
      const key = `${district}|${stage}|${kind}`;
      const all = (counts.get(key)?.values.cells ?? 0) + cells;
      const told =
        kind === knowledge.suppressed
          ? { method: saySuppressed(half), values: { cells: all, pupilsEach: half } }
          : { method: sayUnknown, values: { cells: all } };
      counts.set(key, { step: 'shares', district, stage, ...told });
    }
  return [...counts.values()];
}

function inOrder(choices: readonly MethodChoice[]): MethodChoice[] {
  const steps: readonly MethodChoice['step'][] = ['entry', 'stageChange', 'progression', 'shares', 'control'];
  return [...choices].sort(
    (left, right) =>
      byText(left.district, right.district) ||
      stages.indexOf(left.stage) - stages.indexOf(right.stage) ||
      steps.indexOf(left.step) - steps.indexOf(right.step) ||
      byText(left.method.en, right.method.en),
  );
}

/** Years ahead for which ratios are settled at least: as many as a back-test looks ahead. */
const leastAhead = 10;

/** Pupils of a pool by grade in the last year in sight, as `count` counts them. */
function startOf(known: KnownHistory, { steps, divisions }: Pool, count: typeof pupilsAt): number[] {
  return Array.from({ length: steps }, (_, step) =>
    divisions.reduce((sum, division) => sum + count(known, division, step, known.last), 0),
  );
}

interface Fitted {
  readonly known: KnownHistory;
  readonly ratios: FittedRatios;
  readonly shares: FittedShares;
}

/** The divisions with what was fitted for them: the very same while the history stays, whatever is assumed ahead. */
const divisionsOf = lastFor(
  ({ known: { history, last }, ratios, shares }: Fitted) => [
    history.pupils,
    ...[last, ratios.divisions, shares.divisions],
  ],
  ({ known, ratios, shares }): readonly ModelDivision[] =>
    known.history.layout.divisions.map((division, index) => ({
      ...division,
      ratios: ratios.divisions.get(index) ?? [],
      shares: shares.divisions.get(index) ?? [],
      start: division.grades.map((_, step) => pupilsAt(known, index, step, known.last)),
    })),
);

/**
 * Fit a model to what was known in one year of a history.
 *
 * @param fixed Settings to use instead of choosing them by back-test.
 * @throws {InvariantError} The year lies outside the history.
 */
export function fitHistory(
  history: History,
  asOf: SchoolYear,
  fixed: FixedSettings | undefined,
): ProjectionModel {
  const last = asOf - history.firstYear;
  invariant(last >= 0 && last < history.years, `the history has no school year ${asOf}`);
  const { region, layout } = history;
  // The plain forecast takes history as it stands.
  const known = knowUpTo(fixed === undefined ? history : { ...history, brought: new Float64Array(0) }, last);
  const ratios = fitRatios(known, fixed);
  // Looking back, a year's births were not yet counted on its census day; looking ahead, all given ones are meant.
  const entry = fitEntry(
    known,
    asOf < observedYear(region.place) ? asOf - 1 : Number.POSITIVE_INFINITY,
    fixed,
  );
  // The rates of a year are counted on its census day, so looking back those after the year were not known.
  const ratesUntil = asOf < observedYear(region.place) ? asOf : Number.POSITIVE_INFINITY;
  const rules = new Map([...entry].map(([index, { rule }]) => [index, rule]));
  const shares = fitShares(known, rules, fixed);
  const pools = layout.pools.map((pool, index) => ({
    ...pool,
    ratios: ratios.pools.get(index) ?? [],
    entry: rules.get(index) ?? { kind: 'lastValue' as const, pupils: 0 },
  }));
  const ahead = ratiosAhead(
    pools,
    {
      pupils: pools.map((pool) => startOf(known, pool, pupilsAt)),
      usual: pools.map((pool) => startOf(known, pool, usualPupilsAt)),
    },
    ratios.lastValues,
    Math.max(region.place.horizonYear - asOf, leastAhead),
  );
  return {
    asOf,
    cells: layout.cells,
    totals: layout.totals,
    pools: pools.map((pool, index) => {
      const found = ahead.get(index);
      return found === undefined ? pool : { ...pool, ratiosAhead: found };
    }),
    divisions: divisionsOf({ known, ratios, shares }),
    assumptions: region.assumptions,
    arrivals: findArrivals(region, layout),
    flowRates: fixed === undefined ? findFlowRates(region, layout, ratesUntil) : [],
    privateShares: findPrivateShares(region, layout),
    controls: findControls(region, layout),
    choices: inOrder([
      ...[...entry.values()].map(({ choice }) => choice),
      ...ratios.choices,
      ...shares.choices,
      ...(fixed === undefined ? tellFlowRates(region, ratesUntil) : []),
      ...(fixed === undefined ? tellPrivateShares(region, layout) : []),
      ...(fixed === undefined ? tellControls(region) : []),
      ...tellSuppressed(known),
      ...tellBrought(known),
    ]),
  };
}

/** The base year’s census of an edition that was carried forward; nothing for other places. */
function carriedCensus({ region, layout, firstYear, pupils }: History): Pick<ProjectionModel, 'carried'> {
  const { baseYear: year } = region.place;
  if (observedYear(region.place) === year) return {};
  const first = (year - firstYear) * layout.cells;
  return { carried: { year, pupils: [...pupils.subarray(first, first + layout.cells)] } };
}

/**
 * Fit the projection to a region’s enrolment history: progression ratios by pool and school, entrants from births or
 * leavers, stage changes, shares. Windows are weighed and weights chosen by one-year-ahead back-test on the same history
 * and told in `choices`.
 *
 * @param options.asOf Last school year that may be looked at; when left out the last one counted, which is the
 *   region’s base year unless it was carried forward.
 * @returns The model, plain JSON; the same for every order of rows in the tables.
 * @throws {InvariantError} The year lies outside the history.
 */
export function fitProjection(region: Region, options: { readonly asOf?: SchoolYear } = {}): ProjectionModel {
  const history = readHistory(region);
  const model = fitHistory(history, options.asOf ?? observedYear(region.place), undefined);
  return options.asOf === undefined ? { ...model, ...carriedCensus(history) } : model;
}
