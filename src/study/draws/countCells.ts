import type { CellCounts, SchoolCounts } from '../../report/buildReport.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

type OpenCounts = { -readonly [Part in keyof SchoolCounts]: SchoolCounts[Part] };

/**
 * What the pupils and classes of some cells come to, without a row for each: the same as their rows (`DrawnRows`) come
 * to.
 *
 * @param hostOf The cell that counts the class which a cell shares.
 */
export function countCells(
  layout: CellLayout,
  kept: KeptYear,
  cells: readonly number[],
  hostOf: (cell: number) => number,
): CellCounts {
  const counts = { pupils: 0, rows: 0, sections: 0 };
  const sizes: number[] = [];
  const filled: OpenCounts[] = [];
  let last: OpenCounts | undefined;
  for (const cell of cells) {
    const pupils = kept.pupils[cell] as number;
    if (pupils === 0) continue;
    const { school, grade } = layout.cells[cell] as CellLayout['cells'][number];
    counts.pupils += pupils;
    counts.rows += 1;
    if (last?.school !== school) {
      last = { school, pupils: 0, rows: 0, sections: 0, wanted: 0 };
      filled.push(last);
    }
    last.pupils += pupils;
    last.rows += 1;
    last.wanted += kept.wanted[cell] as number;
    const shared = kept.mixed[cell] as number;
    if (shared > 0) {
      if (layout.cells[hostOf(cell)]?.grade !== grade) continue;
      sizes.push(shared);
      last.sections += 1;
      continue;
    }
    const before = sizes.length;
    for (let at = kept.startOf[cell] as number; at < (kept.startOf[cell + 1] as number); at += 1) {
      const size = kept.sizes[at] as number;
      if (size > 0) sizes.push(size);
    }
    last.sections += sizes.length - before;
  }
  counts.sections = sizes.length;
  return { ...counts, sizes, filled };
}
