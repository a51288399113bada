import { measureCapacity } from '../../capacity/measureCapacity.ts';
import type { CapacityPlan } from '../../domain/capacity.ts';
import type { GradePupils, UnplacedPupils } from '../../domain/enrolment.ts';
import type { Region } from '../../domain/region/region.ts';
import type { ClassGroup } from '../../domain/sections.ts';
import type { Stage } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId, SchoolYear } from '../../domain/units.ts';
import type { DrawState } from '../../draws/drawFutures.ts';
import type { DrawnFuture, DrawnPart } from '../../report/buildReport.ts';
import type { CellLayout } from './layOutCells.ts';

/** One year of a draw, kept beside the state that goes on. */
interface KeptYear {
  readonly coming: Int32Array;
  readonly pupils: Int32Array;
  readonly wanted: Int32Array;
  readonly mixed: Int32Array;
  readonly hosts: Uint8Array;
  readonly waiting: Int32Array;
  /** Sizes of all classes in a row, and where each cell’s begin. */
  readonly sizes: Int32Array;
  readonly startOf: Int32Array;
}

/** Copy what a draw’s year came to. */
function keepYear(state: DrawState): KeptYear {
  const { count, room } = state;
  const startOf = new Int32Array(count.length + 1);
  for (let cell = 0; cell < count.length; cell += 1)
    startOf[cell + 1] = (startOf[cell] as number) + (count[cell] as number);
  const sizes = new Int32Array(startOf[count.length] as number);
  for (let cell = 0; cell < count.length; cell += 1)
    for (let place = 0; place < (count[cell] as number); place += 1)
      sizes[(startOf[cell] as number) + place] = state.sizes[cell * room + place] as number;
  const { coming, pupils, wanted, mixed, hosts, waiting } = state;
  return {
    ...{ coming: coming.slice(), pupils: pupils.slice(), wanted: wanted.slice(), mixed: mixed.slice() },
    ...{ hosts: hosts.slice(), waiting: waiting.slice(), sizes, startOf },
  };
}

/** Capacity with the money of works whose months, but not years, are another’s; counted when asked for. */
function paidIn(region: Region, capacity: CapacityPlan): CapacityPlan {
  return {
    ...capacity,
    get money() {
      return measureCapacity(region).money;
    },
  };
}

/** Collects one draw year by year and tells it as a run would be told. */
export class FutureBook {
  readonly #layout: CellLayout;
  readonly #run: StudyRun;
  readonly #years: (KeptYear | undefined)[] = [];
  readonly #cells = new Map<string, number[]>();
  readonly #spots = new Map<string, number[]>();
  readonly #hosts = new Map<string, number[]>();

  constructor(layout: CellLayout, run: StudyRun) {
    this.#layout = layout;
    this.#run = run;
    const put = (map: Map<string, number[]>, key: string, index: number) =>
      map.set(key, [...(map.get(key) ?? []), index]);
    layout.cells.forEach(({ district, stage, school }, index) => {
      put(this.#cells, `${district}|${stage}`, index);
      put(this.#hosts, `${school}|${stage}`, index);
    });
    layout.spots.forEach(({ district, stage }, index) => {
      put(this.#spots, `${district}|${stage}`, index);
    });
  }

  /** Keep a year of the draw under way. */
  keep(state: DrawState, ahead: number): void {
    this.#years[ahead] = keepYear(state);
  }

  /**
   * The draw that was kept, from its first year to its last.
   *
   * @param region The place with its works as this draw has them, where their dates are drawn: its money follows them.
   */
  future(region?: Region): DrawnFuture {
    const { baseYear } = this.#run.enrolment;
    const all = (year: SchoolYear) =>
      [...this.#cells.keys()].map((key) => {
        const [district = '', stage = ''] = key.split('|');
        return this.#partOf(year - baseYear, district, stage as Stage);
      });
    const run = this.#run;
    const years = run.enrolment.years.slice(1).map(({ year }) => year);
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
      partOf: (year, district, stage) => this.#partOf(year - baseYear, district, stage),
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

  #partOf(ahead: number, district: DistrictId, stage: Stage): DrawnPart {
    const kept = this.#years[ahead];
    const [pupils, groups, unplaced]: [GradePupils[], ClassGroup[], UnplacedPupils[]] = [[], [], []];
    if (kept === undefined) return { pupils, groups, unplaced };
    for (const cell of this.#cells.get(`${district}|${stage}`) ?? []) {
      const row = this.#layout.cells[cell];
      const count = kept.pupils[cell] ?? 0;
      if (row === undefined || count === 0) continue;
      const { school, grade } = row;
      pupils.push({ district, school, stage, grade, pupils: count });
      groups.push(this.#groupOf(kept, ahead, cell));
    }
    for (const spot of this.#spots.get(`${district}|${stage}`) ?? []) {
      const count = kept.waiting[spot] ?? 0;
      const grade = this.#layout.spots[spot]?.grade ?? '';
      if (count > 0) unplaced.push({ district, stage, grade, pupils: count });
    }
    return { pupils, groups, unplaced };
  }

  #groupOf(kept: KeptYear, ahead: number, cell: number): ClassGroup {
    const { cells } = this.#layout;
    const { district, school, stage, grade, intoStage } = cells[cell] as CellLayout['cells'][number];
    const sizes: number[] = [];
    const until = kept.startOf[cell + 1] as number;
    for (let at = kept.startOf[cell] as number; at < until; at += 1) sizes.push(kept.sizes[at] as number);
    const entered = this.#run.enrolment.baseYear + ahead - intoStage;
    const wanted = kept.wanted[cell] as number;
    const group = { district, school, stage, grade, entered, sizes, wanted } as const;
    const shared = kept.mixed[cell] as number;
    if (shared === 0) return { ...group, basis: 'projected', cause: 'none' };
    const host = cells[this.#hostOf(kept, cell)]?.grade ?? grade;
    return { ...group, mixed: { host, pupils: shared }, basis: 'projected', cause: 'none' };
  }

  /** The cell that counts a shared class: the nearest before that hosts one. */
  #hostOf(kept: KeptYear, cell: number): number {
    const { school = '', stage = '' } = this.#layout.cells[cell] ?? {};
    const before = (this.#hosts.get(`${school}|${stage}`) ?? []).filter((each) => each <= cell);
    return before.findLast((each) => kept.hosts[each] === 1) ?? cell;
  }
}
