/** How a figure came to be, the strongest first; every table row says it. */
export const bases = ['published', 'reported', 'derived', 'assumed'] as const;
export type Basis = (typeof bases)[number];

/** The weakest of several bases; undefined where none is known. */
export function weakestOf(given: readonly (Basis | undefined)[]): Basis | undefined {
  const ranks = given.map((basis) => (basis === undefined ? -1 : bases.indexOf(basis)));
  return bases[ranks.reduce((left, right) => Math.max(left, right), -1)];
}
