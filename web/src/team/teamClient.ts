import type { Language, Words } from '../../../src/domain/words.ts';
import { askAll } from '../askAll.ts';
import { askService as ask } from '../askService.ts';
import { interfaceRoot, serviceRoot } from '../service.ts';

export type Role = 'viewer' | 'planner' | 'admin';

/** Who is signed in. */
export interface Who {
  readonly name: string;
  readonly shownName: string;
  readonly mustChange: boolean;
  /** Whether signing in by password takes a code besides. */
  readonly secondFactor: boolean;
  /** Nothing is open before a second factor is set up. */
  readonly mustEnrol: boolean;
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
export interface Session {
  readonly id: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly way: 'password' | 'issuer';
  readonly address: string;
  readonly browser: string;
  readonly current: boolean;
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

/** What the page asks the service about people, in the reader's language. */
export function teamClient(language: Language) {
  const [root, here, part] = [interfaceRoot ?? '', serviceRoot ?? '', encodeURIComponent];
  return {
    who: () => ask<Who>(language, 'GET', `${root}/session`),
    signIn: (name: string, password: string, code: string) =>
      ask<Who>(language, 'POST', `${root}/session`, { name, password, ...(code === '' ? {} : { code }) }),
    beginFactor: () =>
      ask<{ readonly secret: string; readonly address: string }>(
        language,
        'POST',
        `${root}/session/second-factor`,
      ),
    confirmFactor: (code: string) =>
      ask<{ readonly recoveryCodes: readonly string[] }>(language, 'PUT', `${root}/session/second-factor`, {
        code,
      }),
    removeFactor: () => ask<void>(language, 'DELETE', `${root}/session/second-factor`),
    ways: () =>
      ask<{ readonly issuer: { readonly label: Words } | null }>(language, 'GET', `${root}/session/ways`),
    startAtIssuer: () => ask<{ readonly address: string }>(language, 'POST', `${root}/session/issuer`),
    signOut: () => ask<void>(language, 'DELETE', `${root}/session`),
    changePassword: (before: string, after: string) =>
      ask<Who>(language, 'PUT', `${root}/session/password`, { before, after }),
    sessions: () => ask<{ readonly sessions: readonly Session[] }>(language, 'GET', `${root}/sessions`),
    endSession: (id: string) => ask<void>(language, 'DELETE', `${root}/sessions/${part(id)}`),
    endOtherSessions: () => ask<void>(language, 'DELETE', `${root}/sessions`),
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
        seen,
      ),
    removeMember: (name: string, seen: Role) =>
      ask<void>(language, 'DELETE', `${here}/members/${part(name)}`, undefined, seen),
    signOutMember: (name: string) => ask<void>(language, 'DELETE', `${here}/members/${part(name)}/sessions`),
    audit: (before: number | undefined) =>
      ask<AuditPage>(language, 'GET', `${here}/audit${before === undefined ? '' : `?before=${before}`}`),
  };
}
