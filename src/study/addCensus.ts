import { measureCapacity } from '../capacity/measureCapacity.ts';
import { type CensusReading, type PlaceWithCensus, addCensus as readIn } from '../dataset/addCensus.ts';
import type { TableFile } from '../dataset/readDataset.ts';
import { writeDataset } from '../dataset/writeDataset.ts';
import type { CensusAnswers, CensusReview } from '../domain/census.ts';
import type { Problem } from '../domain/problem.ts';
import type { Region } from '../domain/region/region.ts';
import { backtestProjection } from '../projection/backtestProjection.ts';
import { reviewCensus } from '../report/buildReport.ts';
import type { AcceptablePlace } from './previewPlace.ts';
import { runStudy } from './runStudy.ts';
import { summarisePlace } from './summarisePlace.ts';

/** A place with a census in it: what it is, its tables, and how the edition before did. */
export interface PlaceWithReview extends AcceptablePlace {
  readonly schools: PlaceWithCensus['schools'];
  readonly review: CensusReview;
}

/** A census before anything of it is kept. */
export interface CensusPreview
  extends Pick<CensusReading, 'tables' | 'year' | 'schools' | 'problems' | 'notices'> {
  readonly whole: PlaceWithReview | undefined;
  readonly rest: (PlaceWithReview & { readonly leftOut: readonly Problem[] }) | undefined;
}

/**
 * Read a new census into a place and say what it comes to: schools matched, problems, the place with the census, and
 * the former edition's forecast, plan and ledger beside what was counted.
 *
 * @param region The place as its tables say.
 * @param files The census.
 * @param answers What the planner says of schools that the files leave open.
 */
export function previewCensus(
  region: Region,
  files: readonly TableFile[],
  answers: CensusAnswers,
): CensusPreview {
  const { whole, rest, ...reading } = readIn(region, measureCapacity(region), files, answers);
  return {
    ...reading,
    whole: whole === undefined ? undefined : accepted(region, whole),
    rest: rest === undefined ? undefined : { ...accepted(region, rest), leftOut: rest.leftOut },
  };
}

const accepted = (before: Region, { region, projects, schools }: PlaceWithCensus): PlaceWithReview => ({
  summary: summarisePlace(region),
  files: writeDataset(region),
  schools,
  review: reviewCensus({
    before: runStudy(upTo(before, Math.min(before.place.horizonYear, region.place.baseYear))),
    backtest: backtestProjection(before, { maxHorizon: region.place.baseYear - before.place.baseYear }),
    after: runStudy(upTo(region, region.place.baseYear)),
    projects,
  }),
});

/** The place with a nearer horizon: what comes later has no part in the comparison. */
const upTo = (region: Region, horizonYear: number): Region => ({
  ...region,
  place: { ...region.place, horizonYear },
});
