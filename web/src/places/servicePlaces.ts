import type { Words } from '../../../src/domain/words.ts';
import { askPages } from './askPages.ts';
import { heldPlaces, heldScenarios, holdReads } from './holdReads.ts';
import {
  askFor,
  type ListedPlace,
  type ListedScenario,
  type PlaceClient,
  type PlaceFiles,
} from './placeClient.ts';
import { shippedPlaces, shippedShapes } from './shippedPlaces.ts';

/** The parts of the service's answers that the page reads; see its description at /api/docs. */
interface PlaceList {
  readonly places: readonly { readonly name: string; readonly latest: { readonly hash: string } }[];
}
interface PlaceDocument {
  readonly place: {
    readonly id: string;
    readonly name: string;
    readonly nameEn?: string;
    readonly baseYear: number;
    readonly horizonYear: number;
  };
}
interface ScenarioList {
  readonly scenarios: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: Words | null;
    readonly question: Words | null;
  }[];
}

async function readJson<T>(path: string, signal: AbortSignal | undefined): Promise<T> {
  return (await askFor(path, signal)).json();
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
}

/** What is answered; undefined where nobody answers at all: fetch rejects with a TypeError then. */
function unlessAway<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch((error) => {
    if (error instanceof TypeError) return undefined;
    throw error;
  });
}

/**
 * The places that a service keeps. Where it cannot be reached (no network) the places that came with the page are
 * listed instead, and what was read of its own before is read again.
 *
 * @param root Path of the service's interface, "/api/v1".
 */
export function servicePlaces(root: string): PlaceClient {
  const part = encodeURIComponent;
  const scenariosOf = async (place: string, signal: AbortSignal | undefined): Promise<ListedScenario[]> => {
    const path = `${root}/scenarios?place=${part(place)}&limit=200`;
    const scenarios = await askPages(path, (page: ScenarioList) => page.scenarios, signal);
    return scenarios.map(({ id, name, title, question }) => ({
      ...{ id, title: title ?? { zh: name, en: name } },
      question: question ?? undefined,
    }));
  };
  const listed = async (name: string, signal: AbortSignal | undefined): Promise<ListedPlace> => {
    const [{ place }, scenarios] = await Promise.all([
      readJson<PlaceDocument>(`${root}/places/${part(name)}`, signal),
      scenariosOf(name, signal),
    ]);
    const { baseYear, horizonYear } = place;
    return {
      id: name,
      name: { zh: place.name, en: place.nameEn ?? place.name },
      baseYear,
      horizonYear,
      scenarios,
    };
  };
  const readFiles = holdReads<PlaceFiles>(async (place, signal) => {
    const [{ files }, shapes] = await Promise.all([
      readJson<{ files: { name: string; base64: string }[] }>(`${root}/places/${part(place)}/files`, signal),
      shippedShapes(place, signal),
    ]);
    return { files: files.map(({ name, base64 }) => ({ name, bytes: bytesOf(base64) })), shapes };
  }, heldPlaces);
  const readScenario = holdReads(async (id, signal) => {
    const { text } = await readJson<{ text: string }>(`${root}/scenarios/${part(id)}`, signal);
    return { file: `${id}.yaml`, text };
  }, heldScenarios);
  return {
    async listPlaces(signal) {
      const path = `${root}/places?limit=200`;
      const list = await unlessAway(askPages(path, (page: PlaceList) => page.places, signal));
      if (list === undefined)
        return (await shippedPlaces.listPlaces(signal)).map((place) => ({ ...place, standsIn: true }));
      return Promise.all(list.map(({ name }) => listed(name, signal)));
    },
    async readPlaceFiles(place, signal) {
      return (await unlessAway(readFiles(place, signal))) ?? shippedPlaces.readPlaceFiles(place, signal);
    },
    async readScenario(id, signal) {
      return (await unlessAway(readScenario(id, signal))) ?? shippedPlaces.readScenario(id, signal);
    },
  };
}
