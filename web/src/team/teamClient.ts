import type { Problem } from '../../../src/domain/problem.ts';
import type { Language } from '../../../src/domain/words.ts';
import { interfaceRoot, serviceRoot } from '../service.ts';
import { teamWords } from './teamWords.ts';

export type Role = 'viewer' | 'planner' | 'admin';

/** Who is signed in. */
export interface Who {
  readonly name: string;
  readonly shownName: string;
  readonly mustChange: boolean;
  readonly workspaces: readonly { readonly id: string; readonly name: string; readonly role: Role }[];
}
export interface Member {
  readonly name: string;
  readonly shownName: string;
  readonly role: Role;
  readonly disabled: boolean;
}
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly workspace: string;
  readonly scope: 'read' | 'write';
  readonly endsAt: string;
  readonly usedAt: string | null;
}
export interface AuditPage {
  readonly lines: readonly {
    readonly position: number;
    readonly at: string;
    readonly person: string;
    readonly address: string;
    readonly action: string;
    readonly object: string;
  }[];
  readonly next: number | null;
}

/** What came back: a value, or why not in the reader's language. `status` is 0 where nobody answered. */
export type Told<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly said: string };

async function ask<T>(
  language: Language,
  method: string,
  path: string,
  body?: object,
  more?: Readonly<Record<string, string>>,
): Promise<Told<T>> {
  const headers = {
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...more,
  };
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    const answer = await fetch(path, { method, headers, ...sent });
    if (answer.status === 204) return { ok: true, value: undefined as T };
    const told = await answer.json();
    if (answer.ok) return { ok: true, value: told as T };
    const problems = (told.problems ?? []) as readonly Problem[];
    const said = problems.map(({ what, remedy }) => `${what} ${remedy}`).join(' ');
    return { ok: false, status: answer.status, said: said || String(told.title ?? answer.status) };
  } catch {
    return { ok: false, status: 0, said: teamWords.unreachable[language] };
  }
}

/** All items of a list, page after page, or why not. */
async function askAll<T>(
  language: Language,
  path: string,
  itemsOf: (page: never) => readonly T[],
): Promise<Told<readonly T[]>> {
  const items: T[] = [];
  for (let after = ''; ; ) {
    const told = await ask<{ readonly next: string | null }>(language, 'GET', `${path}?limit=200${after}`);
    if (!told.ok) return told;
    items.push(...itemsOf(told.value as never));
    if (told.value.next === null) return { ok: true, value: items };
    after = `&after=${encodeURIComponent(told.value.next)}`;
  }
}

/** What the page asks the service about people, in the reader's language. */
export function teamClient(language: Language) {
  const [root, here, part] = [interfaceRoot ?? '', serviceRoot ?? '', encodeURIComponent];
  return {
    who: () => ask<Who>(language, 'GET', `${root}/session`),
    signIn: (name: string, password: string) =>
      ask<Who>(language, 'POST', `${root}/session`, { name, password }),
    signOut: () => ask<void>(language, 'DELETE', `${root}/session`),
    changePassword: (before: string, after: string) =>
      ask<Who>(language, 'PUT', `${root}/session/password`, { before, after }),
    tokens: () =>
      askAll(language, `${root}/tokens`, ({ tokens }: { readonly tokens: readonly Token[] }) => tokens),
    makeToken: (draft: { name: string; workspace: string; scope: 'read' | 'write'; days: number }) =>
      ask<{ readonly secret: string }>(language, 'POST', `${root}/tokens`, draft),
    revokeToken: (id: string) => ask<void>(language, 'DELETE', `${root}/tokens/${part(id)}`),
    members: () =>
      askAll(language, `${here}/members`, ({ members }: { readonly members: readonly Member[] }) => members),
    /** `seen` is what they were on the list; undefined for somebody who is not on it. */
    setMember: (name: string, draft: { role: Role; shownName?: string }, seen?: Role) =>
      ask<{ readonly password: string | null }>(
        ...([language, 'PUT', `${here}/members/${part(name)}`, draft] as const),
        seen === undefined ? {} : { 'if-match': `"${seen}"` },
      ),
    removeMember: (name: string, seen: Role) =>
      ask<void>(language, 'DELETE', `${here}/members/${part(name)}`, undefined, { 'if-match': `"${seen}"` }),
    audit: (before: number | undefined) =>
      ask<AuditPage>(language, 'GET', `${here}/audit${before === undefined ? '' : `?before=${before}`}`),
  };
}
