import { startTransition, useCallback, useEffect, useState } from 'react';
import type { ListedPlace, PlaceClient } from '../places/placeClient.ts';

/** The places that can be opened, or why they cannot be listed. */
export type PlacesState =
  | { readonly kind: 'working' }
  | { readonly kind: 'unreachable'; readonly error: Error }
  | { readonly kind: 'ready'; readonly places: readonly ListedPlace[] };

/** List the places once, and again when asked: `retry` from the start, `refresh` behind what is shown. */
export function usePlaces(client: PlaceClient): {
  readonly state: PlacesState;
  readonly retry: () => void;
  readonly refresh: () => Promise<void>;
} {
  const [state, setState] = useState<PlacesState>({ kind: 'working' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` only says "once more".
  useEffect(() => {
    const ending = new AbortController();
    setState({ kind: 'working' });
    client.listPlaces(ending.signal).then(
      // The whole frame of the page is drawn then: bit by bit, so that keys and clicks are heard meanwhile.
      (places) => startTransition(() => setState({ kind: 'ready', places })),
      (error) => {
        if (!ending.signal.aborted) setState({ kind: 'unreachable', error });
      },
    );
    return () => ending.abort();
  }, [client, attempt]);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  // What is listed stays where nobody answers: it was true a moment ago.
  const refresh = useCallback(
    () =>
      client.listPlaces().then(
        (places) => setState({ kind: 'ready', places }),
        () => undefined,
      ),
    [client],
  );
  return { state, retry, refresh };
}
