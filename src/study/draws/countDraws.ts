import { binomialInterval } from '../../domain/binomial.ts';
import type { DrawnClasses, DrawnGrade, DrawnRange, DrawnShare } from '../../domain/draws.ts';
import { byText } from '../../domain/region/region.ts';
import { type Stage, stages } from '../../domain/stage.ts';
import type { StudyRun } from '../../domain/study.ts';
import type { DistrictId } from '../../domain/units.ts';
import { countQuantiles, type DrawState } from '../../draws/drawFutures.ts';
import type { CompiledPlace } from './compileWorld.ts';
import { cellName } from './layOutCells.ts';

/**
 * The share of draws, with its binomial interval.
 *
 * @param independent Draws that are independent of each other: fewer than there are where several share works’ dates.
 */
export function shareOf(met: number, draws: number, independent = draws): DrawnShare {
  const probability = met / draws;
  return { probability, ...binomialInterval(probability, independent) };
}

/** A tenth, half and nine tenths of whole numbers. */
export function rangeOf(values: Int32Array): DrawnRange {
  const [low = 0, middle = 0, high = 0] = countQuantiles(values, [0.1, 0.5, 0.9]);
  return { low, middle, high };
}

/** One stage of one district, and what its draws came to: by year, then draw. */
interface Counted {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly pupils: Int32Array;
  readonly overCap: Int32Array;
  readonly oversize: Int32Array;
}

/** Which of the counted stages and grades a path’s cells are; −1: none. */
interface Path {
  readonly world: CompiledPlace['world'];
  readonly stageAt: Int32Array;
  readonly cellAt: Int32Array;
}

/** What draws are counted by. */
export interface CounterOrder {
  readonly draws: number;
  /** Pupils from which a class counts as oversize. */
  readonly threshold: number;
  /** Draws that are independent of each other; all when left out. */
  readonly independent?: number;
}

/** Counts classes and pupils of draws, by district, stage and year, and grades that need one class more. */
export class DrawCounter {
  readonly #place: CompiledPlace;
  readonly #order: CounterOrder;
  readonly #counted: Counted[] = [];
  readonly #cellAt: ReadonlyMap<string, number>;
  #path: Path;
  /** Sections wanted on the central path by year and cell. */
  readonly #expected: Int32Array;
  /** This draw’s grades that want more, and all draws’. */
  readonly #more: Uint8Array;
  readonly #needed: Uint32Array;

  /** @param place The central path, whose grades are counted. */
  constructor(place: CompiledPlace, run: StudyRun, order: CounterOrder) {
    const { cells, years } = place.world;
    this.#place = place;
    this.#order = order;
    this.#expected = new Int32Array((years + 1) * cells);
    this.#more = new Uint8Array((years + 1) * cells);
    this.#needed = new Uint32Array((years + 1) * cells);
    this.#cellAt = new Map(place.layout.cells.map((cell, index) => [cellName(cell), index]));
    this.#path = this.#pathOf(place);
    run.classes.forEach(({ groups }, ahead) => {
      for (const group of groups)
        this.#expected[ahead * cells + (this.#cellAt.get(cellName(group)) ?? -1)] = group.wanted;
    });
  }

  /** Count the draws that follow on another path: the same place whose works come out at other times. */
  under(place: CompiledPlace): void {
    this.#path = this.#pathOf(place);
  }

  #pathOf({ world, layout }: CompiledPlace): Path {
    return {
      world,
      stageAt: this.#stagesOf(layout),
      cellAt: Int32Array.from(layout.cells, (cell) => this.#cellAt.get(cellName(cell)) ?? -1),
    };
  }

