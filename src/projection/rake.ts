import { roundToTotal } from '../domain/largestRemainder.ts';
import type { ModelControl } from './findControls.ts';
import type { YearInWork } from './yearInWork.ts';

/** Cells of a district’s grade that a total holds, with the whole pupils that they add up to. */
export interface HeldPart {
  readonly cells: readonly number[];
  readonly pupils: number;
}

/** Cells that may take pupils where nobody came by himself: those of schools in use, else of the children without a seat. */
function openCells({ model, standing }: YearInWork, cells: readonly number[]): readonly number[] {
  const owners = cells.map((cell) =>
    model.divisions.findIndex(({ offset, grades }) => offset <= cell && cell < offset + grades.length),
  );
  const inUse = cells.filter((_, place) => standing.inUse[owners[place] ?? -1] === true);
  return inUse.length > 0
    ? inUse
    : cells.filter((_, place) => model.divisions[owners[place] ?? -1]?.school === undefined);
}

/** Scale the cells of one total to it. */
function rakeTo(work: YearInWork, { pupils, parts }: ModelControl): HeldPart[] {
  const { coming } = work;
  const all = parts.flat();
  const there = all.reduce((sum, cell) => sum + Math.max(0, coming[cell] ?? 0), 0);
  const taking = new Set(there > 0 ? all : parts.flatMap((cells) => openCells(work, cells)));
  const each = there > 0 ? pupils / there : pupils / taking.size;
  for (const cell of all) {
    const own = there > 0 ? Math.max(0, coming[cell] ?? 0) : 1;
    coming[cell] = taking.has(cell) ? own * each : 0;
  }
  const sums = parts.map((cells) => cells.reduce((sum, cell) => sum + (coming[cell] ?? 0), 0));
  const whole = roundToTotal(sums, parts.length === 0 ? 0 : pupils);
  return parts.map((cells, place) => ({ cells, pupils: whole[place] ?? 0 }));
}

/**
 * Rake the year’s pupils to the control totals that are given for it: every cell of a total is scaled alike, so that the
 * parts that no total settles share what the others leave.
 *
 * Law: the whole pupils of the parts add up to every total exactly.
 *
 * @returns The parts held, with their whole pupils; empty where there is no total.
 */
export function rake(work: YearInWork): HeldPart[] {
  const { model, year } = work;
  return model.controls.flatMap((control) => (control.year === year ? rakeTo(work, control) : []));
}
