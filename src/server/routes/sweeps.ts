import * as z from 'zod';
import type { SweepDrawer } from '../../store/sweepBook.ts';
import { findSweeps } from '../findSweeps.ts';
import { HttpProblem } from '../httpProblem.ts';
import { languageOf, sayProblems } from '../language.ts';
import { keyHeaders } from '../onceByKey.ts';
import { cutPage, writeCursor } from '../paging.ts';
import type { App, Parts } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { readSweepOrder } from '../readSweepOrder.ts';
import {
  failureListSchema,
  failureQuery,
  figureListSchema,
  figureQuery,
  sweepListQuery,
  sweepListSchema,
  sweepOrderSchema,
  sweepParams,
  sweepSchema,
  sweepStateSchema,
} from '../schemas/sweep.ts';
import { listSweep, showSweep } from '../showSweep.ts';
import { SweepFigureShelf } from '../sweepFigures.ts';
import { sweepProblem } from '../sweepProblemTexts.ts';
import { openSweepStream } from '../sweepStream.ts';
import { sweepFileRoutes } from './sweepFiles.ts';

/** Sweeps of a workspace that may run or be paused at once. */
const mostOpen = 20;

/** Sweeps: hand in, follow, set going or pause or give up, and their figures while they come. */
export function sweepRoutes(app: App, parts: Parts): void {
  const { once, presets, bounds } = parts;
  const finding = findSweeps(parts.sweeps);
  const { drawerOf, find } = finding;
  const shelf = new SweepFigureShelf(() => performance.now());
  const tags = ['sweeps'];
  const show = async (drawer: SweepDrawer, id: string, base: string) =>
    showSweep(await find(drawer, id), await drawer.workers(), base);

  app.get(
    '/sweeps',
    {
      schema: {
        tags,
        summary: 'Sweeps of the workspace, the newest first, and who works at sweeps',
        querystring: sweepListQuery,
        response: { 200: sweepListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { room, standing, query } = request;
      const { before, limit } = query;
      const drawer = await drawerOf(standing);
      if (before !== undefined) await find(drawer, before);
      // One more than asked for tells whether any follow.
      const page = { limit: limit + 1, ...(before === undefined ? {} : { before }) };
      const { shown, next } = cutPage([request, reply], 'before', await drawer.list(page), ({ id }) => id);
      return {
        sweeps: shown.map((sweep) => listSweep(sweep, room.base)),
        workers: await drawer.workers(),
        next,
      };
    },
  );

  app.post(
    '/sweeps',
    {
      ...once,
      schema: {
        tags,
        summary: 'Hand a sweep in: places × scenarios × futures; the same again gives the same sweep',
        description:
          'Workers take its shards one after the other (xuewei worker; the service itself where the database is its own). Each scenario is laid on every place: where a place lacks what a scenario names, its shards fail and say so.',
        headers: keyHeaders,
        body: sweepOrderSchema,
        response: { 202: sweepSchema, ...problemResponses(404, 409, 413, 415, 422) },
      },
    },
    async ({ room, standing, body }, reply) => {
      const drawer = await drawerOf(standing);
      const sweep = await readSweepOrder(room, presets, body);
      const waiting = await drawer.countOpen();
      if (waiting >= mostOpen)
        throw new HttpProblem(503, [sweepProblem('sweepsWaiting', {}, { waiting })], {
          headers: { 'retry-after': '60' },
        });
      const shown = await show(drawer, await drawer.submit(sweep), room.base);
      return reply.code(202).header('location', shown.links.self).send(shown);
    },
  );

  app.get(
    '/sweeps/:id',
    {
      schema: {
        tags,
        summary: 'How a sweep stands, how fast it goes and how long it will take',
        params: sweepParams,
        response: { 200: sweepSchema, ...problemResponses(404) },
      },
    },
    async ({ room, standing, params: { id } }) => show(await drawerOf(standing), id, room.base),
  );

  app.put(
    '/sweeps/:id/state',
    {
      schema: {
        tags,
        summary: 'Pause a sweep, let it go on or run what it has no figures for, or give it up',
        description: 'Figures that are there stay, whatever becomes of the sweep.',
        params: sweepParams,
        body: sweepStateSchema,
        response: { 200: sweepSchema, ...problemResponses(404, 409, 413, 415) },
      },
    },
    async ({ room, standing, params: { id }, body }) => {
      const drawer = await drawerOf(standing);
      const { state } = await find(drawer, id);
      if (state !== body.state) {
        const steered = await drawer.steer(id, body.state);
        if (steered === 'complete')
          throw new HttpProblem(409, [sweepProblem('sweepNothingLeft', {}, { id })]);
        if (steered === 'refused')
          throw new HttpProblem(409, [sweepProblem('sweepStateRefused', {}, { id, state })]);
      }
      return show(drawer, id, room.base);
    },
  );

  app.get(
    '/sweeps/:id/events',
    {
      config: { produces: 'text/event-stream' },
      schema: {
        tags,
        summary: 'Follow a sweep: “sweep” as it stands, “progress”, then one “end”',
        description:
          'Whoever was cut off asks again and begins with how the sweep stands by then. A paused sweep keeps the line open.',
        params: sweepParams,
        response: {
          200: {
            description:
              'Server-sent events; the data of each is JSON (Sweep, SweepProgress, at last Sweep).',
            content: { 'text/event-stream': { schema: z.string() } },
          },
          ...problemResponses(404),
        },
      },
    },
    async ({ room, standing, params: { id } }, reply) => {
      const drawer = await drawerOf(standing);
      await find(drawer, id);
      const stream = openSweepStream(() => show(drawer, id, room.base), bounds.heartbeat);
      return reply
        .type('text/event-stream')
        .headers({ 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
        .send(stream as never);
    },
  );

  app.get(
    '/sweeps/:id/failures',
    {
      schema: {
        tags,
        summary: 'Shards that could not be run, with their problems',
        params: sweepParams,
        querystring: failureQuery,
        response: { 200: failureListSchema, ...problemResponses(404) },
      },
    },
    async (request, reply) => {
      const { standing, params, query, headers } = request;
      const drawer = await drawerOf(standing);
      await find(drawer, params.id);
      const { after, limit } = query;
      const page = { limit: limit + 1, ...(after === undefined ? {} : { after: after[0] }) };
      const found = await drawer.failures(params.id, page);
      const { shown, next } = cutPage([request, reply], 'after', found, ({ number }) =>
        writeCursor([number]),
      );
      const language = languageOf(headers['accept-language']);
      return {
        failures: shown.map((each) => ({ ...each, problems: sayProblems(each.problems, language) })),
        next,
      };
    },
  );

  app.get(
    '/sweeps/:id/figures',
    {
      schema: {
        tags,
        summary: 'Figures of the places that are done by now, also while the sweep runs',
        params: sweepParams,
        querystring: figureQuery,
        response: { 200: figureListSchema, ...problemResponses(404) },
      },
    },
    async ({ standing, params: { id }, query }) => {
      const drawer = await drawerOf(standing);
      return shelf.figures(drawer, await find(drawer, id), query);
    },
  );

  sweepFileRoutes(app, finding);
}
