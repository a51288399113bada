import type { GradePupils, UnplacedPupils } from '../../domain/enrolment.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { CellCounts, DrawnPart } from '../../report/buildReport.ts';
import { type CellPlace, hostFinder } from './cellPlaces.ts';
import { countCells } from './countCells.ts';
import type { DrawnRows } from './drawnRows.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** One stage of one district in a year that was kept, told when it is asked for. */
export class KeptPart implements DrawnPart {
  readonly #layout: CellLayout;
  readonly #kept: KeptYear;
  readonly #rows: DrawnRows;
  readonly #place: CellPlace;

  constructor(layout: CellLayout, kept: KeptYear, rows: DrawnRows, place: CellPlace) {
    this.#layout = layout;
    this.#kept = kept;
    this.#rows = rows;
    this.#place = place;
  }

  get pupils(): GradePupils[] {
    return this.#rows.pupilsIn(this.#kept, this.#place.cells);
  }

  get groups(): ClassGroup[] {
    return this.#rows.groupsIn(this.#kept, this.#place.cells, hostFinder(this.#layout, this.#kept));
  }

  get unplaced(): UnplacedPupils[] {
    const { district, stage, spots } = this.#place;
    return spots.flatMap((spot) => {
      const pupils = this.#kept.waiting[spot] ?? 0;
      const grade = this.#layout.spots[spot]?.grade ?? '';
      return pupils > 0 ? [{ district, stage, grade, pupils }] : [];
    });
  }

  get isFilled(): boolean {
    const { cells, spots } = this.#place;
    const { pupils, waiting } = this.#kept;
    return (
      cells.some((cell) => (pupils[cell] as number) > 0) ||
      spots.some((spot) => (waiting[spot] as number) > 0)
    );
  }

  get counts(): CellCounts {
    return countCells(this.#layout, this.#kept, this.#place);
  }
}
