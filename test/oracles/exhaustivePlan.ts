import type { AllocationProblem, ProblemStage } from '../../src/domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../../src/domain/allocation/problemSchools.ts';

/** Unplaced, oversize class-years, pupils above the caps, cost, moved, kilometres: compared from the first on. */
export type Vector = readonly [number, number, number, number, number, number];

/**
 * The least vector over every plan of a tiny problem, told from the words of the problem alone: slow and obviously
 * right. It knows one district, teachers who are not hired, and areas that no school feeds.
 *
 * @returns undefined when no plan holds.
 */
export function exhaustivePlan(problem: AllocationProblem): Vector | undefined {
  let best: Vector | undefined;
  for (const opened of choices(problem.schools.filter(isSite), (site) => openingsOf(problem, site)))
    for (const closed of choices(problem.schools.filter(canClose), (school) => closingsOf(problem, school)))
      if (buildsFirst(problem, opened, closed))
        for (const intake of intakesOf(problem, { opened, closed }))
          for (const classes of classesOf(problem, intake))
            for (const built of choices(problem.schools, (school) => buildingsOf(problem, school))) {
              const vector = judge(problem, { opened, closed, intake, classes, built });
              if (vector !== undefined && (best === undefined || isLess(vector, best))) best = vector;
            }
  return best;
}

interface Opened {
  readonly id: string;
  readonly module: number;
  readonly year: number;
}
interface Closed {
  readonly id: string;
  readonly year: number;
}
interface Entry {
  readonly area: string;
  readonly school: string;
  readonly year: number;
  readonly pupils: number;
}
interface Classes {
  readonly school: string;
  readonly entered: number;
  /** By year of the plan. */
  readonly sections: ReadonlyMap<number, number>;
  readonly regroupedIn: number | undefined;
}
interface Plan {
  readonly opened: readonly (Opened | undefined)[];
  readonly closed: readonly (Closed | undefined)[];
  readonly intake: readonly Entry[];
  readonly classes: readonly Classes[];
  readonly built: readonly (readonly Building[])[];
}
interface Building {
  readonly school: string;
  readonly year: number;
  readonly rooms: number;
}

const isSite = (school: ProblemSchool) => school.site !== undefined;
const canClose = (school: ProblemSchool) => school.closure !== undefined;
const sum = (numbers: readonly number[]) => numbers.reduce((left, right) => left + right, 0);
const yearsOf = ({ firstYear, lastYear }: AllocationProblem) =>
  Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
const only = <T>(items: readonly T[]): T => {
  const [item] = items;
  if (item === undefined) throw new Error('the tiny problem has one of these');
  return item;
};

/** Every way to choose one option for each item. */
function* choices<T, O>(items: readonly T[], optionsOf: (item: T) => readonly O[]): Generator<O[]> {
  const [first, ...rest] = items;
  if (first === undefined) yield [];
  else
    for (const tail of choices(rest, optionsOf))
      for (const option of optionsOf(first)) yield [option, ...tail];
}

function openingsOf(problem: AllocationProblem, school: ProblemSchool): (Opened | undefined)[] {
  const start = Math.max(problem.firstYear, school.site?.earliestStart ?? 0);
  const all = (school.site?.modules ?? []).flatMap((module, index) =>
    yearsOf(problem)
      .filter((year) => year - module.leadYears >= start)
      .map((year) => ({ id: school.id, module: index, year })),
  );
  return [undefined, ...all];
}

function closingsOf(problem: AllocationProblem, school: ProblemSchool): (Closed | undefined)[] {
  const earliest = school.closure?.earliest ?? problem.firstYear;
  return [
    undefined,
    ...yearsOf(problem)
      .filter((year) => year >= earliest)
      .map((year) => ({ id: school.id, year })),
  ];
}

function isOpen(
  problem: AllocationProblem,
  plan: Pick<Plan, 'opened' | 'closed'>,
  id: string,
  year: number,
): boolean {
  const school = only(problem.schools.filter((one) => one.id === id));
  if (plan.closed.some((one) => one?.id === id && one.year <= year)) return false;
  return school.site === undefined || plan.opened.some((one) => one?.id === id && one.year <= year);
}

