import { type Stage, stages } from '../domain/stage.ts';
import type { DistrictId, Pupils, SchoolId, SchoolYear, Sections } from '../domain/units.ts';
import { type Cells, cellKey } from './cells.ts';

/** What fills one stage of one school. */
export interface FilledStage {
  readonly stage: Stage;
  readonly pupils: Pupils;
  /** Sections that the rules ask for. */
  readonly wanted: Sections;
}

/** What fills the stages of each school. */
export type FilledBySchool = ReadonlyMap<SchoolId, readonly FilledStage[]>;

type Filling = { -readonly [Part in keyof FilledStage]: FilledStage[Part] };

/** Finds what fills a stage of a school; rows of one school mostly follow each other. */
function rowFinder(filled: Map<SchoolId, Filling[]>, stage: Stage): (school: SchoolId) => Filling {
  let last: { readonly school: SchoolId; readonly row: Filling } | undefined;
  return (school) => {
    if (last?.school === school) return last.row;
    const rows = filled.get(school) ?? [];
    if (rows.length === 0) filled.set(school, rows);
    const row = rows.find((each) => each.stage === stage) ?? { stage, pupils: 0, wanted: 0 };
    if (!rows.includes(row)) rows.push(row);
    last = { school, row };
    return row;
  };
}

/** Pupils and wanted sections of one year by school, in the order of the stages. */
export function filledStages(
  cells: Cells,
  year: SchoolYear,
  districts: Iterable<DistrictId>,
): FilledBySchool {
  const filled = new Map<SchoolId, Filling[]>();
  for (const district of districts)
    for (const stage of stages) {
      // Asked one by one, because the cells of a drawn future are written when they are asked for.
      const cell = cells.get(cellKey(year, district, stage));
      if (cell === undefined) continue;
      const rowOf = rowFinder(filled, stage);
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
