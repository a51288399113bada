import { fewestSections } from '../domain/classSize.ts';
import type { GradePupils } from '../domain/enrolment.ts';
import { InvariantError } from '../domain/invariant.ts';
import { yearsIntoStage } from '../domain/ladder.ts';
import type { ClassRule } from '../domain/region/classRule.ts';
import { sizeAtForming } from '../domain/ruleBook.ts';
import { filledIn } from '../domain/sections.ts';
import type { Pupils, SchoolYear, Sections } from '../domain/units.ts';
import { CohortClasses } from './cohorts.ts';
import type { FormationInput, PlannedSections } from './formationInput.ts';
import type { GradeCell } from './gradeCell.ts';
import { byLadder } from './ladderOrder.ts';
import { rollUp } from './rollUp.ts';
import { wantedSections } from './wantedSections.ts';

/** Year in which the pupils of a grade entered their stage. */
function enteredOf({ ladders, year }: FormationInput, { district, grade }: GradePupils): SchoolYear {
  const ladder = ladders.get(district);
  if (ladder === undefined) throw new InvariantError(`district ${district} has no ladder`);
  return year - yearsIntoStage(ladder, grade);
}

function ruleOf({ rules, year }: FormationInput, row: GradePupils): ClassRule {
  const rule = rules.ruleOf(row, year);
  if (rule !== undefined) return rule;
  throw new InvariantError(
    `grade ${row.grade} of ${row.district} (${row.stage}) has no class rule in ${year}`,
  );
}

/** Sections that a plan gives the grade, more where its pupils would not fit under the plan's cap. */
const plannedFor = (
  planned: PlannedSections,
  pupils: Pupils,
  forming: Pick<ClassRule, 'transferSeats'>,
): Sections => Math.max(planned.sections, fewestSections(pupils, sizeAtForming(forming, planned.cap)));

function cellOf(input: FormationInput, cohorts: CohortClasses, grade: GradePupils): GradeCell {
  const { rules, year } = input;
  const { school, stage, pupils } = grade;
  const entered = enteredOf(input, grade);
  const rule = ruleOf(input, grade);
  const control = rules.entryCapOf(grade, year);
  const atEntry = entered === year;
  const before = cohorts.of(school, stage, entered);
  const limit = atEntry ? (control ?? rule.ceilingSize) : undefined;
  const entryCap = limit === undefined ? undefined : sizeAtForming(rule, limit);
  const planned = input.planned?.(school, stage, entered);
  const asked =
    planned === undefined ? undefined : plannedFor(planned, pupils, before === undefined ? rule : {});
  const lastEntry = atEntry ? cohorts.of(school, stage, year - 1) : undefined;
  const lastYear = lastEntry === undefined ? undefined : filledIn(lastEntry.sizes);
  const sizes = before === undefined ? [] : rollUp(before.sizes, pupils);
  return {
    grade,
    entered,
    rule,
    entryCap,
    mixing: rules.mixingOf(grade, year),
    mixed: undefined,
    ageingOut: !atEntry && control !== undefined,
    before,
    sizes,
    filled: filledIn(sizes),
    planned,
    wanted:
      before === undefined
        ? Math.min(pupils, asked ?? wantedSections(pupils, rule, entryCap, lastYear))
        : Math.max(filledIn(before.sizes), asked ?? fewestSections(pupils, rule.capSize)),
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
  const cohorts = new CohortClasses(input.previous);
  const { moves = [] } = input;
  if (moves.length > 0)
    cohorts.move(
      moves,
      present.map((grade) => ({ ...grade, entered: enteredOf(input, grade) })),
    );
  return present.map((grade) => cellOf(input, cohorts, grade));
}
