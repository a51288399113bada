import type { StudyReport, Verdict } from '../domain/report.ts';
import type { Scenario } from '../domain/scenario.ts';

type Expectation = NonNullable<Scenario['expect']>[number];
type ExpectedFigure = NonNullable<Scenario['expectFigures']>[number];

/** An expectation of a scenario with the verdict or the figure that answers it. */
export interface CheckedExpectation {
  readonly expectation: Expectation | ExpectedFigure;
  readonly holds: boolean;
  /** Undefined for figures, and where no verdict answers. */
  readonly state: Verdict['state'] | undefined;
  readonly value: number | undefined;
}

function answers(verdict: Verdict, { target, district }: Expectation): boolean {
  return verdict.target === target && (district === undefined || verdict.scope.district === district);
}

/**
 * Hold expectations, of a scenario or of its plan, against the verdicts.
 *
 * @returns One entry per expectation, in the scenario's order; an expectation that no verdict answers does not hold.
 */
export function checkExpectations(
  scenario: Pick<Scenario, 'expect'> | undefined,
  report: Pick<StudyReport, 'verdicts'>,
): CheckedExpectation[] {
  return (scenario?.expect ?? []).map((expectation) => {
    const verdict = report.verdicts.find((each) => answers(each, expectation));
    const { atLeast = Number.NEGATIVE_INFINITY, atMost = Number.POSITIVE_INFINITY } = expectation;
    const bounded = expectation.atLeast !== undefined || expectation.atMost !== undefined;
    const value = verdict?.value;
    const inBounds = !bounded || (value !== undefined && value >= atLeast && value <= atMost);
    return {
      expectation,
      holds: verdict?.state === expectation.state && inBounds,
      state: verdict?.state,
      value,
    };
  });
}
