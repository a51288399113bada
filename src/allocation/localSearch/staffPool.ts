import type { PoolLayout } from './layout.ts';

/** Teachers of a pool over the years: what is hired, what contracts fill, and what nothing fills. */
export interface Staffing {
  readonly teachers: Float64Array;
  cost: number;
  /** Teacher-years that neither hires nor contracts can give. */
  missing: number;
}

/**
 * Staff a pool at little cost: hire what contracts alone could not fill, no later than it takes; then, from the
 * first year on, hire in place of contracts where that saves money over the years.
 *
 * @param needed Teachers needed by year.
 */
export function staffPool(
  { shape, upper }: PoolLayout,
  discount: Float64Array,
  needed: Float64Array,
  staffing: Staffing,
): void {
  const years = discount.length;
  const { teachers } = staffing;
  const stays = 1 - shape.retiring;
  const contracts = shape.contractsAtMost ?? Number.POSITIVE_INFINITY;
  let asked = 0;
  for (let year = years - 1; year >= 0; year -= 1) {
    const later = year === years - 1 || stays <= 0 ? 0 : (asked - shape.hiresAtMost) / stays;
    asked = Math.max((needed[year] ?? 0) - contracts, later, 0);
    teachers[year] = asked;
  }
  let before = shape.stock;
  for (let year = 0; year < years; year += 1) {
    const left = before * stays;
    const most = Math.max(left, Math.min(left + shape.hiresAtMost, upper[year] ?? 0));
    before = Math.min(Math.max(left, teachers[year] ?? 0), most);
    teachers[year] = before;
  }
  if (shape.hiresAtMost > 0) hireToSave({ shape, upper }, discount, needed, teachers);
  staffing.cost = 0;
  staffing.missing = 0;
  for (let year = 0; year < years; year += 1) {
    const lacking = Math.max(0, (needed[year] ?? 0) - (teachers[year] ?? 0));
    const filled = Math.min(lacking, contracts);
    if (lacking - filled > 1e-7) staffing.missing += lacking - filled;
    staffing.cost +=
      ((teachers[year] ?? 0) * shape.wage + filled * shape.contractPrice) * (discount[year] ?? 0);
  }
}

function hireToSave(
  { shape, upper }: PoolLayout,
  discount: Float64Array,
  needed: Float64Array,
  teachers: Float64Array,
): void {
  const years = discount.length;
  const stays = 1 - shape.retiring;
  for (let year = 0; year < years; year += 1) {
    // Each step ends where a year's contracts are used up; a step per year is enough.
    for (let step = 0; step <= years; step += 1) {
      const before = year === 0 ? shape.stock : (teachers[year - 1] ?? 0);
      let most = before * stays + shape.hiresAtMost - (teachers[year] ?? 0);
      let [saving, share] = [0, 1];
      for (let later = year; later < years; later += 1) {
        most = Math.min(most, ((upper[later] ?? 0) - (teachers[later] ?? 0)) / share);
        const lacking = (needed[later] ?? 0) - (teachers[later] ?? 0);
        saving += share * (discount[later] ?? 0) * ((lacking > 1e-9 ? shape.contractPrice : 0) - shape.wage);
        if (lacking > 1e-9) most = Math.min(most, lacking / share);
        share *= stays;
        if (share <= 0) break;
      }
      if (saving <= 1e-12 || most <= 1e-9) break;
      share = 1;
      for (let later = year; later < years; later += 1) {
        teachers[later] = (teachers[later] ?? 0) + most * share;
        share *= stays;
      }
    }
  }
}
