import * as z from 'zod';
import type { Member } from '../../store/people/people.ts';
import { newSecret } from '../../store/people/secrets.ts';
import { HttpProblem } from '../httpProblem.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Team } from '../rooms.ts';
import {
  auditQuery,
  auditSchema,
  memberDraftSchema,
  memberListQuery,
  memberListSchema,
  memberParams,
  setMemberSchema,
} from '../schemas/people.ts';
import { unwrapKept } from '../unwrapKept.ts';

/** Characters of a first password; each of six bits of chance. */
const firstPassword = 20;

function showMember({ name, shownName, role, disabled }: Member) {
  return { name, shownName, role, disabled };
}

/** What admins of a workspace do: who is in, as what, and what was changed by whom. */
export function memberRoutes(app: App, team: Team): void {
  const tags = ['members'];

  app.get(
    '/members',
    {
      schema: {
        tags,
        summary: 'Who is in the workspace, by name',
        querystring: memberListQuery,
        response: { 200: memberListSchema, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { standing, query } = request;
      const { after: [after] = [], limit } = query;
      const page = { after, limit: limit + 1 };
      const found = await team.peopleFor(standing).listMembers(standing.workspace, page);
      const { shown, next } = cutPage([request, reply], 'after', found, ({ name }) => writeCursor([name]));
      return { members: shown.map(showMember), next };
    },
  );

  app.put(
    '/members/:name',
    {
      schema: {
        tags,
        summary: 'Make somebody a member, or change what they are',
        description:
          'With shownName an account is made for somebody who has none; its first password is told this once.',
        params: memberParams,
        body: memberDraftSchema,
        response: { 200: setMemberSchema, ...problemResponses(409, 413, 415, 422) },
      },
    },
    async ({ standing, params: { name }, body: { role, shownName } }) => {
      const people = team.peopleFor(standing);
      const isNew = shownName !== undefined && (await people.findPerson(name)) === undefined;
      const password = isNew ? newSecret().slice(0, firstPassword) : null;
      if (isNew && password !== null)
        unwrapKept(await people.addPerson({ name, shownName, password, mustChange: true }));
      const set = await people.setMember(standing.workspace, name, role);
      if (!set.ok) throw new HttpProblem(isLast(set.problems) ? 409 : 422, set.problems);
      return { member: showMember(set.value), password };
    },
  );

  app.delete(
    '/members/:name',
    {
      schema: {
        tags,
        summary: 'Take somebody out of the workspace',
        params: memberParams,
        response: { 204: z.undefined().describe('They are out'), ...problemResponses(404, 409) },
      },
    },
    async ({ standing, params: { name } }, reply) => {
      const removed = await team.peopleFor(standing).removeMember(standing.workspace, name);
      if (removed.ok) return reply.code(204).send();
      if (isLast(removed.problems)) throw new HttpProblem(409, removed.problems);
      throw new HttpProblem(404, [serverProblem('notFound', {}, { what: name })]);
    },
  );

  app.get(
    '/audit',
    {
      schema: {
        tags,
        summary: 'The record of changes in the workspace, the newest first',
        querystring: auditQuery,
        response: { 200: auditSchema, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { before, limit } = request.query;
      const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const lines = await team.peopleFor(request.standing).listAudit(page);
      const { shown, next } = cutPage([request, reply], 'before', lines, ({ position }) => position);
      return { lines: shown, next };
    },
  );
}

const isLast = (problems: readonly { readonly code: string }[]) =>
  problems.some(({ code }) => code === 'lastAdmin');
