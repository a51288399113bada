/** So many futures around what is shown, after so many milliseconds without anything newer. */
export interface BandStep {
  readonly draws: number;
  /** So many in their place where no band of others can be moved along by them. */
  readonly alone?: number;
  readonly rest: number;
}

/** Futures of which a slow place shows a band of their own on the way: a rough one, and there sooner. */
const rough = 32;

/** Futures that move the band of `soon` others along (`npm run bench -- bands`). */
const few = 12;

/** Futures that a picture needs. */
const soon = 200;

/** Milliseconds that may go by until the first futures are drawn. */
const patience = 400;

/** Milliseconds that a lever rests at least until futures are drawn. */
const leastRest = 150;

/**
 * In which steps futures are drawn: first so many as the picture needs, soon, but out of a moving lever's way; the others
 * once somebody looks at the picture.
 *
 * @param took Milliseconds that the figures took: where they take long, a lever that is under way rests longer too.
 * @param pace Milliseconds that a future took last; undefined before the first.
 */
export function bandSteps(took: number, pace: number | undefined): readonly BandStep[] {
  const rest = Math.max(leastRest, 2.5 * took);
  const isQuick = pace !== undefined && pace * soon <= patience;
  const first = isQuick
    ? [{ draws: soon, rest }]
    : [
        { draws: few, alone: rough, rest: leastRest },
        { draws: soon, rest: rest - leastRest },
      ];
  return [...first, { draws: 1000, rest: 1500 }];
}
