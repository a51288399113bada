import type { AllocationProblemInput } from '../../src/domain/allocation/allocationProblem.ts';

/** A facility-location instance as published: sites with a fixed cost and a capacity, customers with a demand. */
export interface FacilityInstance {
  readonly sites: readonly { readonly capacity: number; readonly fixedCost: number }[];
  readonly customers: readonly {
    readonly demand: number;
    /** Cost of serving the whole demand from each site. */
    readonly costs: readonly number[];
  }[];
}

function numbersOf(text: string): () => number {
  const numbers = text.trim().split(/\s+/).map(Number);
  let at = 0;
  return () => {
    const next = numbers[at];
    at += 1;
    if (next === undefined || Number.isNaN(next)) throw new Error(`no number at place ${at}`);
    return next;
  };
}

const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** OR-Library cap*: m n, m × (capacity, fixed cost), then per customer its demand and m costs. */
export function readOrLibraryCap(text: string): FacilityInstance {
  const next = numbersOf(text);
  const [sites, customers] = [next(), next()];
  return {
    sites: times(sites, () => ({ capacity: next(), fixedCost: next() })),
    customers: times(customers, () => ({ demand: next(), costs: times(sites, next) })),
  };
}

/** Holmberg et al.: m n, m capacities, m fixed costs, n demands, n rows of m costs. */
export function readHolmberg(text: string): FacilityInstance {
  const next = numbersOf(text);
  const [sites, customers] = [next(), next()];
  const capacities = times(sites, next);
  const fixedCosts = times(sites, next);
  const demands = times(customers, next);
  return {
    sites: capacities.map((capacity, index) => ({ capacity, fixedCost: fixedCosts[index] ?? 0 })),
    customers: demands.map((demand) => ({ demand, costs: times(sites, next) })),
  };
}

/** A facility-location instance as an allocation problem: one year, one stage without classes, a module per site. */
export function facilityProblem(
  { sites, customers }: FacilityInstance,
  { singleSource }: { readonly singleSource: boolean },
): AllocationProblemInput {
  const [year, stage] = [2020, 'primary'] as const;
  return {
    format: 'xuewei.allocation/1',
    firstYear: year,
    lastYear: year,
    stages: [{ stage, years: 1 }],
    areas: customers.map(({ demand }, index) => ({
      id: `customer${index + 1}`,
      singleSource,
      demand: [{ stage, entryYear: year, pupils: demand }],
    })),
    schools: sites.map(({ capacity, fixedCost }, index) => ({
      id: `site${index + 1}`,
      district: 'all',
      units: [{ stage }],
      site: { modules: [{ pupils: capacity, cost: fixedCost }] },
    })),
    flows: customers.flatMap(({ demand, costs }, customer) =>
      costs.map((cost, site) => ({
        area: `customer${customer + 1}`,
        school: `site${site + 1}`,
        stage,
        transportCost: cost / demand,
      })),
    ),
  };
}
