import { InvariantError } from './invariant.ts';

/** In place of a remainder: the share gets none of what is missing. */
const left = -1;

/** What is rounded, which nobody keeps: one row of each for all that is ever rounded. */
let [weights, wholes, remainders, disordered] = roomFor(64);

function roomFor(shares: number) {
  const row = () => new Float64Array(shares);
  return [row(), row(), row(), row()] as const;
}

function makeRoom(shares: number): void {
  if (shares > weights.length) [weights, wholes, remainders, disordered] = roomFor(shares * 2);
}

/** The sum of the weights, which must all be finite and ≥ 0. */
function soundSum(count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const weight = weights[index] as number;
    if (!(weight >= 0 && weight < Number.POSITIVE_INFINITY))
      throw new InvariantError('weights must be finite and ≥ 0');
    sum += weight;
  }
  return sum;
}

/** The number at a place of the first ones of a row, were they sorted; the row is left in disorder (Hoare's selection). */
function numberAt(row: Float64Array, count: number, place: number): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const pivot = row[(low + high) >> 1] as number;
    let [from, to] = [low, high];
    while (from <= to) {
      while ((row[from] as number) < pivot) from += 1;
      while ((row[to] as number) > pivot) to -= 1;
      if (from > to) break;
      const kept = row[from] as number;
      row[from] = row[to] as number;
      row[to] = kept;
      from += 1;
      to -= 1;
    }
    if (place <= to) high = to;
    else if (place >= from) low = from;
    else return pivot;
  }
  return row[place] as number;
}

/** Raise as many shares by one as are missing: those with the largest remainders, of the same ones the earlier. */
function raise(count: number, missing: number): void {
  for (let index = 0; index < count; index += 1) disordered[index] = remainders[index] as number;
  const least = numberAt(disordered, count, count - missing);
  let ties = missing;
  for (let index = 0; index < count; index += 1) if ((remainders[index] as number) > least) ties -= 1;
  for (let index = 0; index < count; index += 1) {
    const remainder = remainders[index] as number;
    if (remainder < least) continue;
    if (remainder === least) {
      if (ties === 0) continue;
      ties -= 1;
    }
    wholes[index] = (wholes[index] as number) + 1;
  }
}

/** Round the first weights to whole numbers that add up to the total. */
function round(count: number, total: number): void {
  if (!Number.isInteger(total) || total < 0)
    throw new InvariantError(`total must be whole and ≥ 0, not ${total}`);
  const sum = soundSum(count);
  if (total === 0) {
    wholes.fill(0, 0, count);
    return;
  }
  if (count === 0) throw new InvariantError(`there is no share for a total of ${total}`);
  let missing = total;
  let candidates = 0;
  for (let index = 0; index < count; index += 1) {
    const weight = weights[index] as number;
    const share = sum > 0 ? (weight * total) / sum : total / count;
    const least = Math.floor(share);
    wholes[index] = least;
    missing -= least;
    const counts = sum === 0 || weight > 0;
    remainders[index] = counts ? share - least : left;
    if (counts) candidates += 1;
  }
  if (missing > 0) raise(count, Math.min(missing, candidates));
}

/**
 * Round shares to whole numbers that add up to the total exactly (largest remainder, Hamilton's method).
 * Ties go to the earlier share, so that the same input always gives the same output.
 *
 *     roundToTotal([1.4, 1.3, 1.3], 4) // [2, 1, 1]
 *
 * @param shares Weights ≥ 0 (they need not add up to the total; they are scaled to it); any unit.
 * @param total Whole number ≥ 0 that the result adds up to.
 * @returns Whole numbers ≥ 0, one per weight; a weight of 0 gets 0 unless every weight is 0 (then all count alike).
 * @throws {InvariantError} A negative or non-finite argument, a fractional total, or no weight for a positive total.
 */
export function roundToTotal(shares: readonly number[], total: number): number[] {
  makeRoom(shares.length);
  for (let index = 0; index < shares.length; index += 1) weights[index] = shares[index] as number;
  round(shares.length, total);
  const whole = new Array<number>(shares.length);
  for (let index = 0; index < whole.length; index += 1) whole[index] = wholes[index] as number;
  return whole;
}

/**
 * Round some cells of a flat array likewise; what is below 0 counts as 0.
 *
 * @param cells Which cells share the total.
 * @param whole Takes the whole numbers, cell by cell; its other cells stay as they are.
 * @throws {InvariantError} See `roundToTotal`.
 */
export function roundCells(
  shares: Float64Array,
  cells: readonly number[],
  total: number,
  whole: Float64Array,
): void {
  makeRoom(cells.length);
  for (let place = 0; place < cells.length; place += 1)
    weights[place] = Math.max(0, shares[cells[place] as number] as number);
  round(cells.length, total);
  for (let place = 0; place < cells.length; place += 1)
    whole[cells[place] as number] = wholes[place] as number;
}
