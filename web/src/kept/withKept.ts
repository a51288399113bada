import type { PlaceClient } from '../places/placeClient.ts';
import { isKeptId } from './keptPlace.ts';
import type { PlaceKeeper } from './placeKeeper.ts';

/** Places whose tables may also be those of this browser. */
export function withKept(client: PlaceClient, keeper: PlaceKeeper): PlaceClient {
  const encoder = new TextEncoder();
  return {
    listPlaces: (signal) => client.listPlaces(signal),
    async readPlaceFiles(place, signal) {
      if (!isKeptId(place)) return client.readPlaceFiles(place, signal);
      const kept = keeper.find(place);
      if (kept === undefined) throw new Error(place);
      return {
        files: kept.files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })),
        shapes: kept.shapes,
      };
    },
    readScenario: (id, signal) => client.readScenario(id, signal),
  };
}
