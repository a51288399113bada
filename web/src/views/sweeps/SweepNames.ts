import { createContext, useContext, useMemo } from 'react';
import type { ListedPlace } from '../../places/placeClient.ts';
import { useReader } from '../../say.ts';
import { sweepWords as words } from './sweepWords.ts';

/** The places that the page knows, for names in the reader's language. */
export const SweepPlaces = createContext<readonly ListedPlace[]>([]);

/** What places and scenarios of a sweep are called; as the sweep names them where the page does not know them. */
export function useSweepNames(): {
  readonly placeName: (place: string) => string;
  readonly scenarioName: (scenario: string) => string;
} {
  const places = useContext(SweepPlaces);
  const { say } = useReader();
  return useMemo(() => {
    const placed = new Map(places.map(({ id, name }) => [id, say(name)]));
    const titled = new Map(
      places.flatMap(({ scenarios }) => scenarios.map(({ id, title }) => [id, say(title)])),
    );
    return {
      placeName: (place) => placed.get(place) ?? place,
      scenarioName: (scenario) =>
        scenario === '' ? say(words.asItStands) : (titled.get(scenario) ?? scenario),
    };
  }, [places, say]);
}
