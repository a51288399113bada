import type { PoolLayout } from './layout.ts';
import { Slopes } from './slopes.ts';

/** Teachers of a pool over the years: what is hired, what contracts fill, and what nothing fills. */
export interface Staffing {
  readonly teachers: Float64Array;
  cost: number;
  /** Teacher-years that neither hires nor contracts can give. */
  missing: number;
}

/** What a missing teacher-year weighs, in the dearer of a year's wage and contract. */
const missingWeight = 1e6;

/**
 * Staffs pools at least cost: as few teacher-years missing as can be, then the cheapest hires and contracts. What the
 * years from one on cost is a convex function of the teachers in post, so that the best number of each year is found
 * from the last year back, and kept to forwards as far as those who stay and those who can be hired allow.
 */
export class StaffPlanner {
  private readonly discount: Float64Array;
  private readonly slopes: Slopes;
  private readonly wanted: Float64Array;

  constructor(discount: Float64Array) {
    this.discount = discount;
    this.slopes = new Slopes(4 * discount.length + 2);
    this.wanted = new Float64Array(discount.length);
  }

  /**
   * Staff a pool.
   *
   * @param needed Teachers needed by year.
   * @param staffing Takes the answer.
   */
  staff(pool: PoolLayout, needed: Float64Array, staffing: Staffing): void {
    this.findWanted(pool, needed);
    const { shape, upper } = pool;
    const { discount, wanted } = this;
    const { teachers } = staffing;
    const contracts = shape.contractsAtMost ?? Number.POSITIVE_INFINITY;
    let before = shape.stock;
    staffing.cost = 0;
    staffing.missing = 0;
    for (let year = 0; year < discount.length; year += 1) {
      const left = before * (1 - shape.retiring);
      const most = Math.max(left, Math.min(left + shape.hiresAtMost, upper[year] as number));
      before = Math.min(Math.max(left, wanted[year] as number), most);
      teachers[year] = before;
      const lacking = Math.max(0, (needed[year] ?? 0) - before);
      const filled = Math.min(lacking, contracts);
      if (lacking - filled > 1e-7) staffing.missing += lacking - filled;
      staffing.cost += (before * shape.wage + filled * shape.contractPrice) * (discount[year] as number);
    }
  }

  /** The number in post that is best for each year and those after it, however many there were before. */
  private findWanted({ shape, upper }: PoolLayout, needed: Float64Array): void {
    const { slopes, discount, wanted } = this;
    const { wage, contractPrice, contractsAtMost, hiresAtMost } = shape;
    const dearer = Math.max(wage, contractPrice, 1);
    const stays = 1 - shape.retiring;
    slopes.clear();
    for (let year = discount.length - 1; year >= 0; year -= 1) {
      const price = discount[year] as number;
      const need = needed[year] ?? 0;
      slopes.bend(need, price * contractPrice);
      if (contractsAtMost === undefined) slopes.tilt(price * (wage - contractPrice));
      else {
        const missing = missingWeight * dearer;
        slopes.tilt(price * wage - missing);
        slopes.bend(need - contractsAtMost, missing - price * contractPrice);
      }
      const best = slopes.least(upper[year] as number, 1e-6 * dearer);
      wanted[year] = best;
      if (stays > 0) slopes.reachBack(best, hiresAtMost, stays);
      else slopes.clear();
    }
  }
}
