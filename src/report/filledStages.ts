import { stages } from '../domain/stage.ts';
import type { SchoolId } from '../domain/units.ts';
import type { Cells } from './cells.ts';
import type { FilledStage, SeatStock } from './seatStock.ts';

/** What fills the stages of each school, by its place in the stock; undefined: nobody. */
export type FilledBySchool = readonly (readonly FilledStage[] | undefined)[];

type Filling = (FilledStage[] | undefined)[];

/** What fills a stage of a school, of which nothing is known at first. */
function stageOf(filled: Filling, school: number, stageAt: number): FilledStage {
  const own = filled[school];
  for (let at = 0; own !== undefined && at < own.length; at += 1)
    if (own[at]?.stageAt === stageAt) return own[at] as FilledStage;
  const row = { stageAt, pupils: 0, wanted: 0 };
  if (own === undefined) filled[school] = [row];
  else own.push(row);
  return row;
}

/** Finds what fills a stage of a school; rows of one school mostly follow each other. */
function rowFinder({ schoolAt }: SeatStock, filled: Filling, stageAt: number) {
  let last: { readonly school: SchoolId; readonly row: FilledStage } | undefined;
  return (school: SchoolId): FilledStage => {
    if (last?.school === school) return last.row;
    const at = schoolAt.get(school);
    // Who is taught at a school that the run does not know fills no room of it.
    const row = at === undefined ? { stageAt, pupils: 0, wanted: 0 } : stageOf(filled, at, stageAt);
    last = { school, row };
    return row;
  };
}

/** Pupils and wanted sections of one year by school, in the order of the stages. */
export function filledStages(stock: SeatStock, cells: Cells): FilledBySchool {
  const filled: Filling = new Array(stock.schools.length);
  for (let at = 0; at < stock.keys.length; at += 1) {
    // Asked one by one, because the cells of a drawn future are written when they are asked for.
    const cell = cells.get(stock.keys[at] as string);
    if (cell === undefined) continue;
    const rowOf = rowFinder(stock, filled, at % stages.length);
    if (cell.counts !== undefined) {
      for (const { school, pupils, wanted } of cell.counts.filled) {
        const row = rowOf(school);
        row.pupils += pupils;
        row.wanted += wanted;
      }
      continue;
    }
    for (const { school, pupils } of cell.pupils) rowOf(school).pupils += pupils;
    for (const { school, wanted } of cell.groups) rowOf(school).wanted += wanted;
  }
  return filled;
}
