import type { AllocationProblem, ProblemStage } from '../domain/allocation/allocationProblem.ts';
import type { ProblemSchool } from '../domain/allocation/problemSchools.ts';
import { type Problem, problemsOf } from '../domain/problem.ts';
import { listed } from './listed.ts';
import { mostDemand } from './mostDemand.ts';
import { problemTexts } from './problemTexts.ts';

const problem = problemsOf(problemTexts);

/** Check what the form alone cannot: names that exist, years that fit, shares and closures that can hold. */
export function checkProblem(given: AllocationProblem): Problem[] {
  const { firstYear, lastYear } = given;
  if (firstYear > lastYear) return [problem('years', {}, { first: firstYear, last: lastYear })];
  const found = [
    ...repeated(given),
    ...unknownNames(given),
    ...given.stages.flatMap((stage) => checkStage(stage, firstYear)),
    ...checkYears(given),
    ...given.schools.flatMap((school) => checkSchool(given, school)),
  ];
  return found.length > 0 ? found : checkFlows(given);
}

function repeated(given: AllocationProblem): Problem[] {
  const lists: Record<string, string[]> = {
    stages: given.stages.map(({ stage }) => stage),
    areas: given.areas.map(({ id }) => id),
    schools: given.schools.map(({ id }) => id),
    flows: given.flows.map(({ area, school, stage }) => `${area} → ${school}, ${stage}`),
    teachers: given.teachers.map(({ district, stage }) => `${district}, ${stage}`),
    budgets: given.budgets.map((budget) => `${budget.district}, ${budget.year}`),
    grants: given.grants.map((grant) => String(grant.year)),
    demand: given.areas.flatMap((area) =>
      area.demand.map(({ stage, entryYear }) => `${area.id}, ${stage}, ${entryYear}`),
    ),
    fedBy: given.areas.flatMap((area) =>
      area.fedBy.map(({ school, from, to }) => `${area.id}, ${school}, ${from}, ${to}`),
    ),
    units: given.schools.flatMap((school) => school.units.map(({ stage }) => `${school.id}, ${stage}`)),
    enrolled: given.schools.flatMap((school) =>
      school.units.flatMap((unit) =>
        unit.enrolled.map(({ entered }) => `${school.id}, ${unit.stage}, ${entered}`),
      ),
    ),
  };
  return Object.entries(lists).flatMap(([list, names]) =>
    [...repeatedNames(names)].map((id) => problem('twice', { column: list }, { list, id })),
  );
}

