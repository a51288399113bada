import type { AllocationPlan } from '../../../src/domain/allocation/allocationPlan.ts';
import { changeFirst, type Fault, type World, withRow } from './fault.ts';

type Intake = AllocationPlan['intakes'][number];

/** Who enters where. */
export const placementFaults: readonly Fault[] = [
  {
    name: 'a pupil lost',
    code: 'pupilsLost',
    plant: ({ plan }) => changeFirst(plan, 'intakes', some, (row) => [{ ...row, pupils: row.pupils - 1 }]),
  },
  {
    name: 'a pupil unplaced but not named',
    code: 'pupilsLost',
    plant: ({ plan }) => changeFirst(plan, 'unplaced', some, () => []),
  },
  {
    name: 'a pupil more than there are',
    code: 'pupilsTooMany',
    plant: ({ plan }) => changeFirst(plan, 'intakes', some, (row) => [{ ...row, pupils: row.pupils + 1 }]),
  },
  {
    name: 'all pupils of a row twice',
    code: 'pupilsTooMany',
    plant: ({ plan }) => changeFirst(plan, 'intakes', some, (row) => [row, row]),
  },
  {
    name: 'half a pupil unplaced',
    code: 'pupilsNotWhole',
    plant: ({ problem, plan }) => {
      const fed = new Set(problem.areas.filter(({ fedBy }) => fedBy.length > 0).map(({ id }) => id));
      const row = plan.intakes.find(({ area, pupils }) => pupils >= 1 && !fed.has(area));
      if (row === undefined) return undefined;
      const { area, stage, entryYear } = row;
      const without = changeFirst(
        plan,
        'intakes',
        (other) => other === row,
        () => [{ ...row, pupils: row.pupils - 0.5 }],
      );
      return without && addUnplaced(without, { area, stage, entryYear, pupils: 0.5 });
    },
  },
  {
    name: 'a school that the area has no way to',
    code: 'flowMissing',
    plant: ({ problem, plan }) => {
      for (const row of plan.intakes) {
        const flows = problem.flows.filter(({ area, stage }) => area === row.area && stage === row.stage);
        const other = problem.schools.find(
          ({ id, units }) =>
            units.some(({ stage }) => stage === row.stage) && !flows.some(({ school }) => school === id),
        );
        if (other !== undefined) return move(plan, row, other.id, row.pupils);
      }
      return undefined;
    },
  },
  {
    name: 'fewer at a school than the least share',
    code: 'belowLeastShare',
    plant: (world) =>
      firstMove(
        world,
        (row, flow) => flow(row).leastShare > 0,
        () => true,
      ),
  },
  {
    name: 'more at a school than the most share',
    code: 'aboveMostShare',
    plant: (world) =>
      firstMove(
        world,
        () => true,
        ({ mostShare }) => mostShare < 1,
      ),
  },
  {
    name: 'a single source split',
    code: 'sourceSplit',
    plant: ({ problem, plan }) => {
      const row = plan.intakes.find(
        ({ area, pupils }) => pupils >= 2 && problem.areas.some((one) => one.id === area && one.singleSource),
      );
      const other = problem.flows.find(
        ({ area, school, stage }) => area === row?.area && stage === row.stage && school !== row.school,
      );
      return row && other && move(plan, row, other.school, 1);
    },
  },
  {
    name: 'an entry before the site opens',
    code: 'entryBeforeOpening',
    plant: ({ problem, plan }) => {
      const sites = new Set(problem.schools.filter(({ site }) => site !== undefined).map(({ id }) => id));
      for (const row of plan.intakes)
        for (const { school } of problem.flows.filter(
          (flow) => flow.area === row.area && sites.has(flow.school),
        ))
          if (!plan.openings.some((one) => one.school === school && one.year <= row.entryYear))
            return move(plan, row, school, Math.min(1, row.pupils));
      return undefined;
    },
  },
  {
    name: 'an opening put off while pupils wait for it',
    code: 'entryBeforeOpening',
    plant: ({ problem, plan }) =>
      changeFirst(
        plan,
        'openings',
        ({ school, year }) =>
          year < problem.lastYear &&
          plan.intakes.some((row) => row.school === school && row.entryYear === year),
        (row) => [{ ...row, year: row.year + 1 }],
      ),
  },
  {
    name: 'an entry into a closed school',
    code: 'entryAfterClosure',
    plant: ({ problem, plan }) => {
      const [closure] = plan.closures;
      const flow = problem.flows.find(({ school }) => school === closure?.school);
      if (closure === undefined || flow === undefined) return undefined;
      const { area, stage, school } = flow;
      return withRow(plan, 'intakes', { area, school, stage, entryYear: closure.year, pupils: 1 });
    },
  },
  {
    name: 'a school closed while pupils enter it',
    code: 'entryAfterClosure',
    plant: ({ problem, plan }) => {
      const row = plan.intakes.find(({ school }) =>
        problem.schools.some(({ id, closure }) => id === school && closure !== undefined),
      );
      return row && withRow(plan, 'closures', { school: row.school, year: row.entryYear });
    },
  },
];

const some = ({ pupils }: { readonly pupils: number }) => pupils >= 1;

function addUnplaced(plan: AllocationPlan, row: AllocationPlan['unplaced'][number]): AllocationPlan {
  const same = (other: typeof row) =>
    other.area === row.area && other.stage === row.stage && other.entryYear === row.entryYear;
  return (
    changeFirst(plan, 'unplaced', same, (other) => [{ ...other, pupils: other.pupils + row.pupils }]) ??
    withRow(plan, 'unplaced', row)
  );
}

/** Send some pupils of a row to another school. */
function move(plan: AllocationPlan, row: Intake, school: string, pupils: number): AllocationPlan | undefined {
  const left = { ...row, pupils: row.pupils - pupils };
  const without = changeFirst(
    plan,
    'intakes',
    (other) => other === row,
    () => (left.pupils > 0 ? [left] : []),
  );
  if (without === undefined) return undefined;
  const same = (other: Intake) =>
    other.area === row.area &&
    other.school === school &&
    other.stage === row.stage &&
    other.entryYear === row.entryYear;
  return (
    changeFirst(without, 'intakes', same, (other) => [{ ...other, pupils: other.pupils + pupils }]) ??
    withRow(without, 'intakes', { ...row, school, pupils })
  );
}

type Flow = World['problem']['flows'][number];

/** Send everybody of an area and year to one school. */
function firstMove(
  { problem, plan }: World,
  from: (row: Intake, flowOf: (row: Intake) => Flow) => boolean,
  to: (flow: Flow) => boolean,
): AllocationPlan | undefined {
  const flowOf = (row: Intake) =>
    problem.flows.find(
      ({ area, school, stage }) => area === row.area && school === row.school && stage === row.stage,
    ) as Flow;
  for (const row of plan.intakes.filter((one) => from(one, flowOf))) {
    const same = (other: Intake) =>
      other.area === row.area && other.stage === row.stage && other.entryYear === row.entryYear;
    const flow = problem.flows.find(
      (one) => one.area === row.area && one.stage === row.stage && one.school !== row.school && to(one),
    );
    if (flow === undefined) continue;
    // A share of all who enter is broken by those placed only where nobody is unplaced.
    if (plan.unplaced.some((one) => one.area === row.area && one.entryYear === row.entryYear)) continue;
    const pupils = plan.intakes.filter(same).reduce((sum, one) => sum + one.pupils, 0);
    const others = plan.intakes.filter((one) => !same(one));
    return { ...plan, intakes: [...others, { ...row, school: flow.school, pupils }] };
  }
  return undefined;
}
