import { Readable } from 'node:stream';
import type { Language } from '../domain/words.ts';
import type { Study } from '../store/store.ts';
import type { JobDesk } from './jobDesk.ts';
import { timeouts } from './serverLimits.ts';
import { showStudy } from './showStudy.ts';

function line(event: string, value: unknown): string {
  return `event: ${event}\ndata: ${JSON.stringify(value)}\n\n`;
}

/**
 * A study's progress as server-sent events: `progress` while it runs, then one `end` with the study as it ended. A
 * comment now and then keeps the line open. When the reader leaves, nothing of the stream stays behind.
 *
 * @param readEnded Reads the study where it is not in hand (any more).
 */
export function openProgressStream(
  desk: JobDesk,
  id: string,
  readEnded: () => Promise<Study>,
  language: Language,
  base: string,
): Readable {
  let stopListening: (() => void) | undefined;
  const stream = new Readable({
    read() {},
    destroy(error, done) {
      clearInterval(heartbeat);
      stopListening?.();
      done(error);
    },
  });
  const heartbeat = setInterval(() => stream.push(':\n\n'), timeouts.heartbeat);
  heartbeat.unref();
  const end = (ended: Study) => {
    stream.push(line('end', showStudy(ended, undefined, language, base)));
    stream.push(null);
  };
  stream.push('retry: 2000\n\n');
  stopListening = desk.watch(id, (event) => {
    if (event.kind === 'progress') stream.push(line('progress', event.progress));
    else end(event.study);
  });
  const progress = desk.progressOf(id);
  if (progress !== undefined) stream.push(line('progress', progress));
  if (stopListening === undefined) readEnded().then(end, (error) => stream.destroy(error));
  return stream;
}
