import { discountedYears, planYears } from '../horizon.ts';
import { type Draft, payWorks } from './draft.ts';

/**
 * Sites: whether a module is opened there, and when; at most one. Works start no earlier than the site allows and are
 * paid in the lead years; running cost falls from the opening on.
 *
 *     Σ_{m,t} open[k,m,t] ≤ 1
 */
export function addOpenings(draft: Draft): void {
  const { problem, builder } = draft;
  for (const { id, district, site } of problem.schools) {
    if (site === undefined) continue;
    const start = Math.max(problem.firstYear, site.earliestStart ?? problem.firstYear);
    const own = site.modules.flatMap((module, index) =>
      planYears(problem)
        .filter((year) => year >= start + module.leadYears)
        .map((year) => {
          const cost = module.runningCost * discountedYears(problem, year, problem.lastYear);
          const column = builder.column(`open/${id}/${index}/${year}`, { upper: 1, integer: true, cost });
          payWorks(draft, { district, year, leadYears: module.leadYears, column, cost: module.cost });
          return { school: id, module: index, year, column };
        }),
    );
    draft.openings.push(...own);
    if (own.length > 1)
      builder.row(
        `oneModule/${id}`,
        own.map(({ column }) => [column, 1] as const),
        { upper: 1 },
      );
  }
}
