import type {
  AllocationProblem,
  ProblemStage,
  ProblemTeachers,
} from '../../domain/allocation/allocationProblem.ts';
import { required } from '../../domain/invariant.ts';
import { byText } from '../../domain/region/region.ts';
import { discountFactor, planYears, stageNamed, survivalAfter } from '../horizon.ts';
import { listed } from '../listed.ts';
import { enrolledLeavers, givenDemand, mostDemand } from '../mostDemand.ts';
import { clusterNames, layOutClusters } from './layOutClusters.ts';
import { layOutSchools } from './layOutSchools.ts';
import type { ClusterLayout, GroupLayout, Layout, PoolLayout, UnitLayout } from './layout.ts';

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

function classIntakes(clusters: readonly ClusterLayout[], units: number, years: number): Float64Array {
  const intakes = new Float64Array(units * years).fill(Number.POSITIVE_INFINITY);
  for (const { unit, entered, sizes, wanted, survival } of clusters.flatMap(({ cohorts }) => cohorts))
    if (sizes === undefined)
      for (const [segment, pupils] of wanted.entries())
        intakes[unit * years + entered] = Math.min(
          intakes[unit * years + entered] ?? 0,
          pupils / Math.max(1e-9, survival[segment] ?? 1),
        );
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

/** Pupil-years within the plan per entrant, each year weighted. */
function yearsOf(
  problem: AllocationProblem,
  stage: ProblemStage,
  entered: number,
  weightOf: (year: number) => number,
): number {
  let sum = 0;
  for (let year = entered; year <= Math.min(problem.lastYear, entered + stage.years - 1); year += 1)
    sum += survivalAfter(stage, year - entered) * weightOf(year);
  return sum;
}

interface Entry {
  readonly unit: number;
  readonly year: number;
  readonly least: number;
  readonly most: number;
  readonly cost: number;
  readonly away: number;
  readonly kilometres: number;
  readonly unplaced: number;
}

function layOutGroups(problem: AllocationProblem, units: readonly UnitLayout[]) {
  const entries: Entry[] = [];
  const groups: GroupLayout[] = [];
  const unitAt = unitFinder(problem, units);
  for (const [area, { id }] of problem.areas.entries())
    for (const stage of problem.stages) {
      const flows = listed(problem.flows, 'area', id).filter((flow) => flow.stage === stage.stage);
      for (const [year, calendar] of planYears(problem).entries()) {
        const most = mostDemand(problem, id, stage.stage, calendar);
        const before = groups.at(-1);
        const follows = before?.area === area && before.stage === stage && before.year === year - 1;
        if (most <= 0) continue;
        if (follows) groups[groups.length - 1] = { ...before, next: groups.length };
        const first = entries.length;
        const discounted = yearsOf(problem, stage, calendar, (one) => discountFactor(problem, one));
        for (const flow of flows)
          entries.push({
            unit: unitAt(flow.school, stage),
            year,
            least: flow.leastShare,
            most: flow.mostShare,
            cost: flow.transportCost * discounted,
            away: flow.home ? 0 : 1,
            kilometres: flow.distance,
            unplaced: 0,
          });
        const unplaced = yearsOf(problem, stage, calendar, () => 1);
        entries.push({ unit: -1, year, least: 0, most: 1, cost: 0, away: 0, kilometres: 0, unplaced });
        groups.push({
          area,
          stage,
          year,
          first,
          end: entries.length - 1,
          next: -1,
          ...demandOf(problem, unitAt, area, stage, calendar),
        });
      }
    }
  return {
    groups,
    groupOrder: Int32Array.from(
      [...groups.keys()].sort(
        (left, right) => (groups[left]?.year ?? 0) - (groups[right]?.year ?? 0) || left - right,
      ),
    ),
    entryGroup: Int32Array.from(
      groups.flatMap(({ first, end }, index) => Array<number>(end - first + 1).fill(index)),
    ),
    entryUnit: Int32Array.from(entries, ({ unit }) => unit),
    entryYear: Int32Array.from(entries, ({ year }) => year),
    entryLeast: Float64Array.from(entries, ({ least }) => least),
    entryMost: Float64Array.from(entries, ({ most }) => most),
    entryCost: Float64Array.from(entries, ({ cost }) => cost),
    entryAway: Uint8Array.from(entries, ({ away }) => away),
    entryKilometres: Float64Array.from(entries, ({ kilometres }) => kilometres),
    entryUnplaced: Float64Array.from(entries, ({ unplaced }) => unplaced),
  };
}

/** Index of the unit of a school and stage; −1 when there is none. */
type UnitFinder = (school: string, stage: ProblemStage) => number;

function unitFinder(problem: AllocationProblem, units: readonly UnitLayout[]): UnitFinder {
  const nameOf = (school: string | undefined, { stage }: ProblemStage) => `${stage}/${school}`;
  const places = new Map(
    units.map(({ school, stage }, unit) => [nameOf(problem.schools[school]?.id, stage), unit]),
  );
  return (school, stage) => places.get(nameOf(school, stage)) ?? -1;
}

function demandOf(
  problem: AllocationProblem,
  unitAt: UnitFinder,
  index: number,
  { stage }: ProblemStage,
  calendar: number,
): Pick<GroupLayout, 'given' | 'feeders' | 'whole' | 'singleSource'> {
  const area = required(problem.areas[index], 'a group has an area');
  let given = givenDemand(problem, area.id, stage, calendar);
  const feeders: { unit: number; year: number; rate: number }[] = [];
  for (const feeder of area.fedBy.filter(({ to }) => to === stage)) {
    const shape = stageNamed(problem, feeder.from);
    const entered = calendar - shape.years;
    if (entered < problem.firstYear)
      given += feeder.share * enrolledLeavers(problem, feeder.school, feeder.from, entered);
    else
      feeders.push({
        unit: unitAt(feeder.school, shape),
        year: entered - problem.firstYear,
        rate: feeder.share * survivalAfter(shape, shape.years - 1),
      });
  }
  const whole = feeders.length === 0 && Number.isInteger(given);
  return { given, feeders, whole, singleSource: area.singleSource };
}