function buildsFirst(problem: AllocationProblem, opened: Plan['opened'], closed: Plan['closed']): boolean {
  return closed.every((one) => {
    if (one === undefined) return true;
    const closure = only(problem.schools.filter(({ id }) => id === one.id)).closure;
    const awaited = [closure?.receiver, closure?.after].filter((id) => id !== undefined);
    return awaited.every((id) => isOpen(problem, { opened, closed: [] }, id, one.year));
  });
}

function intakesOf(
  problem: AllocationProblem,
  plan: Pick<Plan, 'opened' | 'closed'>,
): Generator<Entry[]> | Entry[][] {
  const groups = problem.areas.flatMap((area) => area.demand.map((demand) => ({ area, demand })));
  const optionsOf = ({ area, demand }: (typeof groups)[number]) =>
    splits(problem, plan, {
      area: area.id,
      year: demand.entryYear,
      pupils: demand.pupils,
      single: area.singleSource,
    });
  const all = [...choices(groups, optionsOf)];
  return all.map((parts) => parts.flat());
}

function splits(
  problem: AllocationProblem,
  plan: Pick<Plan, 'opened' | 'closed'>,
  { area, year, pupils, single }: { area: string; year: number; pupils: number; single: boolean },
): Entry[][] {
  const flows = problem.flows.filter((flow) => flow.area === area);
  const open = flows.map((flow) => isOpen(problem, plan, flow.school, year));
  const counts = flows.map((_, index) =>
    Array.from({ length: open[index] === true ? pupils + 1 : 1 }, (__, count) => count),
  );
  return [...choices(counts, (options) => options)]
    .filter((parts) => {
      const placed = sum(parts);
      if (placed > pupils || (single && parts.filter((part) => part > 0).length > 1)) return false;
      return flows.every((flow, index) => {
        const part = parts[index] ?? 0;
        return (
          part <= flow.mostShare * pupils + 1e-9 &&
          (open[index] !== true || part >= flow.leastShare * placed - 1e-9)
        );
      });
    })
    .map((parts) =>
      flows.map((flow, index) => ({ area, school: flow.school, year, pupils: parts[index] ?? 0 })),
    );
}

const capIn = (stage: ProblemStage, year: number) =>
  only(stage.caps.filter(({ fromYear }) => fromYear <= year).slice(-1)).pupils;
const ratioIn = (stage: ProblemStage, yearsIn: number) => stage.survival?.[yearsIn] ?? 1;
const weightIn = ({ deadline }: ProblemStage, year: number) =>
  deadline === undefined || year >= deadline.year ? 1 : deadline.weightBefore;

/** Spans of a cohort's years with one cap. */
function spans(problem: AllocationProblem, stage: ProblemStage, entered: number): number[][] {
  const life = yearsOf(problem).filter((year) => year >= entered && year < entered + stage.years);
  return life.reduce<number[][]>((found, year) => {
    const last = found.at(-1);
    if (last !== undefined && capIn(stage, only(last)) === capIn(stage, year)) last.push(year);
    else found.push([year]);
    return found;
  }, []);
}

function classesOf(problem: AllocationProblem, intake: readonly Entry[]): Generator<Classes[]> {
  const stage = only(problem.stages);
  const cohorts = problem.schools.flatMap(({ id, units }) => [
    ...yearsOf(problem).map((entered) => ({
      school: id,
      entered,
      pupils: sum(intake.filter((one) => one.school === id && one.year === entered).map((one) => one.pupils)),
      sizes: undefined as readonly number[] | undefined,
    })),
    ...only(units).enrolled.map(({ entered, sizes }) => ({ school: id, entered, pupils: sum(sizes), sizes })),
  ]);
  return choices(
    cohorts.filter(({ pupils }) => pupils > 0),
    (cohort) =>
      cohort.sizes === undefined
        ? newClasses(problem, stage, cohort)
        : oldClasses(problem, stage, { ...cohort, sizes: cohort.sizes }),
  );
}

