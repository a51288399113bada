/**
 * Keyed, counter-based random numbers: the same seed and key always give the same number, in whatever order and
 * on however many threads they are asked for. Three multiplies of the murmur3 finaliser family, `Math.imul` only.
 */
function mix(state: number): number {
  let hash = state | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * A random number for a key.
 *
 * @param seed The run's seed; a whole number.
 * @param key What the number is for, as whole numbers (school index, grade, year …).
 * @returns A number in [0, 1).
 */
export function randomAt(seed: number, ...key: number[]): number {
  let hash = mix(seed ^ 0x9e3779b9);
  for (const part of key) hash = mix(hash ^ Math.imul(part + 1, 0x9e3779b1));
  return hash / 4294967296;
}

/**
 * Random numbers one after the other, for loops that ask for millions: the first is `randomAt(seed, ...key, 1)`, the
 * second `randomAt(seed, ...key, 2)` and so on.
 */
export function randomsAfter(seed: number, ...key: number[]): () => number {
  let start = mix(seed ^ 0x9e3779b9);
  for (const part of key) start = mix(start ^ Math.imul(part + 1, 0x9e3779b1));
  let count = 0;
  return () => {
    count += 1;
    return mix(start ^ Math.imul(count + 1, 0x9e3779b1)) / 4294967296;
  };
}

/** A whole number that stands for a text in a key (FNV-1a over UTF-16 units). */
export function keyOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
