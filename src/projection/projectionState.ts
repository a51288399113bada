import type { GradePupils, UnplacedPupils, YearEnrolment } from '../domain/enrolment.ts';
import { invariant } from '../domain/invariant.ts';
import type { SchoolYear } from '../domain/units.ts';
import type { ProjectionModel } from './projectionModel.ts';
import { divisionsBySchool, seatlessByDistrict } from './readHistory.ts';

/** One projected census, and the unrounded pupils of every pool and grade behind it; plain JSON. */
export interface ProjectionState {
  readonly enrolment: YearEnrolment;
  /** Unrounded pupils by pool and grade, in the model’s order. */
  readonly totals: readonly number[];
}

/** Add cells up by pool and grade. */
export function addUp(model: ProjectionModel, cells: ArrayLike<number>): number[] {
  const totals = new Array<number>(model.totals).fill(0);
  for (const { pool, offset, grades } of model.divisions) {
    const first = model.pools[pool]?.offset ?? 0;
    grades.forEach((_, step) => {
      totals[first + step] = (totals[first + step] ?? 0) + (cells[offset + step] ?? 0);
    });
  }
  return totals;
}

/** Write whole pupils by cell as a census: schools in layout order, grades from the lowest up, cells with pupils only. */
export function writeEnrolment(
  model: ProjectionModel,
  year: SchoolYear,
  cells: ArrayLike<number>,
): YearEnrolment {
  const pupils: GradePupils[] = [];
  const unplaced: UnplacedPupils[] = [];
  for (const { school, district, stage, grades, offset } of model.divisions)
    grades.forEach((grade, step) => {
      const count = cells[offset + step] ?? 0;
      if (count === 0) return;
      if (school === undefined) unplaced.push({ district, stage, grade, pupils: count });
      else pupils.push({ district, school, stage, grade, pupils: count });
    });
  return { year, pupils, unplaced };
}

/**
 * Read a census into cells.
 *
 * @throws {InvariantError} A row names a school, grade or district that the model does not have.
 */
export function readEnrolment(model: ProjectionModel, enrolment: YearEnrolment): Float64Array {
  const cells = new Float64Array(model.cells);
  const [schools, seatless] = [divisionsBySchool(model), seatlessByDistrict(model)];
  const put = (among: readonly number[] | undefined, row: UnplacedPupils, who: string) => {
    const place = among?.find((index) => {
      const division = model.divisions[index];
      return division?.stage === row.stage && division.grades.includes(row.grade);
    });
    const division = place === undefined ? undefined : model.divisions[place];
    invariant(division !== undefined, `the projection has no ${row.stage} grade ${row.grade} at ${who}`);
    const cell = division.offset + division.grades.indexOf(row.grade);
    cells[cell] = (cells[cell] ?? 0) + row.pupils;
  };
  for (const row of enrolment.pupils) put(schools.get(row.school), row, row.school);
  for (const row of enrolment.unplaced) put(seatless.get(row.district), row, row.district);
  return cells;
}

/** The state from which a run starts: the model’s last census, or the one it was carried forward to; suppressed figures as the model takes them. */
export function startState(model: ProjectionModel): ProjectionState {
  const cells = model.carried?.pupils ?? model.divisions.flatMap(({ start }) => start);
  const year = model.carried?.year ?? model.asOf;
  return { enrolment: writeEnrolment(model, year, cells), totals: addUp(model, cells) };
}

/**
 * Take a census in which others have moved whole pupils between schools, or between schools and the unplaced, so that
 * the next year starts from there.
 *
 * @throws {InvariantError} Pupils appeared, vanished or changed their grade.
 */
export function withEnrolment(
  model: ProjectionModel,
  state: ProjectionState,
  enrolment: YearEnrolment,
): ProjectionState {
  const before = addUp(model, readEnrolment(model, state.enrolment));
  const after = addUp(model, readEnrolment(model, enrolment));
  const balance = new Map<string, number>();
  model.pools.forEach(({ stage, steps, offset, held }) => {
    for (let step = 0; step < steps; step += 1) {
      const key = held ? stage : `${stage}, grade ${step + 1} of the stage`;
      const moved = (after[offset + step] ?? 0) - (before[offset + step] ?? 0);
      balance.set(key, (balance.get(key) ?? 0) + moved);
    }
  });
  for (const [key, moved] of balance)
    invariant(moved === 0, `${moved} pupils too many after moving pupils of ${key}`);
  const totals = state.totals.map((total, place) =>
    Math.max(0, total + (after[place] ?? 0) - (before[place] ?? 0)),
  );
  return { enrolment, totals };
}
