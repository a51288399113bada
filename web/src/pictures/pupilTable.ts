import { parseLadder, stageOfGrade } from '../../../src/domain/ladder.ts';
import type { Region } from '../../../src/domain/region/region.ts';
import type { Stage } from '../../../src/domain/stage.ts';
import type { StudyRun } from '../../../src/domain/study.ts';

/** Pupils of one grade of one school (undefined: children without a seat, known by district only) over all years. */
export interface PupilCell {
  readonly district: string;
  readonly school: string | undefined;
  readonly stage: Stage;
  readonly grade: string;
  /** By year of the table; undefined where the census does not tell. */
  readonly pupils: (number | undefined)[];
}

/** All pupils of a run with the history before it. */
export interface PupilTable {
  readonly years: readonly number[];
  readonly cells: readonly PupilCell[];
}

/** The stage a grade is taught in at a school; special schools label their grades freely. */
function stageReader(region: Region) {
  const ladders = new Map(region.districts.map(({ id, ladder }) => [id, parseLadder(ladder)]));
  const schools = new Map(region.schools.map((school) => [school.id, school]));
  return (schoolId: string, grade: string) => {
    const school = schools.get(schoolId);
    if (school === undefined) return undefined;
    const ladder = ladders.get(school.district);
    const found = ladder === undefined ? undefined : stageOfGrade(ladder, grade);
    const stage = found !== undefined && school.stages.includes(found) ? found : school.stages[0];
    return stage === undefined ? undefined : { stage, district: school.district };
  };
}

/**
 * Lay out pupils by school, grade and year: the census rows before the base year, then the run.
 *
 * @returns Years without a gap from the first census to the horizon.
 */
export function layOutPupils({ region, enrolment }: Pick<StudyRun, 'region' | 'enrolment'>): PupilTable {
  const { baseYear, horizonYear } = region.place;
  const first = Math.min(baseYear, ...region.enrolment.map(({ year }) => year));
  const years = Array.from({ length: horizonYear - first + 1 }, (_, index) => first + index);
  const cells = new Map<string, PupilCell>();
  const put = (cell: Omit<PupilCell, 'pupils'>, year: number, pupils: number | undefined) => {
    const key = `${cell.district}|${cell.school ?? ''}|${cell.stage}|${cell.grade}`;
    const kept = cells.get(key) ?? { ...cell, pupils: years.map(() => undefined) };
    kept.pupils[year - first] = pupils;
    cells.set(key, kept);
  };
  const stageOf = stageReader(region);
  for (const { school, grade, year, pupils } of region.enrolment) {
    const taught = year < baseYear ? stageOf(school, grade) : undefined;
    if (taught !== undefined) put({ ...taught, school, grade }, year, pupils);
  }
  for (const { year, pupils, unplaced } of enrolment.years) {
    for (const { district, school, stage, grade, pupils: count } of pupils)
      put({ district, school, stage, grade }, year, count);
    for (const { district, stage, grade, pupils: count } of unplaced)
      put({ district, school: undefined, stage, grade }, year, count);
  }
  return { years, cells: [...cells.values()] };
}
