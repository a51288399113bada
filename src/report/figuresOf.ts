import type { IndicatorId } from '../domain/glossary.ts';
import { type Stage, stages } from '../domain/stage.ts';
import type { StudyRun } from '../domain/study.ts';
import type { DistrictId, SchoolYear } from '../domain/units.ts';
import { buildContext } from './context.ts';
import { indicators } from './indicators/indicators.ts';

/** One figure of a run: an indicator in a year, over a district and a stage or all of them. */
export interface FigureAsked {
  readonly indicator: IndicatorId;
  readonly year: SchoolYear;
  readonly district?: DistrictId | undefined;
  readonly stage?: Stage | undefined;
}

/**
 * Read single figures of a run, as its report has them, without the rest of the report.
 *
 * @returns One value per figure asked, in the indicator's own unit (shares as fractions); undefined where it cannot be
 *   measured, as for indicators that need a target's threshold.
 */
export function figuresOf(run: StudyRun, asked: readonly FigureAsked[]): (number | undefined)[] {
  const context = buildContext(run);
  return asked.map(({ indicator, year, district, stage }) => {
    const scope = {
      districts: district === undefined ? context.districts : [district],
      stages: stage === undefined ? stages : [stage],
      ...{ types: undefined, whole: district === undefined },
    };
    const measured = indicators[indicator].measure(context, year, scope, undefined);
    return 'value' in measured ? measured.value : undefined;
  });
}
