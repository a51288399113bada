import type { LedgerSheet } from '../../../src/study/readLedgerSheet.ts';
import type { SaidProblem } from '../core/messages.ts';

/** What the worker found in a workbook. */
export type FromBook =
  | { readonly ok: true; readonly sheet: LedgerSheet | undefined; readonly problems: readonly SaidProblem[] }
  | { readonly ok: false; readonly message: string };

/**
 * Read the ledger out of a workbook in a worker of its own, which ends afterwards.
 *
 * @throws {Error} What broke the worker.
 */
export async function readBook(file: File): Promise<Extract<FromBook, { ok: true }>> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const worker = new Worker(new URL('./bookWorker.ts', import.meta.url), { type: 'module', name: 'ledger' });
  try {
    const told = await new Promise<FromBook>((settle, fail) => {
      worker.addEventListener('error', ({ message }) => fail(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromBook>) => settle(data));
      worker.postMessage({ name: file.name, bytes }, [bytes.buffer]);
    });
    if (!told.ok) throw new Error(told.message);
    return told;
  } finally {
    worker.terminate();
  }
}
