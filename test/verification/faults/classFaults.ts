import type { AllocationPlan } from '../../../src/domain/allocation/allocationPlan.ts';
import { changeFirst, type Fault, type World, withList, withRow } from './fault.ts';

type Row = AllocationPlan['sections'][number];

/** Classes and their course. */
export const classFaults: readonly Fault[] = [
  {
    name: 'classes of a cohort that has not entered yet',
    code: 'classesUncalled',
    plant: ({ problem, plan }) =>
      changeFirst(
        plan,
        'sections',
        ({ entered, fromYear }) => entered === fromYear && fromYear > problem.firstYear,
        (row) => [{ ...row, fromYear: row.fromYear - 1 }],
      ),
  },
  {
    name: 'classes of a stage that forms none',
    code: 'classesUncalled',
    plant: ({ problem, plan }) => {
      const stage = problem.stages.find(({ caps }) => caps.length === 0)?.stage;
      const school = problem.schools.find(({ units }) => units.some((unit) => unit.stage === stage))?.id;
      const year = problem.firstYear;
      if (stage === undefined || school === undefined) return undefined;
      const years = { entered: year, fromYear: year, toYear: year };
      return withRow(plan, 'sections', { school, stage, ...years, sections: 1 });
    },
  },
  {
    name: 'two rows of classes for one year',
    code: 'classesOverlap',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'sections',
        ({ fromYear, toYear }) => fromYear < toYear,
        (row) => [row, { ...row, fromYear: row.toYear }],
      ),
  },
  {
    name: 'a class and a half',
    code: 'classesNotWhole',
    plant: ({ plan }) =>
      changeFirst(plan, 'sections', always, (row) => [{ ...row, sections: row.sections + 0.5 }]),
  },
  {
    name: 'a class fewer midway',
    code: 'classesFall',
    plant: (world) => changeMidway(world, -1),
  },
  {
    name: 'a class more midway though the cap is the same',
    code: 'classesChangeUnderCap',
    plant: (world) => changeMidway(world, 1),
  },
  {
    name: 'pupils without a class',
    code: 'pupilsWithoutClass',
    plant: (world) => changeFirst(world.plan, 'sections', isEntering(world), () => []),
  },
  {
    name: 'a class over the ceiling',
    code: 'classOverLargest',
    plant: (world) => {
      const row = world.plan.sections.find((one) => isEntering(world)(one) && canOverfill(world, one));
      return changeFirst(
        world.plan,
        'sections',
        (one) => one === row,
        (one) => [{ ...one, sections: one.sections - 1 }],
      );
    },
  },
  {
    name: 'real classes merged without a regrouping',
    code: 'enrolledClassesChanged',
    plant: (world) =>
      changeFirst(world.plan, 'sections', isKept(world), (row) => [{ ...row, sections: row.sections + 1 }]),
  },
  {
    name: 'a regrouping unpaid',
    code: 'enrolledClassesChanged',
    plant: ({ plan }) => {
      const changed = plan.regrouped.find(({ school, stage, entered, fromYear }) =>
        plan.sections.some(
          (row) =>
            row.school === school &&
            row.stage === stage &&
            row.entered === entered &&
            row.fromYear === fromYear &&
            row.sections > 2,
        ),
      );
      return (
        changed &&
        withList(
          plan,
          'regrouped',
          plan.regrouped.filter((row) => row !== changed),
        )
      );
    },
  },
  {
    name: 'a regrouping where the stage allows none',
    code: 'regroupingImpossible',
    plant: ({ problem, plan }) =>
      addRegrouping({ problem, plan }, (stage) => stage.regroupCost === undefined, problem.firstYear),
  },
  {
    name: 'a regrouping in a year in which the cap stays',
    code: 'regroupedMidway',
    plant: ({ problem, plan }) => {
      const year = problem.firstYear + 1;
      return addRegrouping(
        { problem, plan },
        ({ caps }) => caps.every(({ fromYear }) => fromYear !== year),
        year,
      );
    },
  },
  {
    name: 'a regrouping into classes over the cap',
    code: 'regroupedOverCap',
    plant: ({ plan }) =>
      changeFirst(
        plan,
        'sections',
        ({ school, stage, entered, fromYear }) =>
          plan.regrouped.some(
            (row) =>
              row.school === school &&
              row.stage === stage &&
              row.entered === entered &&
              row.fromYear <= fromYear,
          ),
        (row) => [{ ...row, sections: 0 }],
      ),
  },
];

const always = () => true;

const isEntering =
  ({ problem, plan }: World) =>
  (row: Row) =>
    row.entered >= problem.firstYear &&
    plan.intakes.some(
      (intake) =>
        intake.school === row.school && intake.stage === row.stage && intake.entryYear === row.entered,
    );

const isKept =
  ({ problem, plan }: World) =>
  ({ school, stage, entered }: Row) =>
    entered < problem.firstYear &&
    !plan.regrouped.some((one) => one.school === school && one.stage === stage && one.entered === entered);

/** Whether one class fewer would overfill the others, at entry. */
function canOverfill({ problem, plan }: World, row: Row): boolean {
  const stage = problem.stages.find((one) => one.stage === row.stage);
  const largest =
    stage?.largestClass ?? stage?.caps.findLast(({ fromYear }) => fromYear <= row.fromYear)?.pupils ?? 0;
  const pupils = plan.intakes
    .filter((one) => one.school === row.school && one.stage === row.stage && one.entryYear === row.entered)
    .reduce((sum, one) => sum + one.pupils, 0);
  return row.entered === row.fromYear && row.sections > 1 && pupils > largest * (row.sections - 1);
}

/** Let a cohort have other classes from the second year of a span on. */
function changeMidway(world: World, by: number): AllocationPlan | undefined {
  return changeFirst(
    world.plan,
    'sections',
    (row) => row.fromYear < row.toYear && row.entered >= world.problem.firstYear,
    (row) => [
      { ...row, toYear: row.fromYear },
      { ...row, fromYear: row.fromYear + 1, sections: row.sections + by },
    ],
  );
}

function addRegrouping(
  { problem, plan }: World,
  holds: (stage: World['problem']['stages'][number]) => boolean,
  year: number,
): AllocationPlan | undefined {
  if (year > problem.lastYear) return undefined;
  for (const { id: school, units } of problem.schools)
    for (const { stage, enrolled } of units) {
      const shape = problem.stages.find((one) => one.stage === stage);
      const [cohort] = enrolled;
      if (shape === undefined || cohort === undefined || !holds(shape)) continue;
      const others = plan.regrouped.filter((row) => row.school !== school);
      const row = { school, stage, entered: cohort.entered, fromYear: year };
      return withList(plan, 'regrouped', [...others, row]);
    }
  return undefined;
}
