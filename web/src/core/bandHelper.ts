import type { OpenRequest } from '../../../src/study/openPlace.ts';
import { BandDrawer, type BandOrder, type BandStretch } from './bandDrawer.ts';
import { breathe } from './breathe.ts';

/** Somebody who draws futures of one place, one order after another. */
export interface BandHelper {
  /** @throws (rejected promise) Error: what broke the helper. */
  draw(order: BandOrder): Promise<BandStretch | undefined>;
  /** End it; what was ordered comes to nothing. */
  dismiss(): void;
}

/** What a helping worker is told: the place's tables first, then orders. */
export type ToBandWorker =
  | { readonly kind: 'place'; readonly files: OpenRequest['files'] }
  | { readonly kind: 'order'; readonly order: BandOrder };

/** What it answers to each order, in their order. */
export type FromBandWorker =
  | { readonly kind: 'drawn'; readonly drawn: BandStretch | undefined }
  | { readonly kind: 'failure'; readonly message: string };

interface Asked {
  readonly settle: (drawn: BandStretch | undefined) => void;
  readonly fail: (reason: Error) => void;
}

/** A Web Worker that draws; it ends with the worker that started it. */
function workerHelper(files: OpenRequest['files']): BandHelper {
  const worker = new Worker(new URL('./bandWorker.ts', import.meta.url), { type: 'module', name: 'bands' });
  const post = (message: ToBandWorker) => worker.postMessage(message);
  const asked: Asked[] = [];
  worker.addEventListener('message', ({ data }: MessageEvent<FromBandWorker>) => {
    const next = asked.shift();
    if (data.kind === 'drawn') next?.settle(data.drawn);
    else next?.fail(new Error(data.message));
  });
  worker.addEventListener('error', ({ message }) => {
    for (const { fail } of asked.splice(0)) fail(new Error(message));
  });
  post({ kind: 'place', files });
  return {
    draw: (order) =>
      new Promise((settle, fail) => {
        asked.push({ settle, fail });
        post({ kind: 'order', order });
      }),
    dismiss() {
      worker.terminate();
      for (const { settle } of asked.splice(0)) settle(undefined);
    },
  };
}

/** Draws in the thread that asks, which looks up before every order. */
function ownHelper(files: OpenRequest['files']): BandHelper {
  const drawer = new BandDrawer(files);
  return {
    async draw(order) {
      await breathe();
      return drawer.draw(order);
    },
    dismiss() {},
  };
}

/** Each helper holds the place once more; beyond these it is memory that runs short. */
const mostHelpers = 4;

/** Start helpers for a place: as many as the machine has processors; the thread itself where it cannot start others. */
export function hireBandHelpers(files: OpenRequest['files']): BandHelper[] {
  if (typeof Worker === 'undefined') return [ownHelper(files)];
  const count = Math.max(1, Math.min(mostHelpers, navigator.hardwareConcurrency));
  return Array.from({ length: count }, () => workerHelper(files));
}
