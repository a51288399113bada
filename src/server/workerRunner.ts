import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { Piscina } from 'piscina';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from '../study/runner.ts';
import { compiledFile } from './compiledFile.ts';
import { serverProblem } from './problemTexts.ts';

/** How much the workers may use. */
export interface WorkerLimits {
  /** Studies at a time; a single thread more reads and checks tables, so that nobody waits for it behind a plan. */
  readonly threads: number;
  /** Seconds of one study; the worker is ended then. */
  readonly seconds: number;
  /** Megabytes of memory of one worker; it is ended when it needs more. */
  readonly megabytes: number;
  /** Compiled file of the worker; a test gives one that misbehaves. */
  readonly file?: string;
}

/** A runner that holds threads. */
export interface WorkerRunner extends StudyRunner {
  /** End all threads; what runs is answered with `cancelled` or `failed`. */
  close(): Promise<void>;
}

/**
 * What comes on the line: progress, then its end. The end is a message, since an idle thread of the pool does not turn
 * to its events and so closes nothing.
 */
export type ToldOnLine = RunProgress | 'end';

/** What the worker is handed: the question, and the line on which it tells its progress. */
export interface WorkerTask {
  readonly request: RunRequest;
  readonly port: MessagePort;
}

const idleMilliseconds = 60_000;

function startPool(threads: number, { megabytes, file }: WorkerLimits): Piscina<WorkerTask, RunAnswer> {
  const pool: Piscina<WorkerTask, RunAnswer> = new Piscina({
    filename: file ?? compiledFile('server/studyWorker.js'),
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMilliseconds,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
  });
  // A thread that breaks with no study in hand would end the process; one with a study fails that.
  pool.on('error', () => undefined);
  return pool;
}

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

function failureOf(error: unknown, { megabytes }: WorkerLimits): RunAnswer {
  const problem =
    codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY'
      ? serverProblem('outOfMemory', {}, { megabytes })
      : serverProblem('workerBroke', {}, { reason: error instanceof Error ? error.message : String(error) });
  return { status: 'failed', problems: [problem] };
}

/**
 * Runs studies in worker threads, so that whoever asks is never blocked. Cancelling and running out of time end the
 * thread; a thread that breaks down fails its study alone, and a new one takes its place.
 */
export function startWorkerRunner(limits: WorkerLimits): WorkerRunner {
  const studies = startPool(limits.threads, limits);
  const checks = startPool(1, limits);

  async function run(request: RunRequest, { signal, onProgress }: RunOptions = {}): Promise<RunAnswer> {
    const ending = new AbortController();
    const cancel = () => ending.abort();
    if (signal?.aborted) return { status: 'cancelled' };
    signal?.addEventListener('abort', cancel, { once: true });
    const { port1: near, port2: far } = new MessageChannel();
    const clock = setTimeout(() => ending.abort(), limits.seconds * 1000);
    const lineEnded = new Promise<void>((ended) => {
      near.on('message', (told: ToldOnLine) => {
        if (told === 'end') ended();
        else if (!ending.signal.aborted) onProgress?.(told);
      });
    });
    try {
      const pool = request.kind === 'check' || request.kind === 'tables' ? checks : studies;
      const answer = await pool.run({ request, port: far }, { signal: ending.signal, transferList: [far] });
      await lineEnded;
      return answer;
    } catch (error) {
      if (signal?.aborted) return { status: 'cancelled' };
      if (ending.signal.aborted) {
        const { seconds } = limits;
        return { status: 'failed', problems: [serverProblem('outOfTime', {}, { seconds })] };
      }
      return failureOf(error, limits);
    } finally {
      clearTimeout(clock);
      signal?.removeEventListener('abort', cancel);
      near.close();
    }
  }

  return {
    run,
    async close() {
      await Promise.all([studies.destroy(), checks.destroy()]);
    },
  };
}
