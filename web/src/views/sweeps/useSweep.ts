import { useCallback, useEffect, useRef, useState } from 'react';
import type { Language } from '../../../../src/domain/words.ts';
import { followSweep, type SweepFollower } from './followSweep.ts';
import { type ShownSweep, sweepClient } from './sweepClient.ts';
import { useLooks } from './useLooks.ts';

/** Milliseconds between two looks at a sweep that no events tell of: somebody else may set it going. */
const between = 5000;

interface Followed {
  readonly sweep: ShownSweep | undefined;
  /** What the service said against a change, or why the sweep cannot be looked at now; in the reader's language. */
  readonly said: string;
  /** Whether the line to the service is broken; it is tried again. */
  readonly lost: boolean;
  readonly steer: (state: 'running' | 'paused' | 'cancelled') => Promise<void>;
}

/** Follow a sweep by the service's events while it goes on; when it has ended it is looked at now and then. */
export function useSweep(root: string, id: string, language: Language): Followed {
  const [sweep, setSweep] = useState<ShownSweep>();
  const [refused, setRefused] = useState('');
  const [away, setAway] = useState('');
  const [lost, setLost] = useState(false);
  const follower = useRef<SweepFollower>(undefined);
  useEffect(() => {
    const made = followSweep(sweepClient(root, language), id, {
      ...{ take: setSweep, away: setAway, lost: setLost },
    });
    follower.current = made;
    void made.look();
    return () => made.close();
  }, [root, id, language]);
  const look = useCallback(() => void follower.current?.look(), []);
  useLooks(look, between);
  const steer = useCallback(
    async (state: 'running' | 'paused' | 'cancelled') => {
      const told = await sweepClient(root, language).steer(id, state);
      const noAnswer = !told.ok && told.status === 0;
      setAway(noAnswer ? told.said : '');
      setRefused(told.ok || noAnswer ? '' : told.said);
      if (told.ok) setSweep(told.value);
      // Also after a refusal: it stands otherwise than was shown. Where nobody answered, the next look tells of it.
      if (!noAnswer) look();
    },
    [root, id, language, look],
  );
  return { sweep, said: [refused, lost ? '' : away].filter(Boolean).join(' '), lost, steer };
}
