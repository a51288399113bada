/**
 * A convex, piecewise linear function of one variable, by its slopes: the one on the far left, and by how much it rises
 * at each break. Its value does not matter here, only where it is least.
 */
export class Slopes {
  private readonly at: Float64Array;
  private readonly rise: Float64Array;
  private count = 0;
  private first = 0;

  /** @param breaks Breaks at most. */
  constructor(breaks: number) {
    this.at = new Float64Array(breaks);
    this.rise = new Float64Array(breaks);
  }

  /** Make it flat. */
  clear(): void {
    this.count = 0;
    this.first = 0;
  }

  /** Add a straight line. */
  tilt(slope: number): void {
    this.first += slope;
  }

  /** Let the slope rise from a place on. */
  bend(place: number, rise: number): void {
    let index = this.count;
    while (index > 0 && (this.at[index - 1] as number) > place) {
      this.at[index] = this.at[index - 1] as number;
      this.rise[index] = this.rise[index - 1] as number;
      index -= 1;
    }
    this.at[index] = place;
    this.rise[index] = rise;
    this.count += 1;
  }

  /**
   * Where it is least: the leftmost such place, at most `upper`; −∞ where it never falls.
   *
   * @param noise Slopes as small as this count as level.
   */
  least(upper: number, noise: number): number {
    let slope = this.first;
    if (slope >= -noise) return Number.NEGATIVE_INFINITY;
    for (let index = 0; index < this.count; index += 1) {
      slope += this.rise[index] as number;
      if (slope >= -noise) return Math.min(upper, this.at[index] as number);
    }
    return upper;
  }

  /**
   * Become the function of x that is its least between `share` · x and `share` · x + `reach`, which may not pass `most`.
   *
   * @param most Where it is least; beyond, it counts only where `share` · x is there already.
   * @param share Above 0.
   */
  reachBack(most: number, reach: number, share: number): void {
    let [index, before] = [0, this.first];
    for (; index < this.count && (this.at[index] as number) < most; index += 1) {
      before += this.rise[index] as number;
      this.at[index] = (this.at[index] as number) - reach;
    }
    if (most !== Number.NEGATIVE_INFINITY && before < 0) this.flatten(index, most, reach, before);
    for (let place = 0; place < this.count; place += 1) {
      this.at[place] = (this.at[place] as number) / share;
      this.rise[place] = (this.rise[place] as number) * share;
    }
    this.first *= share;
  }

  /** Lay a level stretch between the falling part, which ends `reach` earlier, and the rising one. */
  private flatten(index: number, most: number, reach: number, before: number): void {
    let [after, next] = [before, index];
    for (; next < this.count && (this.at[next] as number) === most; next += 1)
      after += this.rise[next] as number;
    const kept = after < 0 ? 0 : this.count - next;
    this.at.copyWithin(index + 2, next, next + kept);
    this.rise.copyWithin(index + 2, next, next + kept);
    this.at[index] = most - reach;
    this.rise[index] = -before;
    this.at[index + 1] = most;
    this.rise[index + 1] = Math.max(0, after);
    this.count = index + 2 + kept;
  }
}
