import type { IndicatorSeries, StudyReport } from '../domain/report.ts';
import type { DistrictId } from '../domain/units.ts';

/**
 * The series that stands for an indicator in an overview: over all stages, or, for indicators that a target counts
 * for, over the stages of the first target that needs it.
 */
export function headlineSeries(
  report: Pick<StudyReport, 'indicators'>,
  indicator: string,
  district?: DistrictId,
): IndicatorSeries | undefined {
  const all = report.indicators.filter((each) => each.indicator === indicator);
  const whole = all.find(({ target, scope }) => target !== undefined && scope.district === undefined);
  return all.find(
    ({ target, scope }) =>
      scope.district === district &&
      (whole === undefined ? scope.stages === undefined : target === whole.target),
  );
}
