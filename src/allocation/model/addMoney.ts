import { byText } from '../../domain/region/region.ts';
import { type Linear, nothing, only, sumOf, times } from '../../milp/linear.ts';
import { planYears } from '../horizon.ts';
import type { Draft } from './draft.ts';

/**
 * Works money by district and year, with what is carried over, and the city's grant shared among the districts.
 *
 *     money:  carried[t] + spent[t] ≤ carried[t−1] + budget[t] + grant[d,t]
 *     grant:  Σ_d grant[d,t] ≤ city grant[t]
 */
export function addMoney(draft: Draft): void {
  const { problem, builder, spending, grants } = draft;
  const districts = [...new Set(problem.budgets.map(({ district }) => district))].sort(byText);
  for (const district of districts) {
    let before: Linear = nothing;
    for (const year of planYears(problem)) {
      const name = `${district}/${year}`;
      const budget =
        problem.budgets.find((one) => one.district === district && one.year === year)?.amount ?? 0;
      const spent = spending
        .filter((one) => one.district === district && one.year === year)
        .map((one) => one.spent);
      const carried =
        problem.carryOver && year < problem.lastYear ? only(builder.column(`carried/${name}`)) : nothing;
      const granted = addGrant(draft, district, year);
      const { terms, constant } = sumOf([carried, ...spent, times(before, -1), times(granted, -1)]);
      if (terms.length > 0) builder.row(`money/${name}`, terms, { upper: budget - constant });
      before = carried;
    }
  }
  for (const { year, amount } of problem.grants) {
    const terms = grants.filter((one) => one.year === year).map(({ column }) => [column, 1] as const);
    if (terms.length > 0) builder.row(`grant/${year}`, terms, { upper: amount });
  }
}

function addGrant({ problem, builder, grants }: Draft, district: string, year: number): Linear {
  const grant = problem.grants.find((one) => one.year === year);
  if (grant === undefined) return nothing;
  const column = builder.column(`granted/${district}/${year}`, { upper: grant.amount });
  grants.push({ district, year, column });
  return only(column);
}
