import type { IndicatorSeries, StudyReport } from '../domain/report.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';

type Series = Pick<IndicatorSeries, 'indicator' | 'target' | 'scope'>;

const isOverall = ({ target, scope }: Series) => target !== undefined && scope.district === undefined;
const breadth = ({ scope }: Series) => scope.stages?.length ?? Number.POSITIVE_INFINITY;

/**
 * The series that stands for an indicator in an overview: over all stages, or, for indicators that a target counts
 * for, over those of the target that counts for the most stages; of several the first.
 */
export function headlineSeries(
  report: Pick<StudyReport, 'indicators'>,
  indicator: string,
  district?: DistrictId,
): IndicatorSeries | undefined {
  const all = report.indicators.filter((each) => each.indicator === indicator);
  const [whole] = all.filter(isOverall).sort((left, right) => {
    const [one, other] = [breadth(left), breadth(right)];
    return one === other ? 0 : other - one;
  });
  return all.find(
    ({ target, scope }) =>
      scope.district === district &&
      (whole === undefined ? scope.stages === undefined : target === whole.target),
  );
}

/**
 * The stages for which an overview's series counts, where targets of other stages count for themselves: the figure is then
 * not that of the whole place, and says so.
 *
 * @returns None where it is.
 */
export function headlineStages(report: Pick<StudyReport, 'indicators'>, series: Series): readonly Stage[] {
  const { stages } = series.scope;
  if (stages === undefined) return [];
  const others = report.indicators.filter((each) => each.indicator === series.indicator && isOverall(each));
  const isBeyond = ({ scope }: Series) => scope.stages?.some((stage) => !stages.includes(stage)) ?? true;
  return others.some(isBeyond) ? stages : [];
}
