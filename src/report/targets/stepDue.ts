import type { SchoolYear } from '../../domain/units.ts';
import type { Question } from './demandOf.ts';
import { yearRead } from './observation.ts';

/** First year of a stepwise target, as it is read; undefined for one without steps. */
export function firstStep({ context, indicator, target }: Question): SchoolYear | undefined {
  const { phaseFrom, phaseShare } = target;
  if (phaseFrom === undefined || phaseShare === undefined) return undefined;
  return yearRead(context, indicator, target, phaseFrom);
}

/**
 * The share of a stepwise target (每年 20 %) that is due in a year.
 *
 *     phaseFrom 2023, phaseShare 0.2: 2022 → 0, 2023 → 0.2, 2024 → 0.4, … 2027 → 1
 *
 * @returns 1 for a target without steps.
 */
export function stepDue(question: Question, year: SchoolYear): number {
  const first = firstStep(question);
  if (first === undefined) return 1;
  const steps = Math.max(0, year - first + 1);
  // Rounded, so that five steps of 0.2 are the whole.
  return Math.min(1, Number((steps * (question.target.phaseShare ?? 1)).toFixed(9)));
}
