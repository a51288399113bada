import type { IndicatorSeries, StudyReport, Verdict } from '../../../../src/domain/report.ts';
import type { Stage } from '../../../../src/domain/stage.ts';
import { headlineSeries, headlineStages } from '../../../../src/study/headlineSeries.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';

/** The indicators whose base-year value stands on a tile. */
export const headlineIndicators = [
  'oversizeClasses',
  'oversizeSchools',
  'seatsShort',
  'teachersShort',
] as const;
export type HeadlineIndicator = (typeof headlineIndicators)[number];

/** The indicators that each district is told by, in the order of their columns. */
export const districtIndicators = [
  'pupils',
  'classes',
  'oversizeClasses',
  'largestClass',
  'oversizeSchools',
  'seatsShort',
  'teachersShort',
] as const;
export type DistrictIndicator = (typeof districtIndicators)[number];

/** What is told of, figure by figure: in tiles, the table of districts, and the pictures of scenarios. */
export type ToldIndicator = HeadlineIndicator | DistrictIndicator;

/** The base year's value of a series. */
export function baseValue(series: IndicatorSeries | undefined, baseYear: number): number | undefined {
  return series?.values.find(({ year }) => year === baseYear)?.value;
}

/** A tile's series, and the stages that it leaves out because they cannot be measured. */
export interface TileSeries {
  readonly series: IndicatorSeries | undefined;
  readonly without: readonly Stage[];
  /** The stages that alone it counts, where targets of other stages count for themselves; none when it is the whole. */
  readonly only: readonly Stage[];
}

const additive: ReadonlySet<string> = new Set(['seatsShort', 'teachersShort']);

/** Add up the stages that can be measured. */
function sumOfStages(whole: IndicatorSeries, parts: readonly IndicatorSeries[]): TileSeries {
  const [known, unknown] = [parts.filter(isMeasured), parts.filter((part) => !isMeasured(part))];
  if (known.length === 0) return { series: whole, without: [], only: [] };
  const values = whole.values.map(({ year }, index) => ({
    year,
    value: known.reduce((sum, part) => sum + (part.values[index]?.value ?? 0), 0),
  }));
  const dataBasis = known.find((part) => part.dataBasis !== undefined)?.dataBasis;
  return {
    series: { ...whole, missing: undefined, dataBasis, values },
    without: unknown.flatMap(({ scope }) => scope.stages ?? []),
    only: [],
  };
}

const isMeasured = ({ missing }: IndicatorSeries) => missing === undefined;

/**
 * The series of a tile: over all stages, or where a stage keeps a sum from being measured over the others, which is
 * then said.
 *
 * @returns No series where no target says what counts.
 */
export function tileSeries(
  study: { readonly report: Pick<StudyReport, 'indicators'> },
  indicator: string,
  district: string | undefined,
): TileSeries {
  const whole = headlineSeries(study.report, indicator, district);
  if (whole === undefined || isMeasured(whole) || !additive.has(indicator))
    return {
      ...{ series: whole, without: [] },
      only: whole === undefined ? [] : headlineStages(study.report, whole),
    };
  const parts = study.report.indicators.filter(
    (each) =>
      each.indicator === indicator && each.scope.district === district && each.scope.stages?.length === 1,
  );
  return sumOfStages(whole, parts);
}

/**
 * Teachers whom the city's own schools lack in the base year: they count in the whole region and in no district.
 *
 * @returns 0 where none are lacking, or where the figure cannot be measured everywhere.
 */
export function cityTeachersShort(
  study: Pick<StudyPicture, 'place' | 'districts'> & { readonly report: Pick<StudyReport, 'indicators'> },
): number {
  const { baseYear } = study.place;
  const shortIn = (district: string | undefined) =>
    baseValue(tileSeries(study, 'teachersShort', district).series, baseYear);
  const districts = study.districts.map(({ id }) => shortIn(id) ?? 0);
  return Math.max(0, (shortIn(undefined) ?? 0) - districts.reduce((sum, short) => sum + short, 0));
}

/** The targets of the first year from the base year on in which computed targets fall due. */
export interface NextDeadline {
  readonly year: number;
  readonly verdicts: readonly Verdict[];
  readonly missed: number;
}

/**
 * Find the next deadline.
 *
 * @returns The computed targets due in that year, the missed ones first; undefined when none has a date.
 */
export function nextDeadline({
  report,
  place,
}: Pick<StudyPicture, 'report' | 'place'>): NextDeadline | undefined {
  const dated = report.verdicts.filter(
    ({ role, due, state }) =>
      role === 'computed' && due !== undefined && due >= place.baseYear && state !== 'notMeasurable',
  );
  if (dated.length === 0) return undefined;
  const year = Math.min(...dated.map(({ due }) => due ?? Number.POSITIVE_INFINITY));
  const verdicts = dated.filter(({ due }) => due === year);
  const rank = (verdict: Verdict) => (verdict.state === 'missed' ? 0 : 1);
  return {
    year,
    verdicts: [...verdicts].sort((left, right) => rank(left) - rank(right)),
    missed: verdicts.filter(({ state }) => state === 'missed').length,
  };
}
