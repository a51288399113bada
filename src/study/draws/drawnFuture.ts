import { measureCapacity } from '../../capacity/measureCapacity.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { GradePupils, UnplacedPupils } from '../../domain/enrolment.ts';
import type { Region } from '../../domain/region/region.ts';
import type { Stage } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import type { DrawState } from '../../draws/drawFutures.ts';
import type { DrawnFuture, DrawnPart } from '../../report/buildReport.ts';
import { countCells } from './countCells.ts';
import { DrawnRows } from './drawnRows.ts';
import { type KeptYear, keepYear, newKeptYear } from './keptYear.ts';
import type { CellLayout } from './layOutCells.ts';

/** Capacity with the money of works whose months, but not years, are another’s; counted when asked for. */
function paidIn(region: Region, capacity: CapacityPlan): CapacityPlan {
  return {
    ...capacity,
    get money() {
      return measureCapacity(region).money;
    },
  };
}

/** Cells and spots of one stage of one district, in their order. */
interface Place {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly cells: number[];
  readonly spots: number[];
}

const nothing: DrawnPart = {
  ...{ pupils: [], groups: [], unplaced: [] },
  counts: { pupils: 0, rows: 0, sections: 0, sizes: [], filled: [] },
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
  readonly #places = new Map<string, Place>();
  /** Cells of one school’s stage. */
  readonly #hosts = new Map<string, number[]>();

  /** @param shelf What serves one book after another; the book's own when left out. */
  constructor(layout: CellLayout, run: StudyRun, shelf = openShelf(layout, yearsOf(run))) {
    this.#layout = layout;
    this.#run = run;
    this.#rows = shelf.rows;
    this.#years = shelf.kept;
    layout.cells.forEach(({ district, stage, school }, index) => {
      this.#placeOf(district, stage).cells.push(index);
      const key = `${school}|${stage}`;
      const own = this.#hosts.get(key) ?? [];
      this.#hosts.set(key, own);
      own.push(index);
    });
    layout.spots.forEach(({ district, stage }, index) => {
      this.#placeOf(district, stage).spots.push(index);
    });
  }

  #placeOf(district: DistrictId, stage: Stage): Place {
    const key = `${district}|${stage}`;
    const place = this.#places.get(key) ?? { district, stage, cells: [], spots: [] };
    this.#places.set(key, place);
    return place;
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
      [...this.#places.values()].map((place) => this.#partOf(year - baseYear, place));
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
      partOf: (year, district, stage) =>
        this.#partOf(year - baseYear, this.#places.get(`${district}|${stage}`)),
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

  #partOf(ahead: number, place: Place | undefined): DrawnPart {
    const [kept, rows] = [this.#years[ahead], this.#rows[ahead]];
    if (kept === undefined || rows === undefined || place === undefined) return nothing;
    const hostOf = (cell: number) => this.#hostOf(kept, cell);
    const groups = () => rows.groupsIn(kept, place.cells, hostOf);
    const counts = () => countCells(this.#layout, kept, place.cells, hostOf);
    const unplaced = () => this.#unplacedIn(kept, place);
    return {
      get pupils() {
        return rows.pupilsIn(kept, place.cells);
      },
      get groups() {
        return groups();
      },
      get unplaced() {
        return unplaced();
      },
      get counts() {
        return counts();
      },
    };
  }

  #unplacedIn(kept: KeptYear, { district, stage, spots }: Place): UnplacedPupils[] {
    return spots.flatMap((spot) => {
      const pupils = kept.waiting[spot] ?? 0;
      const grade = this.#layout.spots[spot]?.grade ?? '';
      return pupils > 0 ? [{ district, stage, grade, pupils }] : [];
    });
  }

  /** The cell that counts a shared class: the nearest before that hosts one. */
  #hostOf(kept: KeptYear, cell: number): number {
    const { school = '', stage = '' } = this.#layout.cells[cell] ?? {};
    const before = (this.#hosts.get(`${school}|${stage}`) ?? []).filter((each) => each <= cell);
    return before.findLast((each) => kept.hosts[each] === 1) ?? cell;
  }
}
