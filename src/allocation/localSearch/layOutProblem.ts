import type { AllocationProblem, ProblemTeachers } from '../../domain/allocation/allocationProblem.ts';
import { byText } from '../../domain/region/region.ts';
import { discountFactor, planYears, stageNamed } from '../horizon.ts';
import { clusterNames, layOutClusters } from './layOutClusters.ts';
import { layOutGroups } from './layOutGroups.ts';
import { layOutSchools } from './layOutSchools.ts';
import type { ClusterLayout, Layout, PoolLayout, UnitLayout } from './layout.ts';

/** Lay a read problem out as flat arrays. */
export function layOutProblem(problem: AllocationProblem): Layout {
  const years = planYears(problem);
  const districts = [...new Set(problem.schools.map(({ district }) => district))].sort(byText);
  const units = problem.schools.flatMap(({ district, units: taught }, school) =>
    taught.map(
      ({ stage }): UnitLayout => ({
        school,
        stage: stageNamed(problem, stage),
        pool: problem.teachers.findIndex((pool) => pool.district === district && pool.stage === stage),
      }),
    ),
  );
  const names = clusterNames(problem);
  const schools = layOutSchools(problem, { districts, units, names });
  const groups = layOutGroups(problem, units);
  const fedGroups: number[][] = units.flatMap(() => years.map((): number[] => []));
  for (const [index, { feeders }] of groups.groups.entries())
    for (const { unit, year } of feeders) fedGroups[unit * years.length + year]?.push(index);
  const clusters = layOutClusters(problem, schools, units);
  return {
    problem,
    years: years.length,
    discount: Float64Array.from(years, (year) => discountFactor(problem, year)),
    districts,
    schools,
    units,
    clusters,
    pools: problem.teachers.map((pool) => layOutPool(problem, pool)),
    fedGroups,
    unitEntries: entriesByUnit(groups, units.length, years.length),
    clusterGroups: groupsByCluster(groups, clusters),
    pupilsPerClass: classIntakes(clusters, units.length, years.length),
    budget: Float64Array.from(
      districts.flatMap((district) => years.map((year) => budgetOf(problem, district, year))),
    ),
    grant: Float64Array.from(years, (year) => problem.grants.find((one) => one.year === year)?.amount ?? 0),
    ...groups,
  };
}

function budgetOf({ budgets }: AllocationProblem, district: string, year: number): number {
  const own = budgets.filter((one) => one.district === district);
  return own.length === 0 ? Number.NaN : (own.find((one) => one.year === year)?.amount ?? 0);
}

type Entries = Pick<Layout, 'entryUnit' | 'entryYear' | 'entryAway' | 'entryKilometres'>;

function entriesByUnit(entries: Entries, units: number, years: number): number[][] {
  const { entryUnit, entryYear, entryAway, entryKilometres } = entries;
  const lists: number[][] = Array.from({ length: units * years }, () => []);
  for (const [entry, unit] of entryUnit.entries()) lists[unit * years + (entryYear[entry] ?? 0)]?.push(entry);
  for (const list of lists)
    list.sort(
      (left, right) =>
        (entryAway[right] ?? 0) - (entryAway[left] ?? 0) ||
        (entryKilometres[right] ?? 0) - (entryKilometres[left] ?? 0) ||
        left - right,
    );
  return lists;
}

function groupsByCluster(
  { groups, entryUnit }: Pick<Layout, 'groups' | 'entryUnit'>,
  clusters: readonly ClusterLayout[],
): number[][] {
  const clusterOf = new Map(clusters.flatMap(({ units }, cluster) => units.map((unit) => [unit, cluster])));
  const lists = clusters.map((): number[] => []);
  for (const [index, { first, end }] of groups.entries()) {
    if (end - first < 2) continue;
    const near = new Set(Array.from(entryUnit.subarray(first, end), (unit) => clusterOf.get(unit) ?? -1));
    for (const cluster of near) lists[cluster]?.push(index);
  }
  return lists;
}

function classIntakes(clusters: readonly ClusterLayout[], units: number, years: number): Float64Array {
  const intakes = new Float64Array(units * years).fill(Number.POSITIVE_INFINITY);
  for (const { cohorts } of clusters)
    for (const { unit, entered, sizes, wanted, survival } of cohorts) {
      if (sizes !== undefined) continue;
      const at = unit * years + entered;
      for (let segment = 0; segment < wanted.length; segment += 1) {
        const most = (wanted[segment] ?? 0) / Math.max(1e-9, survival[segment] ?? 1);
        intakes[at] = Math.min(intakes[at] ?? 0, most);
      }
    }
  return intakes;
}

/** Posts fall as well: who is hired must still have one when fewer are left. */
function layOutPool(problem: AllocationProblem, shape: ProblemTeachers): PoolLayout {
  const years = planYears(problem);
  const upper = Float64Array.from(years, (year, index) => {
    const posts = shape.posts.findLast(({ fromYear }) => fromYear <= year)?.posts;
    const left = shape.stock * (1 - shape.retiring) ** (index + 1);
    return posts === undefined ? Number.POSITIVE_INFINITY : Math.max(posts, left);
  });
  for (let year = years.length - 2; year >= 0; year -= 1)
    if (shape.retiring < 1)
      upper[year] = Math.min(upper[year] ?? 0, (upper[year + 1] ?? 0) / (1 - shape.retiring));
  return { shape, upper };
}
