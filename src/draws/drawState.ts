import type { SeatWorld } from './drawWorld.ts';

/** One draw while it runs: last year’s classes, this year’s pupils and classes, and how far both are off the path. */
export interface DrawState {
  /** Places for the sizes of one cell’s classes. */
  readonly room: number;
  /** Classes of the year before: `room × cell` on, and how many. */
  lastSizes: Int32Array;
  lastCount: Int32Array;
  /** Classes of this year; pupils of a class that grades share stand with each grade. */
  sizes: Int32Array;
  count: Int32Array;
  /** Pupils by cell as they come, as they are admitted while classes are formed, and as they are seated. */
  readonly coming: Int32Array;
  readonly admitted: Int32Array;
  readonly pupils: Int32Array;
  /** Sections that the rules ask for. */
  readonly wanted: Int32Array;
  /** Pupils of the class that a grade shares; 0: none. And whether it is counted with this grade. */
  readonly mixed: Int32Array;
  readonly hosts: Uint8Array;
  /** Whether the cell’s classes moved up from last year. */
  readonly movedUp: Uint8Array;
  /** Splits of this year, and the classes before the first of them. */
  readonly splitCount: Int32Array;
  readonly unsplitSizes: Int32Array;
  readonly unsplitCount: Int32Array;
  /** Children beyond what a cell admits or its classes take. */
  readonly beyond: Int32Array;
  /** Schools whose pupils or classes changed after they were formed this year. */
  readonly changed: Uint8Array;
  /** Children without a seat by spot. */
  readonly waiting: Int32Array;
  /** Deviations from the path: of pools by step, of cells, of the entry as it wanders. */
  readonly poolFactor: Float64Array;
  readonly nextPoolFactor: Float64Array;
  readonly entryFactor: Float64Array;
  readonly cellFactor: Float64Array;
  readonly nextCellFactor: Float64Array;
  readonly cellEntryFactor: Float64Array;
  /** Last year’s pupils of each pool’s top grade. */
  readonly leavers: Float64Array;
  /** Sums of a pool’s grade while its cells are held to it. */
  readonly inPool: Float64Array;
  readonly onPath: Float64Array;
  /** Pupils beyond path × deviation, who were moved by this draw’s seating; by cell and by spot. */
  readonly surplus: Float64Array;
  readonly nextSurplus: Float64Array;
  readonly waitingSurplus: Float64Array;
  readonly nextWaitingSurplus: Float64Array;
  /** Keys of this draw’s chance. */
  readonly cellKey: Int32Array;
  readonly poolKey: Int32Array;
  /** Rooms, teachers, beds and seats while children are placed. */
  readonly freeRooms: Int32Array;
  readonly freeStaff: Int32Array;
  readonly freeBeds: Int32Array;
  readonly freeSeats: Int32Array;
}

/** What a draw’s arrays may have too few places for: the classes of a cell, or schools that children may go to. */
export type Lacking = 'room' | 'pairs';

/** A draw’s arrays have too few places; the draw is to be run again with more. */
export class SizesFull extends Error {
  readonly lacking: Lacking;

  constructor(lacking: Lacking) {
    super(lacking);
    this.lacking = lacking;
  }
}

/** How many numbers each array of a draw holds. */
export function stateLengths(world: SeatWorld, room: number): Readonly<Record<string, number>> {
  const { cells, pools, spots, steps, schools, staffs } = world;
  const alike = (length: number, names: readonly (keyof DrawState)[]) =>
    Object.fromEntries(names.map((name) => [name, length]));
  return {
    ...alike(cells * room, ['sizes', 'lastSizes', 'unsplitSizes']),
    ...alike(cells, ['count', 'lastCount', 'coming', 'admitted', 'pupils', 'wanted', 'mixed', 'hosts']),
    ...alike(cells, ['movedUp', 'splitCount', 'unsplitCount', 'beyond', 'cellKey', 'freeSeats']),
    ...alike(cells, ['cellFactor', 'nextCellFactor', 'cellEntryFactor', 'surplus', 'nextSurplus']),
    ...alike(schools, ['changed', 'freeRooms', 'freeBeds']),
    ...alike(spots, ['waiting', 'waitingSurplus', 'nextWaitingSurplus']),
    ...alike(pools * steps, ['poolFactor', 'nextPoolFactor', 'inPool', 'onPath']),
    ...alike(pools, ['entryFactor', 'leavers', 'poolKey']),
    ...alike(staffs, ['freeStaff']),
  };
}
