import type { GradePupils } from '../domain/enrolment.ts';
import { type KeepsFound, ownFound } from '../domain/onceFor.ts';
import type { ClassGroup } from '../domain/sections.ts';
import type { Stage } from '../domain/stage.ts';
import type { DistrictId, Pupils, SchoolYear } from '../domain/units.ts';
import type { Cell, CellCounts, Waiting } from './cells.ts';

/** How the rows of a cell are found. */
export interface CellRows {
  readonly pupils: () => GradePupils[];
  readonly groups: () => ClassGroup[];
  readonly waiting: () => Waiting[];
  /** What the rows come to, where it is known without them. */
  readonly counts?: () => CellCounts | undefined;
}

const sum = (rows: readonly Waiting[]) => rows.reduce((all, { pupils }) => all + pupils, 0);

/** A cell whose rows are found when they are first asked for: most indicators ask for pupils or for classes alone. */
export class LazyCell implements Cell, KeepsFound {
  readonly year: SchoolYear;
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly pupilsUnknown: number;
  readonly classesUnknown: number;
  readonly #rows: CellRows;
  readonly #found: KeepsFound[typeof ownFound] = [];
  #pupils: GradePupils[] | undefined;
  #groups: ClassGroup[] | undefined;
  #waiting: Waiting[] | undefined;
  #counts: CellCounts | undefined;

  constructor(
    cell: Pick<Cell, 'year' | 'district' | 'stage' | 'pupilsUnknown' | 'classesUnknown'>,
    rows: CellRows,
  ) {
    this.year = cell.year;
    this.district = cell.district;
    this.stage = cell.stage;
    this.pupilsUnknown = cell.pupilsUnknown;
    this.classesUnknown = cell.classesUnknown;
    this.#rows = rows;
  }

  get [ownFound](): KeepsFound[typeof ownFound] {
    return this.#found;
  }

  get pupils(): GradePupils[] {
    this.#pupils ??= this.#rows.pupils();
    return this.#pupils;
  }

  get groups(): ClassGroup[] {
    this.#groups ??= this.#rows.groups();
    return this.#groups;
  }

  get waiting(): Waiting[] {
    this.#waiting ??= this.#rows.waiting();
    return this.#waiting;
  }

  get counts(): CellCounts | undefined {
    this.#counts ??= this.#rows.counts?.();
    return this.#counts;
  }

  get unplaced(): Pupils {
    return sum(this.waiting);
  }

  get outside(): Pupils {
    return sum(this.waiting.filter(({ outside }) => outside));
  }
}
