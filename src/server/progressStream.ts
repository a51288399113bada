import { Readable } from 'node:stream';
import type { Language } from '../domain/words.ts';
import type { Study } from '../store/store.ts';
import type { JobDesk } from './jobDesk.ts';
import { showStudy } from './showStudy.ts';

/** An event of a stream of server-sent events. */
export function eventText(event: string, value: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
}

/** What a stream tells besides its study: how often it says that it lives, and to whom in which words. */
export interface StreamSettings {
  readonly language: Language;
  /** Path that links begin with. */
  readonly base: string;
  /** Milliseconds between heartbeats. */
  readonly heartbeat: number;
}

/**
 * A study's progress as server-sent events: `study`, which is how it stands, `progress` while it runs, then one `end`
 * with the study as it ended. Whoever was cut off and comes again begins with how it stands by then, so there is nothing
 * to resume. A comment now and then keeps the line open. For a reader who is slower than the study only the newest
 * progress is kept. When the reader leaves, nothing of the stream stays behind.
 *
 * @param readStudy Reads the study as it stands.
 */
export function openProgressStream(
  desk: Pick<JobDesk, 'watch' | 'progressOf'>,
  id: string,
  readStudy: () => Promise<Study>,
  { language, base, heartbeat }: StreamSettings,
): Readable {
  let [isTold, isWanted, newest]: [boolean, boolean, string | undefined] = [false, true, undefined];
  let ended: Study | undefined;
  const stream = new Readable({
    read() {
      isWanted = true;
      sendNewest();
    },
    destroy(error, done) {
      clearInterval(beating);
      stopListening?.();
      done(error);
    },
  });
  const sendNewest = () => {
    if (!isTold || !isWanted || newest === undefined) return;
    const text = newest;
    newest = undefined;
    isWanted = stream.push(text);
  };
  const end = (study: Study) => {
    if (newest !== undefined) stream.push(newest);
    stream.push(eventText('end', showStudy(study, undefined, language, base)));
    stream.push(null);
  };
  const beating = setInterval(() => {
    if (isWanted) isWanted = stream.push(':\n\n');
  }, heartbeat);
  beating.unref();
  // Heard from before the study is read, so that nothing between falls through.
  const stopListening = desk.watch(id, (event) => {
    if (event.kind === 'progress') newest = eventText('progress', event.progress);
    else ended = event.study;
    if (isTold && ended !== undefined) end(ended);
    else sendNewest();
  });
  const progress = desk.progressOf(id);
  if (progress !== undefined) newest = eventText('progress', progress);
  stream.push('retry: 2000\n\n');
  readStudy().then(
    (study) => {
      if (stream.destroyed) return;
      stream.push(eventText('study', showStudy(ended ?? study, progress, language, base)));
      isTold = true;
      if (ended !== undefined || stopListening === undefined) end(ended ?? study);
      else sendNewest();
    },
    (error) => stream.destroy(error),
  );
  return stream;
}
