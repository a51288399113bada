/**
 * How a forecast's miss grows with its size: between chance (the root of the pupils) and rates that go wrong together
 * (the pupils themselves). Misses are measured in it before they are compared across places of different size.
 *
 * @param forecast Pupils forecast; ≥ 0.
 * @returns forecast^¾; 1 for a forecast of no pupils or one.
 */
export function spreadOf(forecast: number): number {
  return Math.sqrt(Math.sqrt(Math.max(1, forecast)) ** 3);
}
