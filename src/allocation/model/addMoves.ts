import { type Linear, only, sumOf, times } from '../../milp/linear.ts';
import { planYears } from '../horizon.ts';
import { listed } from '../listed.ts';
import { closedAt } from './addClosings.ts';
import type { Draft } from './draft.ts';

/**
 * What a closed school had sits at its receiver, class by class: nothing before the closure, everything after.
 *
 *     movesAll:   moved ≥ amount − most · (1 − closed)
 *     movesOnly:  moved ≤ most · closed        movesWhat:  moved ≤ amount
 */
export function addMoves(draft: Draft): void {
  const { problem, runs, cohorts, movedSections, movedPupils } = draft;
  for (const { id: school, closure } of problem.schools) {
    if (closure === undefined) continue;
    for (const year of planYears(problem)) {
      const dated = { school, receiver: closure.receiver, year };
      for (const run of listed(runs, 'school', school).filter((one) => one.from <= year && year <= one.to)) {
        const name = `${school}/${run.stage}/${run.entered}/${year}`;
        const column = addMove(draft, {
          ...dated,
          name: `sections/${name}`,
          amount: run.sections,
          most: run.most,
        });
        if (column !== undefined) movedSections.push({ ...dated, column });
      }
      for (const cohort of listed(cohorts, 'school', school).filter((one) => one.year === year)) {
        const name = `${school}/${cohort.stage}/${cohort.entered}/${year}`;
        const column = addMove(draft, {
          ...dated,
          name: `pupils/${name}`,
          amount: cohort.pupils,
          most: cohort.most,
        });
        if (column !== undefined) movedPupils.push({ ...dated, column });
      }
    }
  }
}

interface Move {
  readonly school: string;
  readonly year: number;
  readonly name: string;
  readonly amount: Linear;
  readonly most: number;
}

function addMove(draft: Draft, { school, year, name, amount, most }: Move): number | undefined {
  const closed = closedAt(draft, school, year);
  if (closed.terms.length === 0 || most === 0) return undefined;
  const { builder } = draft;
  const moved = builder.column(`moved/${name}`, { upper: most });
  const all = sumOf([only(moved), times(amount, -1), times(closed, -most)]);
  builder.row(`movesAll/${name}`, all.terms, { lower: -most - all.constant });
  builder.row(`movesOnly/${name}`, sumOf([only(moved), times(closed, -most)]).terms, { upper: 0 });
  const what = sumOf([only(moved), times(amount, -1)]);
  builder.row(`movesWhat/${name}`, what.terms, { upper: -what.constant });
  return moved;
}

/** What sits at a school in a year: its own, less what moved away, and what came. */
export function heldAt(
  moves: Draft['movedSections'],
  school: string,
  year: number,
  own: readonly Linear[],
): Linear {
  const away = listed(moves, 'school', school)
    .filter((one) => one.year === year)
    .map(({ column }) => only(column, -1));
  const came = listed(moves, 'receiver', school)
    .filter((one) => one.year === year)
    .map(({ column }) => only(column));
  return sumOf([...own, ...away, ...came]);
}
