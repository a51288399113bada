import { normalQuantiles } from './normalQuantiles.ts';

const pieces = 1024;
const unit = 1 / 1048576;

/**
 * Value and slope of each of the 1,024 pieces of the normal distribution’s quantile function, one after the other: the
 * kernel’s chance is straight lines between them, mean 0, variance 1, at most 3.7 from 0 in either direction.
 */
export const normalKnots = layKnots();

function layKnots(): Float64Array {
  const half = pieces / 2;
  const at = (index: number) =>
    index >= half ? (normalQuantiles[index - half] as number) : -(normalQuantiles[half - index] as number);
  const table = new Float64Array(2 * pieces);
  for (let index = 0; index < pieces; index += 1) {
    table[2 * index] = at(index) * unit;
    table[2 * index + 1] = ((at(index + 1) - at(index)) * unit) / 4194304;
  }
  return table;
}
