import type { CellCounts, SchoolCounts } from '../../report/buildReport.ts';
import { type CellPlace, hostFinder } from './cellPlaces.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** Whether a cell with pupils counts classes of its own, or the one that it shares. */
const countsShared = ({ mixed }: KeptYear, cell: number) => (mixed[cell] as number) > 0;

/** Sizes while they are counted: a list that grows anew for every stage would leave twice its length behind. */
const counting: number[] = [];

/** Writes the sizes of a cell's classes from a place in the list on, and says where they end. */
type WriteSizes = (from: number, cell: number) => number;

function sizeWriter({ cells }: CellLayout, kept: KeptYear, hostOf: (cell: number) => number): WriteSizes {
  const { startOf, sizes, mixed } = kept;
  return (from, cell) => {
    let end = from;
    if (countsShared(kept, cell)) {
      if (cells[hostOf(cell)]?.grade !== cells[cell]?.grade) return end;
      counting[end] = mixed[cell] as number;
      return end + 1;
    }
    const until = startOf[cell + 1] as number;
    for (let at = startOf[cell] as number; at < until; at += 1) {
      const size = sizes[at] as number;
      if (size === 0) continue;
      counting[end] = size;
      end += 1;
    }
    return end;
  };
}

/**
 * What the pupils and classes of one stage of one district come to, without a row for each: the same as their rows
 * (`DrawnRows`) come to.
 */
export function countCells(layout: CellLayout, kept: KeptYear, { cells, schools }: CellPlace): CellCounts {
  const write = sizeWriter(layout, kept, hostFinder(layout, kept));
  const filled: SchoolCounts[] = [];
  let [allPupils, allRows, sections] = [0, 0, 0];
  for (let index = 0; index < schools.length; index += 1) {
    const { school, from } = schools[index] as CellPlace['schools'][number];
    const until = schools[index + 1]?.from ?? cells.length;
    const before = sections;
    let [pupils, rows, wanted] = [0, 0, 0];
    for (let place = from; place < until; place += 1) {
      const cell = cells[place] as number;
      const own = kept.pupils[cell] as number;
      if (own === 0) continue;
      pupils += own;
      rows += 1;
      wanted += kept.wanted[cell] as number;
      sections = write(sections, cell);
    }
    if (rows === 0) continue;
    filled.push({ school, pupils, rows, sections: sections - before, wanted });
    allPupils += pupils;
    allRows += rows;
  }
  return { pupils: allPupils, rows: allRows, sections, sizes: counting.slice(0, sections), filled };
}
