import type { IndicatorSeries } from '../domain/report.ts';
import type { Change } from '../domain/scenario.ts';
import type { DistrictId } from '../domain/units.ts';
import { type CompiledIndicator, type HeadlinesAsked, headlinesOf } from '../report/buildReport.ts';
import { LiveBands } from './live/liveBands.ts';
import { livePath } from './live/livePath.ts';
import { type Opened, type OpenRequest, openOn, type ReadPlace } from './openPlace.ts';

export { type BandSeries, type LiveBand, type LiveBands, tellBands } from './live/liveBands.ts';

/** What a scenario does to a few indicators, or all that keeps it from being applied. */
export type Tried =
  | {
      readonly ok: true;
      readonly indicators: readonly IndicatorSeries[];
      readonly changes: readonly Change[];
    }
  | Extract<Opened, { ok: false }>;

/**
 * Try a scenario on a place whose tables are read already, and tell only the indicators asked for. A line that leaves
 * everything as it is, as a lever does on its way across 0 %, counts as no change.
 *
 * @param district The district that the indicators are for; the whole place when left out.
 */
export async function tryScenario(
  place: ReadPlace,
  scenario: NonNullable<OpenRequest['scenario']>,
  asked: HeadlinesAsked,
  district: DistrictId | undefined,
): Promise<Tried> {
  const opened = await openOn(place, scenario, 'kept');
  if (!opened.ok) return opened;
  const { frame, future } = livePath(opened.region);
  const indicators = headlinesOf(frame, asked, district, future);
  return { ok: true, indicators, changes: opened.changes };
}

/**
 * Get ready to draw futures around a scenario that is tried, for the bands of its figures.
 *
 * @returns Undefined where the scenario cannot be applied: whoever tries it hears why.
 */
export async function openBands(
  place: ReadPlace,
  scenario: NonNullable<OpenRequest['scenario']>,
  indicators: readonly CompiledIndicator[],
  district: DistrictId | undefined,
): Promise<LiveBands | undefined> {
  const opened = await openOn(place, scenario, 'kept');
  return opened.ok ? new LiveBands(livePath(opened.region), place.region, indicators, district) : undefined;
}
