import * as z from 'zod';
import { required } from '../../domain/invariant.ts';
import type { Kept } from '../../store/store.ts';
import { HttpProblem, type ProblemStatus } from '../httpProblem.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import type { Team } from '../rooms.ts';
import { begunFactorSchema, confirmationSchema, recoveryCodesSchema } from '../schemas/secondFactor.ts';
import { signInLimit } from '../serverLimits.ts';
import { freshSession } from '../team/freshSession.ts';
import type { Asking } from '../team/permissions.ts';

function unwrap<T>(kept: Kept<T>, status: ProblemStatus): T {
  if (!kept.ok) throw new HttpProblem(status, kept.problems);
  return kept.value;
}

/** One's second factor: begun, confirmed, removed; each within ten minutes of signing in. */
export function secondFactorRoutes(app: App, team: Team, now: () => number): void {
  const tags = ['session'];
  const path = '/session/second-factor';
  const personOf = ({ caller }: { caller: Asking | undefined }) =>
    required(caller, 'a route for persons is reached by somebody').person;
  const description = 'Takes a session that was begun within ten minutes: sign in again where it is older.';

  app.post(
    path,
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: 'Begin a second factor; it counts when it is confirmed',
        description,
        response: { 200: begunFactorSchema, ...problemResponses(409) },
      },
    },
    async (request) => {
      freshSession(request, now());
      return unwrap(await team.peopleFor(request.standing).beginSecondFactor(personOf(request)), 409);
    },
  );

  app.put(
    path,
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: 'Confirm it by a code; all other sessions end, recovery codes are told this once',
        description,
        body: confirmationSchema,
        response: { 200: recoveryCodesSchema, ...problemResponses(413, 415, 422) },
      },
    },
    async (request) => {
      const { id } = freshSession(request, now());
      const [people, person] = [team.peopleFor(request.standing), personOf(request)];
      const codes = unwrap(await people.confirmSecondFactor(person, request.body.code), 422);
      await people.endSessions(person, id);
      return { recoveryCodes: [...codes] };
    },
  );

  app.delete(
    path,
    {
      schema: {
        tags,
        summary: 'Remove one’s second factor; all other sessions end',
        description,
        response: {
          204: z.undefined().describe('Signing in takes no code any more'),
          ...problemResponses(409),
        },
      },
    },
    async (request, reply) => {
      const { id } = freshSession(request, now());
      const [people, person] = [team.peopleFor(request.standing), personOf(request)];
      unwrap(await people.removeSecondFactor(person.name), 409);
      await people.endSessions(person, id);
      return reply.code(204).send();
    },
  );
}
