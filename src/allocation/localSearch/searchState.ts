import type { Layout } from './layout.ts';
import { moneyUpTo } from './moneyUpTo.ts';

/** What the search decides, as flat arrays; classes, rooms and teachers follow from it. */
export interface SearchState {
  /** Pupils by entry. */
  readonly flows: Float64Array;
  /** Demand by group; leavers of intakes within the plan included. */
  readonly demand: Float64Array;
  /** Entrants by unit × years + year: sums of `flows`. */
  readonly intake: Float64Array;
  /** Year in which a school opens: 0 for schools, `years` for sites not opened. */
  readonly opens: Int32Array;
  /** Module built on a site. */
  readonly module: Int32Array;
  /** Year from which a school is closed; `years` when it stays. */
  readonly closes: Int32Array;
  /** Most rooms that may be added, by school, and by school × years + year; lowered where money does not reach. */
  readonly mostBuilt: Int32Array;
  readonly mostConverted: Int32Array;
  readonly mostTemporary: Int32Array;
  /** Most classes of a unit, by unit × years + year; lowered where teachers do not reach. */
  readonly mostSections: Float64Array;
  /** What a yuan of works costs beside itself, by district × years + year. */
  readonly price: Float64Array;
}

const arrays = [
  'flows',
  'demand',
  'intake',
  'opens',
  'module',
  'closes',
  'mostBuilt',
  'mostConverted',
  'mostTemporary',
  'mostSections',
  'price',
] as const satisfies readonly (keyof SearchState)[];

/** Rooms that money reaches for. */
const paidFor = (money: number, cost: number) =>
  cost > 0 ? Math.floor(money / cost + 1e-9) : Number.POSITIVE_INFINITY;

/** A state in which nobody goes anywhere, no site is open and every school stays. */
export function emptyState(layout: Layout): SearchState {
  const { schools, units, years, problem } = layout;
  const perYear = (mostOf: (school: number, year: number) => number) =>
    Int32Array.from({ length: schools.length * years }, (_, index) =>
      mostOf(Math.floor(index / years), index % years),
    );
  const passing = (kind: 'conversion' | 'temporary') =>
    perYear((school, year) => {
      const { district = 0, shape } = schools[school] ?? {};
      const rooms = shape?.[kind];
      if (rooms === undefined || problem.firstYear + year > (rooms.lastYear ?? problem.lastYear)) return 0;
      return Math.min(rooms.most, paidFor(moneyUpTo(layout, district, year), rooms.costPerRoomYear));
    });
  return {
    flows: new Float64Array(layout.entryUnit.length),
    demand: new Float64Array(layout.groups.length),
    intake: new Float64Array(units.length * years),
    opens: Int32Array.from(schools, ({ shape }) => (shape.site === undefined ? 0 : years)),
    module: new Int32Array(schools.length),
    closes: new Int32Array(schools.length).fill(years),
    mostBuilt: Int32Array.from(schools, ({ shape: { extension }, district }) =>
      extension === undefined
        ? 0
        : Math.min(extension.most, paidFor(moneyUpTo(layout, district, years - 1), extension.costPerRoom)),
    ),
    mostConverted: passing('conversion'),
    mostTemporary: passing('temporary'),
    mostSections: new Float64Array(units.length * years).fill(Number.POSITIVE_INFINITY),
    price: new Float64Array(layout.districts.length * years),
  };
}

export function copyState(state: SearchState): SearchState {
  return {
    flows: state.flows.slice(),
    demand: state.demand.slice(),
    intake: state.intake.slice(),
    opens: state.opens.slice(),
    module: state.module.slice(),
    closes: state.closes.slice(),
    mostBuilt: state.mostBuilt.slice(),
    mostConverted: state.mostConverted.slice(),
    mostTemporary: state.mostTemporary.slice(),
    mostSections: state.mostSections.slice(),
    price: state.price.slice(),
  };
}

/** Take back the limits that repairs have set, and prices. */
export function forgetRepairs(layout: Layout, state: SearchState): void {
  const fresh = emptyState(layout);
  for (const name of ['mostBuilt', 'mostConverted', 'mostTemporary', 'mostSections', 'price'] as const)
    state[name].set(fresh[name]);
}

/** Make one state the same as another of the same layout. */
export function restoreState(state: SearchState, from: SearchState): void {
  for (const name of arrays) state[name].set(from[name]);
}

/** Whether a unit takes entrants in a year. */
export function takesEntrants(layout: Layout, state: SearchState, unit: number, year: number): boolean {
  const school = layout.units[unit]?.school ?? -1;
  return (state.opens[school] ?? 0) <= year && year < (state.closes[school] ?? 0);
}
