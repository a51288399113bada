import { byText } from '../../domain/region/region.ts';
import { stages } from '../../domain/stage.ts';
import type { DrawState } from '../../draws/drawFutures.ts';
import type { CompiledPlace } from './compileWorld.ts';
import { type CellLayout, cellName, type DrawnCell } from './layOutCells.ts';

/** One stage of one district. */
export type CountedPart = Pick<DrawnCell, 'district' | 'stage'>;

const partName = ({ district, stage }: CountedPart) => `${district}|${stage}`;

/** The stages of districts that have pupils or may have children without a seat, by district, then stage. */
function partsOf({ cells, spots }: CellLayout): CountedPart[] {
  const parts = new Map(
    [...cells, ...spots].map(({ district, stage }) => [partName({ district, stage }), { district, stage }]),
  );
  return [...parts.values()].sort(
    (left, right) =>
      byText(left.district, right.district) || stages.indexOf(left.stage) - stages.indexOf(right.stage),
  );
}

/** What a stretch of draws came to. Plain: survives structuredClone. */
export interface StretchCounts {
  /** The stages of districts that are counted, as the stretch’s own path has them. */
  readonly parts: readonly CountedPart[];
  /** By part, year (the census first) and place in the stretch. */
  readonly pupils: Int32Array;
  readonly overCap: Int32Array;
  readonly oversize: Int32Array;
  /** Children without a seat. */
  readonly unplaced: Int32Array;
  /** Draws in which a grade wants one section more than on the central path; by year and the central path’s cell. */
  readonly needed: Uint32Array;
}

/** Sections wanted on the central path, by year and cell: what draws are compared with. */
export interface Expected {
  readonly cells: number;
  readonly cellAt: ReadonlyMap<string, number>;
  readonly wanted: Int32Array;
}

/** Look up what the central path’s rules ask for. */
export function expectedOf({ layout, world }: CompiledPlace, classes: readonly WantedGroups[]): Expected {
  const cellAt = new Map(layout.cells.map((cell, index) => [cellName(cell), index]));
  const wanted = new Int32Array((world.years + 1) * world.cells);
  classes.forEach(({ groups }, ahead) => {
    for (const group of groups)
      wanted[ahead * world.cells + (cellAt.get(cellName(group)) ?? -1)] = group.wanted;
  });
  return { cells: world.cells, cellAt, wanted };
}

interface WantedGroups {
  readonly groups: readonly (Parameters<typeof cellName>[0] & { readonly wanted: number })[];
}

/** Counts classes and pupils of a stretch of draws on one path, by district, stage and year. */
export class StretchCounter {
  readonly counts: StretchCounts;
  readonly #world: CompiledPlace['world'];
  readonly #expected: Expected;
  readonly #draws: number;
  readonly #threshold: number;
  /** The part of each cell. */
  readonly #partAt: Int32Array;
  /** The part of each spot of children without a seat. */
  readonly #partOfSpot: Int32Array;
  /** The central path’s cell of each cell; −1: it has none. */
  readonly #cellAt: Int32Array;
  /** This draw’s grades that want more. */
  readonly #more: Uint8Array;

  /**
   * @param draws Draws of the stretch.
   * @param threshold Pupils from which a class counts as oversize.
   */
  constructor({ world, layout }: CompiledPlace, expected: Expected, draws: number, threshold: number) {
    const parts = partsOf(layout);
    const figures = () => new Int32Array(parts.length * (world.years + 1) * draws);
    const partAt = new Map(parts.map((part, index) => [partName(part), index]));
    this.#partAt = Int32Array.from(layout.cells, (cell) => partAt.get(partName(cell)) ?? -1);
    this.#partOfSpot = Int32Array.from(layout.spots, (spot) => partAt.get(partName(spot)) ?? -1);
    this.counts = {
      ...{ parts, pupils: figures(), overCap: figures(), oversize: figures(), unplaced: figures() },
      needed: new Uint32Array(expected.wanted.length),
    };
    this.#world = world;
    this.#expected = expected;
    this.#draws = draws;
    this.#threshold = threshold;
    this.#cellAt = Int32Array.from(layout.cells, (cell) => expected.cellAt.get(cellName(cell)) ?? -1);
    this.#more = new Uint8Array(expected.wanted.length);
  }

  /**
   * Count one year of a draw; its last year ends the draw. A draw that begins again is counted once.
   *
   * @param place The draw’s place in the stretch.
   */
  count(state: DrawState, place: number, ahead: number): void {
    const { cells, years } = this.#world;
    const { parts, pupils, overCap, oversize, unplaced, needed } = this.counts;
    const start = ahead * this.#draws + place;
    const stride = (years + 1) * this.#draws;
    for (let at = start; at < parts.length * stride; at += stride)
      pupils[at] = overCap[at] = oversize[at] = unplaced[at] = 0;
    this.#more.fill(0, ahead * this.#expected.cells, (ahead + 1) * this.#expected.cells);
    for (let cell = 0; cell < cells; cell += 1) {
      const at = start + (this.#partAt[cell] as number) * stride;
      pupils[at] = (pupils[at] as number) + (state.pupils[cell] as number);
      this.#compare(state, ahead, cell);
      this.#countClasses(state, at, ahead, cell);
    }
    for (const [spot, part] of this.#partOfSpot.entries()) {
      const at = start + part * stride;
      unplaced[at] = (unplaced[at] as number) + (state.waiting[spot] as number);
    }
    if (ahead < years) return;
    for (let index = 0; index < needed.length; index += 1)
      needed[index] = (needed[index] as number) + (this.#more[index] as number);
  }

  #compare(state: DrawState, ahead: number, cell: number): void {
    const own = this.#cellAt[cell] as number;
    if (own < 0 || ahead === 0) return;
    const at = ahead * this.#expected.cells + own;
    if ((state.wanted[cell] as number) > (this.#expected.wanted[at] as number)) this.#more[at] = 1;
  }

  #countClasses(state: DrawState, at: number, ahead: number, cell: number): void {
    const year = ahead * this.#world.cells + cell;
    const shared = state.mixed[cell] as number;
    if (shared > 0) {
      if (state.hosts[cell] === 1) this.#countClass(at, shared, this.#world.mixCap[year] as number);
      return;
    }
    const cap = this.#world.cap[year] as number;
    const start = cell * state.room;
    const end = start + (state.count[cell] as number);
    for (let row = start; row < end; row += 1) this.#countClass(at, state.sizes[row] as number, cap);
  }

  #countClass(at: number, size: number, cap: number): void {
    const { overCap, oversize } = this.counts;
    if (size > cap) overCap[at] = (overCap[at] as number) + 1;
    if (size >= this.#threshold) oversize[at] = (oversize[at] as number) + 1;
  }
}
