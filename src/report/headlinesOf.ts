import type { IndicatorId } from '../domain/glossary.ts';
import type { IndicatorSeries } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';
import { allSeries, askedSeries, figuresOfSeries } from './allSeries.ts';
import { buildContext } from './context.ts';
import { contextOfFuture, contextsOf, type DrawnFuture } from './targets/futureContext.ts';

/** Which indicators are told. */
export interface HeadlinesAsked {
  readonly indicators: readonly IndicatorId[];
  /** Those of them whose stages are told one by one too. */
  readonly byStage: readonly IndicatorId[];
}

/**
 * A few indicators of one place by year, as the report tells them, without the rest of it: for pictures that follow a
 * lever. What cannot be measured over all stages is told by stage too.
 *
 * @param district The district; the whole region when left out.
 * @param future The years ahead, where the run holds none of them.
 */
export function headlinesOf(
  run: StudyRun,
  { indicators, byStage }: HeadlinesAsked,
  district: DistrictId | undefined,
  future?: DrawnFuture,
): IndicatorSeries[] {
  const context = future === undefined ? buildContext(run) : contextOfFuture(run, future);
  const tell = (split: readonly IndicatorId[]) =>
    allSeries(context, (id, scope, target) => {
      const here = indicators.includes(id) && scope.district === district;
      return here && (target !== undefined || scope.stages === undefined || split.includes(id));
    });
  const told = tell(byStage);
  const lacking = indicators.filter((id) =>
    told.some(
      ({ indicator, scope, target, missing }) =>
        indicator === id && missing !== undefined && target === undefined && scope.stages === undefined,
    ),
  );
  return lacking.length === 0 ? told : tell([...byStage, ...lacking]);
}

/**
 * Read the same indicators, by stage only where a target says so, in one future of a place after another.
 *
 * @param frame The frame of the run that the futures lie around: its census, but nobody in the years ahead.
 * @param central Its years ahead.
 * @param indicators Which are read.
 * @param district The district; the whole region when left out.
 */
export function openHeadlines(
  frame: StudyRun,
  central: DrawnFuture,
  indicators: readonly IndicatorId[],
  district: DistrictId | undefined,
): {
  /** The years of every series. */
  readonly years: readonly SchoolYear[];
  /** What is read, as a report names it. */
  readonly asked: readonly Pick<IndicatorSeries, 'indicator' | 'scope' | 'target'>[];
  /** The figures of a future by series and year; NaN where there is none. */
  readonly read: (future: DrawnFuture) => number[][];
} {
  const path = contextOfFuture(frame, central);
  const contextOf = contextsOf(path);
  const asked = askedSeries(
    path,
    (id, scope, target) =>
      indicators.includes(id) &&
      scope.district === district &&
      (target !== undefined || scope.stages === undefined),
  );
  return {
    years: path.years,
    asked: asked.map(({ id, place, target }) => ({
      ...{ indicator: id, scope: place.named, target: target?.id },
    })),
    read(future) {
      const context = contextOf(future);
      return asked.map((series) => figuresOfSeries(context, series));
    },
  };
}
