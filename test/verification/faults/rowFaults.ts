import { changeFirst, type Fault, withRow } from './fault.ts';

/** Rows that cannot be read as a plan of the problem. */
export const rowFaults: readonly Fault[] = [
  {
    name: 'an intake in two rows',
    code: 'planRowTwice',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'intakes',
        () => true,
        (row) => [
          { ...row, pupils: row.pupils - 1 },
          { ...row, pupils: 1 },
        ],
      ),
  },
  {
    name: 'a school unknown',
    code: 'planUnknownName',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'intakes',
        () => true,
        (row) => [{ ...row, school: 'nowhere' }],
      ),
  },
  {
    name: 'an area unknown',
    code: 'planUnknownName',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'unplaced',
        () => true,
        (row) => [{ ...row, area: 'nowhere' }],
      ),
  },
  {
    name: 'classes at a school unknown',
    code: 'planUnknownName',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'sections',
        () => true,
        (row) => [{ ...row, school: 'nowhere' }],
      ),
  },
  {
    name: 'a regrouping of a cohort that is not there',
    code: 'planUnknownName',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'regrouped',
        () => true,
        (row) => [row, { ...row, entered: row.entered - 20 }],
      ),
  },
  ...(['extensions', 'conversions', 'temporaries'] as const).map(
    (list): Fault => ({
      name: `${list} at a school unknown`,
      code: 'planUnknownName',
      plant: ({ problem, plan }) =>
        withRow(plan, list, { school: 'nowhere', year: problem.firstYear, rooms: 1 }),
    }),
  ),
  {
    name: 'an opening of a site unknown',
    code: 'planUnknownName',
    plant: ({ problem, plan }) =>
      withRow(plan, 'openings', { school: 'nowhere', module: 0, year: problem.firstYear }),
  },
  {
    name: 'a closure of a school unknown',
    code: 'planUnknownName',
    plant: ({ problem, plan }) => withRow(plan, 'closures', { school: 'nowhere', year: problem.firstYear }),
  },
  ...(['hires', 'contracts'] as const).map(
    (list): Fault => ({
      name: `${list} in a pool unknown`,
      code: 'planUnknownName',
      plant: ({ problem, plan }) =>
        withRow(plan, list, {
          district: 'nowhere',
          stage: 'primary',
          year: problem.firstYear,
          teachers: 1,
        }),
    }),
  ),
  {
    name: 'a grant to a district without a budget',
    code: 'planUnknownName',
    plant: ({ problem, plan }) =>
      withRow(plan, 'grants', { district: 'nowhere', year: problem.firstYear, amount: 0 }),
  },
  {
    name: 'rooms after the last year planned',
    code: 'planYearOutside',
    plant: ({ problem, plan }) =>
      withRow(plan, 'temporaries', {
        school: problem.schools[0]?.id ?? '',
        year: problem.lastYear + 1,
        rooms: 1,
      }),
  },
  {
    name: 'an entry before the first year planned',
    code: 'planYearOutside',
    plant: ({ problem, plan }) =>
      changeFirst(
        plan,
        'intakes',
        () => true,
        (row) => [{ ...row, entryYear: problem.firstYear - 1 }],
      ),
  },
  {
    name: 'classes beyond the last year planned',
    code: 'planYearOutside',
    plant: ({ problem, plan }) =>
      changeFirst(
        plan,
        'sections',
        () => true,
        (row) => [{ ...row, toYear: problem.lastYear + 1 }],
      ),
  },
  {
    name: 'pupils less than none',
    code: 'planAmountUnfit',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'intakes',
        () => true,
        (row) => [{ ...row, pupils: -1 }],
      ),
  },
];
