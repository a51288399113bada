import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import * as z from 'zod';
import type { SweepDrawer } from '../../store/sweepBook.ts';
import type { FindSweeps } from '../findSweeps.ts';
import type { App } from '../parts.ts';
import { problemResponses } from '../problemResponses.ts';
import { sweepParams } from '../schemas/sweep.ts';

const files = [
  { name: 'figures.csv', type: 'text/csv' },
  { name: 'figures.parquet', type: 'application/vnd.apache.parquet' },
] as const;

/** Write the figures beside, since they may be more than memory holds; gone when they have been read. */
async function readWritten(drawer: SweepDrawer, id: string, name: string): Promise<Readable> {
  const folder = await mkdtemp(join(tmpdir(), 'xuewei-figures-'));
  const clear = () => rm(folder, { recursive: true, force: true });
  try {
    await drawer.writeFigures(id, folder);
    const stream = createReadStream(join(folder, name));
    stream.on('close', () => void clear());
    return stream;
  } catch (error) {
    await clear();
    throw error;
  }
}

/** Let only one at a time do its work: to add up a large sweep keeps the service busy. */
function oneAtATime() {
  let line: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = line.then(work);
    line = turn.catch(() => undefined);
    return turn;
  };
}

/** The figures of a sweep as the files that `xuewei sweep` writes, byte for byte. */
export function sweepFileRoutes(app: App, { drawerOf, find }: FindSweeps): void {
  const inTurn = oneAtATime();
  for (const { name, type } of files)
    app.get(
      `/sweeps/:id/${name}`,
      {
        config: { produces: type },
        schema: {
          tags: ['sweeps'],
          summary: `All figures of the places that are done by now, as ${name}`,
          description: 'Rows and columns as docs/sweeps.md says; also while the sweep runs.',
          params: sweepParams,
          response: {
            200: { description: 'The file.', content: { [type]: { schema: z.string() } } },
            ...problemResponses(404),
          },
        },
      },
      async ({ standing, params: { id } }, reply) => {
        const drawer = await drawerOf(standing);
        await find(drawer, id);
        const stream = await inTurn(() => readWritten(drawer, id, name));
        return reply
          .type(type === 'text/csv' ? `${type}; charset=utf-8` : type)
          .header('content-disposition', `attachment; filename="${name.replace('.', `-${id}.`)}"`)
          .send(stream as never);
      },
    );
}