function newClasses(
  problem: AllocationProblem,
  stage: ProblemStage,
  { school, entered, pupils }: { school: string; entered: number; pupils: number },
): Classes[] {
  const parts = spans(problem, stage, entered);
  const fullest = parts.map(
    (years) => pupils * Math.max(...years.map((year) => ratioIn(stage, year - entered))),
  );
  const most = Math.max(
    ...parts.map((years, index) => Math.ceil((fullest[index] ?? 0) / capIn(stage, only(years)) - 1e-9)),
  );
  const options = parts.map((years, index) => {
    const least = Math.ceil((fullest[index] ?? 0) / (stage.largestClass ?? capIn(stage, only(years))) - 1e-9);
    return Array.from({ length: Math.max(0, most - least + 1) }, (_, more) => least + more);
  });
  return [...choices(options, (one) => one)]
    .filter((counts) => counts.every((count, index) => index === 0 || count >= (counts[index - 1] ?? 0)))
    .map((counts) => ({
      school,
      entered,
      regroupedIn: undefined,
      sections: new Map(
        parts.flatMap((years, index) => years.map((year) => [year, counts[index] ?? 0] as const)),
      ),
    }));
}

function oldClasses(
  problem: AllocationProblem,
  stage: ProblemStage,
  { school, entered, sizes }: { school: string; entered: number; sizes: readonly number[] },
): Classes[] {
  const parts = spans(problem, stage, entered);
  const grown = (year: number) =>
    ratioIn(stage, year - entered) / ratioIn(stage, problem.firstYear - 1 - entered);
  let needed = sizes.length;
  const needs = parts.map((years) => {
    const pupils = sum(sizes) * Math.max(...years.map(grown));
    needed = Math.max(needed, Math.ceil(pupils / capIn(stage, only(years)) - 1e-9));
    return needed;
  });
  const starts = stage.regroupCost === undefined ? [parts.length] : [parts.length, ...parts.keys()];
  return starts.map((start) => ({
    school,
    entered,
    regroupedIn: parts[start]?.[0],
    sections: new Map(
      parts.flatMap((years, index) =>
        years.map((year) => [year, index >= start ? (needs[index] ?? 0) : sizes.length] as const),
      ),
    ),
  }));
}

function buildingsOf(problem: AllocationProblem, { id, extension }: ProblemSchool): Building[][] {
  if (extension === undefined) return [[]];
  const years = yearsOf(problem).filter((year) => year - extension.leadYears >= problem.firstYear);
  const options = years.map((year) =>
    Array.from({ length: extension.most + 1 }, (_, rooms) => ({ school: id, year, rooms })),
  );
  return [...choices(options, (one) => one)].filter(
    (parts) => sum(parts.map(({ rooms }) => rooms)) <= extension.most,
  );
}

/** The vector of a plan; undefined when it breaks a limit. */
function judge(problem: AllocationProblem, plan: Plan): Vector | undefined {
  const spent = new Map<number, number>();
  const money = { cost: 0 };
  const discount = (year: number) => (1 + problem.discountRate) ** (problem.firstYear - year);
  const pay = (year: number, amount: number) => {
    money.cost += amount * discount(year);
  };
  const works = (year: number, lead: number, amount: number) => {
    for (let paid = year - Math.max(lead, 0); paid < year + (lead === 0 ? 1 : 0); paid += 1) {
      spent.set(paid, (spent.get(paid) ?? 0) + amount / Math.max(1, lead));
      pay(paid, amount / Math.max(1, lead));
    }
  };
  for (const one of plan.opened) if (one !== undefined) payOpening(problem, one, { pay, works });
  for (const one of plan.closed)
    if (one !== undefined)
      for (const year of yearsOf(problem).filter((later) => later >= one.year))
        pay(year, -(only(problem.schools.filter(({ id }) => id === one.id)).closure?.saving ?? 0));
  for (const building of plan.built.flat()) {
    const extension = problem.schools.find(({ id }) => id === building.school)?.extension;
    if (extension === undefined || building.rooms === 0) continue;
    works(building.year, extension.leadYears, extension.fixedCost + extension.costPerRoom * building.rooms);
  }
  if (!roomsHold(problem, plan, works)) return undefined;
  if (!moneyHolds(problem, spent)) return undefined;
  if (!teachersHold(problem, plan, pay)) return undefined;
  const over = oversize(problem, plan, pay);
  if (!sizesHold(problem, plan, over)) return undefined;
  const { unplaced, moved, kilometres } = journeys(problem, plan, pay);
  return [unplaced, over.classes, over.pupils, money.cost, moved, kilometres];
}

