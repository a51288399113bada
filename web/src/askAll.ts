import type { Language } from '../../src/domain/words.ts';
import { askService, type Told } from './askService.ts';

/**
 * All items of a list, page after page, or why not.
 *
 * @param query What the list is asked for besides.
 */
export async function askAll<T>(
  language: Language,
  path: string,
  itemsOf: (page: never) => readonly T[],
  query: Readonly<Record<string, string>> = {},
): Promise<Told<readonly T[]>> {
  const items: T[] = [];
  for (let after = {}; ; ) {
    const asked = new URLSearchParams({ ...query, limit: '200', ...after });
    const told = await askService<{ readonly next: string | null }>(language, 'GET', `${path}?${asked}`);
    if (!told.ok) return told;
    items.push(...itemsOf(told.value as never));
    if (told.value.next === null) return { ok: true, value: items };
    after = { after: told.value.next };
  }
}
