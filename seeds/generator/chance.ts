import { keyOf, randomAt, randomsAfter } from '../../src/domain/random.ts';

/** Chance with names: the same seed number, name and key always give the same number. */
export interface Chance {
  /** A number in [0, 1). */
  even(name: string, ...key: readonly (number | string)[]): number;
  /** A bell-shaped number, mean 0, standard deviation 1, always within ±6. */
  bell(name: string, ...key: readonly (number | string)[]): number;
}

const numbers = (key: readonly (number | string)[]) =>
  key.map((part) => (typeof part === 'number' ? part : keyOf(part)));

/**
 * Make the chance of one seed number.
 *
 * The bell is a sum of twelve even numbers (Irwin–Hall), so that only additions and multiplications are used and every
 * machine gets the same last bit.
 */
export function makeChance(seedNumber: number): Chance {
  const even: Chance['even'] = (name, ...key) => randomAt(seedNumber, keyOf(name), ...numbers(key));
  const bell: Chance['bell'] = (name, ...key) => {
    const parts = [keyOf(name), ...numbers(key)];
    const next = randomsAfter(seedNumber, ...parts);
    let sum = -6 + randomAt(seedNumber, ...parts, 0);
    for (let count = 1; count < 12; count += 1) sum += next();
    return sum;
  };
  return { even, bell };
}

/** Keep a number within bounds. */
export function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
