import type { AllocationPlan } from '../../domain/allocation/allocationPlan.ts';
import type { Milp, MilpRow } from '../../milp/milp.ts';
import type { AllocationModel } from '../model/buildModel.ts';
import { columnsOfPlan } from '../model/columnsOfPlan.ts';

/**
 * The programme with pupils where a plan sends them, and schools open when it says, without whole numbers. A cohort asks for its classes whole,
 *
 *     cap · sections + overCap ≥ cap · ⌈pupils ÷ cap⌉
 *
 * so that the relaxation cannot split a class between cohorts: a cohort one pupil above counts a class's places. Areas
 * with pupils unplaced may still send those anywhere. What such a programme asks for is enough, not the least.
 */
export function fixFlows(model: AllocationModel, plan: AllocationPlan): Milp {
  const { milp, intakes, unplaced } = model;
  const group = (area: string, stage: string, year: number) => `${area}/${stage}/${year}`;
  const fixed = columnsOfPlan(model, plan);
  const least = new Map<number, number>();
  const short = new Set<string>();
  for (const { area, stage, year, column } of unplaced) {
    if (fixed.get(column) === 0) continue;
    short.add(group(area, stage, year));
    fixed.delete(column);
  }
  for (const { area, stage, year, column } of intakes) {
    if (!short.has(group(area, stage, year))) continue;
    least.set(column, fixed.get(column) ?? 0);
    fixed.delete(column);
  }
  const columns = milp.columns.map((column, index) => {
    const value = fixed.get(index);
    const upper = column.name.startsWith('overCap/') ? Number.POSITIVE_INFINITY : column.upper;
    if (value === undefined)
      return { ...column, integer: false, lower: least.get(index) ?? column.lower, upper };
    return { ...column, integer: false, lower: value - hair, upper: value + hair };
  });
  const rows = milp.rows
    .filter(({ name }) => !/^over(Some|All|Many)\//.test(name))
    .map((row) => (row.name.startsWith('cap/') ? inWholeClasses(row, milp, fixed) : row));
  return { ...milp, columns, rows };
}

/** Leavers by ratio are fractions, and add up to a demand only so far. */
const hair = 1e-6;

/** "pupils − cap · sections − overCap ≤ 0" with the pupils rounded up to whole classes, where they are all fixed. */
function inWholeClasses(row: MilpRow, milp: Milp, fixed: ReadonlyMap<number, number>): MilpRow {
  const parts = row.indices.map((column, at) => ({ column, value: row.values[at] ?? 0 }));
  const pupils = parts.filter(({ column }) => milp.columns[column]?.name.startsWith('pupils/') === true);
  const rest = parts.filter((part) => !pupils.includes(part));
  const cap = -(rest.find(({ column }) => milp.columns[column]?.name.startsWith('sections/'))?.value ?? 0);
  if (cap <= 0 || pupils.some(({ column }) => !fixed.has(column))) return row;
  const seated = pupils.reduce((sum, { column, value }) => sum + value * (fixed.get(column) ?? 0), 0);
  return {
    ...row,
    indices: rest.map(({ column }) => column),
    values: rest.map(({ value }) => value),
    upper: row.upper - cap * Math.ceil(seated / cap - 1e-9),
  };
}
