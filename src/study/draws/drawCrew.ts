import type { DrawnStretch, DrawSetup, DrawStretch } from './drawStretch.ts';

/** Another thread that draws stretches of one place. */
export interface DrawHelper {
  /** Settled once it has been told the place; rejected where the thread broke down before. */
  readonly ready: Promise<void>;
  /** @throws (rejected promise) Error: the thread broke down. */
  draw(stretch: DrawStretch): Promise<DrawnStretch>;
}

/** The threads that a door has for draws, beside the one that asks. What comes out is the same for any number of them. */
export interface DrawCrew {
  /** Most threads to be hired. */
  readonly most: number;
  /** Whether so many are hired in any case; else no more than are worth their start. */
  readonly always: boolean;
  /** Start a thread and make it ready for a place. */
  hire(setup: DrawSetup): DrawHelper;
  /** Let messages through, since this thread draws as well. */
  breathe(): Promise<void>;
  /** End the threads; they may be hired anew. */
  dismiss(): void;
}

/** Draws that a thread takes to be told the place, whatever its size. */
const drawsOfHire = 100;

/** Cell-steps (one grade of one school carried over one year) that a thread takes to start: about half a second. */
const stepsOfHire = 1_000_000;

/**
 * How many threads are worth hiring: each must find more to do than its start takes.
 *
 * @param draws Draws to be made.
 * @param steps Cell-steps of one draw.
 */
export function helpersFor({ most, always }: DrawCrew, draws: number, steps: number): number {
  if (always) return most;
  return Math.min(most, Math.floor(draws / drawsOfHire), Math.floor((draws * steps) / stepsOfHire));
}

/** Stretches that wait at a helper, so that it has work while this thread draws and does not look up. */
const waiting = 2;

/** What is shared out, and who takes it. */
export interface SharedDraws {
  readonly stretches: readonly DrawStretch[];
  /** Draws a stretch in this thread. */
  readonly here: (stretch: DrawStretch) => DrawnStretch;
  readonly helpers: readonly DrawHelper[];
  /** Whether helpers are given work before they are ready; else nobody waits for one that comes too late. */
  readonly eager: boolean;
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
export function shareDraws(shared: SharedDraws): Promise<void> {
  const { stretches, here, helpers, eager, breathe, onDone, take } = shared;
  const drawn = new Map<number, DrawnStretch>();
  let [next, taken] = [0, 0];
  const takeInOrder = () => {
    for (let found = drawn.get(taken); found !== undefined; found = drawn.get(taken)) {
      take(stretches[taken] as DrawStretch, found);
      drawn.delete(taken);
      taken += 1;
    }
  };
  return new Promise((settle, fail) => {
    const work = async (draw: DrawHelper['draw'], from: Promise<void>) => {
      try {
        await from;
        while (next < stretches.length) {
          const [at, stretch] = [next, stretches[next] as DrawStretch];
          next += 1;
          drawn.set(at, await draw(stretch));
          onDone(stretch);
          takeInOrder();
        }
        if (taken === stretches.length) settle();
      } catch (error) {
        next = stretches.length;
        fail(error);
      }
    };
    const now = Promise.resolve();
    for (const helper of helpers)
      for (let lane = 0; lane < waiting; lane += 1)
        void work((stretch) => helper.draw(stretch), eager ? now : helper.ready);
    const own = async (stretch: DrawStretch) => {
      await breathe();
      return here(stretch);
    };
    void work(own, now);
  });
}
