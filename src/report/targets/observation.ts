import type { Target } from '../../domain/region/target.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { Words } from '../../domain/words.ts';
import type { ReportContext } from '../context.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { say } from '../missing.ts';

/** School years run from September: a census before it belongs to the school year named by the calendar year before. */
const firstMonth = 9;

/**
 * The school year whose census falls within a calendar year.
 *
 *     censusYear(2020, '09-01') // 2020
 *     censusYear(2020, '01-15') // 2019: the January census of the school year 2019
 */
export function censusYear(calendarYear: number, censusDay: string): SchoolYear {
  return Number(censusDay.slice(0, 2)) >= firstMonth ? calendarYear : calendarYear - 1;
}

/** The year in which a target due in a calendar year is read: a census, the end of the year, or a fiscal year. */
export function yearRead(
  context: ReportContext,
  indicator: Indicator,
  target: Target,
  due: number,
): SchoolYear {
  const observed = observationOf(indicator, target);
  const isCensus = observed === 'census' || observed === 'inUse';
  return isCensus ? censusYear(due, context.region.place.censusDay) : due;
}

/** On which day or state an indicator is read for a target: project counts follow the target, others their own. */
export function observationOf(indicator: Indicator, target: Target): Indicator['observed'] {
  const ofWorks = indicator.observed === 'built' || indicator.observed === 'inUse';
  const asked =
    target.observation === 'built' || target.observation === 'inUse' ? target.observation : undefined;
  return ofWorks ? (asked ?? indicator.observed) : indicator.observed;
}

/** The observation in words: "census of 2020 (09-01)". */
export function sayObservation(
  context: ReportContext,
  observed: Indicator['observed'],
  year: SchoolYear,
): Words {
  if (observed === 'built') return say('builtBy', { year });
  if (observed === 'inUse') return say('inUseBy', { year });
  if (observed === 'fiscalYear') return say('fiscalYear', { year });
  if (observed === 'parameter') return say('observedParameter');
  return say('censusOf', { year, day: context.region.place.censusDay });
}
