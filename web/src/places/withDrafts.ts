import type { Draft } from '../drafts/draft.ts';
import { draftFile } from '../drafts/draftFile.ts';
import type { DraftStore } from '../drafts/draftStore.ts';
import type { ListedScenario, PlaceClient } from './placeClient.ts';

/** A draft as one more entry of the list of scenarios. */
export function listDraft({ id, title, change }: Draft): ListedScenario {
  return { id, title, question: undefined, draft: true, version: change };
}

/** Places whose scenarios may also be drafts of this browser. */
export function withDrafts(client: PlaceClient, store: DraftStore): PlaceClient {
  return {
    listPlaces: (signal) => client.listPlaces(signal),
    readPlaceFiles: (place, signal) => client.readPlaceFiles(place, signal),
    async readScenario(id, signal) {
      const draft = store.find(id);
      return draft === undefined
        ? client.readScenario(id, signal)
        : { file: draftFile, text: draft.history.text };
    },
  };
}
