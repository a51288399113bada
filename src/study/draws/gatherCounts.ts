import type { DrawnClasses, DrawnGrade } from '../../domain/draws.ts';
import type { Stage } from '../../domain/stage.ts';
import type { DistrictId } from '../../domain/units.ts';
import type { CompiledPlace } from './compileWorld.ts';
import type { Expected, StretchCounts } from './countDraws.ts';
import { rangeOf, shareOf } from './shares.ts';

/** One stage of one district, and what all draws came to: by year, then draw. */
interface Counted {
  readonly district: DistrictId;
  readonly stage: Stage;
  readonly pupils: Int32Array;
  readonly overCap: Int32Array;
  readonly oversize: Int32Array;
}

const figures = ['pupils', 'overCap', 'oversize'] as const;

/** Puts the counts of stretches together and tells them. */
export class CountGathering {
  readonly #place: CompiledPlace;
  readonly #expected: Expected;
  readonly #draws: number;
  readonly #independent: number;
  readonly #counted: Counted[] = [];
  readonly #needed: Uint32Array;

  /**
   * @param place The central path, whose grades are counted.
   * @param independent Draws that are independent of each other.
   */
  constructor(place: CompiledPlace, expected: Expected, draws: number, independent: number) {
    this.#place = place;
    this.#expected = expected;
    this.#draws = draws;
    this.#independent = independent;
    this.#needed = new Uint32Array(expected.wanted.length);
  }

  /** Where a district’s stage is counted; one more where it was not known. */
  #rowOf({ district, stage }: Pick<Counted, 'district' | 'stage'>): Counted {
    const known = this.#counted.find((each) => each.district === district && each.stage === stage);
    if (known !== undefined) return known;
    const years = () => new Int32Array((this.#place.world.years + 1) * this.#draws);
    const row = { district, stage, pupils: years(), overCap: years(), oversize: years() };
    this.#counted.push(row);
    return row;
  }

  /** Add a stretch: figures go to their draws, and what is counted over draws adds up, so any order gives the same. */
  add(draws: readonly number[], counts: StretchCounts): void {
    const years = this.#place.world.years + 1;
    counts.parts.forEach((part, index) => {
      const row = this.#rowOf(part);
      for (const figure of figures)
        for (let ahead = 0; ahead < years; ahead += 1) {
          const from = (index * years + ahead) * draws.length;
          for (let place = 0; place < draws.length; place += 1)
            row[figure][ahead * this.#draws + (draws[place] as number)] = counts[figure][
              from + place
            ] as number;
        }
    });
    for (let at = 0; at < this.#needed.length; at += 1)
      this.#needed[at] = (this.#needed[at] as number) + (counts.needed[at] as number);
  }

  /** The classes of every stage of every district, from the year after the base year. */
  classes(baseYear: number): DrawnClasses[] {
    const draws = this.#draws;
    return Array.from({ length: this.#place.world.years }, (_, index) => index + 1).flatMap((ahead) =>
      this.#counted.map(({ district, stage, pupils, overCap, oversize }): DrawnClasses => {
        const ofDraws = (values: Int32Array) => values.subarray(ahead * draws, (ahead + 1) * draws);
        const any = (values: Int32Array) =>
          shareOf(ofDraws(values).filter((value) => value > 0).length, draws, this.#independent);
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
    const draws = this.#draws;
    const rows: DrawnGrade[] = [];
    this.#needed.forEach((needed, at) => {
      if (needed === 0 || needed < least * draws) return;
      const { district, school, stage, grade } = layout.cells[
        at % world.cells
      ] as (typeof layout.cells)[number];
      const year = baseYear + Math.floor(at / world.cells);
      const share = shareOf(needed, draws, this.#independent);
      const expected = this.#expected.wanted[at] as number;
      rows.push({ year, district, school, stage, grade, expected, ...share });
    });
    return rows.sort((left, right) => right.probability - left.probability || left.year - right.year);
  }
}
