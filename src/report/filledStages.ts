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
  const filled = new Map<string, FilledStage>();
  for (const cell of cells.values()) {
    if (cell.year !== year) continue;
    const { stage } = cell;
    const add = (school: SchoolId, more: Omit<FilledStage, 'stage'>) => {
      const key = filledKey(school, stage);
      const { pupils, wanted } = filled.get(key) ?? { pupils: 0, wanted: 0 };
      filled.set(key, {
        stage,
        pupils: pupils + more.pupils,
        wanted: wanted + more.wanted,
      });
    };
    for (const { school, pupils } of cell.pupils) add(school, { pupils, wanted: 0 });
    for (const group of cell.groups) add(group.school, { pupils: 0, wanted: group.wanted });
  }
  return filled;
}
