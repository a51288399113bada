import { changeFirst, type Fault, type World, withList, withRow } from './fault.ts';

/** Rooms, sites, closures. */
export const schoolFaults: readonly Fault[] = [
  {
    name: 'more classes than rooms',
    code: 'roomsMissing',
    plant: ({ problem, plan }) => {
      const limited = new Set(problem.schools.filter(({ rooms }) => rooms !== undefined).map(({ id }) => id));
      const closed = new Set(plan.closures.map(({ school }) => school));
      return changeFirst(
        plan,
        'sections',
        ({ school }) => limited.has(school) && !closed.has(school),
        (row) => [{ ...row, sections: row.sections + 99 }],
      );
    },
  },
  extensionFault('an extension where none is possible', 'extensionImpossible', ({ problem, plan }) => {
    const school = problem.schools.find(({ extension }) => extension === undefined);
    return school && withRow(plan, 'extensions', { school: school.id, year: problem.lastYear, rooms: 1 });
  }),
  extensionFault('half a room built on', 'extensionNotWhole', (world) => extend(world, () => 0.5)),
  extensionFault('an extension over its most', 'extensionOverMost', (world) =>
    extend(world, (most) => most + 1),
  ),
  extensionFault('an extension before its works finish', 'extensionTooEarly', ({ problem, plan }) => {
    const slow = problem.schools.find(({ extension }) => (extension?.leadYears ?? 0) > 0);
    if (slow === undefined) return undefined;
    const others = plan.extensions.filter(({ school }) => school !== slow.id);
    return withList(plan, 'extensions', [...others, { school: slow.id, year: problem.firstYear, rooms: 1 }]);
  }),
  ...passingFaults('conversion', 'conversions'),
  ...passingFaults('temporary', 'temporaries'),
  {
    name: 'an opening of a school that stands',
    code: 'openingNoSite',
    plant: ({ problem, plan }) => {
      const school = problem.schools.find(({ site }) => site === undefined);
      return school && withRow(plan, 'openings', { school: school.id, module: 0, year: problem.lastYear });
    },
  },
  {
    name: 'a module that the site does not have',
    code: 'moduleUnknown',
    plant: ({ plan }) => changeFirst(plan, 'openings', always, (row) => [{ ...row, module: 99 }]),
  },
  {
    name: 'a second module',
    code: 'secondModule',
    plant: ({ problem, plan }) =>
      changeFirst(plan, 'openings', always, (row) => [row, { ...row, module: 0, year: problem.lastYear }]),
  },
  {
    name: 'an opening before its works finish',
    code: 'openingTooEarly',
    plant: ({ problem, plan }) => {
      const at = ({ school, module }: World['plan']['openings'][number]) =>
        problem.schools.find(({ id }) => id === school)?.site?.modules[module]?.leadYears ?? 0;
      return changeFirst(
        plan,
        'openings',
        (row) => at(row) > 0,
        (row) => [{ ...row, year: problem.firstYear }],
      );
    },
  },
  {
    name: 'a module too small for its pupils',
    code: 'modulePupilsOver',
    plant: ({ problem, plan }) => {
      const row = plan.intakes.find(({ school }) => {
        const modules = problem.schools.find(({ id }) => id === school)?.site?.modules ?? [];
        const chosen = plan.openings.find((opening) => opening.school === school)?.module ?? -1;
        return modules[chosen]?.pupils !== undefined;
      });
      return changeFirst(
        plan,
        'intakes',
        (one) => one === row,
        (one) => [{ ...one, pupils: one.pupils + 1000 }],
      );
    },
  },
  {
    name: 'a closure of a school that stays',
    code: 'closureImpossible',
    plant: ({ problem, plan }) => {
      const school = problem.schools.find(({ closure }) => closure === undefined);
      return school && withRow(plan, 'closures', { school: school.id, year: problem.lastYear });
    },
  },
  {
    name: 'a school closed twice',
    code: 'closureTwice',
    plant: ({ problem, plan }) =>
      changeFirst(plan, 'closures', always, (row) => [row, { ...row, year: problem.lastYear }]),
  },
  {
    name: 'a closure earlier than allowed',
    code: 'closureTooEarly',
    plant: ({ problem, plan }) => {
      const school = problem.schools.find(({ closure }) => (closure?.earliest ?? 0) > problem.firstYear);
      const others = plan.closures.filter((row) => row.school !== school?.id);
      return (
        school && withList(plan, 'closures', [...others, { school: school.id, year: problem.firstYear }])
      );
    },
  },
  {
    name: 'a closure into a receiver that is not open',
    code: 'closureBeforeReceiver',
    plant: (world) => withoutOpening(world, 'receiver'),
  },
  {
    name: 'a closure before its replacement is open',
    code: 'closureBeforeReplacement',
    plant: (world) => withoutOpening(world, 'after'),
  },
];

const always = () => true;

function extensionFault(name: string, code: Fault['code'], plant: Fault['plant']): Fault {
  return { name, code, plant };
}

function extend({ problem, plan }: World, roomsOf: (most: number) => number) {
  const school = problem.schools.find(
    ({ extension }) => extension !== undefined && problem.firstYear + extension.leadYears <= problem.lastYear,
  );
  const others = plan.extensions.filter((row) => row.school !== school?.id);
  if (school?.extension === undefined) return undefined;
  const row = { school: school.id, year: problem.lastYear, rooms: roomsOf(school.extension.most) };
  return withList(plan, 'extensions', [...others, row]);
}

function passingFaults(kind: 'conversion' | 'temporary', list: 'conversions' | 'temporaries'): Fault[] {
  const use = ({ problem, plan }: World, has: boolean, rooms: number, last: boolean) => {
    const school = problem.schools.find(
      ({ [kind]: passing }) =>
        (passing !== undefined) === has && (!last || (passing?.lastYear ?? 9999) < problem.lastYear),
    );
    const others = plan[list].filter((row) => row.school !== school?.id);
    const year = last ? problem.lastYear : problem.firstYear;
    return school && withList(plan, list, [...others, { school: school.id, year, rooms }]);
  };
  return [
    {
      name: `${list} where none are possible`,
      code: `${kind}Impossible`,
      plant: (world) => use(world, false, 1, false),
    },
    {
      name: `${list} over their most`,
      code: `${kind}OverMost`,
      plant: (world) => use(world, true, 99, false),
    },
    {
      name: `${list} past their last year`,
      code: `${kind}TooLate`,
      plant: (world) => use(world, true, 1, true),
    },
  ];
}

/** The plan without the opening that a closure of it waits for. */
function withoutOpening({ problem, plan }: World, which: 'receiver' | 'after') {
  for (const { school } of plan.closures) {
    const first = problem.schools.find(({ id }) => id === school)?.closure?.[which];
    if (plan.openings.some((row) => row.school === first))
      return withList(
        plan,
        'openings',
        plan.openings.filter((row) => row.school !== first),
      );
  }
  return undefined;
}
