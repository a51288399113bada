import { changeFirst, type Fault, type World, withList, withRow } from './fault.ts';

/** Teachers and money. */
export const resourceFaults: readonly Fault[] = [
  {
    name: 'hires over the limit',
    code: 'hiresOverMost',
    plant: (world) => staff(world, 'hires', ({ hiresAtMost }) => hiresAtMost + 1),
  },
  {
    name: 'hires over the posts',
    code: 'hiresOverPosts',
    plant: (world) => staff(world, 'hires', ({ posts: [first] }) => first && first.posts + 1000),
  },
  {
    name: 'contract teachers over the limit',
    code: 'contractsOverMost',
    plant: (world) =>
      staff(world, 'contracts', ({ contractsAtMost }) =>
        contractsAtMost === undefined ? undefined : contractsAtMost + 1,
      ),
  },
  {
    name: 'contract teachers missing',
    code: 'teachersMissing',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'contracts',
        ({ teachers }) => teachers > 0.01,
        (row) => [{ ...row, teachers: row.teachers - 0.01 }],
      ),
  },
  {
    name: 'money overspent in a year',
    code: 'moneyOverspent',
    plant: ({ problem, plan }) => {
      const school = problem.schools.find(
        ({ district, temporary }) =>
          (temporary?.costPerRoomYear ?? 0) > 0 && problem.budgets.some((row) => row.district === district),
      );
      const others = plan.temporaries.filter((row) => row.school !== school?.id);
      const year = problem.firstYear;
      return school && withList(plan, 'temporaries', [...others, { school: school.id, year, rooms: 1e6 }]);
    },
  },
  {
    name: 'a grant over what the city gives',
    code: 'grantOverspent',
    plant: ({ problem, plan }) => {
      const [budget] = problem.budgets;
      if (budget === undefined) return undefined;
      const year = problem.lastYear;
      const given = problem.grants.find((row) => row.year === year)?.amount ?? 0;
      const others = plan.grants.filter((row) => row.year !== year);
      return withList(plan, 'grants', [...others, { district: budget.district, year, amount: given + 1 }]);
    },
  },
];

function staff(
  { problem, plan }: World,
  list: 'hires' | 'contracts',
  teachersOf: (pool: World['problem']['teachers'][number]) => number | undefined,
) {
  for (const pool of problem.teachers) {
    const teachers = teachersOf(pool);
    if (teachers === undefined) continue;
    const { district, stage } = pool;
    const year = problem.firstYear;
    const same = (row: World['plan']['hires'][number]) =>
      row.district === district && row.stage === stage && row.year === year;
    return (
      changeFirst(plan, list, same, (row) => [{ ...row, teachers }]) ??
      withRow(plan, list, { district, stage, year, teachers })
    );
  }
  return undefined;
}
