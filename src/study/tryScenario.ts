import type { IndicatorSeries } from '../domain/report.ts';
import type { Change } from '../domain/scenario.ts';
import type { PlaceSpread } from '../domain/spread.ts';
import type { DistrictId, SchoolId } from '../domain/units.ts';
import { fitSpread } from '../projection/backtestProjection.ts';
import { type CompiledIndicator, type HeadlinesAsked, headlinesOf } from '../report/buildReport.ts';
import { type BandWorld, compileBands } from './live/liveBands.ts';
import { type LivePath, livePath } from './live/livePath.ts';
import { compileFans, type FanWorld } from './live/pupilFans.ts';
import { regionsAside } from './live/regionsAside.ts';
import { type Opened, type OpenRequest, openOn, type ReadPlace } from './openPlace.ts';

export { type BandWorld, LiveBands } from './live/liveBands.ts';
export { type FanQuestion, type FanWorld, type PupilFan, tellFans } from './live/pupilFans.ts';
export { type BandSeries, type FutureFigures, type LiveBand, tellBands } from './live/tellBands.ts';

type Refused = Extract<Opened, { ok: false }>;

/** What a scenario does to a few indicators, or all that keeps it from being applied. */
export type Tried =
  | {
      readonly ok: true;
      readonly indicators: readonly IndicatorSeries[];
      readonly changes: readonly Change[];
    }
  | Refused;

type TriedScenario = NonNullable<OpenRequest['scenario']>;

/** A path that was walked for a scenario. */
interface Walked {
  readonly text: string;
  readonly changes: readonly Change[];
  readonly path: LivePath;
}

/** The last path of each place, whose rows the next one takes over. */
const walkedLast = new WeakMap<ReadPlace, Walked>();

/**
 * Walk the path of a scenario, or remember it where it was the last one, and read it before another is walked.
 *
 * @returns What was read, or all that keeps the scenario from being applied.
 */
async function readPath<Reading>(
  place: ReadPlace,
  scenario: TriedScenario | undefined,
  read: (walked: Walked) => Reading,
): Promise<Reading | Refused> {
  const text = scenario?.text ?? '';
  const last = walkedLast.get(place);
  if (last?.text === text) return read(last);
  const opened = await openOn(place, scenario, 'kept');
  if (!opened.ok) return opened;
  walkedLast.delete(place);
  const walked = { text, changes: opened.changes, path: livePath(opened.region) };
  walkedLast.set(place, walked);
  return read(walked);
}

/**
 * Try a scenario on a place whose tables are read already, and tell only the indicators asked for. A line that leaves
 * everything as it is, as a lever does on its way across 0 %, counts as no change.
 *
 * @param district The district that the indicators are for; the whole place when left out.
 */
export function tryScenario(
  place: ReadPlace,
  scenario: TriedScenario,
  asked: HeadlinesAsked,
  district: DistrictId | undefined,
): Promise<Tried> {
  return readPath(place, scenario, ({ changes, path: { frame, future } }) => ({
    ok: true,
    indicators: headlinesOf(frame, asked, district, future),
    changes,
  }));
}

/** How often a rehearsal goes through the kinds of changes. */
const rehearsedRounds = 8;

/**
 * Walk paths aside of a place's own and read them, one at each call: an engine has then compiled what follows a lever
 * before the first one is moved. What comes of them is forgotten.
 *
 * @param asked As `tryScenario` is asked.
 */
export function* rehearse(place: ReadPlace, asked: HeadlinesAsked): Generator<undefined> {
  for (const region of regionsAside(place.region, rehearsedRounds)) {
    walkedLast.delete(place);
    const { frame, future } = livePath(region);
    headlinesOf(frame, asked, undefined, future);
    yield;
  }
}

/** Measure a place's errors on its own past, by which its bands are as wide as they are. */
export function measureSpread({ region }: ReadPlace): PlaceSpread {
  return fitSpread(region);
}

/**
 * Get ready to draw futures around a scenario that is tried, for the bands of its figures.
 *
 * @param spread The place's, as `measureSpread` has it.
 * @returns Undefined where the scenario cannot be applied: whoever tries it hears why.
 */
export async function openBands(
  place: ReadPlace,
  scenario: TriedScenario,
  spread: PlaceSpread,
  indicators: readonly CompiledIndicator[],
  district: DistrictId | undefined,
): Promise<BandWorld | undefined> {
  const read = await readPath(place, scenario, ({ path }) =>
    compileBands(path, spread, indicators, district),
  );
  return 'ok' in read ? undefined : read;
}

/**
 * Get ready to draw futures around a scenario, for the fans of its pupils.
 *
 * @param scenario Left out: the place as it stands.
 * @param spread The place's, as `measureSpread` has it.
 * @param school Its pupils alone; all of the place when left out.
 * @returns Undefined where the scenario cannot be applied: whoever opens it hears why.
 */
export async function openFans(
  place: ReadPlace,
  scenario: TriedScenario | undefined,
  spread: PlaceSpread,
  school: SchoolId | undefined,
): Promise<FanWorld | undefined> {
  const read = await readPath(place, scenario, ({ path }) => compileFans(path, spread, school));
  return 'ok' in read ? undefined : read;
}
