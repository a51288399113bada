import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../domain/allocation/problemSchools.ts';
import { figureAt, oversizeWeight, planYears, stageNamed } from '../horizon.ts';
import type { SchoolLayout, UnitLayout } from './layout.ts';

/** Lay the schools out: what they have by year before anything is decided, and where each belongs. */
export function layOutSchools(
  problem: AllocationProblem,
  {
    districts,
    units,
    names,
  }: {
    readonly districts: readonly string[];
    readonly units: readonly UnitLayout[];
    /** Name of the cluster of each school, and the clusters in order. */
    readonly names: { readonly ofSchool: readonly string[]; readonly inOrder: readonly string[] };
  },
): SchoolLayout[] {
  const years = planYears(problem);
  const places = new Map(problem.schools.map(({ id }, index) => [id, index]));
  const indexOf = (id: string | undefined) => (id === undefined ? -1 : (places.get(id) ?? -1));
  const clusters = new Map(names.inOrder.map((name, index) => [name, index]));
  const taught = problem.schools.map((): number[] => []);
  for (const [unit, { school }] of units.entries()) taught[school]?.push(unit);
  return problem.schools.map((shape, index) => ({
    shape,
    district: districts.indexOf(shape.district),
    cluster: clusters.get(names.ofSchool[index] ?? '') ?? -1,
    units: taught[index] ?? [],
    rooms: Float64Array.from(years, (year) => roomsIn(problem, shape, year)),
    sizeCap: Float64Array.from(
      years,
      (year) => figureAt(shape.sizeCaps, year)?.pupils ?? Number.POSITIVE_INFINITY,
    ),
    sizeWeight: Float64Array.from(years, (year) =>
      Math.max(...shape.units.map(({ stage }) => oversizeWeight(stageNamed(problem, stage), year))),
    ),
    firstBuilt: shape.extension?.leadYears ?? 0,
    receiver: indexOf(shape.closure?.receiver),
    after: indexOf(shape.closure?.after),
    earliestClosing: Math.max(0, (shape.closure?.earliest ?? problem.firstYear) - problem.firstYear),
  }));
}

/** Classes that stand already keep their rooms, whatever the register says. */
function roomsIn(problem: AllocationProblem, shape: ProblemSchool, year: number): number {
  const limited =
    shape.rooms !== undefined || shape.site?.modules.some(({ rooms }) => rooms !== undefined) === true;
  if (!limited) return Number.POSITIVE_INFINITY;
  let standing = 0;
  for (const { stage: name, enrolled } of shape.units) {
    const stage = stageNamed(problem, name);
    if (stage.caps.length === 0) continue;
    for (const { entered, sizes } of enrolled) if (year < entered + stage.years) standing += sizes.length;
  }
  return Math.max(standing, figureAt(shape.rooms ?? [], year)?.rooms ?? 0);
}
