import type { GradePupils } from '../../domain/enrolment.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { KeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

type Writable<Row> = { -readonly [Part in keyof Row]: Row[Part] };
type PupilRow = Writable<GradePupils>;
type GroupRow = Writable<Omit<ClassGroup, 'sizes'>> & { readonly sizes: number[] };

/**
 * The rows of one year of a draw. They are made once and written anew for every draw that asks for them: a thousand
 * draws would otherwise make millions of them. Who holds a row while the next draw is told sees the next draw’s figures.
 */
export class DrawnRows {
  readonly #layout: CellLayout;
  readonly #year: SchoolYear;
  readonly #pupils: PupilRow[] = [];
  readonly #groups: GroupRow[] = [];

  constructor(layout: CellLayout, year: SchoolYear) {
    this.#layout = layout;
    this.#year = year;
  }

  /** Pupils of those of the cells that have any. */
  pupilsIn(kept: KeptYear, cells: readonly number[]): GradePupils[] {
    const rows: GradePupils[] = [];
    for (const cell of cells) {
      const pupils = kept.pupils[cell] as number;
      if (pupils === 0) continue;
      const row = this.#pupils[cell] ?? this.#newPupils(cell);
      row.pupils = pupils;
      rows.push(row);
    }
    return rows;
  }

  #newPupils(cell: number): PupilRow {
    const { district, school, stage, grade } = this.#layout.cells[cell] as CellLayout['cells'][number];
    const row = { district, school, stage, grade, pupils: 0 };
    this.#pupils[cell] = row;
    return row;
  }

  /**
   * Classes of those of the cells that have pupils.
   *
   * @param hostOf The cell that counts the class which a cell shares.
   */
  groupsIn(kept: KeptYear, cells: readonly number[], hostOf: (cell: number) => number): ClassGroup[] {
    const rows: ClassGroup[] = [];
    for (const cell of cells) {
      if ((kept.pupils[cell] as number) === 0) continue;
      const row = this.#groups[cell] ?? this.#newGroup(cell);
      const start = kept.startOf[cell] as number;
      const classes = (kept.startOf[cell + 1] as number) - start;
      for (let place = 0; place < classes; place += 1) row.sizes[place] = kept.sizes[start + place] as number;
      if (row.sizes.length > classes) row.sizes.length = classes;
      row.wanted = kept.wanted[cell] as number;
      const pupils = kept.mixed[cell] as number;
      if (pupils === 0) rows.push(row);
      else rows.push({ ...row, mixed: { host: this.#gradeOf(hostOf(cell)), pupils } });
    }
    return rows;
  }

  #newGroup(cell: number): GroupRow {
    const { district, school, stage, grade, intoStage } = this.#layout.cells[
      cell
    ] as CellLayout['cells'][number];
    // Written out: rows made of spread parts are read at half the speed.
    const row: GroupRow = {
      district,
      school,
      stage,
      grade,
      entered: this.#year - intoStage,
      sizes: [],
      wanted: 0,
      basis: 'projected',
      cause: 'none',
    };
    this.#groups[cell] = row;
    return row;
  }

  #gradeOf(cell: number): ClassGroup['grade'] {
    return (this.#layout.cells[cell] as CellLayout['cells'][number]).grade;
  }
}
