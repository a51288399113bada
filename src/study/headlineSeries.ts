import { weakestOf } from '../domain/basis.ts';
import type { IndicatorSeries, StudyReport } from '../domain/report.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId } from '../domain/units.ts';

type Series = Pick<IndicatorSeries, 'indicator' | 'target' | 'scope'>;

const isOverall = ({ target, scope }: Series) => target !== undefined && scope.district === undefined;
const breadth = ({ scope }: Series) => scope.stages?.length ?? Number.POSITIVE_INFINITY;

/** Classes of one stage are none of another's: only of them the counts of several targets add up. */
const additive = 'oversizeClasses';

/** Add series of different stages; it is no one target's. */
function addSeries(series: readonly IndicatorSeries[]): IndicatorSeries | undefined {
  const [first] = series;
  if (first === undefined) return undefined;
  return {
    ...first,
    target: undefined,
    scope: { ...first.scope, stages: series.flatMap(({ scope }) => scope.stages ?? []) },
    dataBasis: weakestOf(series.map(({ dataBasis }) => dataBasis)),
    missing: series.find(({ missing }) => missing !== undefined)?.missing,
    values: first.values.map(({ year }, index) => ({
      year,
      value: series.reduce<number | undefined>((sum, { values }) => {
        const value = values[index]?.value;
        return sum === undefined || value === undefined ? undefined : sum + value;
      }, 0),
    })),
  };
}

/** The broadest series, and every one after it that shares no stage with those before. */
function apart(sorted: readonly IndicatorSeries[]): IndicatorSeries[] {
  const taken: IndicatorSeries[] = [];
  for (const each of sorted) {
    const { stages } = each.scope;
    const shares = taken.some(
      ({ scope }) => !scope.stages || scope.stages.some((stage) => stages?.includes(stage)),
    );
    if (taken.length === 0 || (stages !== undefined && !shares)) taken.push(each);
  }
  return taken;
}

/**
 * The series that stands for an indicator in an overview: over all stages, or, for indicators that a target counts
 * for, over those of the target that counts for the most stages; of several the first. Oversize classes of targets that
 * share no stage are added.
 */
export function headlineSeries(
  report: Pick<StudyReport, 'indicators'>,
  indicator: string,
  district?: DistrictId,
): IndicatorSeries | undefined {
  const all = report.indicators.filter((each) => each.indicator === indicator);
  const sorted = all.filter(isOverall).sort((left, right) => {
    const [one, other] = [breadth(left), breadth(right)];
    return one === other ? 0 : other - one;
  });
  const parts = indicator === additive ? apart(sorted) : [];
  if (parts.length > 1)
    return addSeries(
      all.filter(
        ({ target, scope }) => scope.district === district && parts.some((part) => part.target === target),
      ),
    );
  const [whole] = sorted;
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
