import type { Reader } from '../say.ts';
import type { OfficeOrder } from './officeFile.ts';

/** What the worker is asked for. */
export interface ToOffice {
  readonly order: OfficeOrder;
  readonly language: Reader['language'];
}

export type FromOffice =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly message: string };

/**
 * Have an office file written in a worker of its own, which brings the large writers with it and keeps the page free.
 *
 * @throws {Error} What broke the worker.
 */
export async function orderFile(ask: ToOffice): Promise<Uint8Array> {
  const worker = new Worker(new URL('./officeWorker.ts', import.meta.url), {
    type: 'module',
    name: 'office',
  });
  try {
    const told = await new Promise<FromOffice>((settle, fail) => {
      worker.addEventListener('error', ({ message }) => fail(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromOffice>) => settle(data));
      worker.postMessage(ask);
    });
    if (!told.ok) throw new Error(told.message);
    return told.bytes;
  } finally {
    worker.terminate();
  }
}
