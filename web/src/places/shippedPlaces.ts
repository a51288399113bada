import { heldPlaces, heldScenarios, holdReads } from './holdReads.ts';
import {
  askFor,
  type DistrictShapes,
  type ListedPlace,
  type PlaceClient,
  type PlaceFiles,
} from './placeClient.ts';

/** An entry of places/index.json. */
interface ShippedPlace extends ListedPlace {
  /** Whether places/<id>.geojson holds district borders. */
  readonly drawn: boolean;
}

async function listShipped(signal: AbortSignal | undefined): Promise<readonly ShippedPlace[]> {
  return (await askFor('/places/index.json', signal)).json();
}

/** The borders that the program ships for a place; undefined where nobody drew them. */
export async function shippedShapes(
  place: string,
  signal: AbortSignal | undefined,
): Promise<DistrictShapes | undefined> {
  const drawn = (await listShipped(signal)).some(({ id, drawn }) => id === place && drawn);
  return drawn ? (await askFor(`/places/${encodeURIComponent(place)}.geojson`, signal)).json() : undefined;
}

const readFiles = holdReads<PlaceFiles>(async (place, signal) => {
  const [answer, shapes] = await Promise.all([
    askFor(`/places/${encodeURIComponent(place)}.json`, signal),
    shippedShapes(place, signal),
  ]);
  const files: { name: string; text: string }[] = await answer.json();
  const encoder = new TextEncoder();
  return { files: files.map(({ name, text }) => ({ name, bytes: encoder.encode(text) })), shapes };
}, heldPlaces);

const readScenario = holdReads(async (id, signal) => {
  const file = `${id}.yaml`;
  const answer = await askFor(`/scenarios/${encodeURIComponent(file)}`, signal);
  return { file, text: await answer.text() };
}, heldScenarios);

/** The places that come with the page itself, so that it works without a service and without a network. */
export const shippedPlaces: PlaceClient = {
  listPlaces: (signal) => listShipped(signal),
  readPlaceFiles: (place, signal) => readFiles(place, signal),
  readScenario: (id, signal) => readScenario(id, signal),
};
