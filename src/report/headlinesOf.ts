import type { IndicatorId } from '../domain/glossary.ts';
import type { Target } from '../domain/region/target.ts';
import type { IndicatorScope, IndicatorSeries } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId } from '../domain/units.ts';
import { allSeries } from './allSeries.ts';
import { arrayReader } from './compiled/compileHeadlines.ts';
import { buildContext } from './context.ts';
import { contextOfFuture, type DrawnFuture } from './targets/futureContext.ts';

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
  const read = future?.arrays === undefined ? undefined : arrayReader(context, future.arrays);
  const tell = (split: readonly IndicatorId[]) => {
    const isTold = (id: IndicatorId, scope: IndicatorScope, target: Target | undefined) => {
      const here = indicators.includes(id) && scope.district === district;
      return here && (target !== undefined || scope.stages === undefined || split.includes(id));
    };
    return allSeries(context, isTold, read);
  };
  const told = tell(byStage);
  const lacking = indicators.filter((id) =>
    told.some(
      ({ indicator, scope, target, missing }) =>
        indicator === id && missing !== undefined && target === undefined && scope.stages === undefined,
    ),
  );
  return lacking.length === 0 ? told : tell([...byStage, ...lacking]);
}
