import { firstDifference, isBetter, levelAt } from './compareLevels.ts';

/** By what a search judges: the levels in their order, or all of them at a price each. Plain data. */
export type Judging = LevelJudging | PricedJudging;

interface LevelJudging {
  readonly by: 'levels';
  /** Readiness to accept worse states at the start, as a share of the size of usual moves. */
  readonly heat: number;
  /** Cost up to which money does not matter; it always does when missing. */
  readonly costLimit?: number;
}

interface PricedJudging {
  readonly by: 'prices';
  /** Yuan per unit of each level; what is higher costs so much more that it nearly always comes first. */
  readonly prices: Float64Array;
  /** What each level may be before it counts; it always does when missing. */
  readonly limits?: Float64Array;
  /** Yuan that a worse state may cost more, about: at the start and at the end. */
  readonly hot: number;
  readonly cold: number;
}

/** Decides where a search goes on. */
export interface Judge {
  /**
   * Whether to go on from what was tried: always where it is no worse, else by chance, less and less often.
   *
   * @param progress Share of the moves that are done.
   * @source Kirkpatrick, Gelatt & Vecchi (1983), Science 220.
   */
  accepts(trial: Float64Array, levels: Float64Array, progress: number, random: () => number): boolean;
  isBetter(left: Float64Array, right: Float64Array): boolean;
}

/** A judge for one search. */
export function judgeFor(judging: Judging): Judge {
  return judging.by === 'levels' ? new LevelJudge(judging) : new PriceJudge(judging);
}

/** How much a move usually changes a level; that of cost is measured. */
const usualSteps = [0, 0.5, 2, 0, 5, 5];
const cost = 3;

/** A move is judged by the first level that it changes. */
class LevelJudge implements Judge {
  private readonly judging: LevelJudging;
  private costChanged = 0;
  private changes = 0;

  constructor(judging: LevelJudging) {
    this.judging = judging;
  }

  accepts(trial: Float64Array, levels: Float64Array, progress: number, random: () => number): boolean {
    const { heat, costLimit } = this.judging;
    const level = firstDifference(trial, levels, costLimit);
    const worse = level < 0 ? 0 : levelAt(trial, level, costLimit) - levelAt(levels, level, costLimit);
    if (level === cost) {
      this.costChanged += Math.abs(worse);
      this.changes += 1;
    }
    if (worse <= 0) return true;
    const usual = level === cost ? this.costChanged / this.changes : (usualSteps[level] ?? 0);
    return usual > 0 && random() < Math.exp(-worse / (usual * heat * 0.01 ** progress + 1e-12));
  }

  isBetter(left: Float64Array, right: Float64Array): boolean {
    return isBetter(left, right, this.judging.costLimit);
  }
}

/** A move is judged by what all levels cost together. */
class PriceJudge implements Judge {
  private readonly judging: PricedJudging;

  constructor(judging: PricedJudging) {
    this.judging = judging;
  }

  accepts(trial: Float64Array, levels: Float64Array, progress: number, random: () => number): boolean {
    const { hot, cold } = this.judging;
    const more = this.dearer(trial, levels);
    return more <= 0 || random() < Math.exp(-more / (hot * (cold / hot) ** progress));
  }

  isBetter(left: Float64Array, right: Float64Array): boolean {
    return this.dearer(left, right) < -1e-3;
  }

  private dearer(left: Float64Array, right: Float64Array): number {
    const { prices, limits } = this.judging;
    let sum = 0;
    for (let level = 0; level < prices.length; level += 1) {
      const limit = limits?.[level] ?? Number.NEGATIVE_INFINITY;
      const more = Math.max(limit, left[level] ?? 0) - Math.max(limit, right[level] ?? 0);
      sum += (prices[level] ?? 0) * more;
    }
    return sum;
  }
}
