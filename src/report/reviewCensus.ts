import type { BacktestReport } from '../domain/backtest.ts';
import type { CensusMiss, CensusReview, ProjectReview } from '../domain/census.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId, Pupils } from '../domain/units.ts';
import { reviewLedger } from './reviewLedger.ts';

/** What a new census is held against. */
export interface CensusEvidence {
  /** The run that was made from the former base year. */
  readonly before: StudyRun;
  /** Errors of the method on the place's own history as it was known then. */
  readonly backtest: BacktestReport;
  /** A run of the place with the census that ends with its base year. */
  readonly after: StudyRun;
  readonly projects: readonly ProjectReview[];
}

/** Share of outcomes that the intervals are made to hold. */
const share = 0.95;
/** Power of the forecast that an interval's width goes with; see `BacktestInterval`. */
const power = 0.75;

/**
 * Set what was forecast, planned and listed in the ledger beside what the new census counted.
 *
 * @returns Districts by stage, then the whole place by stage; a year after the former horizon was never forecast and
 *   has no rows of pupils.
 */
export function reviewCensus({ before, backtest, after, projects }: CensusEvidence): CensusReview {
  const { region } = after;
  const year = region.place.baseYear;
  return {
    format: 'xuewei.censusReview/1',
    ...{ before: before.region.place.baseYear, year, projects },
    misses: missesOf(before, backtest, after),
    ledger: reviewLedger(before, after),
  };
}

interface Actual {
  pupils: Pupils;
  unknown: number;
}

const keyOf = (district: DistrictId, stage: Stage) => `${district}|${stage}`;

function addTo(sums: Map<string, Actual>, key: string, pupils: Pupils | undefined): void {
  const sum = sums.get(key) ?? { pupils: 0, unknown: 0 };
  sums.set(key, {
    pupils: sum.pupils + (pupils ?? 0),
    unknown: sum.unknown + (pupils === undefined ? 1 : 0),
  });
}

/** What the census counted, by district and stage; a row without a figure is counted as unknown, not guessed. */
function actualsOf({ region, enrolment }: StudyRun): Map<string, Actual> {
  const { baseYear } = region.place;
  const untold = new Set(
    region.enrolment
      .filter(
        ({ year, pupils, classSizes }) =>
          year === baseYear && pupils === undefined && classSizes === undefined,
      )
      .map(({ school, grade }) => `${school}|${grade}`),
  );
  const sums = new Map<string, Actual>();
  for (const { district, stage, school, grade, pupils } of enrolment.years[0]?.pupils ?? [])
    addTo(sums, keyOf(district, stage), untold.has(`${school}|${grade}`) ? undefined : pupils);
  return sums;
}

function missesOf({ enrolment }: StudyRun, backtest: BacktestReport, after: StudyRun): CensusMiss[] {
  const { region } = after;
  const { baseYear: year } = region.place;
  const forecast = enrolment.years.find((each) => each.year === year);
  if (forecast === undefined) return [];
  const sums = new Map<string, Actual>();
  for (const { district, stage, pupils } of [...forecast.pupils, ...forecast.unplaced])
    addTo(sums, keyOf(district, stage), pupils);
  const actuals = actualsOf(after);
  const rows = region.districts.flatMap(({ id: district }) =>
    stages.flatMap((stage): CensusMiss[] => {
      const key = keyOf(district, stage);
      const [was, is] = [sums.get(key), actuals.get(key)];
      if (was === undefined && is === undefined) return [];
      const width = widthOf(backtest, stage, year - enrolment.baseYear);
      return [missOf({ district, stage }, was?.pupils ?? 0, is ?? { pupils: 0, unknown: 0 }, width)];
    }),
  );
  if (region.districts.length < 2) return rows;
  return [
    ...rows,
    ...stages.flatMap((stage) =>
      wholeOf(
        rows.filter((row) => row.stage === stage),
        stage,
      ),
    ),
  ];
}

const widthOf = (backtest: BacktestReport, stage: Stage, horizon: number) =>
  backtest.rows
    .find((row) => row.level === 'districtTotal' && row.stage === stage && row.horizon === horizon)
    ?.intervals.find((interval) => interval.share === share)?.factor;

function missOf(
  of: Pick<CensusMiss, 'stage' | 'district'>,
  forecast: Pupils,
  { pupils: actual, unknown }: Actual,
  factor: number | undefined,
): CensusMiss {
  const told = actual > 0 && unknown === 0 ? { miss: (forecast - actual) / actual } : {};
  if (factor === undefined) return { ...of, forecast, actual, unknown, ...told };
  const width = factor * forecast ** power;
  const [from, to] = [Math.max(0, forecast - width), forecast + width];
  const held = unknown === 0 ? { held: from <= actual && actual <= to } : {};
  return { ...of, forecast, actual, unknown, ...told, from, to, ...held };
}

/** The whole place: its districts together; the history makes intervals for districts alone. */
function wholeOf(rows: readonly CensusMiss[], stage: Stage): CensusMiss[] {
  if (rows.length === 0) return [];
  const sum = (of: 'forecast' | 'actual' | 'unknown') => rows.reduce((total, row) => total + row[of], 0);
  return [missOf({ stage }, sum('forecast'), { pupils: sum('actual'), unknown: sum('unknown') }, undefined)];
}
