import type { PlaceSpread } from '../../../src/domain/spread.ts';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { BandWorld } from '../../../src/study/tryScenario.ts';
import { BandDrawer, type BandFigures, type BandOrder, spreadOf } from './bandDrawer.ts';
import { breathe } from './breathe.ts';
import { RowTeller, type ToldWorld } from './rowsTold.ts';

/** Somebody who draws futures, one order after another. */
export interface BandHelper {
  /**
   * Measure the errors of the place that it was hired for.
   *
   * @returns Undefined where it was dismissed meanwhile.
   * @throws (rejected promise) Error: what broke the helper.
   */
  spread(): Promise<PlaceSpread | undefined>;
  /**
   * Draw futures.
   *
   * @param world What is drawn around: told to a helper once, while it stays the same object.
   * @returns Undefined where it was dismissed meanwhile.
   * @throws (rejected promise) Error: what broke the helper.
   */
  draw(world: BandWorld, order: BandOrder): Promise<BandFigures | undefined>;
  /** End it; what was ordered comes to nothing. */
  dismiss(): void;
}

/** What a helping worker is told; it answers all but a world, in their order. */
export type ToBandWorker =
  | { readonly kind: 'place'; readonly files: OpenRequest['files'] }
  | { readonly kind: 'world'; readonly told: ToldWorld }
  | { readonly kind: 'order'; readonly order: BandOrder };

/** What it answers: the errors of a place, figures of futures, or what broke it. */
export type FromBandWorker =
  | { readonly kind: 'answer'; readonly answer: PlaceSpread | BandFigures }
  | { readonly kind: 'failure'; readonly message: string };

interface Asked {
  readonly settle: (answer: unknown) => void;
  readonly fail: (reason: Error) => void;
}

/** A Web Worker that draws; it ends with the worker that started it. */
function workerHelper(files: OpenRequest['files']): BandHelper {
  const worker = new Worker(new URL('./bandWorker.ts', import.meta.url), { type: 'module', name: 'bands' });
  const post = (message: ToBandWorker) => worker.postMessage(message);
  const asked: Asked[] = [];
  const teller = new RowTeller();
  let told: BandWorld | undefined;
  worker.addEventListener('message', ({ data }: MessageEvent<FromBandWorker>) => {
    const next = asked.shift();
    if (data.kind === 'answer') next?.settle(data.answer);
    else next?.fail(new Error(data.message));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of asked.splice(0)) fail(new Error(message));
  });
  const ask = <Answer>(message: ToBandWorker) =>
    new Promise<Answer | undefined>((settle, fail) => {
      asked.push({ settle: settle as Asked['settle'], fail });
      post(message);
    });
  return {
    spread: () => ask({ kind: 'place', files }),
    draw(world, order) {
      if (told !== world) post({ kind: 'world', told: teller.tell(world) });
      told = world;
      return ask({ kind: 'order', order });
    },
    dismiss() {
      worker.terminate();
      for (const { settle } of asked.splice(0)) settle(undefined);
    },
  };
}

/** Draws in the thread that asks, which looks up before every order. */
function ownHelper(files: OpenRequest['files']): BandHelper {
  const drawer = new BandDrawer();
  let told: BandWorld | undefined;
  return {
    async spread() {
      await breathe();
      return spreadOf(files);
    },
    async draw(world, order) {
      await breathe();
      if (told !== world) drawer.take(world);
      told = world;
      return drawer.draw(order);
    },
    dismiss() {},
  };
}

/** Beyond these it is memory that runs short. */
const mostHelpers = 4;

/** Start helpers for a place: as many as the machine has processors; the thread itself where it cannot start others. */
export function hireBandHelpers(files: OpenRequest['files']): BandHelper[] {
  if (typeof Worker === 'undefined') return [ownHelper(files)];
  const count = Math.max(1, Math.min(mostHelpers, navigator.hardwareConcurrency));
  return Array.from({ length: count }, () => workerHelper(files));
}
