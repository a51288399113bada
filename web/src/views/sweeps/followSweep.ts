import type { ShownSweep, SweepProgress, sweepClient } from './sweepClient.ts';

/** What a follower tells. */
interface Ears {
  readonly take: (change: (now: ShownSweep | undefined) => ShownSweep | undefined) => void;
  /** Why the latest look failed, in the reader's language; empty when the service has answered. */
  readonly away: (said: string) => void;
  /** Whether the line of events is broken; it is tried again. */
  readonly lost: (isLost: boolean) => void;
}

/** Follows a sweep: looks at it, and while it goes on listens to the service's events. */
export interface SweepFollower {
  /** Look at it where no events tell of it: it may have been set going elsewhere. */
  readonly look: () => Promise<void>;
  readonly close: () => void;
}

/** Follow a sweep until the follower is closed. */
export function followSweep(
  client: ReturnType<typeof sweepClient>,
  id: string,
  { take, away, lost }: Ears,
): SweepFollower {
  let [isClosed, events]: [boolean, EventSource | undefined] = [false, undefined];
  const answered = () => {
    away('');
    lost(false);
  };
  const listen = (path: string) => {
    const source = new EventSource(path);
    events = source;
    const hear = (name: string, tell: (data: never) => void) =>
      source.addEventListener(name, (event) => {
        answered();
        tell(JSON.parse((event as MessageEvent<string>).data) as never);
      });
    const rest = () => {
      source.close();
      if (events === source) events = undefined;
    };
    hear('sweep', (told: ShownSweep) => take(() => told));
    hear('progress', (told: SweepProgress) => take((now) => now && { ...now, ...told }));
    hear('end', (told: ShownSweep) => {
      take(() => told);
      rest();
    });
    source.addEventListener('error', () => {
      lost(true);
      // The browser tries again by itself, unless the service refused.
      if (source.readyState === EventSource.CLOSED) rest();
    });
  };
  return {
    async look() {
      if (events !== undefined) return;
      const told = await client.read(id);
      if (isClosed || events !== undefined) return;
      if (!told.ok) return away(told.said);
      answered();
      take(() => told.value);
      const { state, links } = told.value;
      if (state === 'running' || state === 'paused') listen(links.events);
    },
    close() {
      isClosed = true;
      events?.close();
    },
  };
}
