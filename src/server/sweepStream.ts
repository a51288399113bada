import { Readable } from 'node:stream';
import type * as z from 'zod';
import { eventText } from './progressStream.ts';
import type { sweepProgressSchema, sweepSchema } from './schemas/sweep.ts';

type Shown = z.infer<typeof sweepSchema>;

/** Milliseconds between two looks at a sweep. */
const between = 1000;

function progressOf({
  state,
  of,
  done,
  failed,
  rate,
  left,
  workers,
}: Shown): z.infer<typeof sweepProgressSchema> {
  return { state, of, done, failed, rate, left, workers };
}

/**
 * A sweep's progress as server-sent events: `sweep`, which is how it stands, `progress` when that has changed, then one
 * `end` with the sweep as it ended. The queue is looked at once a second as long as somebody reads; whoever was cut off
 * begins again with how it stands by then. A comment now and then keeps the line open.
 *
 * @param read Reads the sweep as it stands.
 * @param heartbeat Milliseconds between comments.
 */
export function openSweepStream(read: () => Promise<Shown>, heartbeat: number): Readable {
  let timer: NodeJS.Timeout | undefined;
  let [told, silent, isWanted] = ['', 0, true];
  const stream = new Readable({
    read() {
      isWanted = true;
    },
    destroy(error, done) {
      clearTimeout(timer);
      done(error);
    },
  });
  const look = async (first: boolean) => {
    const shown = await read();
    if (stream.destroyed) return;
    const isOver = shown.state === 'done' || shown.state === 'cancelled';
    const progress = eventText('progress', progressOf(shown));
    silent += between;
    if (first) stream.push(eventText('sweep', shown));
    // Who is slower than the sweep is told of it as it stands when they are ready.
    else if (progress !== told && isWanted) isWanted = stream.push(progress);
    else if (silent >= heartbeat && isWanted) isWanted = stream.push(':\n\n');
    if (progress !== told || silent >= heartbeat) silent = 0;
    told = progress;
    if (!isOver) {
      timer = setTimeout(goOn, between, false);
      return;
    }
    stream.push(eventText('end', shown));
    stream.push(null);
  };
  const goOn = (first: boolean) => {
    look(first).catch((error) => stream.destroy(error));
  };
  stream.push('retry: 2000\n\n');
  goOn(true);
  return stream;
}
