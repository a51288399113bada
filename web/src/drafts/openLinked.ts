import { readAddress, writeAddress } from '../address.ts';
import { carriesDrafts, readLinked } from './linkedDrafts.ts';
import { takeLinked } from './takeLinked.ts';
import { draftStore, newDraftId } from './useDrafts.ts';

/**
 * Keep the drafts that the page's own address carries, and take them out of it.
 *
 * @returns Whether it carries drafts of which none can be read: the link was cut or changed on its way.
 */
export async function openLinked(): Promise<boolean> {
  const { hash, search } = window.location;
  if (!carriesDrafts(hash)) return false;
  const address = readAddress(search);
  const linked = await readLinked(hash);
  const { drafts, patch } = takeLinked(linked, address, (id) => draftStore.find(id), newDraftId);
  for (const draft of drafts) draftStore.put(draft);
  window.history.replaceState(null, '', writeAddress({ ...address, ...patch }));
  return linked.length === 0;
}
