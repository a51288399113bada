import { buildApp } from '../../../src/server/app.ts';
import { startWorkerRunner } from '../../../src/server/workerRunner.ts';
import { openPostgres } from '../../../src/store/localPostgres.ts';
import { openStore } from '../../../src/store/openStore.ts';

/**
 * The service in a process of its own, to be killed: the one that `xuewei serve` runs, without the places that come
 * along. Its data folder is the first argument; XUEWEI_DATABASE_URL names an outside PostgreSQL. It says its address
 * as one line, and ends in order at SIGTERM.
 */
const [folder = ''] = process.argv.slice(2);
const postgres = await openPostgres({ folder });
const { url, keeper } = postgres;
const store = await openStore({ url, keeper, now: () => new Date().toISOString() });
const runner = startWorkerRunner({ threads: 1, seconds: 60, megabytes: 1024 });
const engine = { name: 'xuewei', version: '0.0.0-bench' };
const { app } = await buildApp({
  store,
  runner,
  engine,
  now: Date.now,
  proxies: ['127.0.0.1'],
  bounds: { concurrent: 1, requestsAMinute: 1_000_000 },
});
process.once('SIGTERM', async () => {
  await app.close();
  await runner.close();
  await store.close();
  await postgres.stop();
});
process.stdout.write(`${await app.listen({ host: '127.0.0.1', port: 0 })}\n`);
