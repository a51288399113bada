import type { SaidProblem } from '../../core/messages.ts';

/**
 * The problems that belong to a line of a scenario, by the place they name: "interventions[2].factor".
 *
 * @param index The line, from 0.
 */
export function problemsOfLine(problems: readonly SaidProblem[], index: number): SaidProblem[] {
  const place = `interventions[${index}]`;
  return problems.filter(({ en: { at } }) => at.column === place || at.column?.startsWith(`${place}.`));
}
