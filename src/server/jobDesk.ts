import { required } from '../domain/invariant.ts';
import {
  type Json,
  type Kept,
  StoreFailure,
  type Study,
  type StudyChange,
  type StudyRequest,
} from '../store/store.ts';
import { type RunAnswer, type RunProgress, runKinds, type StudyRunner } from '../study/runner.ts';
import { HttpProblem } from './httpProblem.ts';
import { scenarioFile } from './placeBook.ts';
import { serverProblem } from './problemTexts.ts';
import type { Room } from './room.ts';
import type { WorkBounds } from './serverLimits.ts';

/** What a study in hand tells: how far it is, and at last how it ended. */
export type JobEvent =
  | { readonly kind: 'progress'; readonly progress: RunProgress }
  | { readonly kind: 'ended'; readonly study: Study };

interface Job {
  readonly room: Room;
  readonly study: Study;
  readonly ending: AbortController;
  readonly listeners: Set<(event: JobEvent) => void>;
  progress: RunProgress | undefined;
}

interface DeskParts {
  readonly runner: StudyRunner;
  readonly bounds: WorkBounds;
  /** Told what broke a study besides its own problems. */
  readonly onDefect: (error: unknown) => void;
  /** Milliseconds until a database that is away or full is asked again to keep how a study stands; 2000 when missing. */
  readonly pause?: number;
}

/** More than any queue holds. */
const leftOver = 100_000;

function changeOf(answer: RunAnswer): StudyChange {
  switch (answer.status) {
    case 'done':
      return { state: 'done', result: JSON.parse(answer.text) as Json };
    case 'cancelled':
      return { state: 'cancelled' };
    default:
      return { state: 'failed', problems: answer.problems };
  }
}

