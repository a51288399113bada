import type { Target } from '../../domain/region/target.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { ReportContext } from '../context.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { type Measured, missing } from '../missing.ts';
import type { Scope } from '../scope.ts';
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
  const measured = indicator.measure(context, year, scope, target);
  if (!('value' in measured)) return measured;
  return { value: measured.value * unitFactor(indicator.unit, target.unit) };
}

/**
 * The figure demanded: the target's own; the base year's figure for "keep" without one; 0 for "no increase" and 1
 * for "by" without one.
 */
export function demandOf(question: Question): Measured {
  const { target, context } = question;
  if (target.value !== undefined) return { value: target.value };
  if (target.operator === 'noIncrease') return { value: 0 };
  if (target.operator === 'by') return { value: 1 };
  return target.operator === 'keep>=' ? measureFor(question, context.baseYear) : missing('noDemand');
}

/** The figure compared: the indicator's, or for "no increase" its increase over the base year. */
export function comparedFigure(question: Question, year: SchoolYear): Measured {
  const measured = measureFor(question, year);
  if (question.target.operator !== 'noIncrease' || !('value' in measured)) return measured;
  const base = measureFor(question, question.context.baseYear);
  return 'value' in base ? { value: measured.value - base.value } : base;
}
