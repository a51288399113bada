import type { Records } from '../store/store.ts';
import type { TableFile } from '../study/openPlace.ts';
import type { PlaceBook } from './placeBook.ts';

/**
 * Keep the places that come with the program; a place of the same name stays as people have it, and one that cannot be
 * read is left out.
 */
export async function keepShipped(
  store: Records,
  places: PlaceBook,
  shipped: readonly { readonly name: string; readonly files: readonly TableFile[] }[],
): Promise<void> {
  const known = new Set((await store.listPlaces()).map(({ name }) => name));
  for (const { name, files } of shipped.filter((each) => !known.has(each.name))) {
    const checked = await places.check(files);
    if (!checked.ok) continue;
    const kept = await store.addPlace({ name, files });
    if (kept.ok) places.remember(kept.value.hash, name, checked.summary);
  }
}
