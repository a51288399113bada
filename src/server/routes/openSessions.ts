import * as z from 'zod';
import { required } from '../../domain/invariant.ts';
import { HttpProblem } from '../httpProblem.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Team } from '../rooms.ts';
import { memberParams } from '../schemas/people.ts';
import { sessionListSchema, sessionParams } from '../schemas/session.ts';
import { freshSession } from '../team/freshSession.ts';
import type { Asking } from '../team/permissions.ts';

const missing = (what: string) => new HttpProblem(404, [serverProblem('notFound', {}, { what })]);

/** A person's own sessions: which there are, and an end to those elsewhere. */
export function openSessionRoutes(app: App, team: Team, now: () => number): void {
  const tags = ['session'];
  const askingOf = ({ caller }: { caller: Asking | undefined }) =>
    required(caller, 'a route for persons is reached by somebody');
  const again = 'Takes a session that was begun within ten minutes: sign in again where it is older.';

  app.get(
    '/sessions',
    {
      schema: {
        tags,
        summary: 'One’s sessions that let in, the last begun first',
        response: { 200: sessionListSchema, ...problemResponses() },
      },
    },
    async (request) => {
      const { person, session } = askingOf(request);
      const found = await team.peopleFor(request.standing).listSessions(person);
      return { sessions: found.map((each) => ({ ...each, current: each.id === session?.id })) };
    },
  );

  app.delete(
    '/sessions',
    {
      schema: {
        tags,
        summary: 'End all one’s other sessions',
        description: again,
        response: { 204: z.undefined().describe('They let in no more'), ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { id } = freshSession(request, now());
      await team.peopleFor(request.standing).endSessions(askingOf(request).person, id);
      return reply.code(204).send();
    },
  );

  app.delete(
    '/sessions/:id',
    {
      schema: {
        tags,
        summary: 'End one of one’s sessions',
        description: again,
        params: sessionParams,
        response: { 204: z.undefined().describe('It lets in no more'), ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      freshSession(request, now());
      const { id } = request.params;
      if (!(await team.peopleFor(request.standing).endOneSession(askingOf(request).person, id)))
        throw missing(id);
      return reply.code(204).send();
    },
  );
}

/** What admins do about the sessions of members. */
export function memberSessionRoutes(app: App, team: Team): void {
  app.delete(
    '/members/:name/sessions',
    {
      schema: {
        tags: ['members'],
        summary: 'End all sessions of a member, who may sign in anew',
        params: memberParams,
        response: { 204: z.undefined().describe('They let in no more'), ...problemResponses(404) },
      },
    },
    async ({ standing, params: { name } }, reply) => {
      const people = team.peopleFor(standing);
      const [member, person] = [
        await people.findMember(standing.workspace, name),
        await people.findPerson(name),
      ];
      if (member === undefined || person === undefined) throw missing(name);
      await people.endSessions(person);
      return reply.code(204).send();
    },
  );
}
