import * as z from 'zod';
import { required } from '../../domain/invariant.ts';
import { peopleProblem } from '../../store/people/problemTexts.ts';
import { HttpProblem } from '../httpProblem.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import type { Team } from '../rooms.ts';
import { passwordChangeSchema, signInSchema, whoSchema } from '../schemas/people.ts';
import { signInLimit } from '../serverLimits.ts';
import { type Asking, lacksSecondFactor, type SecondFactorPolicy } from '../team/permissions.ts';
import { teamProblem } from '../team/problemTexts.ts';
import { giveSession, readSession, takeSession } from '../team/sessionCookie.ts';

function showCaller(asking: Omit<Asking, 'by'>, policy: SecondFactorPolicy): z.infer<typeof whoSchema> {
  const { name, shownName, mustChange, secondFactor } = asking.person;
  const mustEnrol = lacksSecondFactor(asking, policy);
  return { name, shownName, mustChange, secondFactor, mustEnrol, workspaces: asking.memberships };
}

function locked(milliseconds: number): HttpProblem {
  const minutes = Math.max(1, Math.ceil(milliseconds / 60_000));
  return new HttpProblem(429, [teamProblem('signInLocked', {}, { minutes })], {
    headers: { 'retry-after': String(minutes * 60) },
  });
}

/** Longest lock, where it is not told which one holds. */
const someLock = 15 * 60_000;

/** Signing in and out, who one is, and one's password. */
export function sessionRoutes(app: App, team: Team, now: () => number, policy: SecondFactorPolicy): void {
  const tags = ['session'];
  const callerOf = ({ caller }: { caller: Asking | undefined }) =>
    required(caller, 'a route for persons is reached by somebody');

  app.post(
    '/session',
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: 'Sign in; the session comes as a cookie',
        body: signInSchema,
        response: { 200: whoSchema, ...problemResponses(401, 413, 415) },
      },
    },
    async (request, reply) => {
      const { name, password, code } = request.body;
      const browser = request.headers['user-agent'];
      const people = team.peopleFor({ workspace: '', person: '', address: request.ip });
      const signed = await people.signIn(name, password, { browser, code });
      if (signed.kind === 'locked') throw locked(Date.parse(signed.until) - now());
      if (signed.kind === 'refused') throw new HttpProblem(401, [teamProblem('signInRefused', {})]);
      if (signed.kind === 'codeNeeded') throw new HttpProblem(401, [teamProblem('codeNeeded', {})]);
      if (signed.kind === 'codeRefused')
        throw new HttpProblem(401, [peopleProblem('codeWrong', { column: 'code' })]);
      // A session that was there before is another's, or an older one: it ends.
      const before = readSession(request);
      if (before !== undefined) await people.endSession(before);
      giveSession(request, reply, signed.secret);
      return showCaller(signed.caller, policy);
    },
  );

  app.get(
    '/session',
    {
      schema: {
        tags,
        summary: 'Who is signed in',
        response: { 200: whoSchema, ...problemResponses() },
      },
    },
    async (request) => showCaller(callerOf(request), policy),
  );

  app.delete(
    '/session',
    {
      schema: {
        tags,
        summary: 'Sign out',
        response: { 204: z.undefined().describe('The session has ended'), ...problemResponses() },
      },
    },
    async (request, reply) => {
      await team.peopleFor(request.standing).endSession(readSession(request) ?? '');
      takeSession(request, reply);
      return reply.code(204).send();
    },
  );

  app.put(
    '/session/password',
    {
      config: { rateLimit: signInLimit },
      schema: {
        tags,
        summary: 'Change one’s password; all other sessions end',
        body: passwordChangeSchema,
        response: { 200: whoSchema, ...problemResponses(413, 415, 422) },
      },
    },
    async (request) => {
      const caller = callerOf(request);
      const { before, after } = request.body;
      const session = readSession(request) ?? '';
      const people = team.peopleFor(request.standing);
      const changed = await people.changePassword(caller.person, before, after, session);
      if (changed === 'locked') throw locked(someLock);
      if (changed === 'refused') throw new HttpProblem(422, [teamProblem('passwordWrong', {})]);
      if (!changed.ok) throw new HttpProblem(422, changed.problems);
      return showCaller({ ...caller, person: changed.value }, policy);
    },
  );
}
