import type { Problem } from '../../../src/domain/problem.ts';
import type { Language } from '../../../src/domain/words.ts';

/** What the service did with a place: kept it under a name, or refused it for all these problems. */
export type Uploaded =
  | { readonly kind: 'kept'; readonly place: string }
  | { readonly kind: 'refused'; readonly title: string; readonly problems: readonly Problem[] };

/**
 * Gives a place's tables to the service, as a new version of the place. Rejects with an Error when nobody answers.
 *
 * @param language Of the problems.
 */
export type PlaceUpload = (
  files: readonly { readonly name: string; readonly text: string }[],
  language: Language,
) => Promise<Uploaded>;

/**
 * The way into a service.
 *
 * @param root Path of the service's interface, "/api/v1".
 */
export function placeUpload(root: string): PlaceUpload {
  return async (files, language) => {
    const body = new FormData();
    for (const { name, text } of files) body.append('files', new Blob([text], { type: 'text/csv' }), name);
    const headers = { 'accept-language': language };
    const answer = await fetch(`${root}/places`, { method: 'POST', headers, body });
    const told = await answer.json();
    if (answer.ok) return { kind: 'kept', place: told.place.name };
    return { kind: 'refused', title: String(told.title ?? answer.status), problems: told.problems ?? [] };
  };
}
