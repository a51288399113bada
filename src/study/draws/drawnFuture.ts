import { measureCapacity } from '../../capacity/measureCapacity.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { GradePupils } from '../../domain/enrolment.ts';
import { required } from '../../domain/invariant.ts';
import type { Region } from '../../domain/region/region.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { SchoolYear } from '../../domain/units.ts';
import type { DrawState } from '../../draws/drawFutures.ts';
import type { DrawnFuture, DrawnPart } from '../../report/buildReport.ts';
import { type CellPlace, cellPlace, cellPlaces } from './cellPlaces.ts';
import { DrawnRows } from './drawnRows.ts';
import { KeptPart } from './keptPart.ts';
import { type KeptYear, keepYear, newKeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** Capacity with the money of another region’s works, which open in the same years; counted when asked for. */
export function paidIn(region: Region, capacity: CapacityPlan): CapacityPlan {
  return {
    ...capacity,
    get money() {
      return measureCapacity(region).money;
    },
  };
}

const nothing: DrawnPart = {
  ...{ pupils: [], groups: [], unplaced: [] },
  counts: { pupils: 0, rows: 0, sections: 0, sizes: [], filled: [] },
  isFilled: false,
};

/** Rows and arrays of a place's years, which serve one future after another. */
export interface Shelf {
  readonly rows: readonly DrawnRows[];
  /** What is kept of each year, from the base year on; none before a year was first kept. */
  readonly kept: (KeptYear | undefined)[];
}

/** Lay out a shelf for years of a place. */
export function openShelf(layout: CellLayout, years: readonly SchoolYear[]): Shelf {
  return { rows: years.map((year) => new DrawnRows(layout, year)), kept: [] };
}

const yearsOf = ({ enrolment }: StudyRun) => enrolment.years.map(({ year }) => year);

/** Collects one draw year by year and tells it as a run would be told; the next draw takes its place. */
export class FutureBook {
  readonly #layout: CellLayout;
  readonly #run: StudyRun;
  readonly #years: (KeptYear | undefined)[];
  readonly #rows: readonly DrawnRows[];

  /** @param shelf What serves one book after another; the book's own when left out. */
  constructor(layout: CellLayout, run: StudyRun, shelf = openShelf(layout, yearsOf(run))) {
    this.#layout = layout;
    this.#run = run;
    this.#rows = shelf.rows;
    this.#years = shelf.kept;
  }

  /** Keep a year of the draw under way. */
  keep(state: DrawState, ahead: number): void {
    const kept = this.#years[ahead] ?? newKeptYear(state);
    this.#years[ahead] = kept;
    keepYear(kept, state);
  }

  /**
   * The draw that was kept, from its first year to its last; to be read before the next one is kept.
   *
   * @param region The place with its works as this draw has them, where their dates are drawn: its money follows them.
   */
  future(region?: Region): DrawnFuture {
    const run = this.#run;
    const { baseYear } = run.enrolment;
    const years = run.enrolment.years.slice(1).map(({ year }) => year);
    const all = (year: SchoolYear) =>
      cellPlaces(this.#layout).map((place) => this.#partOf(year - baseYear, place));
    return {
      run: {
        ...run,
        ...(region === undefined ? {} : { capacity: paidIn(region, run.capacity) }),
        get enrolment() {
          const drawn = years.map((year) => ({
            year,
            pupils: all(year).flatMap((part) => part.pupils),
            unplaced: all(year).flatMap((part) => part.unplaced),
          }));
          return { ...run.enrolment, years: [...run.enrolment.years.slice(0, 1), ...drawn] };
        },
        get classes() {
          const drawn = years.map((year) => ({
            year,
            groups: all(year).flatMap((part) => part.groups),
            overflow: [],
          }));
          return [...run.classes.slice(0, 1), ...drawn];
        },
        demand: years.map((year) => this.#demandOf(year, year - baseYear)),
      },
      arrays: {
        placed: this.#layout,
        yearOf: (ahead) => required(this.#years[ahead], `year ${ahead} was not kept`),
      },
      partOf: (year, district, stage) =>
        this.#partOf(year - baseYear, cellPlace(this.#layout, district, stage)),
    };
  }

  #demandOf(year: SchoolYear, ahead: number): StudyRun['demand'][number] {
    const { cells } = this.#layout;
    const kept = this.#years[ahead];
    return {
      year,
      get pupils() {
        return cells.flatMap(({ district, school, stage, grade }, cell): GradePupils[] => {
          const pupils = kept?.coming[cell] ?? 0;
          return pupils === 0 ? [] : [{ district, school, stage, grade, pupils }];
        });
      },
      unplaced: [],
    };
  }

  #partOf(ahead: number, place: CellPlace | undefined): DrawnPart {
    const [kept, rows] = [this.#years[ahead], this.#rows[ahead]];
    if (kept === undefined || rows === undefined || place === undefined) return nothing;
    return new KeptPart(this.#layout, kept, rows, place);
  }
}
