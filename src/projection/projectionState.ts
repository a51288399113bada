import type { GradePupils, UnplacedPupils, YearEnrolment } from '../domain/enrolment.ts';
import { InvariantError, invariant } from '../domain/invariant.ts';
import { onceFor } from '../domain/onceFor.ts';
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
    for (let step = 0; step < grades.length; step += 1)
      totals[first + step] = (totals[first + step] ?? 0) + (cells[offset + step] ?? 0);
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
    for (let step = 0; step < grades.length; step += 1) {
      const count = cells[offset + step] ?? 0;
      if (count === 0) continue;
      const grade = grades[step] ?? '';
      if (school === undefined) unplaced.push({ district, stage, grade, pupils: count });
      else pupils.push({ district, school, stage, grade, pupils: count });
    }
  return { year, pupils, unplaced };
}

/** The cell of a row among the divisions of its school, or of its district's children without a seat. */
function cellOf(
  model: ProjectionModel,
  among: readonly number[] | undefined,
  { stage, grade }: UnplacedPupils,
): number {
  if (among !== undefined)
    for (const index of among) {
      const division = model.divisions[index];
      const step = division?.stage === stage ? division.grades.indexOf(grade) : -1;
      if (division !== undefined && step >= 0) return division.offset + step;
    }
  return -1;
}

/**
 * Read a census into cells.
 *
 * @returns Pupils by cell, which nobody may change: a census is read once, and asked for again in the year after it.
 * @throws {InvariantError} A row names a school, grade or district that the model does not have.
 */
export function readEnrolment(model: ProjectionModel, enrolment: YearEnrolment): Float64Array {
  return readOnce(model)(enrolment);
}

const readOnce = onceFor((model: ProjectionModel) => {
  const [schools, seatless] = [divisionsBySchool(model), seatlessByDistrict(model)];
  return onceFor(({ pupils, unplaced }: YearEnrolment): Float64Array => {
    const cells = new Float64Array(model.cells);
    const put = (among: readonly number[] | undefined, row: UnplacedPupils, who: string) => {
      const cell = cellOf(model, among, row);
      if (cell < 0)
        throw new InvariantError(`the projection has no ${row.stage} grade ${row.grade} at ${who}`);
      cells[cell] = (cells[cell] ?? 0) + row.pupils;
    };
    for (const row of pupils) put(schools.get(row.school), row, row.school);
    for (const row of unplaced) put(seatless.get(row.district), row, row.district);
    return cells;
  });
});

/** The state from which a run starts: the model’s last census, or the one it was carried forward to; suppressed figures as the model takes them. */
export function startState(model: ProjectionModel): ProjectionState {
  const cells = model.carried?.pupils ?? model.divisions.flatMap(({ start }) => start);
  const year = model.carried?.year ?? model.asOf;
  return { enrolment: writeEnrolment(model, year, cells), totals: addUp(model, cells) };
}

/**
 * The totals by pool and grade after others have moved whole pupils between schools, or between schools and the unplaced.
 *
 * @param totals Unrounded pupils by pool and grade, as projected.
 * @param projected Whole pupils by cell, as projected; `seated` as they sit.
 * @throws {InvariantError} Pupils appeared, vanished or changed their grade.
 */
export function totalsAsSeated(
  model: ProjectionModel,
  totals: readonly number[],
  projected: ArrayLike<number>,
  seated: ArrayLike<number>,
): number[] {
  const [before, after] = [addUp(model, projected), addUp(model, seated)];
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
  return totals.map((total, place) => Math.max(0, total + (after[place] ?? 0) - (before[place] ?? 0)));
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
  const [projected, seated] = [readEnrolment(model, state.enrolment), readEnrolment(model, enrolment)];
  return { enrolment, totals: totalsAsSeated(model, state.totals, projected, seated) };
}
