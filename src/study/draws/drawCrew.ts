import type { DrawnStretch, DrawSetup, DrawStretch } from './drawStretch.ts';

/** Another thread that draws stretches of one place. */
export interface DrawHelper {
  /** @throws (rejected promise) Error: the thread broke down. */
  draw(stretch: DrawStretch): Promise<DrawnStretch>;
}

/** The threads that a door has for draws, beside the one that asks. What comes out is the same for any number of them. */
export interface DrawCrew {
  /** Most threads to be hired. */
  readonly most: number;
  /** Cell-steps (one grade of one school carried over one year) that a thread must find to do before it is hired. */
  readonly leastWork: number;
  /** Start a thread and make it ready for a place. */
  hire(setup: DrawSetup): DrawHelper;
  /** Let messages through, since this thread draws as well. */
  breathe(): Promise<void>;
  /** End the threads; they may be hired anew. */
  dismiss(): void;
}

/** About half a second of work: less than that a thread takes to start and to be told the place. */
export const usualLeastWork = 1_000_000;

/** Stretches that wait at a helper, so that it has work while this thread draws and does not look up. */
const waiting = 2;

/** What is shared out, and who takes it. */
export interface SharedDraws {
  readonly stretches: readonly DrawStretch[];
  /** Draws a stretch in this thread. */
  readonly here: (stretch: DrawStretch) => DrawnStretch;
  readonly helpers: readonly DrawHelper[];
  readonly breathe: () => Promise<void>;
  /** Told of each stretch when it is done, in whatever order. */
  readonly onDone: (stretch: DrawStretch) => void;
  /** Given all stretches in their order. */
  readonly take: (stretch: DrawStretch, drawn: DrawnStretch) => void;
}

/**
 * Share stretches out: whoever is done with one takes the next.
 *
 * @throws (rejected promise) What broke a thread or was thrown here; nothing more is handed out then.
 */
export async function shareDraws(shared: SharedDraws): Promise<void> {
  const { stretches, here, helpers, breathe, onDone, take } = shared;
  const drawn = new Map<number, DrawnStretch>();
  let [next, taken] = [0, 0];
  const takeInOrder = () => {
    for (let found = drawn.get(taken); found !== undefined; found = drawn.get(taken)) {
      take(stretches[taken] as DrawStretch, found);
      drawn.delete(taken);
      taken += 1;
    }
  };
  const work = async (draw: (stretch: DrawStretch) => Promise<DrawnStretch>) => {
    while (next < stretches.length) {
      const [at, stretch] = [next, stretches[next] as DrawStretch];
      next += 1;
      try {
        drawn.set(at, await draw(stretch));
        onDone(stretch);
      } catch (error) {
        next = stretches.length;
        throw error;
      }
      takeInOrder();
    }
  };
  const lanes = helpers.flatMap((helper) =>
    Array.from({ length: waiting }, () => work((stretch) => helper.draw(stretch))),
  );
  const own = work(async (stretch) => {
    await breathe();
    return here(stretch);
  });
  await Promise.all([own, ...lanes]);
}
