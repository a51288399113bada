import type { Problem } from '../../src/domain/problem.ts';
import type { Language, Words } from '../../src/domain/words.ts';

/** What came back: a value, or why not in the reader's language, with the first problem's code. `status` is 0 where nobody answered. */
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly said: string; readonly code?: string };

const unreachable: Words = { zh: '服务没有回应，请重试。', en: 'The service does not answer; try again.' };

/**
 * Ask the service for JSON, in the reader's language.
 *
 * @param body Sent as JSON; nothing is sent where it is missing.
 * @param revision What a change is based on, as its ETag says: a revision, or the role of a member.
 */
export async function askService<T>(
  language: Language,
  method: string,
  path: string,
  body?: object,
  revision?: number | string,
): Promise<Told<T>> {
  const headers = {
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(revision === undefined ? {} : { 'if-match': `"${revision}"` }),
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    const answer = await fetch(path, { method, headers, ...sent });
    if (answer.status === 204) return { ok: true, value: undefined as T };
    const told = await answer.json();
    if (answer.ok) return { ok: true, value: told as T };
    const problems = (told.problems ?? []) as readonly Problem[];
    const said = problems.map(({ what, remedy }) => `${what} ${remedy}`).join(' ');
    const code = problems[0] === undefined ? {} : { code: problems[0].code };
    return { ok: false, status: answer.status, said: said || String(told.title ?? answer.status), ...code };
  } catch {
    return { ok: false, status: 0, said: unreachable[language] };
  }
}
