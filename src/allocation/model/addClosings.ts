import { sumOf, times } from '../../milp/linear.ts';
import { discountedYears, planYears } from '../horizon.ts';
import { listed } from '../listed.ts';
import { type Draft, openAt } from './draft.ts';

/**
 * Closures: whether a school closes, and when; at most once, and not before its replacement and its receiver are open
 * (先建后撤). What a closed school saves is a negative cost.
 *
 *     Σ_t close[s,t] ≤ 1        Σ_{τ≤t} close[s,τ] ≤ open of the replacement in t
 */
export function addClosings(draft: Draft): void {
  const { problem, builder } = draft;
  for (const { id, closure } of problem.schools) {
    if (closure === undefined) continue;
    const years = planYears(problem).filter((year) => year >= (closure.earliest ?? problem.firstYear));
    const own = years.map((year) => {
      const cost = -closure.saving * discountedYears(problem, year, problem.lastYear);
      return {
        school: id,
        year,
        column: builder.column(`close/${id}/${year}`, { upper: 1, integer: true, cost }),
      };
    });
    draft.closings.push(...own);
    if (own.length > 1)
      builder.row(
        `closeOnce/${id}`,
        own.map(({ column }) => [column, 1] as const),
        { upper: 1 },
      );
  }
  for (const { id, closure } of problem.schools) {
    if (closure === undefined) continue;
    for (const year of planYears(problem)) {
      const closed = closedAt(draft, id, year);
      for (const first of new Set([
        closure.receiver,
        ...(closure.after === undefined ? [] : [closure.after]),
      ])) {
        const open = openAt(draft, first, year);
        if (closed.terms.length === 0 || (open.terms.length === 0 && open.constant === 1)) continue;
        const { constant, terms } = sumOf([closed, times(open, -1)]);
        builder.row(`buildFirst/${id}/${first}/${year}`, terms, { upper: -constant });
      }
    }
  }
}

/** 1 when the school has closed by the year. */
export function closedAt(draft: Draft, school: string, year: number) {
  const terms = listed(draft.closings, 'school', school)
    .filter((one) => one.year <= year)
    .map(({ column }) => [column, 1] as const);
  return { constant: 0, terms };
}
