import type { IndicatorId } from '../../domain/glossary.ts';
import { required } from '../../domain/invariant.ts';
import type { IndicatorSeries } from '../../domain/report.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import { type AskedSeries, askedSeries, figureOfYear } from '../allSeries.ts';
import type { ReportContext } from '../context.ts';
import { contextOfFuture, type DrawnFuture } from '../targets/futureContext.ts';
import { type ClassesTable, compileClasses, readClasses } from './classesTable.ts';
import { compilePupils, type PupilsTable, readPupils } from './pupilsTable.ts';
import type { PlacedCells, SeatedYear, SeatedYears } from './seatedYear.ts';
import { compileSeats, readSeats, type SeatsTable } from './seatsTable.ts';
import { type ClassTally, newTally, tallyClasses } from './tallyClasses.ts';
import { newSeatTally, type SeatTally, tallySeats } from './tallySeats.ts';
import { compileTeachers, openTeachers, type TeachersTable } from './teachersTable.ts';

/** Indicators that can be read from flat arrays. */
export type CompiledIndicator = Extract<
  IndicatorId,
  'oversizeClasses' | 'seatsShort' | 'teachersShort' | 'pupils'
>;

/** What one series is read by; undefined: no year of it has a figure. */
type SeriesTable = ClassesTable | SeatsTable | TeachersTable | PupilsTable | undefined;

/** What series are read by. Plain: survives structuredClone. */
export interface CompiledSeries {
  /** The years of every series, from the base year on. */
  readonly years: readonly SchoolYear[];
  /** The base year’s figures, which are the same in all futures; NaN where there is none. */
  readonly base: Float64Array;
  readonly tables: readonly SeriesTable[];
  readonly cells: number;
}

/** A few indicators of a place, compiled so that they are read from flat arrays. Plain: survives structuredClone. */
export interface HeadlineTables extends CompiledSeries {
  /** What is read, as a report names it. */
  readonly asked: readonly Pick<IndicatorSeries, 'indicator' | 'scope' | 'target'>[];
}

function tableOf(
  context: ReportContext,
  placed: PlacedCells,
  { id, place: { scope }, target }: AskedSeries,
): SeriesTable {
  switch (id as CompiledIndicator) {
    case 'oversizeClasses':
      return compileClasses(context, placed, scope, target);
    case 'seatsShort':
      return compileSeats(context, placed, scope);
    case 'teachersShort':
      return compileTeachers(context, placed, scope);
    case 'pupils':
      return compilePupils(context, placed, scope);
  }
}

function compileSeries(
  context: ReportContext,
  placed: PlacedCells,
  asked: readonly AskedSeries[],
): CompiledSeries {
  return {
    years: context.years,
    base: Float64Array.from(asked, (series) => figureOfYear(context, series, context.baseYear)),
    tables: asked.map((series) => tableOf(context, placed, series)),
    cells: placed.cells.length,
  };
}

/**
 * Compile a few indicators for reading them in one future of a place after another, by stage only where a target says so.
 *
 * Law: a figure is the one that `headlinesOf` tells of the same future.
 *
 * @param frame The frame of the run that the futures lie around: its census, but nobody in the years ahead.
 * @param central Its years ahead.
 * @param placed What the arrays of a future stand for.
 * @param indicators Which are read.
 * @param district The district; the whole region when left out.
 */
export function compileHeadlines(
  frame: StudyRun,
  central: DrawnFuture,
  placed: PlacedCells,
  indicators: readonly CompiledIndicator[],
  district: DistrictId | undefined,
): HeadlineTables {
  const context = contextOfFuture(frame, central);
  const asked = askedSeries(
    context,
    (id, scope, target) =>
      indicators.some((each) => each === id) &&
      scope.district === district &&
      (target !== undefined || scope.stages === undefined),
  );
  return {
    ...compileSeries(context, placed, asked),
    asked: asked.map(({ id, place, target }) => ({
      ...{ indicator: id, scope: place.named, target: target?.id },
    })),
  };
}

type ReadSeries = (year: SeatedYear, ahead: number, tally: ClassTally) => number;

function openSeries(table: SeriesTable, seats: readonly SeatTally[]): ReadSeries {
  switch (table?.kind) {
    case undefined:
      return () => Number.NaN;
    case 'oversizeClasses':
      return (year, ahead, tally) => readClasses(table, year, ahead, tally);
    case 'seatsShort': {
      const tally = required(
        seats.find(({ stock }) => stock === table.stock),
        'the stock of a table is counted',
      );
      return (year) => readSeats(table, year, tally);
    }
    case 'teachersShort':
      return openTeachers(table);
    case 'pupils':
      return (year, ahead) => readPupils(table, year, ahead);
  }
}

/**
 * Opens the reading of compiled indicators.
 *
 * @returns Writes the figures of one year of a future among those of all series and years, series after series; NaN where
 *   there is none.
 */
export function openHeadlines({
  years,
  base,
  tables,
  cells,
}: CompiledSeries): (year: SeatedYear, ahead: number, figures: Float64Array) => void {
  const limits = tables.flatMap((table) => (table?.kind === 'oversizeClasses' ? [table.limit] : []));
  const tally = newTally(cells, [...new Set(limits)]);
  const stocks = tables.flatMap((table) => (table?.kind === 'seatsShort' ? [table.stock] : []));
  const seats = [...new Set(stocks)].map(newSeatTally);
  const series = tables.map((table) => openSeries(table, seats));
  return (year, ahead, figures) => {
    if (ahead > 0) {
      tallyClasses(tally, year);
      for (const each of seats) tallySeats(each, year, ahead);
    }
    for (let at = 0; at < series.length; at += 1) {
      const read = series[at] as ReadSeries;
      figures[at * years.length + ahead] = ahead > 0 ? read(year, ahead, tally) : (base[at] as number);
    }
  };
}

const compiledIndicators: ReadonlySet<IndicatorId> = new Set<CompiledIndicator>([
  'oversizeClasses',
  'seatsShort',
  'teachersShort',
  'pupils',
]);

/**
 * Opens the reading of a future’s series from its arrays.
 *
 * @returns Figures by series and year; NaN where there is none, and undefined for series that cannot be read so.
 */
export function arrayReader(
  context: ReportContext,
  { placed, yearOf }: SeatedYears,
): (asked: readonly AskedSeries[]) => (readonly number[] | undefined)[] {
  return (asked) => {
    const compiled = asked.filter(({ id }) => compiledIndicators.has(id));
    const series = compileSeries(context, placed, compiled);
    const read = openHeadlines(series);
    const { length } = series.years;
    const figures = new Float64Array(compiled.length * length);
    for (let ahead = 0; ahead < length; ahead += 1) read(yearOf(ahead), ahead, figures);
    return asked.map((each) => {
      const at = compiled.indexOf(each);
      return at < 0 ? undefined : Array.from(figures.subarray(at * length, (at + 1) * length));
    });
  };
}
