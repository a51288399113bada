import type { Stage } from '../domain/stage.ts';
import type { Pupils, SchoolId, SchoolYear, Sections } from '../domain/units.ts';
import type { Cells } from './cells.ts';

/** What fills one stage of one school. */
export interface FilledStage {
  readonly stage: Stage;
  readonly pupils: Pupils;
  /** Sections that the rules ask for. */
  readonly wanted: Sections;
}

export function filledKey(school: SchoolId, stage: Stage): string {
  return `${school}|${stage}`;
}

/** Pupils and wanted sections of one year by school and stage, under `filledKey`. */
export function filledStages(cells: Cells, year: SchoolYear): Map<string, FilledStage> {
  const filled = new Map<string, { stage: Stage; pupils: Pupils; wanted: Sections }>();
  for (const cell of cells.values()) {
    if (cell.year !== year) continue;
    const { stage } = cell;
    const rowOf = (school: SchoolId) => {
      const key = filledKey(school, stage);
      const row = filled.get(key) ?? { stage, pupils: 0, wanted: 0 };
      if (row.pupils === 0 && row.wanted === 0) filled.set(key, row);
      return row;
    };
    for (const { school, pupils } of cell.pupils) rowOf(school).pupils += pupils;
    for (const group of cell.groups) rowOf(group.school).wanted += group.wanted;
  }
  return filled;
}
