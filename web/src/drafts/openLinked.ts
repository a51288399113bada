import { readAddress, writeAddress } from '../address.ts';
import { readLinked } from './linkedDrafts.ts';
import { takeLinked } from './takeLinked.ts';
import { draftStore, newDraftId } from './useDrafts.ts';

/** Keep the drafts that the page's own address carries, and take them out of it. */
export async function openLinked(): Promise<void> {
  const { hash, search } = window.location;
  if (hash === '') return;
  const address = readAddress(search);
  const { drafts, patch } = takeLinked(
    await readLinked(hash),
    address,
    (id) => draftStore.find(id),
    newDraftId,
  );
  for (const draft of drafts) draftStore.put(draft);
  if (drafts.length > 0 || hash.startsWith('#drafts='))
    window.history.replaceState(null, '', writeAddress({ ...address, ...patch }));
}
