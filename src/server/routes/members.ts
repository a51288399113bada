import * as z from 'zod';
import { type Member, type Role, roles } from '../../store/people/people.ts';
import { newSecret } from '../../store/people/secrets.ts';
import type { Saved } from '../../store/store.ts';
import { entityTag, tagOf } from '../entityTag.ts';
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
  memberSchema,
  setMemberSchema,
} from '../schemas/people.ts';
import { revisionHeaders } from '../schemas/scenario.ts';
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

  app.get(
    '/members/:name',
    {
      schema: {
        tags,
        summary: 'What somebody is in the workspace; changes name the ETag',
        params: memberParams,
        response: { 200: memberSchema, ...problemResponses(404) },
      },
    },
    async ({ standing, params: { name } }, reply) => {
      const member = await team.peopleFor(standing).findMember(standing.workspace, name);
      if (member === undefined) throw missing(name);
      return reply.header('etag', entityTag(member.role)).send(showMember(member));
    },
  );

  app.put(
    '/members/:name',
    {
      schema: {
        tags,
        summary: 'Make somebody a member, or change what they are',
        description:
          'Who is a member already is changed by the ETag that was read; 412 where somebody changed it since, 428 without. With shownName an account is made for somebody who has none; its first password is told this once.',
        params: memberParams,
        headers: revisionHeaders,
        body: memberDraftSchema,
        response: { 200: setMemberSchema, ...problemResponses(409, 412, 413, 415, 422, 428) },
      },
    },
    async ({ standing, params: { name }, headers, body: { role, shownName } }, reply) => {
      const people = team.peopleFor(standing);
      const ifMatch = headers['if-match'];
      const there = await people.findMember(standing.workspace, name);
      const seen = there === undefined && ifMatch === undefined ? null : roleOf(ifMatch);
      const isNew = shownName !== undefined && (await people.findPerson(name)) === undefined;
      const password = isNew ? newSecret().slice(0, firstPassword) : null;
      if (isNew && password !== null)
        unwrapKept(await people.addPerson({ name, shownName, password, mustChange: true }));
      const member = unwrapMember(await people.setMember(standing.workspace, name, role, seen));
      return reply.header('etag', entityTag(member.role)).send({ member: showMember(member), password });
    },
  );

  app.delete(
    '/members/:name',
    {
      schema: {
        tags,
        summary: 'Take somebody out of the workspace',
        params: memberParams,
        headers: revisionHeaders,
        response: { 204: z.undefined().describe('They are out'), ...problemResponses(404, 409, 412, 428) },
      },
    },
    async ({ standing, params: { name }, headers }, reply) => {
      const people = team.peopleFor(standing);
      const seen = roleOf(headers['if-match']);
      if ((await people.findMember(standing.workspace, name)) === undefined) throw missing(name);
      unwrapMember(await people.removeMember(standing.workspace, name, seen));
      return reply.code(204).send();
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

const missing = (name: string) => new HttpProblem(404, [serverProblem('notFound', {}, { what: name })]);

/** The member that was set; 412 where they were changed meanwhile, 409 where no admin would be left. */
function unwrapMember(saved: Saved<Member>): Member {
  if (saved.ok) return saved.value;
  const codes = saved.problems.map(({ code }) => code);
  if (codes.includes('memberChanged')) {
    const headers = 'conflict' in saved ? { etag: entityTag(saved.current.role) } : {};
    throw new HttpProblem(412, saved.problems, { headers });
  }
  throw new HttpProblem(codes.includes('lastAdmin') ? 409 : 422, saved.problems);
}

/** The role that If-Match names, which is all that changes of a member. 428 without one, 412 where it is none. */
function roleOf(header: string | undefined): Role {
  const tag = tagOf(header);
  const role = roles.find((each) => each === tag);
  if (role === undefined) throw new HttpProblem(412, [serverProblem('revisionNeeded', {})]);
  return role;
}
