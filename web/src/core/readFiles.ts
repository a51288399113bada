import type { TableFile } from '../../../src/study/openPlace.ts';
import type {
  CensusGround,
  CensusPicture,
  FromImporter,
  ImportOrder,
  ImportPicture,
} from './importMessages.ts';

/** Milliseconds after which reading is given up: no tables of a city take so long. */
const patience = 120_000;

const startWorker = () =>
  new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module', name: 'import' });

/**
 * Read a planner's files in a worker of its own, which ends afterwards.
 *
 * @param signal Ends the work.
 * @param start Starts the worker.
 * @returns Undefined when it was stopped.
 * @throws {Error} The worker broke, or took too long.
 */
export async function readFiles(
  files: readonly TableFile[],
  signal: AbortSignal,
  start: () => Worker = startWorker,
): Promise<ImportPicture | undefined> {
  const told = await order({ files }, signal, start);
  return told?.kind === 'read' ? told.picture : undefined;
}

/** Read a planner's files as a new census of a place; otherwise as {@link readFiles}. */
export async function readCensusFiles(
  files: readonly TableFile[],
  into: CensusGround,
  signal: AbortSignal,
  start: () => Worker = startWorker,
): Promise<CensusPicture | undefined> {
  const told = await order({ files, into }, signal, start);
  return told?.kind === 'census' ? told.census : undefined;
}

async function order(
  asked: ImportOrder,
  signal: AbortSignal,
  start: () => Worker,
): Promise<FromImporter | undefined> {
  if (signal.aborted) return undefined;
  const worker = start();
  let late: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise<FromImporter | undefined>((settle, fail) => {
      late = setTimeout(() => fail(new Error(`${patience / 1000} s`)), patience);
      signal.addEventListener('abort', () => settle(undefined), { once: true });
      worker.addEventListener('error', ({ message }) => fail(new Error(message)));
      worker.addEventListener('message', ({ data }: MessageEvent<FromImporter>) =>
        data.kind === 'failure' ? fail(new Error(data.message)) : settle(data),
      );
      worker.postMessage(asked);
    });
  } finally {
    clearTimeout(late);
    worker.terminate();
  }
}
