import { startTransition, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { OpenRequest } from '../../../src/study/openPlace.ts';
import type { StudyPicture } from '../pictures/studyPicture.ts';
import type { DistrictShapes, ListedPlace, ListedScenario, PlaceClient } from '../places/placeClient.ts';
import { CoreContext } from './CoreContext.ts';
import { Withdrawn } from './coreClient.ts';
import type { SaidProblem, StudyStep } from './messages.ts';

/** How far the study of the place and scenario in view has come. */
export type StudyState =
  | { readonly kind: 'working'; readonly step: StudyStep | undefined }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'problems'; readonly problems: readonly SaidProblem[] }
  | {
      readonly kind: 'unreachable';
      /** What could not be fetched: the place's tables, or the scenario's text. */
      readonly missing: 'place' | 'scenario';
      readonly error: Error;
    }
  | { readonly kind: 'failed'; readonly error: Error }
  | {
      readonly kind: 'ready';
      readonly study: StudyPicture;
      readonly shapes: DistrictShapes | undefined;
      /** What was opened: the tables, and the scenario where one is in view. */
      readonly request: OpenRequest;
    };

/**
 * Fetch a place's tables, run the study in the core and tell how it goes; anew whenever the place, the scenario or a
 * draft's text change.
 *
 * @returns The state, and functions to stop the work and to begin again.
 */
export function useStudy(
  client: PlaceClient,
  place: ListedPlace | undefined,
  scenario: ListedScenario | undefined,
): { readonly state: StudyState; readonly stop: () => void; readonly restart: () => void } {
  const core = useContext(CoreContext);
  const [state, setState] = useState<StudyState>({ kind: 'working', step: undefined });
  const [attempt, setAttempt] = useState(0);
  const underWay = useRef<AbortController>(undefined);
  const [placeId, scenarioId] = [place?.id, scenario?.id];
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` and the versions only say "once more".
  useEffect(() => {
    if (placeId === undefined) return;
    const ending = new AbortController();
    underWay.current = ending;
    const tell = (next: StudyState) => {
      if (ending.signal.aborted) return;
      // A whole view is drawn then: bit by bit, so that keys and clicks are heard meanwhile.
      if (next.kind === 'ready') startTransition(() => setState(next));
      else setState(next);
    };
    const run = async () => {
      tell({ kind: 'working', step: undefined });
      core.wake();
      const orTell = (missing: 'place' | 'scenario') => (error: Error) => {
        tell({ kind: 'unreachable', missing, error });
        throw new Withdrawn();
      };
      const [{ files, shapes }, text] = await Promise.all([
        client.readPlaceFiles(placeId, ending.signal).catch(orTell('place')),
        scenarioId === undefined
          ? undefined
          : client.readScenario(scenarioId, ending.signal).catch(orTell('scenario')),
      ]);
      const ask: OpenRequest = text === undefined ? { files } : { files, scenario: text };
      const opened = await core.open(ask, (step) => tell({ kind: 'working', step }));
      tell(
        opened.ok
          ? { kind: 'ready', study: opened.study, shapes, request: ask }
          : { kind: 'problems', problems: opened.problems },
      );
    };
    run().catch((error) => {
      if (!(error instanceof Withdrawn)) tell({ kind: 'failed', error });
    });
    return () => ending.abort();
  }, [client, core, placeId, place?.version, scenarioId, scenario?.version, attempt]);
  const stop = useCallback(() => {
    underWay.current?.abort();
    core.stop();
    setState({ kind: 'stopped' });
  }, [core]);
  const restart = useCallback(() => setAttempt((count) => count + 1), []);
  return { state, stop, restart };
}
