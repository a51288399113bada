import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../../../src/domain/words.ts';
import { type ShownSweep, type SweepProgress, sweepClient } from './sweepClient.ts';

interface Followed {
  readonly sweep: ShownSweep | undefined;
  /** Why it cannot be shown, or what the service said against a change; in the reader's language. */
  readonly said: string;
  /** Whether the line to the service is broken; it is tried again. */
  readonly lost: boolean;
  readonly steer: (state: 'running' | 'paused' | 'cancelled') => Promise<void>;
}

/** Follow a sweep by the service's events until it has ended; setting it going again follows it anew. */
export function useSweep(root: string, id: string, language: Language): Followed {
  const [sweep, setSweep] = useState<ShownSweep>();
  const [said, setSaid] = useState('');
  const [lost, setLost] = useState(false);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `turn` only says "once more".
  useEffect(() => {
    let [over, events]: [boolean, EventSource | undefined] = [false, undefined];
    const follow = (path: string) => {
      events = new EventSource(path);
      const hear = (name: string, take: (data: never) => void) =>
        events?.addEventListener(name, (event) => {
          setLost(false);
          take(JSON.parse((event as MessageEvent<string>).data) as never);
        });
      hear('sweep', (told: ShownSweep) => setSweep(told));
      hear('progress', (told: SweepProgress) =>
        setSweep((now) => (now === undefined ? now : { ...now, ...told })),
      );
      hear('end', (told: ShownSweep) => {
        setSweep(told);
        events?.close();
      });
      events.addEventListener('error', () => setLost(events?.readyState === EventSource.CONNECTING));
    };
    sweepClient(root, language)
      .read(id)
      .then((told) => {
        if (over) return;
        if (!told.ok) return setSaid(told.said);
        setSweep(told.value);
        follow(told.value.links.events);
      });
    return () => {
      over = true;
      events?.close();
    };
  }, [root, id, language, turn]);
  const steer = useCallback(
    async (state: 'running' | 'paused' | 'cancelled') => {
      const told = await sweepClient(root, language).steer(id, state);
      setSaid(told.ok ? '' : told.said);
      if (!told.ok) return;
      setSweep(told.value);
      setTurn((now) => now + 1);
    },
    [root, id, language],
  );
  return { sweep, said, lost, steer };
}
