import * as z from 'zod';
import { required } from '../../domain/invariant.ts';
import type { Caller, Person } from '../../store/people/people.ts';
import { HttpProblem } from '../httpProblem.ts';
import { keyHeaders, onceByKey } from '../onceByKey.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Team } from '../rooms.ts';
import {
  madeTokenSchema,
  tokenDraftSchema,
  tokenListQuery,
  tokenListSchema,
  tokenParams,
} from '../schemas/people.ts';
import { unwrapKept } from '../unwrapKept.ts';

/** A person's own tokens, by which their programs come in. */
export function tokenRoutes(app: App, team: Team): void {
  const tags = ['tokens'];
  const personOf = ({ caller }: { caller: Caller | undefined }): Person =>
    required(caller, 'a route for persons is reached by somebody').person;
  const once = onceByKey({
    // A token is one of a workspace, and so is the answer; whoever is not in it is refused.
    recordsOf: ({ caller, standing, body }) => {
      const { workspace } = body as { readonly workspace: string };
      const isIn = caller?.memberships.some(({ id }) => id === workspace);
      return isIn ? team.recordsOf({ ...standing, workspace }) : undefined;
    },
    // Of a secret nothing but its hash is kept.
    keep: (body) => JSON.stringify({ ...JSON.parse(body), secret: null }),
  });

  app.get(
    '/tokens',
    {
      schema: {
        tags,
        summary: 'One’s tokens that let in, the newest first',
        querystring: tokenListQuery,
        response: { 200: tokenListSchema, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { after: key, limit } = request.query;
      const page = { after: key && { createdAt: key[0], id: key[1] }, limit: limit + 1 };
      const found = await team.peopleFor(request.standing).listTokens(personOf(request), page);
      const { shown, next } = cutPage([request, reply], 'after', found, ({ createdAt, id }) =>
        writeCursor([createdAt, id]),
      );
      return { tokens: shown, next };
    },
  );

  app.post(
    '/tokens',
    {
      ...once,
      schema: {
        tags,
        summary: 'Make a token; its secret is told this once',
        headers: keyHeaders,
        body: tokenDraftSchema,
        response: { 201: madeTokenSchema, ...problemResponses(409, 413, 415, 422) },
      },
    },
    async (request, reply) => {
      const draft = { ...request.body, person: personOf(request) };
      return reply.code(201).send(unwrapKept(await team.peopleFor(request.standing).addToken(draft)));
    },
  );

  app.delete(
    '/tokens/:id',
    {
      schema: {
        tags,
        summary: 'Revoke a token: it lets in no more',
        params: tokenParams,
        response: { 204: z.undefined().describe('It lets in no more'), ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      if (!(await team.peopleFor(request.standing).revokeToken(personOf(request), id)))
        throw new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);
      return reply.code(204).send();
    },
  );
}
