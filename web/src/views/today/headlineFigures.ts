import type { IndicatorSeries, Verdict } from '../../../../src/domain/report.ts';
import { headlineSeries } from '../../../../src/study/headlineSeries.ts';
import type { StudyPicture } from '../../pictures/studyPicture.ts';

/** The indicators whose base-year value stands on a tile. */
export const headlineIndicators = ['oversizeClasses', 'oversizeSchools', 'seatsShort', 'teachersShort'] as const;
export type HeadlineIndicator = (typeof headlineIndicators)[number];

/** The base year's value of a series. */
export function baseValue(series: IndicatorSeries | undefined, baseYear: number): number | undefined {
  return series?.values.find(({ year }) => year === baseYear)?.value;
}

/** The series of a tile; undefined where no target says what counts. */
export function tileSeries(
  study: StudyPicture,
  indicator: string,
  district: string | undefined,
): IndicatorSeries | undefined {
  return headlineSeries(study.report, indicator, district);
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
export function nextDeadline({ report, place }: Pick<StudyPicture, 'report' | 'place'>): NextDeadline | undefined {
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
