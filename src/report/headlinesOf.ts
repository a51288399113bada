import type { IndicatorId } from '../domain/glossary.ts';
import type { IndicatorSeries } from '../domain/report.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId } from '../domain/units.ts';
import { allSeries } from './allSeries.ts';
import { buildContext } from './context.ts';

/**
 * A few indicators of one place by year, as the report tells them, without the rest of it: for pictures that follow a
 * lever.
 *
 * @param ids Which indicators.
 * @param district The district; the whole region when left out.
 */
export function headlinesOf(
  run: StudyRun,
  ids: readonly IndicatorId[],
  district: DistrictId | undefined,
): IndicatorSeries[] {
  return allSeries(buildContext(run), (id, scope) => ids.includes(id) && scope.district === district);
}