  /** Where the stages of cells are counted: stages come to be known by district, then stage. */
  #stagesOf({ cells }: CompiledPlace['layout']): Int32Array {
    const rank = ({ district, stage }: Pick<Counted, 'district' | 'stage'>) =>
      `${district}|${stages.indexOf(stage)}`;
    const sorted = [...new Map(cells.map((cell) => [rank(cell), cell])).values()].sort(
      (left, right) =>
        byText(left.district, right.district) || stages.indexOf(left.stage) - stages.indexOf(right.stage),
    );
    const placeAt = new Map(sorted.map((cell) => [rank(cell), this.#placeOf(cell)]));
    return Int32Array.from(cells, (cell) => placeAt.get(rank(cell)) as number);
  }

  /** Where a district’s stage is counted; one more where it was not known. */
  #placeOf({ district, stage }: Pick<Counted, 'district' | 'stage'>): number {
    const known = this.#counted.findIndex((each) => each.district === district && each.stage === stage);
    if (known >= 0) return known;
    const row = () => new Int32Array((this.#place.world.years + 1) * this.#order.draws);
    return this.#counted.push({ district, stage, pupils: row(), overCap: row(), oversize: row() }) - 1;
  }

  /** Count one year of a draw; its last year ends the draw. A draw that begins again is counted once. */
  count(state: DrawState, draw: number, ahead: number): void {
    const { cells, years } = this.#path.world;
    const at = ahead * this.#order.draws + draw;
    for (const { pupils, overCap, oversize } of this.#counted) pupils[at] = overCap[at] = oversize[at] = 0;
    const own = this.#place.world.cells;
    this.#more.fill(0, ahead * own, (ahead + 1) * own);
    for (let cell = 0; cell < cells; cell += 1) this.#countCell(state, at, ahead, cell);
    if (ahead < years) return;
    for (let index = 0; index < this.#more.length; index += 1)
      this.#needed[index] = (this.#needed[index] as number) + (this.#more[index] as number);
  }

  #countCell(state: DrawState, at: number, ahead: number, cell: number): void {
    const { world, stageAt, cellAt } = this.#path;
    const year = ahead * world.cells + cell;
    const row = this.#counted[stageAt[cell] as number] as Counted;
    row.pupils[at] = (row.pupils[at] as number) + (state.pupils[cell] as number);
    const own = cellAt[cell] as number;
    if (own >= 0 && ahead > 0) {
      const wanted = ahead * this.#place.world.cells + own;
      if ((state.wanted[cell] as number) > (this.#expected[wanted] as number)) this.#more[wanted] = 1;
    }
    const shared = state.mixed[cell] as number;
    if (shared > 0) {
      if (state.hosts[cell] === 1) this.#countClass(row, at, shared, world.mixCap[year] as number);
      return;
    }
    const cap = world.cap[year] as number;
    for (let place = 0; place < (state.count[cell] as number); place += 1)
      this.#countClass(row, at, state.sizes[cell * state.room + place] as number, cap);
  }

  #countClass({ overCap, oversize }: Counted, at: number, size: number, cap: number): void {
    if (size > cap) overCap[at] = (overCap[at] as number) + 1;
    if (size >= this.#order.threshold) oversize[at] = (oversize[at] as number) + 1;
  }

  /** The classes of every stage of every district, from the year after the base year. */
  classes(baseYear: number): DrawnClasses[] {
    const { draws, independent } = this.#order;
    return Array.from({ length: this.#place.world.years }, (_, index) => index + 1).flatMap((ahead) =>
      this.#counted.map(({ district, stage, pupils, overCap, oversize }): DrawnClasses => {
        const ofDraws = (values: Int32Array) => values.subarray(ahead * draws, (ahead + 1) * draws);
        const any = (values: Int32Array) =>
          shareOf(ofDraws(values).filter((value) => value > 0).length, draws, independent);
        return {
          ...{ year: baseYear + ahead, district, stage },
          pupils: rangeOf(ofDraws(pupils)),
          ...{ anyOverCap: any(overCap), overCap: rangeOf(ofDraws(overCap)) },
          ...{ anyOversize: any(oversize), oversize: rangeOf(ofDraws(oversize)) },
        };
      }),
    );
  }

  /** Grades that want one class more than on the central path in at least a share of the draws, most likely first. */
  grades(baseYear: number, least: number): DrawnGrade[] {
    const { world, layout } = this.#place;
    const { draws, independent } = this.#order;
    const rows: DrawnGrade[] = [];
    this.#needed.forEach((needed, at) => {
      if (needed === 0 || needed < least * draws) return;
      const { district, school, stage, grade } = layout.cells[
        at % world.cells
      ] as (typeof layout.cells)[number];
      const year = baseYear + Math.floor(at / world.cells);
      const expected = this.#expected[at] as number;
      rows.push({ year, district, school, stage, grade, expected, ...shareOf(needed, draws, independent) });
    });
    return rows.sort((left, right) => right.probability - left.probability || left.year - right.year);
  }
}
