import { invariant, required } from '../../domain/invariant.ts';
import { type Caller, type Role, roles, type Session, type TokenScope } from '../../store/people/people.ts';
import { interfacePath } from '../interfacePath.ts';

/**
 * What a route takes: nothing; a person who signed in (for what is their own); or a role in the workspace. Tokens reach
 * what viewers and planners may, never a person's own or an admin's.
 */
export type Need = 'anyone' | 'person' | Role;

/** Where the routes of a workspace begin in a team's service. */
export const workspacePath = '/workspaces/:workspace';

/**
 * What every route of the interface takes. A route that is not here cannot be added to the service: the guard reads
 * this table when routes are made, and again with every request.
 */
export const permissions = {
  'GET /health': 'anyone',

  'POST /session': 'anyone',
  'GET /session/ways': 'anyone',
  'POST /session/issuer': 'anyone',
  'GET /session/issuer/callback': 'anyone',
  'GET /session': 'person',
  'DELETE /session': 'person',
  'PUT /session/password': 'person',
  'POST /session/second-factor': 'person',
  'PUT /session/second-factor': 'person',
  'DELETE /session/second-factor': 'person',
  'GET /sessions': 'person',
  'DELETE /sessions': 'person',
  'DELETE /sessions/:id': 'person',
  'GET /tokens': 'person',
  'POST /tokens': 'person',
  'DELETE /tokens/:id': 'person',

  'GET /places': 'viewer',
  'GET /places/:place': 'viewer',
  'GET /places/:place/versions': 'viewer',
  'GET /places/:place/files': 'viewer',
  'POST /places/:place/check': 'viewer',
  'POST /places': 'planner',

  'GET /scenarios': 'viewer',
  'GET /scenarios/:id': 'viewer',
  'GET /scenarios/:id/revisions': 'viewer',
  'POST /scenarios': 'planner',
  'PUT /scenarios/:id': 'planner',
  'DELETE /scenarios/:id': 'planner',

  'GET /studies': 'viewer',
  'GET /studies/:id': 'viewer',
  'GET /studies/:id/events': 'viewer',
  'GET /studies/:id/result': 'viewer',
  'GET /studies/:id/ledger': 'viewer',
  'POST /studies': 'planner',
  'DELETE /studies/:id': 'planner',

  'GET /sweeps': 'viewer',
  'GET /sweeps/:id': 'viewer',
  'GET /sweeps/:id/events': 'viewer',
  'GET /sweeps/:id/failures': 'viewer',
  'GET /sweeps/:id/figures': 'viewer',
  'GET /sweeps/:id/figures.csv': 'viewer',
  'GET /sweeps/:id/figures.parquet': 'viewer',
  'POST /sweeps': 'planner',
  'PUT /sweeps/:id/state': 'planner',

  'GET /places/:place/ledger': 'viewer',
  'GET /places/:place/ledger/history': 'viewer',
  'PUT /places/:place/ledger': 'planner',

  'GET /comments': 'viewer',
  'GET /comments/counts': 'viewer',
  'POST /comments': 'planner',
  'PUT /comments/:id': 'planner',
  'DELETE /comments/:id': 'planner',

  'GET /members': 'admin',
  'GET /members/:name': 'admin',
  'PUT /members/:name': 'admin',
  'DELETE /members/:name': 'admin',
  'DELETE /members/:name/sessions': 'admin',
  'GET /audit': 'admin',
} as const satisfies Readonly<Record<string, Need>>;

/** The page, the description of the interface and the service's figures: the program's own, which hold nothing of anybody's. */
const ownFiles = /^(\/|\/\*|\/index\.html|\/api\/metrics|\/api\/openapi\.json|\/api\/docs(\/.*)?)$/;

/**
 * What a route takes.
 *
 * @param method As in the request; HEAD is taken for GET.
 * @param url The route's pattern, from the first "/".
 * @throws {InvariantError} The table has no such route.
 */
export function needOf(method: string, url: string): Need {
  if (ownFiles.test(url)) return 'anyone';
  invariant(url.startsWith(`${interfacePath}/`), `the route ${url} stands outside of the interface`);
  const path = url.slice(interfacePath.length).replace(workspacePath, '');
  const key = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  const needs: Readonly<Record<string, Need>> = permissions;
  return required(Object.hasOwn(needs, key) ? needs[key] : undefined, `permissions.ts does not know ${key}`);
}

/** Who asks and by what: a session of the page, or a token with its scope. */
export interface Asking extends Caller {
  readonly by: 'session' | TokenScope;
  /** The session, where it is by one. */
  readonly session?: Session;
}

/** Why somebody may not; undefined where they may. */
export type Refusal =
  | 'signInNeeded'
  | 'sessionNeeded'
  | 'passwordMustChange'
  | 'secondFactorMissing'
  | 'noSuchWorkspace'
  | 'roleMissing'
  | 'tokenTooNarrow';

/** Of a person's own, what is open to those who have not chosen a password yet. */
const beforePassword: ReadonlySet<string> = new Set([
  'GET /session',
  'DELETE /session',
  'PUT /session/password',
]);

/** Whose sign-ins by password take a second factor, whether they have one yet or not. */
export const secondFactorPolicies = ['off', 'admins', 'all'] as const;
export type SecondFactorPolicy = (typeof secondFactorPolicies)[number];

/** What is open, besides, to those who are to have a second factor and have none. */
const beforeSecondFactor: ReadonlySet<string> = new Set([
  ...beforePassword,
  'POST /session/second-factor',
  'PUT /session/second-factor',
]);

/** Whether somebody who came in by password is to have a second factor and has none; how an issuer asks is its own. */
export function lacksSecondFactor(
  { person, memberships, session }: Omit<Asking, 'by'>,
  policy: SecondFactorPolicy,
): boolean {
  if (session === undefined || session.way !== 'password' || person.secondFactor) return false;
  return policy === 'all' || (policy === 'admins' && memberships.some(({ role }) => role === 'admin'));
}

/**
 * Decide whether somebody may use a route.
 *
 * @param workspace The one that the request names; undefined where the route is of none.
 */
export function refusalOf(
  method: string,
  url: string,
  asking: Asking | undefined,
  workspace: string | undefined,
  policy: SecondFactorPolicy,
): Refusal | undefined {
  const need = needOf(method, url);
  if (need === 'anyone') return undefined;
  if (asking === undefined) return 'signInNeeded';
  const { person, memberships, by } = asking;
  const route = `${method} ${url.slice(interfacePath.length)}`;
  if (person.mustChange && !beforePassword.has(route)) return 'passwordMustChange';
  if (lacksSecondFactor(asking, policy) && !beforeSecondFactor.has(route)) return 'secondFactorMissing';
  if (need === 'person') return by === 'session' ? undefined : 'sessionNeeded';
  const role = memberships.find(({ id }) => id === workspace)?.role;
  // Whether there is such a workspace is nothing for those who are not in it.
  if (role === undefined) return 'noSuchWorkspace';
  if (roles.indexOf(role) < roles.indexOf(need)) return 'roleMissing';
  if (by === 'session') return undefined;
  if (need === 'admin') return 'sessionNeeded';
  return by === 'read' && need !== 'viewer' ? 'tokenTooNarrow' : undefined;
}
