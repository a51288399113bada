import type { Target } from '../../domain/region/target.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { midYearOf } from '../midYear.ts';
import { type Measured, missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
import { asksAllYear } from './classTargets.ts';
import { unitFactor } from './unitFactor.ts';

/** What a target compares: the figure demanded and the figure read, both in the target's unit. */
export interface Question {
  readonly context: ReportContext;
  readonly indicator: Indicator;
  readonly target: Target;
  readonly scope: Scope;
}

/** An indicator's figure in the target's unit. */
export function measureFor(question: Question, year: SchoolYear): Measured {
  const { context, indicator, target, scope } = question;
  if (indicator.ofStages?.every((stage) => !scope.stages.includes(stage))) return missing('otherStages');
  const measured = indicator.measure(context, year, scope, target);
  if (!('value' in measured)) return measured;
  return { value: measured.value * unitFactor(indicator.unit, target.unit) };
}

/** The figure that a target ends with: its own, or what its operator means without one. */
function finalDemand(question: Question): Measured {
  const { target, context } = question;
  if (target.value !== undefined) return { value: target.value };
  switch (target.operator) {
    case 'noIncrease':
    case 'neverFalls':
      return { value: 0 };
    case 'by':
      return { value: target.projects?.length ?? 1 };
    case 'keep>=':
      return measureFor(question, context.baseYear);
    default:
      return missing('noDemand');
  }
}

/**
 * The figure demanded in a year: the target's own; the base year's figure for "keep" without one; 0 for "no increase"
 * and "never falls", and for "by" 1 or the number of projects it names. A stepwise target that does not count classes
 * goes from the base year's figure to its own in steps.
 *
 * @param step Share that is due in the year, 1 where the target has no steps.
 */
export function demandOf(question: Question, step = 1): Measured {
  const final = finalDemand(question);
  if (step >= 1 || !('value' in final)) return final;
  const base = measureFor(question, question.context.baseYear);
  return 'value' in base ? { value: base.value + step * (final.value - base.value) } : base;
}

/**
 * The increase within the base year, from its census to a mid-year count: of targets on class sizes that forbid one.
 *
 * @returns 0 where nothing was counted again, or nothing increased.
 */
function increaseWithin(question: Question, before: number): number {
  const again = asksAllYear(question.target) ? midYearOf(question.context) : undefined;
  if (again === undefined) return 0;
  const later = measureFor({ ...question, context: again.context }, question.context.baseYear);
  return 'value' in later ? Math.max(0, later.value - before) : 0;
}

/**
 * The figure compared: the indicator's; its increase over the base year's census, in the base year that of a mid-year
 * count; its change on the year before.
 */
export function comparedFigure(question: Question, year: SchoolYear): Measured {
  const { operator } = question.target;
  const measured = measureFor(question, year);
  if (!('value' in measured)) return measured;
  if (operator !== 'noIncrease' && operator !== 'neverFalls') return measured;
  const against = operator === 'noIncrease' ? question.context.baseYear : year - 1;
  const before = measureFor(question, against);
  if (operator === 'noIncrease' && year === against)
    return { value: increaseWithin(question, measured.value) };
  return 'value' in before ? { value: measured.value - before.value } : before;
}
