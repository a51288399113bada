import type { DrawHelper } from './drawCrew.ts';
import { DrawDesk, type DrawnStretch, type DrawSetup, type DrawStretch } from './drawStretch.ts';

/** What a helping thread is told: the place first, then stretches one by one. */
export type ToHelper =
  | { readonly kind: 'place'; readonly setup: DrawSetup }
  | { readonly kind: 'stretch'; readonly stretch: DrawStretch };

/** What it answers: that it is ready for the place, then to each stretch in their order. */
export type FromHelper =
  | { readonly kind: 'ready' }
  | { readonly kind: 'drawn'; readonly drawn: DrawnStretch }
  | { readonly kind: 'failure'; readonly message: string };

/** A line to a thread, whatever the thread is. */
export interface HelperLine {
  post(message: ToHelper): void;
  /**
   * @param hear Told each answer.
   * @param fail Told what broke the thread.
   */
  listen(hear: (answer: FromHelper) => void, fail: (reason: Error) => void): void;
}

interface Asked {
  readonly settle: (drawn: DrawnStretch) => void;
  readonly fail: (reason: Error) => void;
}

/** Put a thread to work on a place. */
export function helperOn(line: HelperLine, setup: DrawSetup): DrawHelper {
  const asked: Asked[] = [];
  let broken: Error | undefined;
  let getReady: Omit<Asked, 'settle'> & { readonly settle: () => void };
  const ready = new Promise<void>((settle, fail) => {
    getReady = { settle, fail };
  });
  const fail = (reason: Error) => {
    broken = reason;
    getReady.fail(reason);
    for (const each of asked.splice(0)) each.fail(reason);
  };
  line.listen((answer) => {
    if (answer.kind === 'failure') fail(new Error(answer.message));
    else if (answer.kind === 'ready') getReady.settle();
    else asked.shift()?.settle(answer.drawn);
  }, fail);
  line.post({ kind: 'place', setup });
  // Whoever does not wait for it hears of a broken thread from what it was asked.
  ready.catch(() => {});
  return {
    ready,
    draw: (stretch) =>
      new Promise((settle, refuse) => {
        if (broken !== undefined) {
          refuse(broken);
          return;
        }
        asked.push({ settle, fail: refuse });
        line.post({ kind: 'stretch', stretch });
      }),
  };
}

/** The other end of a line: answers stretches of the place that it was told last. */
export function openHelper(): (message: ToHelper) => FromHelper | undefined {
  let desk: DrawDesk | undefined;
  return (message) => {
    try {
      if (message.kind === 'stretch')
        return desk === undefined ? undefined : { kind: 'drawn', drawn: desk.draw(message.stretch) };
      desk = new DrawDesk(message.setup);
      return { kind: 'ready' };
    } catch (error) {
      return { kind: 'failure', message: error instanceof Error ? error.message : String(error) };
    }
  };
}
