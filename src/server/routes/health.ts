import * as z from 'zod';
import type { App, Parts } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';

const healthSchema = z
  .object({
    status: z.literal('ok'),
    engine: z.object({ name: z.string(), version: z.string() }),
    now: z.string().meta({ description: 'The service’s clock, ISO 8601.' }),
    running: z.int().meta({ unit: 'studies', description: 'Studies that run.' }),
    waiting: z.int().meta({ unit: 'studies', description: 'Studies that wait.' }),
  })
  .meta({ id: 'Health' });

/** Whether the service and its database answer. */
export function healthRoutes(app: App, { ping, desk, engine, now }: Parts): void {
  app.get(
    '/health',
    {
      schema: {
        tags: ['health'],
        summary: 'Whether service and database answer',
        response: { 200: healthSchema, ...problemResponses() },
      },
    },
    async () => {
      await ping();
      return { status: 'ok' as const, engine, now: new Date(now()).toISOString(), ...desk.load };
    },
  );
}
