import type { ProblemTeachers } from '../../domain/allocation/allocationProblem.ts';
import { type Linear, only, sumOf, times } from '../../milp/linear.ts';
import { discountFactor, figureAt, planYears } from '../horizon.ts';
import type { Draft } from './draft.ts';

/**
 * Teachers of a district and stage: full-time ones are hired up to the posts, contract teachers fill what is missing.
 *
 *     teacherStock:   teachers[t] = (1 − retiring) · teachers[t−1] + hired[t]
 *     teachersNeeded: perSection · Σ sections ≤ teachers + contracts
 */
export function addTeachers(draft: Draft): void {
  for (const pool of draft.problem.teachers) addPool(draft, pool);
}

function addPool(draft: Draft, pool: ProblemTeachers): void {
  const { problem, builder } = draft;
  const { district, stage, stock, retiring, hiresAtMost, perSection, wage, contractPrice, contractsAtMost } =
    pool;
  let before: Linear = { constant: stock, terms: [] };
  for (const year of planYears(problem)) {
    const name = `${district}/${stage}/${year}`;
    const left = stock * (1 - retiring) ** (year - problem.firstYear + 1);
    const posts = figureAt(pool.posts, year)?.posts;
    // Nobody is sent away: those in post stay even where there are fewer posts.
    const upper = posts === undefined ? Number.POSITIVE_INFINITY : Math.max(posts, left);
    const price = discountFactor(problem, year);
    const teachers = builder.column(`teachers/${name}`, { upper, cost: wage * price });
    const hired = builder.column(`hired/${name}`, { upper: hiresAtMost });
    const contracts = builder.column(`contracts/${name}`, {
      upper: contractsAtMost ?? Number.POSITIVE_INFINITY,
      cost: contractPrice * price,
    });
    const stocked = sumOf([only(teachers), only(hired, -1), times(before, retiring - 1)]);
    builder.row(`teacherStock/${name}`, stocked.terms, {
      lower: -stocked.constant,
      upper: -stocked.constant,
    });
    const sections = draft.runs
      .filter((run) => run.district === district && run.stage === stage && run.from <= year && year <= run.to)
      .map((run) => times(run.sections, perSection));
    const needed = sumOf([...sections, only(teachers, -1), only(contracts, -1)]);
    builder.row(`teachersNeeded/${name}`, needed.terms, { upper: -needed.constant });
    draft.hires.push({ district, stage, year, column: hired });
    draft.contracts.push({ district, stage, year, column: contracts });
    before = only(teachers);
  }
}
