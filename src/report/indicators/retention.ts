import { required } from '../../domain/invariant.ts';
import { gradesOfStage, type Ladder, stageOfGrade } from '../../domain/ladder.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId, Grade, SchoolYear } from '../../domain/units.ts';
import { cellKey } from '../cells.ts';
import type { ReportContext } from '../context.ts';
import { type Measured, missing } from '../missing.ts';
import { districtWords } from '../partWords.ts';
import type { Measure } from './indicator.ts';

const compulsory: readonly Stage[] = ['primary', 'junior'];

function pupilsOf(
  context: ReportContext,
  ladder: Ladder,
  district: DistrictId,
  year: SchoolYear,
  grade: Grade,
): number | undefined {
  const stage = required(stageOfGrade(ladder, grade), `the ladder of ${district} has grade ${grade}`);
  const cell = context.cells.get(cellKey(year, district, stage));
  const rows = (cell?.pupils ?? []).filter((row) => row.grade === grade);
  if (cell === undefined || rows.length === 0 || cell.pupilsUnknown > 0) return undefined;
  return rows.reduce((sum, row) => sum + row.pupils, 0);
}

interface Cohort {
  readonly left: number;
  readonly entered: number;
}

function cohortOf(
  context: ReportContext,
  district: DistrictId,
  year: SchoolYear,
  stages: readonly Stage[],
): Cohort | Extract<Measured, { missing: unknown }> {
  const ladder = required(context.ladders.get(district), `district ${district} has a ladder`);
  const grades = stages.flatMap((stage) => gradesOfStage(ladder, stage));
  const [lowest, top] = [grades[0], grades.at(-1)];
  const refuse = (code: 'historyTooShort' | 'noRetentionLadder', details: Record<string, string | number>) =>
    missing(code, { district: districtWords(context.region, [district]), ...details }) as Extract<
      Measured,
      { missing: unknown }
    >;
  if (lowest === undefined || top === undefined) return refuse('noRetentionLadder', {});
  const entryYear = year - grades.length + 1;
  const left = pupilsOf(context, ladder, district, year, top);
  const entered = pupilsOf(context, ladder, district, entryYear, lowest);
  if (left === undefined) return refuse('historyTooShort', { year, grade: top });
  if (entered === undefined || entered === 0)
    return refuse('historyTooShort', { year: entryYear, grade: lowest });
  return { left, entered };
}

/**
 * Retention (巩固率) of the cohort that is in the top grade in the year.
 *
 *     nine-year retention = pupils of grade 9 in year t ÷ pupils of grade 1 in year t − 8
 *
 * @returns A share; over 1 where children moved in. Missing when the history does not reach back to the entry year.
 * @source 九年义务教育巩固率: leavers ÷ entrants of that cohort, normal transfers counted in.
 */
export const measureRetention: Measure = (context, year, scope) => {
  const stages = compulsory.filter((stage) => scope.stages.includes(stage));
  const total = { left: 0, entered: 0 };
  for (const district of scope.districts) {
    const cohort = cohortOf(context, district, year, stages);
    if ('missing' in cohort) return cohort;
    total.left += cohort.left;
    total.entered += cohort.entered;
  }
  return { value: total.left / total.entered };
};
