import type { CellCounts, SchoolCounts } from '../../report/buildReport.ts';
import { type CellPlace, hostFinder } from './cellPlaces.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** Whether a cell with pupils counts classes of its own, or the one that it shares. */
const countsShared = ({ mixed }: KeptYear, cell: number) => (mixed[cell] as number) > 0;

/** Adds the sizes of a cell's classes to a list. */
type AddSizes = (sizes: number[], cell: number) => void;

function sizeAdder({ cells }: CellLayout, kept: KeptYear, hostOf: (cell: number) => number): AddSizes {
  const { startOf, sizes: all, mixed } = kept;
  return (sizes, cell) => {
    if (countsShared(kept, cell)) {
      if (cells[hostOf(cell)]?.grade === cells[cell]?.grade) sizes.push(mixed[cell] as number);
      return;
    }
    const until = startOf[cell + 1] as number;
    for (let at = startOf[cell] as number; at < until; at += 1) {
      const size = all[at] as number;
      if (size > 0) sizes.push(size);
    }
  };
}

/**
 * What the pupils and classes of one stage of one district come to, without a row for each: the same as their rows
 * (`DrawnRows`) come to.
 */
export function countCells(layout: CellLayout, kept: KeptYear, { cells, schools }: CellPlace): CellCounts {
  const addSizes = sizeAdder(layout, kept, hostFinder(layout, kept));
  const sizes: number[] = [];
  const filled: SchoolCounts[] = [];
  let [allPupils, allRows] = [0, 0];
  for (let index = 0; index < schools.length; index += 1) {
    const { school, from } = schools[index] as CellPlace['schools'][number];
    const until = schools[index + 1]?.from ?? cells.length;
    const before = sizes.length;
    let [pupils, rows, wanted] = [0, 0, 0];
    for (let place = from; place < until; place += 1) {
      const cell = cells[place] as number;
      const own = kept.pupils[cell] as number;
      if (own === 0) continue;
      pupils += own;
      rows += 1;
      wanted += kept.wanted[cell] as number;
      addSizes(sizes, cell);
    }
    if (rows === 0) continue;
    filled.push({ school, pupils, rows, sections: sizes.length - before, wanted });
    allPupils += pupils;
    allRows += rows;
  }
  return { pupils: allPupils, rows: allRows, sections: sizes.length, sizes, filled };
}
