import type { Scenario } from '../domain/scenario.ts';
import type { StudyRun } from '../domain/study.ts';
import { figuresOf } from '../report/buildReport.ts';
import type { CheckedExpectation } from './checkExpectations.ts';

/**
 * Hold the figures that a scenario expects against those of its run.
 *
 * @returns One entry per figure, in the scenario's order; a figure that cannot be measured does not hold.
 */
export function checkFigures(
  scenario: Pick<Scenario, 'expectFigures'> | undefined,
  run: StudyRun,
): CheckedExpectation[] {
  const expected = scenario?.expectFigures ?? [];
  if (expected.length === 0) return [];
  const values = figuresOf(run, expected);
  return expected.map((expectation, index) => {
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = expectation;
    const value = values[index];
    const holds = value !== undefined && value >= atLeast && value <= atMost;
    return { expectation, holds, state: undefined, value };
  });
}
