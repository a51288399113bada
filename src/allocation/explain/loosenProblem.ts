import type { AllocationProblem } from '../../domain/allocation/allocationProblem.ts';
import type { ProblemFlow } from '../../domain/allocation/problemSchools.ts';
import type { ShortageLever } from '../../domain/allocation/shortage.ts';
import type { Shortfall } from './findShortfalls.ts';

/** Levers that are rows of the programme, by the beginning of their names, with the unit of what is missing. */
export const rowLevers = {
  rooms: { rows: ['rooms/'], unit: 'rooms' },
  moduleSeats: { rows: ['modulePupils/'], unit: 'pupils' },
  money: { rows: ['money/'], unit: 'yuan' },
  teachers: { rows: ['teachersNeeded/'], unit: 'teachers' },
  hires: { rows: ['teacherStock/'], unit: 'teachers' },
  schoolSize: { rows: ['size/'], unit: 'pupils' },
} as const satisfies Partial<Record<ShortageLever, unknown>>;
export type RowLever = keyof typeof rowLevers;
export type ProblemLever = Exclude<ShortageLever, RowLever>;

/** More temporary rooms than any school could want. */
const plenty = 1000;
/** New ways from areas to schools at most: the programme grows with each. */
const newFlows = 2000;

/**
 * The same problem with one lever out of the way: works take no time, areas may send pupils to any school they can
 * reach in any shares, or to every school of the stage, temporary rooms and regroupings are there at will. None of
 * them forbids anything that was allowed.
 *
 * @param shortfalls Of the best plan; new ways are opened for the areas that have pupils where something is short.
 */
export function loosenProblem(
  problem: AllocationProblem,
  lever: ProblemLever,
  shortfalls: readonly Shortfall[],
): AllocationProblem {
  if (lever === 'leadTime') return withoutLeadTimes(problem);
  if (lever === 'temporaryRooms') return withTemporaryRooms(problem);
  if (lever === 'standingClasses')
    return { ...problem, stages: problem.stages.map((stage) => ({ ...stage, regroupCost: 0 })) };
  const anyShare = problem.flows.map((flow) => ({ ...flow, leastShare: 0, mostShare: 1 }));
  const apart = problem.areas.map((area) => ({ ...area, singleSource: false }));
  const shared = { ...problem, areas: apart, flows: anyShare };
  return lever === 'shares' ? shared : { ...shared, flows: [...anyShare, ...waysFor(problem, shortfalls)] };
}

function withoutLeadTimes(problem: AllocationProblem): AllocationProblem {
  return {
    ...problem,
    schools: problem.schools.map(({ extension, site, closure, ...school }) => ({
      ...school,
      ...(extension === undefined ? {} : { extension: { ...extension, leadYears: 0 } }),
      ...(site === undefined
        ? {}
        : { site: { modules: site.modules.map((module) => ({ ...module, leadYears: 0 })) } }),
      ...(closure === undefined ? {} : { closure: { ...closure, earliest: problem.firstYear } }),
    })),
  };
}

function withTemporaryRooms(problem: AllocationProblem): AllocationProblem {
  return {
    ...problem,
    schools: problem.schools.map((school) =>
      school.temporary === undefined
        ? school
        : {
            ...school,
            temporary: { most: plenty, costPerRoomYear: school.temporary.costPerRoomYear },
          },
    ),
  };
}

function waysFor(problem: AllocationProblem, shortfalls: readonly Shortfall[]): ProblemFlow[] {
  const short = new Set(shortfalls.map(({ school }) => school));
  const known = new Set(problem.flows.map(({ area, school, stage }) => `${area} ${school} ${stage}`));
  const concerned = problem.flows.filter(({ school }) => short.has(school));
  const groups = new Map(concerned.map(({ area, stage }) => [`${area} ${stage}`, { area, stage }]));
  const ways = [...groups.values()].flatMap(({ area, stage }) =>
    problem.schools
      .filter(
        ({ id, units }) => units.some((unit) => unit.stage === stage) && !known.has(`${area} ${id} ${stage}`),
      )
      .map(({ id }): ProblemFlow => {
        const terms = { distance: 0, home: false, leastShare: 0, mostShare: 1, transportCost: 0 };
        return { area, school: id, stage, ...terms };
      }),
  );
  return ways.slice(0, newFlows);
}
