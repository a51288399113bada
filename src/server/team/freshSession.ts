import { required } from '../../domain/invariant.ts';
import type { Session } from '../../store/people/people.ts';
import { HttpProblem } from '../httpProblem.ts';
import type { Asking } from './permissions.ts';
import { teamProblem } from './problemTexts.ts';

/** Minutes after signing in for which nobody is asked to sign in again. */
export const freshMinutes = 10;

/**
 * The session of a request that does what only its owner may: one that was begun just now, however that was.
 *
 * @param now Milliseconds since 1970.
 * @throws {HttpProblem} 403: it was begun longer ago.
 */
export function freshSession({ caller }: { readonly caller: Asking | undefined }, now: number): Session {
  const session = required(caller?.session, 'a route for persons is reached by a session');
  if (now - Date.parse(session.startedAt) > freshMinutes * 60_000)
    throw new HttpProblem(403, [teamProblem('signInAgain', {}, { minutes: freshMinutes })]);
  return session;
}
