/** Numbers of the standard normal distribution, in whatever order they are asked for; see src/draws/normalKnots.ts. */
import { knots } from './arrays';

/** Mix a key with a number: three multiplications of whole numbers. */
@inline export function mixKey(key: i32, part: i32): i32 {
  let hash = part * 0x9e3779b9 + key;
  hash = (hash ^ (hash >>> 16)) * 0x21f0aaad;
  hash = (hash ^ (hash >>> 15)) * 0x735a2d97;
  return hash ^ (hash >>> 15);
}

/** A number for a key and a counter: straight lines between 1,024 quantiles. */
@inline export function normalAt(key: i32, counter: i32): f64 {
  const bits = mixKey(key, counter);
  const piece = (bits >>> 22) << 1;
  return knots(piece) + <f64>(bits & 0x3fffff) * knots(piece + 1);
}