/** Takes studies, lets a few of them run at a time in the order of asking, and tells whoever watches. */
export class JobDesk {
  readonly #parts: DeskParts;
  readonly #jobs = new Map<string, Job>();
  readonly #working = new Set<Promise<void>>();
  #waiting: Job[] = [];
  #closed = false;
  #sayClosing = (): void => undefined;
  readonly #closing = new Promise<void>((resolve) => {
    this.#sayClosing = resolve;
  });

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Studies that run and that wait. */
  get load(): { readonly running: number; readonly waiting: number } {
    return { running: this.#working.size, waiting: this.#waiting.length };
  }

  /** Take up the studies that an earlier process left waiting, the oldest first; those it ran are the store's to mark. */
  async takeUpWaiting(room: Room): Promise<void> {
    const queued = await room.records.listStudies({ state: 'queued', limit: leftOver });
    for (const study of queued.toReversed()) this.#take(room, study);
  }

  /**
   * Take a study; the same request gives the study that is there.
   *
   * @throws {HttpProblem} 503: too many wait already. 422: the request cannot be kept.
   */
  async submit(
    room: Room,
    request: StudyRequest,
  ): Promise<{ readonly study: Study; readonly created: boolean }> {
    const { bounds } = this.#parts;
    const kept = await room.store.createStudy(request);
    if (!kept.ok) throw new HttpProblem(422, kept.problems);
    const { study, created } = kept.value;
    if (!created) return { study, created };
    const waiting = this.#waiting.length;
    if (this.#closed || waiting >= bounds.waiting) {
      const problems = [
        this.#closed ? serverProblem('serverStopped', {}) : serverProblem('queueFull', {}, { waiting }),
      ];
      await room.records.updateStudy(study.id, { state: 'failed', problems });
      throw new HttpProblem(503, problems, { headers: { 'retry-after': '30' } });
    }
    this.#take(room, study);
    return { study, created };
  }

  /** How far a study is; undefined where it does not run here. */
  progressOf(id: string): RunProgress | undefined {
    return this.#jobs.get(id)?.progress;
  }

  /**
   * Hear what a study tells from now on.
   *
   * @returns Stops listening; undefined where the study is not in hand (any more).
   */
  watch(id: string, listener: (event: JobEvent) => void): (() => void) | undefined {
    const job = this.#jobs.get(id);
    if (job === undefined) return undefined;
    job.listeners.add(listener);
    return () => {
      job.listeners.delete(listener);
    };
  }

  /** Watchers of all studies; a measure that none is forgotten. */
  get watchers(): number {
    return [...this.#jobs.values()].reduce((sum, { listeners }) => sum + listeners.size, 0);
  }

  /**
   * Stop a study, whether it waits or runs.
   *
   * @throws {HttpProblem} 404: there is no such study. 409: it has ended already.
   */
  async cancel({ store }: Pick<Room, 'store'>, id: string): Promise<Study> {
    const job = this.#jobs.get(id);
    // Marked first: a result that comes meanwhile is then refused by the store.
    const kept = await store.updateStudy(id, { state: 'cancelled' });
    if (kept.ok) {
      this.#waiting = this.#waiting.filter((each) => each !== job);
      job?.ending.abort();
      if (job !== undefined) this.#end(job, kept.value);
      return kept.value;
    }
    const study = await store.readStudy(id);
    if (study === undefined) throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
    const { state } = study;
    throw new HttpProblem(409, [serverProblem('finishedAlready', {}, { id, state })]);
  }

  /** Let go of everything: what runs is stopped and waits again, for the next start to take up; then it is done. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#sayClosing();
    const waiting = this.#waiting.splice(0);
    for (const { ending } of this.#jobs.values()) ending.abort();
    for (const job of waiting) this.#end(job, job.study);
    await Promise.all(this.#working);
  }

  #take(room: Room, study: Study): void {
    const job: Job = {
      room,
      study,
      ending: new AbortController(),
      listeners: new Set(),
      progress: undefined,
    };
    this.#jobs.set(study.id, job);
    this.#waiting.push(job);
    this.#startNext();
  }

  #startNext(): void {
    while (this.#working.size < this.#parts.bounds.concurrent) {
      const job = this.#waiting.shift();
      if (job === undefined) return;
      const work = this.#work(job).finally(() => {
        this.#working.delete(work);
        this.#startNext();
      });
      this.#working.add(work);
    }
  }

  async #work(job: Job): Promise<void> {
    const { records: store } = job.room;
    const { id } = job.study;
    try {
      const started = await this.#persist(() => store.updateStudy(id, { state: 'running' }));
      if (!started.ok) return;
      const kept = await this.#keep(job, this.#changeOf(await this.#run(job)));
      this.#end(job, kept.ok ? kept.value : { ...job.study, state: 'failed', problems: kept.problems });
    } catch (error) {
      await this.#breakOff(job, error);
    } finally {
      this.#jobs.delete(id);
    }
  }

  /** A study that this process stops because it ends itself waits for the next. */
  #changeOf(answer: RunAnswer): StudyChange {
    return this.#closed && answer.status === 'cancelled' ? { state: 'queued' } : changeOf(answer);
  }

  async #run(job: Job): Promise<RunAnswer> {
    const { runner } = this.#parts;
    const { places } = job.room;
    const { study, ending, listeners } = job;
    const { placeHash, scenarioText, settings, seed } = study;
    const kind = required(
      runKinds.find((each) => each === study.kind),
      `the core knows no kind of study "${study.kind}"`,
    );
    const version = await places.find(placeHash);
    const files = await places.filesOf(placeHash);
    const scenario = scenarioText === null ? null : { text: scenarioText, file: scenarioFile };
    const provenance = places.provenance(version.name, placeHash, scenarioText);
    return runner.run(
      { kind, files, scenario, settings, seed, provenance },
      {
        signal: ending.signal,
        onProgress: (progress) => {
          job.progress = progress;
          for (const tell of listeners) tell({ kind: 'progress', progress });
        },
      },
    );
  }

  /** Keep how a study ended; a result that cannot be kept fails it. */
  async #keep({ room, study: { id } }: Job, change: StudyChange): Promise<Kept<Study>> {
    const { records: store } = room;
    const kept = await this.#persist(() => store.updateStudy(id, change));
    if (kept.ok || change.state !== 'done') return kept;
    return store.updateStudy(id, { state: 'failed', problems: kept.problems });
  }

  /** Wait for a database that is away or full: a study must not stand there as running that nobody runs any more. */
  async #persist<T>(keep: () => Promise<T>): Promise<T> {
    const { onDefect, pause = 2000 } = this.#parts;
    for (let told = false; ; told = true) {
      try {
        return await keep();
      } catch (error) {
        if (this.#closed || !(error instanceof StoreFailure)) throw error;
        if (!told) onDefect(error);
        await Promise.race([this.#closing, new Promise((wake) => setTimeout(wake, pause))]);
      }
    }
  }

  async #breakOff(job: Job, error: unknown): Promise<void> {
    const { onDefect } = this.#parts;
    if (job.ending.signal.aborted) {
      if (this.#closed) await this.#keep(job, { state: 'queued' }).catch(onDefect);
      return;
    }
    onDefect(error);
    const problems =
      error instanceof HttpProblem
        ? error.problems
        : [
            serverProblem(
              'workerBroke',
              {},
              { reason: error instanceof Error ? error.message : String(error) },
            ),
          ];
    const { records } = job.room;
    await this.#persist(() => records.updateStudy(job.study.id, { state: 'failed', problems })).catch(
      onDefect,
    );
    this.#end(job, { ...job.study, state: 'failed', problems });
  }

  #end({ listeners }: Job, study: Study): void {
    this.#jobs.delete(study.id);
    for (const tell of listeners) tell({ kind: 'ended', study });
    listeners.clear();
  }
}
