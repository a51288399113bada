import * as z from 'zod';
import type { Json, Study } from '../../store/store.ts';
import { studyKinds } from '../../study/studyKinds.ts';
import { entityTag, knowsAlready } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { languageOf } from '../language.ts';
import { keyHeaders } from '../onceByKey.ts';
import { cutPage } from '../paging.ts';
import type { App, Parts } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import { openProgressStream } from '../progressStream.ts';
import type { Room } from '../room.ts';
import { type ShapeFault, sayIssues } from '../sayIssues.ts';
import { resultSchema } from '../schemas/result.ts';
import {
  studyJobSchema,
  studyListQuery,
  studyListSchema,
  studyParams,
  studyRequestSchema,
} from '../schemas/study.ts';
import { sendText } from '../sendText.ts';
import { showStudy } from '../showStudy.ts';

type Body = z.infer<typeof studyRequestSchema>;

const missing = (id: string) => new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);

/** The settings as the kind knows them, its defaults filled in, so that equal questions have equal keys. */
function settingsOf({ kind, settings }: Body): Json {
  const read = studyKinds[kind].settings.safeParse(settings);
  if (read.success) return read.data;
  const faults: ShapeFault[] = read.error.issues.map(({ code, path, message, ...params }) => ({
    keyword: code,
    instancePath: `/settings/${path.join('/')}`,
    message,
    params,
  }));
  throw new HttpProblem(400, sayIssues(faults, 'body'));
}

/** Studies as jobs: ask, follow, stop, and fetch the result. */
export function studyRoutes(app: App, { desk, once, presets, engine, bounds }: Parts): void {
  const tags = ['studies'];
  const find = async ({ store }: Room, id: string): Promise<Study> => {
    const study = await store.readStudy(id);
    if (study === undefined) throw missing(id);
    return study;
  };

  async function textOf({ store }: Room, scenario: Body['scenario'], place: string): Promise<string | null> {
    if (scenario === null) return null;
    if ('text' in scenario) return scenario.text;
    const { id } = scenario;
    const kept =
      presets.find((preset) => preset.id === id) ?? (await store.readScenario(id, scenario.revision));
    if (kept === undefined) throw missing(id);
    if (kept.place !== place)
      throw new HttpProblem(422, [
        serverProblem('otherPlace', {}, { scenario: id, theirs: kept.place, place }),
      ]);
    return kept.text;
  }

  app.get(
    '/studies',
    {
      schema: {
        tags,
        summary: 'Studies, the newest first',
        querystring: studyListQuery,
        response: { 200: studyListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { room, headers } = request;
      const { place, state, kind, before, limit } = request.query;
      if (before !== undefined) await find(room, before);
      const filter = {
        // One more than asked for tells whether any follow.
        limit: limit + 1,
        ...(before === undefined ? {} : { before }),
        ...(place === undefined ? {} : { placeHash: place }),
        ...(state === undefined ? {} : { state }),
        ...(kind === undefined ? {} : { kind }),
      };
      const language = languageOf(headers['accept-language']);
      const found = await room.store.listStudies(filter);
      const { shown, next } = cutPage([request, reply], 'before', found, ({ id }) => id);
      return {
        studies: shown.map((study) => showStudy(study, desk.progressOf(study.id), language, room.base)),
        next,
      };
    },
  );

  app.post(
    '/studies',
    {
      ...once,
      schema: {
        tags,
        summary: 'Ask for a study; the same request gives the same study',
        description: '202 while it waits or runs, 200 when it is done already.',
        headers: keyHeaders,
        body: studyRequestSchema,
        response: { 200: studyJobSchema, 202: studyJobSchema, ...problemResponses(404, 409, 413, 415, 422) },
      },
    },
    async ({ room, body, headers }, reply) => {
      const settings = settingsOf(body);
      const { hash, name } = await room.places.find(body.place);
      const { study } = await desk.submit(room, {
        kind: body.kind,
        placeHash: hash,
        scenarioText: await textOf(room, body.scenario, name),
        settings,
        engine: engine.version,
        seed: body.seed,
      });
      const language = languageOf(headers['accept-language']);
      const shown = showStudy(study, desk.progressOf(study.id), language, room.base);
      return reply
        .code(study.state === 'done' ? 200 : 202)
        .header('location', shown.links.self)
        .send(shown);
    },
  );

  app.get(
    '/studies/:id',
    {
      schema: {
        tags,
        summary: 'How a study stands',
        params: studyParams,
        response: { 200: studyJobSchema, ...problemResponses(404) },
      },
    },
    async ({ room, params: { id }, headers }) => {
      const language = languageOf(headers['accept-language']);
      return showStudy(await find(room, id), desk.progressOf(id), language, room.base);
    },
  );

  app.delete(
    '/studies/:id',
    {
      schema: {
        tags,
        summary: 'Stop a study that waits or runs',
        params: studyParams,
        response: { 200: studyJobSchema, ...problemResponses(404, 409) },
      },
    },
    async ({ room, params: { id }, headers }) => {
      const language = languageOf(headers['accept-language']);
      return showStudy(await desk.cancel(room, id), undefined, language, room.base);
    },
  );

  app.get(
    '/studies/:id/events',
    {
      config: { produces: 'text/event-stream' },
      schema: {
        tags,
        summary: 'Follow a study: “study” as it stands, “progress”, then one “end”',
        description:
          'Whoever was cut off asks again and begins with how the study stands by then. A comment now and then keeps the line open; a slow reader gets the newest progress alone.',
        params: studyParams,
        response: {
          200: {
            description:
              'Server-sent events; the data of each is JSON (StudyJob, Progress, at last StudyJob).',
            content: { 'text/event-stream': { schema: z.string() } },
          },
          ...problemResponses(404),
        },
      },
    },
    async ({ room, params: { id }, headers }, reply) => {
      await find(room, id);
      const language = languageOf(headers['accept-language']);
      const settings = { language, base: room.base, heartbeat: bounds.heartbeat };
      const stream = openProgressStream(desk, id, () => find(room, id), settings);
      return reply
        .type('text/event-stream')
        .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        .send(stream as never);
    },
  );

  app.get(
    '/studies/:id/result',
    {
      schema: {
        tags,
        summary: 'The result of a study that is done, as docs/json.md says',
        params: studyParams,
        response: {
          200: resultSchema,
          304: z.undefined().describe('The reader has it already'),
          ...problemResponses(404, 409),
        },
      },
    },
    async ({ room, params: { id }, headers }, reply) => {
      const { key, state } = await find(room, id);
      if (state !== 'done') throw new HttpProblem(409, [serverProblem('noResultYet', {}, { id, state })]);
      const tag = entityTag(key);
      reply.headers({ etag: tag, 'cache-control': 'private, no-cache' });
      if (knowsAlready(headers['if-none-match'], tag)) return reply.code(304).send();
      return sendText(reply, JSON.stringify(await room.store.readStudyResult(id)));
    },
  );
}