function repeatedNames(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

function unknownNames(given: AllocationProblem): Problem[] {
  const areas = new Set(given.areas.map(({ id }) => id));
  const units = new Set(
    given.schools.flatMap(({ id, units: taught }) => taught.map(({ stage }) => `${id}, ${stage}`)),
  );
  const stages = new Set<string>(given.stages.map(({ stage }) => stage));
  const uses: [path: string, list: string, id: string, known: ReadonlySet<string>][] = [
    ...given.flows.flatMap((flow): typeof uses => [
      ['flows', 'areas', flow.area, areas],
      ['flows', 'schools', `${flow.school}, ${flow.stage}`, units],
    ]),
    ...given.schools.flatMap((school) =>
      school.units.map(({ stage }): (typeof uses)[number] => ['schools', 'stages', stage, stages]),
    ),
    ...given.areas.flatMap((area): typeof uses => [
      ...area.demand.map(({ stage }): (typeof uses)[number] => ['areas', 'stages', stage, stages]),
      ...area.fedBy.map(({ to }): (typeof uses)[number] => ['areas', 'stages', to, stages]),
      ...area.fedBy.map(({ school, from }): (typeof uses)[number] => [
        'fedBy',
        'schools',
        `${school}, ${from}`,
        units,
      ]),
    ]),
    ...given.teachers.map(({ stage }): (typeof uses)[number] => ['teachers', 'stages', stage, stages]),
  ];
  return uses
    .filter(([, , id, known]) => !known.has(id))
    .map(([path, list, id]) => problem('unknown', { column: path }, { path, list, id }));
}

function checkStage(given: ProblemStage, firstYear: number): Problem[] {
  const { stage, years, survival, caps, largestClass } = given;
  const cap = Math.max(0, ...caps.map(({ pupils }) => pupils));
  const [first] = caps;
  return [
    ...(survival !== undefined &&
    (survival.length !== years || survival[0] !== 1 || survival.some((ratio) => ratio <= 0))
      ? [problem('survivalLength', {}, { stage, years, given: survival.length })]
      : []),
    ...(first !== undefined && first.fromYear > firstYear
      ? [problem('capMissing', {}, { stage, year: firstYear })]
      : []),
    ...(largestClass !== undefined && largestClass < cap
      ? [problem('largestBelowCap', {}, { stage, largest: largestClass, cap })]
      : []),
  ];
}

function checkYears(given: AllocationProblem): Problem[] {
  const { firstYear, lastYear } = given;
  const years = (path: string, year: number, from: number, to: number) =>
    year < from || year > to ? [problem('yearOutsidePlan', {}, { path, year, from, to })] : [];
  const lengthOf = (stage: string) => given.stages.find((one) => one.stage === stage)?.years ?? 1;
  return [
    ...given.areas.flatMap((area) =>
      area.demand.flatMap(({ stage, entryYear }) =>
        years(`${area.id}, ${stage}`, entryYear, firstYear, lastYear),
      ),
    ),
    ...given.schools.flatMap((school) =>
      school.units.flatMap(({ stage, enrolled }) =>
        enrolled.flatMap(({ entered }) =>
          years(`${school.id}, ${stage}`, entered, firstYear - lengthOf(stage), firstYear - 1),
        ),
      ),
    ),
    ...[...given.budgets, ...given.grants].flatMap(({ year }) => years('budgets', year, firstYear, lastYear)),
  ];
}

function checkSchool(given: AllocationProblem, school: ProblemSchool): Problem[] {
  const { id, site, closure, units } = school;
  const classes = units.some(
    ({ stage }) => (given.stages.find((one) => one.stage === stage)?.caps.length ?? 0) > 0,
  );
  const standing =
    school.rooms !== undefined || closure !== undefined || units.some(({ enrolled }) => enrolled.length > 0);
  return [
    ...(site !== undefined && standing ? [problem('siteHasPupils', {}, { school: id })] : []),
    ...(site !== undefined && classes && site.modules.some(({ rooms }) => rooms === undefined)
      ? [problem('moduleWithoutRooms', {}, { school: id })]
      : []),
    ...(closure === undefined ? [] : checkClosure(given, school, closure)),
  ];
}

function checkClosure(
  given: AllocationProblem,
  school: ProblemSchool,
  { receiver: receiverId, after }: NonNullable<ProblemSchool['closure']>,
): Problem[] {
  const receiver = listed(given.schools, 'id', receiverId)[0];
  const taught = new Set(receiver?.units.map(({ stage }) => stage));
  const why =
    receiver === undefined || receiver.id === school.id
      ? 'no other school has this name'
      : receiver.closure !== undefined
        ? 'it may be closed itself'
        : school.units.some(({ stage }) => !taught.has(stage))
          ? 'it does not teach the same stages'
          : undefined;
  const waits = after === undefined || listed(given.schools, 'id', after)[0]?.site !== undefined;
  return [
    ...(why === undefined
      ? []
      : [problem('receiverUnfit', {}, { school: school.id, receiver: receiverId, why })]),
    ...(waits ? [] : [problem('afterIsNoSite', {}, { school: school.id, after: after ?? '' })]),
  ];
}

function checkFlows(given: AllocationProblem): Problem[] {
  const years = Array.from(
    { length: given.lastYear - given.firstYear + 1 },
    (_, index) => given.firstYear + index,
  );
  return given.areas.flatMap(({ id: area }) =>
    given.stages.flatMap(({ stage }) => {
      if (!years.some((year) => mostDemand(given, area, stage, year) > 0)) return [];
      const flows = listed(given.flows, 'area', area).filter((flow) => flow.stage === stage);
      if (flows.length === 0) return [problem('noFlow', {}, { area, stage })];
      const least = flows.reduce((sum, flow) => sum + flow.leastShare, 0);
      const most = flows.reduce((sum, flow) => sum + flow.mostShare, 0);
      const crossed = flows.some((flow) => flow.leastShare > flow.mostShare);
      const possible = least <= 1 + 1e-9 && most >= 1 - 1e-9 && !crossed;
      return possible ? [] : [problem('sharesImpossible', {}, { area, stage, least, most })];
    }),
  );
}
