import * as z from 'zod';
import { byText } from '../../domain/region/region.ts';
import type { ScenarioSummary, StoredScenario } from '../../store/store.ts';
import { datasetOfScenario } from '../../study/openPlace.ts';
import { entityTag, revisionOf } from '../entityTag.ts';
import { HttpProblem } from '../httpProblem.ts';
import { keyHeaders } from '../onceByKey.ts';
import { cutPage, highestRevision, writeCursor } from '../paging.ts';
import type { App, Parts } from '../parts.ts';
import { scenarioFile } from '../placeBook.ts';
import type { Preset } from '../presets.ts';
import { problemResponses } from '../problemResponses.ts';
import { serverProblem } from '../problemTexts.ts';
import {
  revisionHeaders,
  revisionListQuery,
  revisionListSchema,
  scenarioDraftSchema,
  scenarioListQuery,
  scenarioListSchema,
  scenarioParams,
  scenarioSchema,
} from '../schemas/scenario.ts';
import { unwrapKept } from '../unwrapKept.ts';

type Shown = z.infer<typeof scenarioSchema>;

const showPreset = ({ id, place, text, title, question }: Preset): Shown => ({
  id,
  name: title.zh,
  place,
  revision: 0,
  savedAt: null,
  preset: true,
  title,
  question,
  text,
});

function showStored({ id, name, place, revision, savedAt, text }: StoredScenario): Shown {
  const head = datasetOfScenario({ text, file: scenarioFile });
  const [title, question] = head.ok ? [head.title, head.question] : [null, null];
  return { id, name, place, revision, savedAt, preset: false, title, question, text };
}

const summaryOf = ({ id, name, place, revision, savedAt }: ScenarioSummary) => ({
  ...{ id, name, place, revision, savedAt },
  preset: false,
  title: null,
  question: null,
});

const missing = (id: string) => new HttpProblem(404, [serverProblem('notFound', {}, { what: id })]);

/** Scenarios: those that come with the program, read-only, and those people keep, changed by revision. */
export function scenarioRoutes(app: App, { presets, once }: Parts): void {
  const tags = ['scenarios'];
  const shippedInOrder = [...presets].sort((left, right) => byText(left.id, right.id));
  const presetOf = (id: string) => presets.find((preset) => preset.id === id);
  const refusePreset = (id: string) => {
    if (presetOf(id) !== undefined) throw new HttpProblem(409, [serverProblem('presetReadOnly', {}, { id })]);
  };

  app.get(
    '/scenarios',
    {
      schema: {
        tags,
        summary: 'Scenarios of a place or of all: those of the program, then those kept',
        querystring: scenarioListQuery,
        response: { 200: scenarioListSchema, ...problemResponses() },
      },
    },
    async (request, reply) => {
      const { place, after, limit } = request.query;
      const [shippedAfter, keptAfter] = after?.[0] === 'kept' ? [undefined, after] : [after, undefined];
      const shipped = (keptAfter === undefined ? shippedInOrder : [])
        .filter((preset) => place === undefined || preset.place === place)
        .filter(({ id }) => shippedAfter === undefined || byText(id, shippedAfter[1]) > 0)
        .map(showPreset)
        .map(({ text: _text, ...summary }) => summary);
      const key = keptAfter && { name: keptAfter[1], id: keptAfter[2] };
      const kept = await request.room.store.listScenarios(place, { after: key, limit: limit + 1 });
      const found = [...shipped, ...kept.map(summaryOf)];
      const { shown, next } = cutPage([request, reply], 'after', found, ({ preset, name, id }) =>
        writeCursor(preset ? ['preset', id] : ['kept', name, id]),
      );
      return { scenarios: shown, next };
    },
  );

  app.post(
    '/scenarios',
    {
      ...once,
      schema: {
        tags,
        summary: 'Keep a new scenario',
        headers: keyHeaders,
        body: scenarioDraftSchema,
        response: { 201: scenarioSchema, ...problemResponses(409, 413, 415, 422) },
      },
    },
    async ({ room: { base, store }, body }, reply) => {
      const saved = unwrapKept(await store.saveScenario(body));
      return reply
        .code(201)
        .headers({ etag: entityTag(saved.revision), location: `${base}/scenarios/${saved.id}` })
        .send(showStored(saved));
    },
  );

  app.get(
    '/scenarios/:id',
    {
      schema: {
        tags,
        summary: 'A scenario with its text; its ETag is the revision',
        params: scenarioParams,
        querystring: z.strictObject({
          revision: z.coerce.number().int().min(1).max(highestRevision).optional().meta({
            unit: 'revisions',
            description: 'An older revision; the newest when left out.',
          }),
        }),
        response: { 200: scenarioSchema, ...problemResponses(404) },
      },
    },
    async ({ room: { store }, params: { id }, query: { revision } }, reply) => {
      const preset = presetOf(id);
      const stored = preset === undefined ? await store.readScenario(id, revision) : undefined;
      const shown = preset ? showPreset(preset) : stored && showStored(stored);
      if (shown === undefined) throw missing(id);
      return reply.header('etag', entityTag(shown.revision)).send(shown);
    },
  );

  app.get(
    '/scenarios/:id/revisions',
    {
      schema: {
        tags,
        summary: 'Revisions of a scenario, the newest first, without their texts',
        params: scenarioParams,
        querystring: revisionListQuery,
        response: { 200: revisionListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      const { before, limit } = request.query;
      const { store } = request.room;
      if ((await store.readScenario(id)) === undefined) throw missing(id);
      const found = await store.listScenarioRevisions(id, { after: before, limit: limit + 1 });
      const { shown, next } = cutPage([request, reply], 'before', found, ({ revision }) => revision);
      return { revisions: shown.map(summaryOf), next };
    },
  );

  app.put(
    '/scenarios/:id',
    {
      schema: {
        tags,
        summary: 'Keep the next revision of a scenario',
        description:
          'If-Match names the revision that was changed; 412 where somebody kept another one since.',
        params: scenarioParams,
        headers: revisionHeaders,
        body: scenarioDraftSchema,
        response: { 200: scenarioSchema, ...problemResponses(404, 409, 412, 413, 415, 422, 428) },
      },
    },
    async ({ room: { store }, params: { id }, headers, body }, reply) => {
      refusePreset(id);
      const ifRevision = revisionOf(headers['if-match']);
      if ((await store.readScenario(id)) === undefined) throw missing(id);
      const saved = unwrapKept(await store.saveScenario({ id, ifRevision, ...body }));
      return reply.header('etag', entityTag(saved.revision)).send(showStored(saved));
    },
  );

  app.delete(
    '/scenarios/:id',
    {
      schema: {
        tags,
        summary: 'Take a scenario off the lists',
        params: scenarioParams,
        headers: revisionHeaders,
        response: {
          204: z.undefined().describe('It is off the lists'),
          ...problemResponses(404, 409, 412, 428),
        },
      },
    },
    async ({ room: { store }, params: { id }, headers }, reply) => {
      refusePreset(id);
      const ifRevision = revisionOf(headers['if-match']);
      if ((await store.readScenario(id)) === undefined) throw missing(id);
      unwrapKept(await store.deleteScenario(id, ifRevision));
      return reply.code(204).send();
    },
  );
}
