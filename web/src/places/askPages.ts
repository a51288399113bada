import { askFor } from './placeClient.ts';

/** Where a list goes on: the Link with rel="next" of a page (RFC 8288); undefined on the last. */
export function nextPage(link: string | null): string | undefined {
  return /<([^<>]+)>; rel="next"/.exec(link ?? '')?.[1];
}

/** Everything that a list of the service holds, page after page. Rejects as `askFor` does. */
export async function askPages<T>(
  path: string,
  itemsOf: (page: never) => readonly T[],
  signal?: AbortSignal,
): Promise<readonly T[]> {
  const items: T[] = [];
  for (let next: string | undefined = path; next !== undefined; ) {
    const answer = await askFor(next, signal);
    items.push(...itemsOf((await answer.json()) as never));
    next = nextPage(answer.headers.get('link'));
  }
  return items;
}
