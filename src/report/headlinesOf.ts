import type { IndicatorId } from '../domain/glossary.ts';
import type { IndicatorSeries } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId } from '../domain/units.ts';
import { allSeries } from './allSeries.ts';
import { buildContext } from './context.ts';
import { contextOfFuture, type DrawnFuture } from './targets/futureContext.ts';

/**
 * A few indicators of one place by year, as the report tells them, without the rest of it: for pictures that follow a
 * lever.
 *
 * @param ids Which indicators.
 * @param district The district; the whole region when left out.
 * @param future The years ahead, where the run holds none of them.
 */
export function headlinesOf(
  run: StudyRun,
  ids: readonly IndicatorId[],
  district: DistrictId | undefined,
  future?: DrawnFuture,
): IndicatorSeries[] {
  const context = future === undefined ? buildContext(run) : contextOfFuture(run, future);
  return allSeries(context, (id, scope) => ids.includes(id) && scope.district === district);
}
