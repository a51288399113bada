import { type AllocationModel, buildModel } from '../../src/allocation/model/buildModel.ts';
import { measurePoint } from '../../src/allocation/model/measurePoint.ts';
import type { AllocationPlan } from '../../src/domain/allocation/allocationPlan.ts';
import type { AllocationProblem } from '../../src/domain/allocation/allocationProblem.ts';
import type { PlanVector } from '../../src/domain/allocation/planVector.ts';
import { highsSolver } from '../../src/milp/highs.ts';
import { minimiseInOrder } from '../../src/milp/minimiseInOrder.ts';

const solver = highsSolver();

/**
 * The vector of a plan by the exact programme: every decision that the plan names is fixed, and the programme finds
 * the rest, if there is one.
 *
 * @returns undefined when the plan breaks a hard rule.
 */
export async function measureByModel(
  problem: AllocationProblem,
  plan: AllocationPlan,
): Promise<PlanVector | undefined> {
  const model = buildModel(problem, true);
  const fixed = decisionsOf(model, plan);
  if (fixed === undefined) return undefined;
  const columns = model.milp.columns.map((column, index) => {
    const value = fixed.get(index);
    if (value === undefined) return column;
    // A hair for noise on numbers that are no whole ones.
    const hair = Number.isInteger(value) ? 0 : 1e-7;
    return { ...column, lower: value - hair, upper: value + hair };
  });
  for (const [index, value] of fixed) {
    const { lower = 0, upper = 0, integer = false } = model.milp.columns[index] ?? {};
    if (value < lower - 1e-6 || value > upper + 1e-6 || (integer && !Number.isInteger(value)))
      return undefined;
  }
  const cost = model.milp.columns.flatMap(({ cost: price }, index) =>
    price === 0 ? [] : [[index, price] as const],
  );
  const outcome = await minimiseInOrder(solver, { ...model.milp, columns }, [
    { name: 'oversizeClasses', sum: model.levels.oversizeClasses },
    { name: 'oversizePupils', sum: model.levels.oversizePupils },
    { name: 'cost', sum: { constant: model.milp.constant, terms: cost } },
  ]);
  return outcome.status === 'solved' ? measurePoint(model, outcome.values) : undefined;
}

/** Values of the columns that a plan decides; undefined when it does something that has no column. */
function decisionsOf(model: AllocationModel, plan: AllocationPlan): Map<number, number> | undefined {
  const values = new Map<number, number>();
  const rest = {
    intakes: take(
      model.intakes,
      plan.intakes,
      (one) => `${one.area}/${one.school}/${one.stage}/${one.entryYear}`,
      (one) => `${one.area}/${one.school}/${one.stage}/${one.year}`,
      ({ pupils }) => pupils,
      values,
    ),
    unplaced: take(
      model.unplaced,
      plan.unplaced,
      (one) => `${one.area}/${one.stage}/${one.entryYear}`,
      (one) => `${one.area}/${one.stage}/${one.year}`,
      ({ pupils }) => pupils,
      values,
    ),
    openings: take(
      model.openings,
      plan.openings,
      (one) => `${one.school}/${one.module}/${one.year}`,
      (one) => `${one.school}/${one.module}/${one.year}`,
      () => 1,
      values,
    ),
    closures: take(
      model.closings,
      plan.closures,
      (one) => `${one.school}/${one.year}`,
      (one) => `${one.school}/${one.year}`,
      () => 1,
      values,
    ),
    extensions: take(
      model.extensions,
      plan.extensions,
      (one) => `${one.school}/${one.year}`,
      (one) => `${one.school}/${one.year}`,
      ({ rooms }) => rooms,
      values,
    ),
    conversions: take(
      model.conversions,
      plan.conversions,
      (one) => `${one.school}/${one.year}`,
      (one) => `${one.school}/${one.year}`,
      ({ rooms }) => rooms,
      values,
    ),
    temporaries: take(
      model.temporaries,
      plan.temporaries,
      (one) => `${one.school}/${one.year}`,
      (one) => `${one.school}/${one.year}`,
      ({ rooms }) => rooms,
      values,
    ),
    hires: take(
      model.hires,
      plan.hires,
      (one) => `${one.district}/${one.stage}/${one.year}`,
      (one) => `${one.district}/${one.stage}/${one.year}`,
      ({ teachers }) => teachers,
      values,
    ),
    contracts: take(
      model.contracts,
      plan.contracts,
      (one) => `${one.district}/${one.stage}/${one.year}`,
      (one) => `${one.district}/${one.stage}/${one.year}`,
      ({ teachers }) => teachers,
      values,
    ),
    grants: take(
      model.grants,
      plan.grants,
      (one) => `${one.district}/${one.year}`,
      (one) => `${one.district}/${one.year}`,
      ({ amount }) => amount,
      values,
    ),
  };
  for (const { school, stage, entered, from, sections } of model.runs) {
    const row = plan.sections.find(
      (one) =>
        one.school === school && one.stage === stage && one.entered === entered && one.fromYear === from,
    );
    const [term] = sections.terms;
    if (entered >= model.problem.firstYear && term !== undefined) values.set(term[0], row?.sections ?? 0);
  }
  for (const { school, stage, entered, year, column } of model.regroupings) {
    const row = plan.regrouped.find(
      (one) => one.school === school && one.stage === stage && one.entered === entered,
    );
    values.set(column, row !== undefined && year >= row.fromYear ? 1 : 0);
  }
  return Object.values(rest).every((left) => left === 0) ? values : undefined;
}

/** Fix each column to what the plan's row says, 0 without a row; gives the rows that have no column. */
function take<C extends { readonly column: number }, R>(
  columns: readonly C[],
  rows: readonly R[],
  keyOfRow: (row: R) => string,
  keyOfColumn: (column: C) => string,
  amountOf: (row: R) => number,
  values: Map<number, number>,
): number {
  const amounts = new Map(rows.map((row) => [keyOfRow(row), amountOf(row)]));
  for (const one of columns) values.set(one.column, amounts.get(keyOfColumn(one)) ?? 0);
  const known = new Set(columns.map(keyOfColumn));
  return [...amounts.keys()].filter((key) => !known.has(key)).length;
}