type Pay = (year: number, amount: number) => void;
type Works = (year: number, lead: number, amount: number) => void;

function payOpening(
  problem: AllocationProblem,
  one: Opened,
  { pay, works }: { pay: Pay; works: Works },
): void {
  const module = only(problem.schools.filter(({ id }) => id === one.id)).site?.modules[one.module];
  if (module === undefined) return;
  works(one.year, module.leadYears, module.cost);
  for (const year of yearsOf(problem).filter((later) => later >= one.year)) pay(year, module.runningCost);
}

/** The school at which a cohort sits in a year: its own, or the receiver when that has closed. */
function seatOf(problem: AllocationProblem, plan: Plan, school: string, year: number): string {
  const closed = plan.closed.some((one) => one?.id === school && one.year <= year);
  return closed ? (problem.schools.find(({ id }) => id === school)?.closure?.receiver ?? school) : school;
}

function roomsHold(problem: AllocationProblem, plan: Plan, works: Works): boolean {
  for (const school of problem.schools)
    for (const year of yearsOf(problem)) {
      const module = plan.opened.find((one) => one?.id === school.id && one.year <= year);
      const modules = school.site?.modules ?? [];
      if (school.rooms === undefined && school.site === undefined) continue;
      const sections = sum(
        plan.classes
          .filter((one) => seatOf(problem, plan, one.school, year) === school.id)
          .map((one) => one.sections.get(year) ?? 0),
      );
      const stage = only(problem.stages);
      const standing = sum(
        only(school.units)
          .enrolled.filter(({ entered }) => entered + stage.years > year)
          .map(({ sizes }) => sizes.length),
      );
      const known = school.rooms?.findLast(({ fromYear }) => fromYear <= year)?.rooms ?? 0;
      const built = sum(
        plan.built
          .flat()
          .filter((one) => one.school === school.id && one.year <= year)
          .map(({ rooms }) => rooms),
      );
      const rooms =
        Math.max(standing, known) + built + (module === undefined ? 0 : (modules[module.module]?.rooms ?? 0));
      let missing = Math.max(0, sections - rooms);
      const passing = [school.conversion, school.temporary]
        .flatMap((one) => (one === undefined || (one.lastYear ?? year) < year ? [] : [one]))
        .toSorted((left, right) => left.costPerRoomYear - right.costPerRoomYear);
      for (const { most, costPerRoomYear } of passing) {
        const used = Math.min(most, missing);
        works(year, 0, used * costPerRoomYear);
        missing -= used;
      }
      if (missing > 1e-9) return false;
    }
  return true;
}

function moneyHolds(problem: AllocationProblem, spent: ReadonlyMap<number, number>): boolean {
  if (problem.budgets.length === 0) return true;
  let left = 0;
  for (const year of yearsOf(problem)) {
    const own = problem.budgets.find((one) => one.year === year)?.amount ?? 0;
    const grant = problem.grants.find((one) => one.year === year)?.amount ?? 0;
    left += own + grant - (spent.get(year) ?? 0);
    if (left < -1e-9) return false;
    if (!problem.carryOver) left = 0;
  }
  return true;
}

function teachersHold(problem: AllocationProblem, plan: Plan, pay: Pay): boolean {
  return problem.teachers.every((pool) =>
    yearsOf(problem).every((year, index) => {
      const teachers = pool.stock * (1 - pool.retiring) ** (index + 1);
      const sections = sum(plan.classes.map((one) => one.sections.get(year) ?? 0));
      const contracts = Math.max(0, pool.perSection * sections - teachers);
      pay(year, teachers * pool.wage + contracts * pool.contractPrice);
      return contracts <= (pool.contractsAtMost ?? Number.POSITIVE_INFINITY) + 1e-9;
    }),
  );
}

