import { binomialInterval } from '../../domain/binomial.ts';
import type { DrawnClasses, DrawnGrade, DrawnRange, DrawnShare } from '../../domain/draws.ts';
import type { StudyRun } from '../../domain/study.ts';
import { countQuantiles, type DrawState } from '../../draws/drawFutures.ts';
import type { CompiledPlace } from './compileWorld.ts';
import { cellName } from './layOutCells.ts';

/** The share of draws, with its binomial interval. */
export function shareOf(met: number, draws: number): DrawnShare {
  const probability = met / draws;
  return { probability, ...binomialInterval(probability, draws) };
}

/** A tenth, half and nine tenths of whole numbers. */
export function rangeOf(values: Int32Array): DrawnRange {
  const [low = 0, middle = 0, high = 0] = countQuantiles(values, [0.1, 0.5, 0.9]);
  return { low, middle, high };
}

/** Counts classes and pupils of draws, by district, stage and year, and grades that need one class more. */
export class DrawCounter {
  readonly #place: CompiledPlace;
  readonly #draws: number;
  readonly #threshold: number;
  readonly #pupils: Int32Array;
  readonly #overCap: Int32Array;
  readonly #oversize: Int32Array;
  /** Sections wanted on the central path by year and cell. */
  readonly #expected: Int32Array;
  /** This draw’s grades that want more, and all draws’. */
  readonly #more: Uint8Array;
  readonly #needed: Uint32Array;

  constructor(place: CompiledPlace, run: StudyRun, draws: number, threshold: number) {
    const { cells, years, staffs } = place.world;
    this.#place = place;
    this.#draws = draws;
    this.#threshold = threshold;
    const size = (years + 1) * staffs * draws;
    this.#pupils = new Int32Array(size);
    this.#overCap = new Int32Array(size);
    this.#oversize = new Int32Array(size);
    this.#expected = new Int32Array((years + 1) * cells);
    this.#more = new Uint8Array((years + 1) * cells);
    this.#needed = new Uint32Array((years + 1) * cells);
    const cellAt = new Map(place.layout.cells.map((cell, index) => [cellName(cell), index]));
    run.classes.forEach(({ groups }, ahead) => {
      for (const group of groups)
        this.#expected[ahead * cells + (cellAt.get(cellName(group)) ?? -1)] = group.wanted;
    });
  }

  /** Count one year of a draw; its last year ends the draw. A draw that begins again is counted once. */
  count(state: DrawState, draw: number, ahead: number): void {
    const { cells, years, staffs } = this.#place.world;
    for (let staff = 0; staff < staffs; staff += 1) {
      const at = (ahead * staffs + staff) * this.#draws + draw;
      this.#pupils[at] = 0;
      this.#overCap[at] = 0;
      this.#oversize[at] = 0;
    }
    for (let cell = 0; cell < cells; cell += 1) this.#countCell(state, draw, ahead, cell);
    if (ahead < years) return;
    for (let at = 0; at < this.#more.length; at += 1)
      this.#needed[at] = (this.#needed[at] as number) + (this.#more[at] as number);
  }

  #countCell(state: DrawState, draw: number, ahead: number, cell: number): void {
    const { world } = this.#place;
    const year = ahead * world.cells + cell;
    const at = (ahead * world.staffs + (world.staffOf[cell] as number)) * this.#draws + draw;
    this.#pupils[at] = (this.#pupils[at] as number) + (state.pupils[cell] as number);
    this.#more[year] = ahead > 0 && (state.wanted[cell] as number) > (this.#expected[year] as number) ? 1 : 0;
    const shared = state.mixed[cell] as number;
    if (shared > 0) {
      if (state.hosts[cell] === 1) this.#countClass(at, shared, world.mixCap[year] as number);
      return;
    }
    for (let place = 0; place < (state.count[cell] as number); place += 1)
      this.#countClass(at, state.sizes[cell * state.room + place] as number, world.cap[year] as number);
  }

  #countClass(at: number, size: number, cap: number): void {
    if (size > cap) this.#overCap[at] = (this.#overCap[at] as number) + 1;
    if (size >= this.#threshold) this.#oversize[at] = (this.#oversize[at] as number) + 1;
  }

  /** The classes of every stage of every district, from the year after the base year. */
  classes(baseYear: number): DrawnClasses[] {
    const { world, layout } = this.#place;
    const draws = this.#draws;
    return Array.from({ length: world.years }, (_, index) => index + 1).flatMap((ahead) =>
      layout.staffs.map(({ district, stage }, staff): DrawnClasses => {
        const from = (ahead * world.staffs + staff) * draws;
        const ofDraws = (values: Int32Array) => values.subarray(from, from + draws);
        const any = (values: Int32Array) =>
          shareOf(ofDraws(values).filter((value) => value > 0).length, draws);
        return {
          ...{ year: baseYear + ahead, district, stage },
          pupils: rangeOf(ofDraws(this.#pupils)),
          ...{ anyOverCap: any(this.#overCap), overCap: rangeOf(ofDraws(this.#overCap)) },
          ...{ anyOversize: any(this.#oversize), oversize: rangeOf(ofDraws(this.#oversize)) },
        };
      }),
    );
  }

  /** Grades that want one class more than on the central path in at least a share of the draws, most likely first. */
  grades(baseYear: number, least: number): DrawnGrade[] {
    const { world, layout } = this.#place;
    const rows: DrawnGrade[] = [];
    this.#needed.forEach((needed, at) => {
      if (needed === 0 || needed < least * this.#draws) return;
      const { district, school, stage, grade } = layout.cells[
        at % world.cells
      ] as (typeof layout.cells)[number];
      const year = baseYear + Math.floor(at / world.cells);
      const expected = this.#expected[at] as number;
      rows.push({ year, district, school, stage, grade, expected, ...shareOf(needed, this.#draws) });
    });
    return rows.sort((left, right) => right.probability - left.probability || left.year - right.year);
  }
}
