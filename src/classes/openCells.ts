import { fewestSections } from '../domain/classSize.ts';
import type { GradePupils } from '../domain/enrolment.ts';
import { required } from '../domain/invariant.ts';
import { yearsIntoStage } from '../domain/ladder.ts';
import { byText } from '../domain/region/region.ts';
import { type ClassGroup, hasPupils, sectionsOf } from '../domain/sections.ts';
import type { SchoolId, SchoolYear } from '../domain/units.ts';
import type { FormationInput } from './formationInput.ts';
import type { GradeCell } from './gradeCell.ts';
import { byLadder } from './ladderOrder.ts';
import { rollUp } from './rollUp.ts';
import { wantedSections } from './wantedSections.ts';

const cohortKey = (school: SchoolId, stage: string, entered: SchoolYear) => `${school}|${stage}|${entered}`;

/** Year in which the pupils of a grade entered their stage. */
function enteredOf(input: FormationInput, { district, grade }: GradePupils): SchoolYear {
  const ladder = required(input.ladders.get(district), `district ${district} has no ladder`);
  return input.year - yearsIntoStage(ladder, grade);
}

/** Classes of a closing school's cohort behind those of the school that takes it; indexes of the latter stay. */
function joinGroups(own: ClassGroup | undefined, arriving: ClassGroup, to: SchoolId): ClassGroup {
  if (own === undefined) return { ...arriving, school: to };
  const cause = own.cause === 'none' ? arriving.cause : own.cause;
  return { ...own, sizes: [...own.sizes, ...arriving.sizes.filter((size) => size > 0)], cause };
}

/** Last year's classes by cohort; cohorts that left a closing school stand with the school that takes them. */
function cohortsOf(input: FormationInput, stays: ReadonlySet<string>): Map<string, ClassGroup> {
  const cohorts = new Map<string, ClassGroup>();
  const keyOf = (group: ClassGroup) => cohortKey(group.school, group.stage, group.entered);
  for (const group of input.previous) if (hasPupils(group)) cohorts.set(keyOf(group), group);
  const moves = [...(input.moves ?? [])].sort((left, right) => byText(left.from, right.from));
  const leaving = moves.map(({ from, to }) => ({
    to,
    groups: [...cohorts.values()].filter((group) => group.school === from && !stays.has(keyOf(group))),
  }));
  for (const { to, groups } of leaving)
    for (const group of groups) {
      const target = cohortKey(to, group.stage, group.entered);
      cohorts.set(target, joinGroups(cohorts.get(target), group, to));
      cohorts.delete(keyOf(group));
    }
  return cohorts;
}

function cellOf(input: FormationInput, cohorts: Map<string, ClassGroup>, grade: GradePupils): GradeCell {
  const { rules, year } = input;
  const { school, stage, pupils } = grade;
  const entered = enteredOf(input, grade);
  const rule = required(
    rules.ruleOf(grade, year),
    `grade ${grade.grade} of ${grade.district} (${stage}) has no class rule in ${year}`,
  );
  const control = rules.entryCapOf(grade, year);
  const atEntry = entered === year;
  const before = cohorts.get(cohortKey(school, stage, entered));
  const entryCap = atEntry ? (control ?? rule.ceilingSize) : undefined;
  const planned = input.planned?.(school, stage, entered);
  const plannedFor = (count: number) =>
    planned && Math.max(planned.sections, fewestSections(count, planned.cap));
  const lastEntry = atEntry ? cohorts.get(cohortKey(school, stage, year - 1)) : undefined;
  const lastYear = lastEntry === undefined ? undefined : sectionsOf(lastEntry);
  return {
    grade,
    entered,
    rule,
    entryCap,
    mixing: rules.mixingOf(grade, year),
    mixed: undefined,
    ageingOut: !atEntry && control !== undefined,
    before,
    sizes: before === undefined ? [] : rollUp(before.sizes, pupils),
    planned,
    wanted:
      before === undefined
        ? Math.min(pupils, plannedFor(pupils) ?? wantedSections(pupils, rule, entryCap, lastYear))
        : Math.max(sectionsOf(before), plannedFor(pupils) ?? fewestSections(pupils, rule.capSize)),
    lacked: undefined,
    roomLeft: false,
    splits: [],
  };
}

/**
 * Open the year's work: one cell per school and grade with pupils, sorted by school and ladder, with last year's
 * classes moved up into it.
 *
 * @throws {InvariantError} A grade has no ladder place or no class rule this year.
 */
export function openCells(input: FormationInput): GradeCell[] {
  const present = input.pupils.filter(({ pupils }) => pupils > 0).sort(byLadder(input.ladders));
  const stays = new Set(
    present.map((grade) => cohortKey(grade.school, grade.stage, enteredOf(input, grade))),
  );
  const cohorts = cohortsOf(input, stays);
  return present.map((grade) => cellOf(input, cohorts, grade));
}
