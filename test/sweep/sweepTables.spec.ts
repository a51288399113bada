import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { expect, it } from 'vitest';
import { migrate } from '../../src/store/migrate.ts';
import { pack } from '../../src/store/packing.ts';
import { unpackFigures } from '../../src/sweep/packFigures.ts';
import { openQueue } from '../../src/sweep/queue/openQueue.ts';
import { sweepSchema, sweepSteps } from '../../src/sweep/queue/sweepTables.ts';
import { readPacked } from '../../src/sweep/queue/watchSweep.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';

const { ask, freshDatabase } = throwawayPostgres();
const id = '00000000-0000-4000-8000-000000000001';

/** A shard as the first step of the tables kept it: by part, count, year and future. */
const kept = {
  ...{ place: 'small', baseYear: 2024, draws: 2 },
  parts: [
    {
      district: 'east',
      stage: 'primary',
      figures: [
        [
          [10, 11],
          [12, -3],
        ],
        [
          [0, 0],
          [1, 2],
        ],
        [
          [5, 5],
          [6, 7],
        ],
      ],
    },
    {
      district: 'west',
      stage: 'junior',
      figures: [
        [
          [20, 21],
          [22, 23],
        ],
        [
          [3, 3],
          [4, 4],
        ],
        [
          [8, 8],
          [9, 9],
        ],
      ],
    },
  ],
};

it('should keep figures of sweeps that were made before figures were packed', async () => {
  const url = await freshDatabase();
  const db = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool: new Pool({ connectionString: url }) }),
  });
  const { '001-sweeps': first } = sweepSteps;
  await migrate(db, first === undefined ? {} : { '001-sweeps': first }, sweepSchema);
  await db.destroy();
  const figures = (await pack(JSON.stringify(kept))).toString('hex');
  const shard = `'${id}', $number, '${id}', $state, $figures, '[]'`;
  const insert = (number: number, state: string, bytes: string) =>
    `insert into ${sweepSchema}.shards (sweep, number, job, state, figures, problems) values (${shard
      .replace('$number', String(number))
      .replace('$state', `'${state}'`)
      .replace('$figures', bytes)})`;
  await ask(
    `insert into ${sweepSchema}.sweeps (id, key, title, engine, request, "of", done, failed, state, submitted_at, changed_at)
     values ('${id}', 'k', 'before', '0.1.0', '{}', 2, 1, 0, 'paused', '2026-01-01', '2026-01-02')`,
    url,
  );
  await ask(insert(0, 'done', `'\\x${figures}'`), url);
  await ask(insert(1, 'waiting', 'null'), url);

  const queue = await openQueue({ url, engine: '0.1.0' });
  try {
    const read: unknown[] = [];
    for await (const [number, packed] of readPacked(queue, id, [0, 1]))
      read.push([number, unpackFigures(packed)]);
    expect(read).toEqual([
      [
        0,
        {
          ...{ place: 'small', baseYear: 2024, draws: 2, years: 2 },
          parts: [
            { district: 'east', stage: 'primary' },
            { district: 'west', stage: 'junior' },
          ],
          figures: [
            Int32Array.of(10, 11, 12, -3, 20, 21, 22, 23),
            Int32Array.of(0, 0, 1, 2, 3, 3, 4, 4),
            Int32Array.of(5, 5, 6, 7, 8, 8, 9, 9),
          ],
        },
      ],
    ]);
    const rows = await ask(
      `select state, ended_at is null as waits from ${sweepSchema}.shards order by number`,
      url,
    );
    expect(rows).toEqual([
      { state: 'done', waits: false },
      { state: 'waiting', waits: true },
    ]);
    // What was handed in by command belongs to no workspace.
    expect(await ask(`select state, done, workspace from ${sweepSchema}.sweeps`, url)).toEqual([
      { state: 'paused', done: 1, workspace: '' },
    ]);
  } finally {
    await queue.close();
  }
});
