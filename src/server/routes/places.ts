import * as z from 'zod';
import type { TableFile } from '../../study/openPlace.ts';
import { entityTag, knowsAlready } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { languageOf, sayProblems } from '../language.ts';
import { keyHeaders } from '../onceByKey.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App, Parts } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { readUpload } from '../readUpload.ts';
import {
  addedPlaceSchema,
  checkedPlaceSchema,
  placeDocumentSchema,
  placeFilesSchema,
  placeListQuery,
  placeListSchema,
  placeParams,
  uploadSchema,
  versionListQuery,
  versionListSchema,
} from '../schemas/place.ts';
import { bodyLimits } from '../serverLimits.ts';
import { unwrapKept } from '../unwrapKept.ts';

type Summary = z.infer<typeof placeDocumentSchema>;

async function bytesOf({ files }: z.infer<typeof uploadSchema>): Promise<TableFile[]> {
  return Promise.all(
    files.map(async (file) =>
      file instanceof File
        ? { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
        : { name: file.name, bytes: new Uint8Array(Buffer.from(file.base64, 'base64')) },
    ),
  );
}

/** Places: list, add with a check before, what one is, and its files. */
export function placeRoutes(app: App, { once }: Parts): void {
  const tags = ['places'];

  app.get(
    '/places',
    {
      schema: {
        tags,
        summary: 'Places by name, each with its latest version',
        querystring: placeListQuery,
        response: { 200: placeListSchema, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { after: [after] = [], limit } = request.query;
      const found = await request.room.store.listPlaces({ after, limit: limit + 1 });
      const { shown, next } = cutPage([request, reply], 'after', found, ({ name }) => writeCursor([name]));
      return { places: shown, next };
    },
  );

  app.post(
    '/places',
    {
      bodyLimit: bodyLimits.placeJson,
      preValidation: readUpload,
      ...once,
      schema: {
        tags,
        summary: 'Add a version of a place, or only check its files',
        description:
          'Kept are the tables as they were understood, and only when they can be read without a problem: other sheets, files and columns with particulars of single people are not. With check=true nothing is kept and the answer tells problems and notices.',
        consumes: ['multipart/form-data', 'application/json'],
        querystring: z.strictObject({ check: z.enum(['true', 'false']).default('false') }),
        headers: keyHeaders,
        body: uploadSchema,
        response: {
          200: checkedPlaceSchema,
          201: addedPlaceSchema,
          ...problemResponses(409, 413, 415, 422),
        },
      },
    },
    async (request, reply) => {
      const { base, store, places } = request.room;
      const language = languageOf(request.headers['accept-language']);
      const files = await bytesOf(request.body);
      const checked = await places.check(files);
      const notices = sayProblems(checked.notices, language);
      if (request.query.check === 'true') {
        const summary = checked.ok ? (checked.summary as Summary) : null;
        const problems = checked.ok ? [] : sayProblems(checked.problems, language);
        return { readable: checked.ok, summary, problems, notices };
      }
      if (!checked.ok) throw new HttpProblem(422, checked.problems, { notices: checked.notices });
      const { id: name } = (checked.summary as Summary).place;
      const place = unwrapKept(await store.addPlace({ name, files: await places.tablesOf(files) }));
      const summary = places.remember(place.hash, name, checked.summary) as Summary;
      return reply
        .code(201)
        .header('location', `${base}/places/${place.hash}`)
        .send({ place, summary, notices });
    },
  );

  app.get(
    '/places/:place',
    {
      schema: {
        tags,
        summary: 'What a place is: years, districts, targets, rows by table',
        params: placeParams,
        response: { 200: placeDocumentSchema, ...problemResponses(404, 422) },
      },
    },
    async ({ room: { places }, params }, reply) => {
      const version = await places.find(params.place);
      const summary = (await places.summaryOf(version)) as Summary;
      return reply.header('etag', entityTag(version.hash)).send(summary);
    },
  );

  app.get(
    '/places/:place/versions',
    {
      schema: {
        tags,
        summary: 'Versions of a place, the latest added first',
        params: placeParams,
        querystring: versionListQuery,
        response: { 200: versionListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { store, places } = request.room;
      const { before, limit } = request.query;
      const { name } = await places.find(request.params.place);
      const found = await store.listPlaceVersions(name, { after: before, limit: limit + 1 });
      const { shown, next } = cutPage([request, reply], 'before', found, ({ id }) => id);
      return { versions: shown, next };
    },
  );

  app.get(
    '/places/:place/files',
    {
      schema: {
        tags,
        summary: 'The tables of a version as files',
        params: placeParams,
        response: {
          200: placeFilesSchema,
          304: z.undefined().describe('The reader has them already'),
          ...problemResponses(404),
        },
      },
    },
    async ({ room: { places }, params, headers }, reply) => {
      const { hash } = await places.find(params.place);
      const tag = entityTag(hash);
      // By its hash a version never changes; by a name it may be another one next time.
      const caching = params.place === hash ? 'private, max-age=31536000, immutable' : 'no-cache';
      reply.headers({ etag: tag, 'cache-control': caching });
      if (knowsAlready(headers['if-none-match'], tag)) return reply.code(304).send();
      const files = await places.filesOf(hash);
      return {
        hash,
        files: files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') })),
      };
    },
  );

  app.post(
    '/places/:place/check',
    {
      schema: {
        tags,
        summary: 'Check a scenario’s text on a place: what it changes, or all its problems',
        params: placeParams,
        body: z.strictObject({ text: z.string().max(900_000) }).meta({ id: 'ScenarioText' }),
        response: { 200: checkedPlaceSchema, ...problemResponses(404, 413, 415) },
      },
    },
    async (request) => {
      const { places } = request.room;
      const language = languageOf(request.headers['accept-language']);
      const { hash } = await places.find(request.params.place);
      const checked = await places.check(await places.filesOf(hash), request.body.text);
      return {
        readable: checked.ok,
        summary: checked.ok ? (checked.summary as Summary) : null,
        problems: checked.ok ? [] : sayProblems(checked.problems, language),
        notices: sayProblems(checked.notices, language),
      };
    },
  );
}
