/** Chance by key and counter, whole numbers only: the same in every language, on every machine. */

const golden = 0x9e3779b9;

/**
 * Mix the bits of a whole number: two multiplications.
 *
 * @returns 32 bits.
 */
export function mix(bits: number): number {
  let mixed = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return mixed ^ (mixed >>> 15);
}

/**
 * Bits for a key of two whole numbers and a counter: three multiplications.
 *
 * @returns 32 bits.
 */
export function bitsAt(key1: number, key2: number, counter: number): number {
  let bits = (Math.imul(counter, golden) + key1) | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x21f0aaad);
  bits = ((bits ^ (bits >>> 15)) + key2) | 0;
  bits = Math.imul(bits, 0x735a2d97);
  bits = Math.imul(bits ^ (bits >>> 15), 0x31848bab);
  return bits ^ (bits >>> 14);
}

/**
 * Sixteen steps that are equally likely. The sum of four of them is as near to a normal distribution as whole numbers
 * below 128 come: its distribution function is at most 0.003 from the normal one, its fourth moment 3.002 instead of
 * 3, its sixth 14.9 instead of 15; the share beyond 3.5 standard deviations is 0.00026 instead of 0.00023. A processor
 * looks up sixteen of them at once.
 */
export const chanceSteps: Readonly<Int8Array> = Int8Array.of(
  ...[11, 21, 31, 35, 39, 47, 69, 123],
  ...[-11, -21, -31, -35, -39, -47, -69, -123],
);

/** Standard deviation of the sum of four steps. */
export const chanceDeviation = Math.sqrt(
  4 * (chanceSteps.reduce((sum, step) => sum + step ** 2, 0) / chanceSteps.length),
);

/**
 * The sum of the four steps that the lower halves of four bytes name; `bits >>> 4` gives a second one that has
 * nothing to do with the first.
 *
 * @returns Mean 0, standard deviation `chanceDeviation`; a whole number.
 */
export function chanceOf(bits: number): number {
  return (
    (chanceSteps[bits & 15] as number) +
    (chanceSteps[(bits >>> 8) & 15] as number) +
    (chanceSteps[(bits >>> 16) & 15] as number) +
    (chanceSteps[(bits >>> 24) & 15] as number)
  );
}