function oversize(problem: AllocationProblem, plan: Plan, pay: Pay): { classes: number; pupils: number } {
  const over = { classes: 0, pupils: 0 };
  const stage = only(problem.stages);
  for (const one of plan.classes) {
    const enrolled = only(only(problem.schools.filter(({ id }) => id === one.school)).units).enrolled;
    const sizes = enrolled.find(({ entered }) => entered === one.entered)?.sizes;
    const intake = sum(
      plan.intake
        .filter((entry) => entry.school === one.school && entry.year === one.entered)
        .map(({ pupils }) => pupils),
    );
    let before: number | undefined = sizes === undefined ? undefined : Number.POSITIVE_INFINITY;
    for (const years of spans(problem, stage, one.entered)) {
      const [first, cap] = [only(years), capIn(stage, only(years))];
      const sections = one.sections.get(first) ?? 0;
      for (const year of years) pay(year, stage.sectionCost * sections);
      if (one.regroupedIn === first) pay(first, stage.regroupCost ?? 0);
      if (before !== undefined && sections > before) pay(first, stage.splitCost * (sections - before));
      if (sizes === undefined) before = sections;
      const weight = sum(years.map((year) => weightIn(stage, year)));
      if (sizes === undefined && (stage.largestClass ?? cap) > cap) {
        const pupils = intake * Math.max(...years.map((year) => ratioIn(stage, year - one.entered)));
        const above = Math.max(0, pupils - cap * sections);
        over.classes += weight * Math.min(sections, above);
        over.pupils += weight * above;
      }
      if (sizes !== undefined && (one.regroupedIn === undefined || first < one.regroupedIn))
        for (const year of years)
          for (const size of sizes) {
            const grown =
              (size * ratioIn(stage, year - one.entered)) /
              ratioIn(stage, problem.firstYear - 1 - one.entered);
            if (grown <= cap + 1e-9) continue;
            over.classes += weightIn(stage, year);
            over.pupils += weightIn(stage, year) * (grown - cap);
          }
    }
  }
  return over;
}

/** Adds what is above size caps; false when a new school is too small. */
function sizesHold(problem: AllocationProblem, plan: Plan, over: { pupils: number }): boolean {
  const stage = only(problem.stages);
  for (const school of problem.schools)
    for (const year of yearsOf(problem)) {
      const life = (entered: number) => entered <= year && year < entered + stage.years;
      const here = (id: string) => seatOf(problem, plan, id, year) === school.id;
      const entered = plan.intake
        .filter((one) => here(one.school) && life(one.year))
        .map((one) => one.pupils * ratioIn(stage, year - one.year));
      const old = problem.schools
        .filter(({ id }) => here(id))
        .flatMap(({ units }) => only(units).enrolled.filter((one) => life(one.entered)))
        .map(
          (one) =>
            (sum(one.sizes) * ratioIn(stage, year - one.entered)) /
            ratioIn(stage, problem.firstYear - 1 - one.entered),
        );
      const pupils = sum([...entered, ...old]);
      const opened = plan.opened.find((one) => one?.id === school.id && one.year <= year);
      const limit = opened === undefined ? undefined : school.site?.modules[opened.module]?.pupils;
      if (limit !== undefined && pupils > limit + 1e-9) return false;
      const cap =
        school.sizeCaps.findLast(({ fromYear }) => fromYear <= year)?.pupils ?? Number.POSITIVE_INFINITY;
      over.pupils += weightIn(stage, year) * Math.max(0, pupils - cap);
    }
  return true;
}

function journeys(problem: AllocationProblem, plan: Plan, pay: Pay) {
  const stage = only(problem.stages);
  const told = { unplaced: 0, moved: 0, kilometres: 0 };
  const life = (entered: number) =>
    yearsOf(problem).filter((year) => year >= entered && year < entered + stage.years);
  for (const { area, school, year, pupils } of plan.intake) {
    const flow = only(problem.flows.filter((one) => one.area === area && one.school === school));
    if (!flow.home) told.moved += pupils;
    told.kilometres += pupils * flow.distance;
    for (const later of life(year)) pay(later, pupils * flow.transportCost * ratioIn(stage, later - year));
  }
  for (const area of problem.areas)
    for (const { entryYear, pupils } of area.demand) {
      const placed = sum(
        plan.intake.filter((one) => one.area === area.id && one.year === entryYear).map((one) => one.pupils),
      );
      told.unplaced +=
        (pupils - placed) * sum(life(entryYear).map((year) => ratioIn(stage, year - entryYear)));
    }
  return told;
}

function isLess(left: Vector, right: Vector): boolean {
  for (const [index, value] of left.entries()) {
    const other = right[index] ?? 0;
    if (Math.abs(value - other) > 1e-7) return value < other;
  }
  return false;
}
