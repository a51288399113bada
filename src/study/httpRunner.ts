import type { Problem } from '../domain/problem.ts';
import { readEvents } from './readEvents.ts';
import type { RunAnswer, RunOptions, RunProgress, RunRequest, StudyRunner } from './runner.ts';

/** As `fetch`, which the door hands in. */
export type Ask = (url: string, init?: RequestInit) => Promise<Response>;

interface Refused {
  readonly problems: readonly Problem[];
  readonly notices?: readonly Problem[];
}

interface Checked extends Refused {
  readonly readable: boolean;
  readonly summary: object | null;
  readonly notices: readonly Problem[];
}

interface Job {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly problems: readonly Problem[];
  readonly links: { readonly self: string; readonly events: string };
}

/** A refusal of the service, on its way to becoming the answer. */
class Refusal extends Error {
  readonly answer: RunAnswer;

  constructor(answer: RunAnswer) {
    super(answer.status);
    this.answer = answer;
  }
}

function answerOf(status: number, { problems, notices = [] }: Refused): RunAnswer {
  return status === 422 || status === 400
    ? { status: 'refused', problems, notices }
    : { status: 'failed', problems };
}

/** What a service answers, as JSON; every refusal of it becomes the run's answer. */
async function askJson<T>(ask: Ask, url: string, init?: RequestInit): Promise<T> {
  const response = await ask(url, init);
  const body = await response.json();
  if (!response.ok) throw new Refusal(answerOf(response.status, body as Refused));
  return body as T;
}

const post = (body: unknown, signal: AbortSignal | null): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
  signal,
});

function upload(files: RunRequest['files'], signal: AbortSignal | null): RequestInit {
  const form = new FormData();
  for (const { name, bytes } of files) form.append('files', new File([new Uint8Array(bytes)], name));
  return { method: 'POST', body: form, signal };
}

/**
 * Runs studies at a service: sends the tables, asks for the study, follows its progress and fetches the result. The
 * service writes the provenance itself.
 *
 * @param base Where the service is: "http://127.0.0.1:8620".
 * @throws From `run`: what `ask` throws when nobody answers.
 */
export function httpRunner(base: string, ask: Ask): StudyRunner {
  const api = `${base}/api/v1`;

  async function check(request: RunRequest, options: RunOptions): Promise<RunAnswer> {
    const { files, scenario, provenance } = request;
    const signal = options.signal ?? null;
    const told =
      scenario === null
        ? await askJson<Checked>(ask, `${api}/places?check=true`, upload(files, signal))
        : await checkScenario(await send(files, signal), scenario.text, signal);
    if (!told.readable) return { status: 'refused', problems: told.problems, notices: told.notices };
    const text = JSON.stringify({ ...told.summary, provenance });
    options.onProgress?.({ step: 'done', share: 1 });
    return { status: 'done', text, notices: told.notices };
  }

  async function send(files: RunRequest['files'], signal: AbortSignal | null) {
    type Added = { readonly place: { readonly hash: string }; readonly notices: readonly Problem[] };
    const { place, notices } = await askJson<Added>(ask, `${api}/places`, upload(files, signal));
    return { hash: place.hash, notices };
  }

  async function checkScenario(
    { hash }: { readonly hash: string },
    text: string,
    signal: AbortSignal | null,
  ) {
    return askJson<Checked>(ask, `${api}/places/${hash}/check`, post({ text }, signal));
  }

  async function follow(job: Job, { signal, onProgress }: RunOptions): Promise<Job> {
    const { body } = await ask(base + job.links.events, { signal: signal ?? null });
    for await (const { event, data } of readEvents(body ?? new ReadableStream())) {
      if (event === 'end') return data as Job;
      if (event !== 'progress') continue;
      const progress = data as RunProgress;
      if (progress.step !== 'done') onProgress?.(progress);
      signal?.throwIfAborted();
    }
    return askJson<Job>(ask, base + job.links.self, { signal: signal ?? null });
  }

  async function study(
    request: RunRequest,
    options: RunOptions,
    started: (job: Job) => void,
  ): Promise<RunAnswer> {
    const signal = options.signal ?? null;
    const { kind, files, scenario, settings, seed } = request;
    const { hash: place, notices } = await send(files, signal);
    const told = scenario && (await checkScenario({ hash: place }, scenario.text, signal));
    if (told?.readable === false)
      return { status: 'refused', problems: told.problems, notices: told.notices };
    const asked = { kind, place, scenario: scenario && { text: scenario.text }, settings, seed };
    const job = await askJson<Job>(ask, `${api}/studies`, post(asked, signal));
    started(job);
    const ended = await follow(job, options);
    // Waiting again: the service stopped, and takes it up with its next start.
    if (ended.state === 'cancelled' || ended.state === 'queued') return { status: 'cancelled' };
    if (ended.state !== 'done') return { status: 'failed', problems: ended.problems };
    options.onProgress?.({ step: 'done', share: 1 });
    options.signal?.throwIfAborted();
    const result = await ask(`${base}${job.links.self}/result`, { signal });
    return { status: 'done', text: await result.text(), notices };
  }

  return {
    async run(request: RunRequest, options: RunOptions = {}): Promise<RunAnswer> {
      const { signal } = options;
      let running: Job | undefined;
      try {
        signal?.throwIfAborted();
        if (request.kind === 'check') return await check(request, options);
        return await study(request, options, (job) => {
          running = job;
        });
      } catch (error) {
        if (error instanceof Refusal) return error.answer;
        if (!signal?.aborted) throw error;
        if (running !== undefined) await ask(base + running.links.self, { method: 'DELETE' });
        return { status: 'cancelled' };
      }
    },
  };
}
