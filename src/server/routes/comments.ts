import * as z from 'zod';
import type { Comment, CommentFilter, CommentTopic } from '../../domain/comment.ts';
import { keyOfTopic } from '../../store/comments.ts';
import { entityTag, revisionOf } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { keyHeaders } from '../onceByKey.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App, Parts } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import type { Room } from '../room.ts';
import {
  commentChangeSchema,
  commentCountsSchema,
  commentDraftSchema,
  commentListSchema,
  commentParams,
  commentQuery,
  commentSchema,
  countQuery,
} from '../schemas/comment.ts';
import { revisionHeaders } from '../schemas/scenario.ts';
import type { Asking } from '../team/permissions.ts';
import { unwrapKept } from '../unwrapKept.ts';

const missing = (id: string) => new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);

/** The topic that a key of the list of counts names; a whole grade is class 0. */
function topicAt([scenario, school, grade, year, number]: ReturnType<typeof keyOfTopic>): CommentTopic {
  if (scenario !== '') return { kind: 'scenario', scenario };
  return { kind: 'ledger', school, grade, year, number: number === 0 ? null : number };
}

/** Comments on scenarios and ledger rows: everybody's to read, the writer's to change, the writer's or an admin's to remove. */
export function commentRoutes(app: App, { presets, once }: Parts): void {
  const tags = ['comments'];

  async function placeOfScenario({ store }: Room, id: string): Promise<string> {
    const found = presets.find((preset) => preset.id === id) ?? (await store.readScenario(id));
    if (found === undefined) throw missing(id);
    return found.place;
  }

  async function filterOf(room: Room, query: z.infer<typeof commentQuery>): Promise<CommentFilter> {
    const { scenario, place = '', school = '', grade, year, number } = query;
    if (scenario !== undefined) return { scenario, place: await placeOfScenario(room, scenario) };
    return {
      ...{ place: (await room.places.find(place)).name, school },
      ...(grade === undefined ? {} : { grade }),
      ...(year === undefined ? {} : { year }),
      ...(number === undefined ? {} : { number }),
    };
  }

  /** The comment, which is to be changed by its writer, or removed by an admin too. */
  async function own(room: Room, id: string, caller: Asking | undefined, admins: boolean): Promise<Comment> {
    const comment = await room.store.readComment(id);
    if (comment === undefined) throw missing(id);
    // A token of an admin does no more than a planner may.
    const isAdmin =
      caller?.by === 'session' &&
      caller.memberships.some(
        (membership) => membership.role === 'admin' && room.base.endsWith(`/${membership.id}`),
      );
    if (comment.person === (caller?.person.name ?? '') || (admins && isAdmin)) return comment;
    throw new HttpProblem(403, [serverProblem('notYourComment', {}, { author: comment.author })]);
  }

  app.get(
    '/comments',
    {
      schema: {
        tags,
        summary: 'Comments on a scenario, or on the ledger rows of a school, the newest first',
        querystring: commentQuery,
        response: { 200: commentListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { room, query } = request;
      const { before, limit } = query;
      // One more than asked for tells whether any follow.
      const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const found = await room.store.listComments(await filterOf(room, query), page);
      const { shown, next } = cutPage([request, reply], 'before', found, ({ position }) => position);
      return { comments: [...shown], next };
    },
  );

  app.get(
    '/comments/counts',
    {
      schema: {
        tags,
        summary: 'How many comments there are on the scenarios and ledger rows of a place',
        querystring: countQuery,
        response: { 200: commentCountsSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { room, query } = request;
      const { place, after, limit } = query;
      const { name } = await room.places.find(place);
      const page = { after: after && topicAt(after), limit: limit + 1 };
      const found = await room.store.countComments(name, page);
      const { shown, next } = cutPage([request, reply], 'after', found, ({ topic }) =>
        writeCursor(keyOfTopic(topic)),
      );
      return { counts: [...shown], next };
    },
  );

  app.post(
    '/comments',
    {
      ...once,
      schema: {
        tags,
        summary: 'Comment on a scenario or a ledger row',
        headers: keyHeaders,
        body: commentDraftSchema,
        response: { 201: commentSchema, ...problemResponses(404, 409, 413, 415, 422) },
      },
    },
    async ({ room, caller, body: { topic: given, text, author } }, reply) => {
      const { topic, place } =
        given.kind === 'scenario'
          ? { topic: given, place: await placeOfScenario(room, given.scenario) }
          : (({ place: of, ...topic }) => ({ topic, place: of }))(given);
      const name = given.kind === 'scenario' ? place : (await room.places.find(place)).name;
      // Whoever signed in writes under their own name.
      const { name: person, shownName } = caller?.person ?? { name: '', shownName: author };
      const draft = { place: name, topic, text, person, author: shownName };
      const comment = unwrapKept(await room.store.addComment(draft));
      return reply.code(201).header('etag', entityTag(comment.revision)).send(comment);
    },
  );

  app.put(
    '/comments/:id',
    {
      schema: {
        tags,
        summary: 'Change one’s own comment',
        description: 'If-Match names the revision that was changed; 412 where another one was kept since.',
        params: commentParams,
        headers: revisionHeaders,
        body: commentChangeSchema,
        response: { 200: commentSchema, ...problemResponses(404, 412, 413, 415, 422, 428) },
      },
    },
    async ({ room, caller, params: { id }, headers, body: { text } }, reply) => {
      const ifRevision = revisionOf(headers['if-match']);
      await own(room, id, caller, false);
      const comment = unwrapKept(await room.store.changeComment(id, ifRevision, text));
      return reply.header('etag', entityTag(comment.revision)).send(comment);
    },
  );

  app.delete(
    '/comments/:id',
    {
      schema: {
        tags,
        summary: 'Remove one’s own comment, or as an admin any; its text is gone',
        params: commentParams,
        headers: revisionHeaders,
        response: { 204: z.undefined().describe('It is gone'), ...problemResponses(404, 412, 428) },
      },
    },
    async ({ room, caller, params: { id }, headers }, reply) => {
      const ifRevision = revisionOf(headers['if-match']);
      await own(room, id, caller, true);
      unwrapKept(await room.store.removeComment(id, ifRevision));
      return reply.code(204).send();
    },
  );
}
