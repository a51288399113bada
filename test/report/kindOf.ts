import type { WorldPlan } from './world.ts';

export type Demand = Omit<NonNullable<WorldPlan['targets']>[number], 'id' | 'indicator'>;

/** A demand, a place that meets it and one that misses it. */
export interface Kind {
  readonly demand: Demand;
  readonly met: WorldPlan;
  readonly missed: WorldPlan;
}

/** One primary school with these classes in its first grade. */
export const sizes = (...first: number[]): WorldPlan => ({
  schools: { mill: { homeRooms: 3 } },
  classes: { mill: { 2019: { '1': first } } },
});
export const most = (value: number, more: Demand = {}): Demand => ({
  ...{ operator: '<=', value, year: 2020 },
  ...more,
});
export const least = (value: number, more: Demand = {}): Demand => ({
  ...{ operator: '>=', value, year: 2020 },
  ...more,
});
