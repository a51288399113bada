import { useSyncExternalStore } from 'react';
import { type DraftStorage, DraftStore, type DraftsNow } from './draftStore.ts';

/** The browser's storage, where it may be used. */
function openStorage(): DraftStorage | undefined {
  try {
    return window.localStorage;
  } catch {
    return undefined;
  }
}

/** The page's one store of drafts. */
export const draftStore = new DraftStore(openStorage());
window.addEventListener('storage', ({ key, newValue }) => draftStore.hear(key, newValue));

/** A new draft's identifier: later ones sort after earlier ones. */
export function newDraftId(): string {
  const chance = crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
  return `draft-${Date.now().toString(36)}${chance.toString(36)}`;
}

/** The reader's drafts, as they change here or in another window. */
export function useDrafts(): DraftsNow {
  return useSyncExternalStore(draftStore.watch, draftStore.now);
}
