import type { PoolLayout } from './layout.ts';
import { type Staffing, StaffPlanner } from './staffPlanner.ts';

/** Answers remembered per pool. */
const slots = 256;

interface Memory {
  readonly sections: Float64Array;
  readonly filled: Uint8Array;
  readonly cost: Float64Array;
  readonly missing: Float64Array;
}

/** What pools of teachers cost and lack, remembered by their classes over the years: a search asks again and again. */
export class StaffMemo {
  private readonly pools: readonly PoolLayout[];
  private readonly discount: Float64Array;
  private readonly memories: readonly Memory[];
  private readonly staffing: Staffing;
  private readonly needed: Float64Array;
  private readonly planner: StaffPlanner;

  constructor(pools: readonly PoolLayout[], discount: Float64Array) {
    const years = discount.length;
    this.pools = pools;
    this.discount = discount;
    this.memories = pools.map(() => ({
      sections: new Float64Array(slots * years),
      filled: new Uint8Array(slots),
      cost: new Float64Array(slots),
      missing: new Float64Array(slots),
    }));
    this.staffing = { teachers: new Float64Array(years), cost: 0, missing: 0 };
    this.needed = new Float64Array(years);
    this.planner = new StaffPlanner(discount);
  }

  /**
   * Staff a pool for its classes and write what it costs and, in classes, lacks.
   *
   * @param sections Classes by pool × years + year.
   */
  staff(index: number, sections: Float64Array, cost: Float64Array, missing: Float64Array): void {
    const { perSection } = (this.pools[index] as PoolLayout).shape;
    const memory = this.memories[index] as Memory;
    const years = this.discount.length;
    const from = index * years;
    let hash = 0;
    for (let year = 0; year < years; year += 1)
      hash = Math.imul(hash ^ (sections[from + year] ?? 0), 0x01000193);
    const slot = (hash ^ (hash >>> 15)) & (slots - 1);
    if (!this.knows(memory, slot, sections, from)) {
      for (let year = 0; year < years; year += 1) {
        const classes = sections[from + year] ?? 0;
        memory.sections[slot * years + year] = classes;
        this.needed[year] = classes * perSection;
      }
      this.planner.staff(this.pools[index] as PoolLayout, this.needed, this.staffing);
      memory.filled[slot] = 1;
      memory.cost[slot] = this.staffing.cost;
      memory.missing[slot] =
        this.staffing.missing === 0 ? 0 : this.staffing.missing / Math.max(1e-6, perSection);
    }
    cost[index] = memory.cost[slot] ?? 0;
    missing[index] = memory.missing[slot] ?? 0;
  }

  private knows({ sections, filled }: Memory, slot: number, asked: Float64Array, from: number): boolean {
    if (filled[slot] === 0) return false;
    const years = this.discount.length;
    for (let year = 0; year < years; year += 1)
      if (sections[slot * years + year] !== asked[from + year]) return false;
    return true;
  }
}
