import { onceFor } from '../domain/onceFor.ts';
import { sectionsOf } from '../domain/sections.ts';
import type { Pupils, SchoolId, Sections } from '../domain/units.ts';
import type { Cell } from './cells.ts';

const pupilsOfRows = onceFor(({ pupils }: Cell): Pupils => pupils.reduce((sum, row) => sum + row.pupils, 0));

const pupilsOfCell = (cell: Cell): Pupils => cell.counts?.pupils ?? pupilsOfRows(cell);

/** Pupils whom schools count in the cells; children whom no school counts are not among them. */
export function pupilsIn(cells: readonly Cell[]): Pupils {
  return cells.reduce((sum, cell) => sum + pupilsOfCell(cell), 0);
}

/** Sections with pupils in a cell. */
export const sectionsIn = (cell: Cell): Sections => cell.counts?.sections ?? sectionsOfRows(cell);

const sectionsOfRows = onceFor(
  ({ groups }: Cell): Sections => groups.reduce((sum, group) => sum + sectionsOf(group), 0),
);

/** Pupils of each school in a cell, in the order of the cell's rows. */
const schoolsOfCell = onceFor(({ pupils }: Cell): ReadonlyMap<SchoolId, Pupils> => {
  const bySchool = new Map<SchoolId, Pupils>();
  for (const row of pupils) bySchool.set(row.school, (bySchool.get(row.school) ?? 0) + row.pupils);
  return bySchool;
});

/** Pupils of each school in the cells, a school with rows of no pupils included. */
export function pupilsBySchool(cells: readonly Cell[]): Map<SchoolId, Pupils> {
  const bySchool = new Map<SchoolId, Pupils>();
  for (const cell of cells)
    for (const [school, pupils] of schoolsOfCell(cell))
      bySchool.set(school, (bySchool.get(school) ?? 0) + pupils);
  return bySchool;
}
