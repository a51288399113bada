import type { GradePupils, UnplacedPupils, YearEnrolment } from '../domain/enrolment.ts';
import { InvariantError } from '../domain/invariant.ts';
import { lastFor } from '../domain/lastFor.ts';
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

/** The total of pool and grade that each cell counts to. */
const totalOfCell = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  ({ divisions, pools, cells }) => {
    const totalOf = new Int32Array(cells);
    for (const { pool, offset, grades } of divisions)
      for (let step = 0; step < grades.length; step += 1)
        totalOf[offset + step] = (pools[pool]?.offset ?? 0) + step;
    return totalOf;
  },
);

/** Add cells up by pool and grade. */
export function addUp(model: ProjectionModel, cells: ArrayLike<number>): number[] {
  const totalOf = totalOfCell(model);
  const totals = new Array<number>(model.totals).fill(0);
  for (let cell = 0; cell < totalOf.length; cell += 1) {
    const total = totalOf[cell] as number;
    totals[total] = (totals[total] as number) + (cells[cell] ?? 0);
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
export const startState = lastFor(
  ({ divisions, carried, asOf }: ProjectionModel) => [divisions, carried, asOf],
  (model): ProjectionState => {
    const cells = model.carried?.pupils ?? model.divisions.flatMap(({ start }) => start);
    const year = model.carried?.year ?? model.asOf;
    return { enrolment: writeEnrolment(model, year, cells), totals: addUp(model, cells) };
  },
);

/** What pupils may be moved within, and which of it each total of pool and grade belongs to. */
const balancesOf = lastFor(
  ({ divisions }: ProjectionModel) => [divisions],
  ({ pools, totals }) => {
    const names: string[] = [];
    const nameOf = new Int32Array(totals);
    for (const { stage, steps, offset, held } of pools)
      for (let step = 0; step < steps; step += 1) {
        const name = held ? stage : `${stage}, grade ${step + 1} of the stage`;
        if (!names.includes(name)) names.push(name);
        nameOf[offset + step] = names.indexOf(name);
      }
    return { names, nameOf };
  },
);

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
  const { names, nameOf } = balancesOf(model);
  const balance = new Float64Array(names.length);
  nameOf.forEach((name, total) => {
    balance[name] = (balance[name] ?? 0) + (after[total] ?? 0) - (before[total] ?? 0);
  });
  balance.forEach((moved, name) => {
    if (moved !== 0)
      throw new InvariantError(`${moved} pupils too many after moving pupils of ${names[name]}`);
  });
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
