import { type IndicatorId, indicatorWords } from '../domain/glossary.ts';
import type { Target } from '../domain/region/target.ts';
import type { IndicatorScope, IndicatorSeries } from '../domain/report.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { ReportContext } from './context.ts';
import { indicatorIds, indicators, isIndicator } from './indicators/indicators.ts';
import { figureOf } from './missing.ts';
import { overStages, type Scope, wholeScope } from './scope.ts';
import { type TargetScope, targetScopes } from './targets/targetScopes.ts';
import { weakestBasis } from './weakestBasis.ts';

type ShownScope = { readonly scope: Scope; readonly named: IndicatorScope };

/** The figures of a series by year; undefined where there is none. */
function valuesOf(context: ReportContext, { id, place, target }: AskedSeries): (number | undefined)[] {
  const { measure } = indicators[id];
  return context.years.map((year) => figureOf(measure(context, year, place.scope, target)));
}

/** @param known Its figures by year, where they are known already; NaN where there is none. */
function seriesOf(
  context: ReportContext,
  series: AskedSeries,
  known: readonly number[] | undefined,
): IndicatorSeries {
  const { id, place, target } = series;
  const { measure, unit, evidence } = indicators[id];
  const values =
    known?.map((figure) => (Number.isNaN(figure) ? undefined : figure)) ?? valuesOf(context, series);
  const none = values.every((value) => value === undefined);
  const first = none ? measure(context, context.baseYear, place.scope, target) : undefined;
  return {
    indicator: id,
    words: indicatorWords[id],
    unit,
    scope: place.named,
    target: target?.id,
    dataBasis: none ? undefined : weakestBasis(context, evidence, context.baseYear, place.scope),
    missing: first !== undefined && 'missing' in first ? first.missing : undefined,
    values: context.years.map((year, ahead) => ({ year, value: values[ahead] })),
  };
}

function stagesTaught(context: ReportContext): Stage[] {
  const taught = new Set([...context.cells.values()].map(({ stage }) => stage));
  return stages.filter((stage) => taught.has(stage));
}

/** The region, its districts, and their stages, as far down as the indicator is shown. */
function shownScopes(context: ReportContext, shownBy: 'stage' | 'district' | 'region'): ShownScope[] {
  const region: ShownScope = { scope: wholeScope(context.districts), named: {} };
  if (shownBy === 'region') return [region];
  const districts = context.districts.map((district): ShownScope => {
    const scope = { ...region.scope, districts: [district], whole: false };
    return { scope, named: { district } };
  });
  const places = [region, ...districts];
  if (shownBy === 'district') return places;
  const taught = stagesTaught(context);
  const byStage = places.flatMap(({ scope, named }) =>
    taught.map((stage) => ({
      scope: overStages(scope, [stage]),
      named: { ...named, stages: [stage] },
    })),
  );
  return [...places, ...byStage];
}

/** A target's own scopes and, where it is judged for a whole, the districts in it. */
function scopesOfTarget(context: ReportContext, target: Target): ShownScope[] {
  const districtOf = ({ scope, named }: TargetScope, district: string): ShownScope => ({
    scope: { ...scope, districts: [district], whole: false },
    named: { ...named, district },
  });
  return targetScopes(context, target).flatMap((place) =>
    place.named.district !== undefined
      ? [place]
      : [place, ...place.scope.districts.map((district) => districtOf(place, district))],
  );
}

/** What a target's own series shows; of several targets with the same answer the first by identifier is told. */
function seriesKey(target: Target): string {
  const { indicator, threshold, thresholdByType, countingRule, programme, observation } = target;
  const { districts, unitScope, stages: of, types } = target;
  return JSON.stringify([
    ...[indicator, threshold, thresholdByType, countingRule, programme, observation],
    ...[districts, unitScope, of, types],
  ]);
}

function targetsShown(context: ReportContext): Target[] {
  const kept = new Map<string, Target>();
  for (const target of context.targets) {
    if (target.role !== 'computed' || !isIndicator(target.indicator)) continue;
    if (indicators[target.indicator].needs === 'nothing') continue;
    if (!kept.has(seriesKey(target))) kept.set(seriesKey(target), target);
  }
  return [...kept.values()];
}

/** One series that a report tells: an indicator in a scope, by a target where it needs one. */
export interface AskedSeries {
  readonly id: IndicatorId;
  readonly place: ShownScope;
  readonly target: Target | undefined;
}

type Wanted = (id: IndicatorId, scope: IndicatorScope, target: Target | undefined) => boolean;

/**
 * The series of a report: indicators that need no target for the region, its districts and their stages; those that need
 * a threshold or a programme for each computed target that gives one.
 *
 * @param wanted Which of them are told; all when left out.
 */
export function askedSeries(context: ReportContext, wanted: Wanted = () => true): AskedSeries[] {
  const ask = (id: IndicatorId, places: readonly ShownScope[], target?: Target) =>
    places
      .filter(({ named }) => wanted(id, named, target))
      .map((place): AskedSeries => ({ id, place, target }));
  const shown = {
    stage: shownScopes(context, 'stage'),
    district: shownScopes(context, 'district'),
    region: shownScopes(context, 'region'),
  };
  const free = indicatorIds
    .filter((id) => indicators[id].needs === 'nothing')
    .flatMap((id) => ask(id, shown[indicators[id].shownBy]));
  const bound = targetsShown(context).flatMap((target) =>
    isIndicator(target.indicator) ? ask(target.indicator, scopesOfTarget(context, target), target) : [],
  );
  return [...free, ...bound];
}

/**
 * Every indicator over the years of the run; see {@link askedSeries}.
 *
 * @param read Reads figures of series in a quicker way, by year and NaN where there is none; undefined where it cannot.
 */
export function allSeries(
  context: ReportContext,
  wanted?: Wanted,
  read?: (asked: readonly AskedSeries[]) => (readonly number[] | undefined)[],
): IndicatorSeries[] {
  const asked = askedSeries(context, wanted);
  const known = read?.(asked);
  return asked.map((series, at) => seriesOf(context, series, known?.[at]));
}

/** The figure of a series in one year; NaN where there is none. */
export function figureOfYear(
  context: ReportContext,
  { id, place, target }: AskedSeries,
  year: SchoolYear,
): number {
  return figureOf(indicators[id].measure(context, year, place.scope, target)) ?? Number.NaN;
}
