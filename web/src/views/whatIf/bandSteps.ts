/** So many futures around what is shown, after so many milliseconds without anything newer. */
export interface BandStep {
  readonly draws: number;
  readonly rest: number;
}

/** Milliseconds for a scenario's figures from which on a place takes seconds for its first futures. */
const slow = 60;

/** How many futures a slow place shows on the way to the first: their band is rough, and there sooner. */
const few = 50;

const soon = 200;

/**
 * In which steps futures are drawn: first so many as the picture needs, soon, but out of a moving lever's way; the others
 * once somebody looks at the picture.
 *
 * @param took Milliseconds that the figures took: where they take long, a lever that is under way rests longer too.
 */
export function bandSteps(took: number): readonly BandStep[] {
  const rest = Math.max(150, 2.5 * took);
  const first =
    took > slow
      ? [
          { draws: few, rest },
          { draws: soon, rest: 0 },
        ]
      : [{ draws: soon, rest }];
  return [...first, { draws: 1000, rest: 1500 }];
}
