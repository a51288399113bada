import type { Problem } from '../../../src/domain/problem.ts';
import type { Language, Words } from '../../../src/domain/words.ts';
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

async function ask<T>(language: Language, method: string, path: string, body?: object): Promise<Told<T>> {
  const headers = {
    'accept-language': language,
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
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

/** What the page asks the service about people, in the reader's language. */
export function teamClient(language: Language) {
  const [root, here, part] = [interfaceRoot ?? '', serviceRoot ?? '', encodeURIComponent];
  return {
    who: () => ask<Who>(language, 'GET', `${root}/session`),
    signIn: (name: string, password: string) =>
      ask<Who>(language, 'POST', `${root}/session`, { name, password }),
    ways: () =>
      ask<{ readonly issuer: { readonly label: Words } | null }>(language, 'GET', `${root}/session/ways`),
    startAtIssuer: () => ask<{ readonly address: string }>(language, 'POST', `${root}/session/issuer`),
    signOut: () => ask<void>(language, 'DELETE', `${root}/session`),
    changePassword: (before: string, after: string) =>
      ask<Who>(language, 'PUT', `${root}/session/password`, { before, after }),
    tokens: () => ask<{ readonly tokens: readonly Token[] }>(language, 'GET', `${root}/tokens`),
    makeToken: (draft: { name: string; workspace: string; scope: 'read' | 'write'; days: number }) =>
      ask<{ readonly secret: string }>(language, 'POST', `${root}/tokens`, draft),
    revokeToken: (id: string) => ask<void>(language, 'DELETE', `${root}/tokens/${part(id)}`),
    members: () => ask<{ readonly members: readonly Member[] }>(language, 'GET', `${here}/members`),
    setMember: (name: string, draft: { role: Role; shownName?: string }) =>
      ask<{ readonly password: string | null }>(language, 'PUT', `${here}/members/${part(name)}`, draft),
    removeMember: (name: string) => ask<void>(language, 'DELETE', `${here}/members/${part(name)}`),
    audit: (before: number | undefined) =>
      ask<AuditPage>(language, 'GET', `${here}/audit${before === undefined ? '' : `?before=${before}`}`),
  };
}
