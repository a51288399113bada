import type { FromCore, QuestionName, Questions, StudyStep, ToCore } from './messages.ts';

/** Told when a question was withdrawn, by a newer one or by hand; not a failure. */
export class Withdrawn extends Error {}

/** What workers of its own draw for the core, which meanwhile looks up: its worker need not end. */
const drawings: ReadonlySet<QuestionName> = new Set<QuestionName>(['bands', 'fans']);

interface Waiting {
  readonly name: QuestionName;
  readonly onStep: ((step: StudyStep) => void) | undefined;
  readonly resolve: (answer: never) => void;
  readonly reject: (reason: Error) => void;
}

/** What the client needs of a Web Worker. */
export type CoreWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Talks with the core in its worker. Opening a study withdraws every question before it; when the worker is in the
 * midst of one it is ended and a new one started, since the core itself does not look up from its work but while futures
 * are drawn.
 */
export class CoreClient {
  readonly #start: () => CoreWorker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: CoreWorker | undefined;
  #lastId = 0;

  /** @param start Starts the worker that holds the core. */
  constructor(start: () => CoreWorker) {
    this.#start = start;
  }

  /** Start the worker ahead, so that it reads its program while the tables are fetched. */
  wake(): void {
    this.#begin();
  }

  /** Open a study; the newest request wins, the others are rejected with `Withdrawn`. */
  open(
    ask: Questions['open']['ask'],
    onStep?: (step: StudyStep) => void,
  ): Promise<Questions['open']['answer']> {
    if ([...this.#waiting.values()].some(({ name }) => !drawings.has(name))) this.stop();
    else this.#withdraw();
    return this.#send('open', ask, onStep);
  }

  /** Ask something of the study that is open. */
  ask<N extends Exclude<QuestionName, 'open'>>(
    name: N,
    ask: Questions[N]['ask'],
  ): Promise<Questions[N]['answer']> {
    return this.#send(name, ask);
  }

  /** End the worker; what it was asked is rejected with `Withdrawn`, and the study it held is gone. */
  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#withdraw();
  }

  #withdraw(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new Withdrawn());
  }

  #send<N extends QuestionName>(
    name: N,
    ask: Questions[N]['ask'],
    onStep?: (step: StudyStep) => void,
  ): Promise<Questions[N]['answer']> {
    this.#lastId += 1;
    const id = this.#lastId;
    const worker = this.#begin();
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { name, onStep, resolve: resolve as (answer: never) => void, reject });
      worker.postMessage({ id, name, ask } as ToCore);
    });
  }

  #begin(): CoreWorker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = this.#start();
    this.#worker = worker;
    worker.addEventListener('message', (event) => this.#hear((event as MessageEvent<FromCore>).data));
    worker.addEventListener('error', (event) => {
      const { message } = event as ErrorEvent;
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      this.stop();
      for (const { reject } of waiting) reject(new Error(message));
    });
    return worker;
  }

  #hear(message: FromCore): void {
    const waiting = this.#waiting.get(message.id);
    if (waiting === undefined) return;
    if (message.kind === 'step') {
      waiting.onStep?.(message.step);
      return;
    }
    this.#waiting.delete(message.id);
    if (message.kind === 'answer') waiting.resolve(message.answer as never);
    else waiting.reject(new Error(message.message));
  }
}
