import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { type OpenedPostgres, openPostgres } from '../../src/store/localPostgres.ts';
import { openStore } from '../../src/store/openStore.ts';

/** One PostgreSQL for a file of tests; each test takes a database of its own from it. */
export function throwawayPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'xuewei-store-'));
  let opened: OpenedPostgres | undefined;
  beforeAll(async () => {
    opened = await openPostgres({ folder, environment: {} });
    // What is thrown away need not be safe from a power cut; dozens of databases take seconds to be made so.
    await ask('alter system set fsync = off');
    await ask('select pg_reload_conf()');
  }, 60_000);
  afterAll(async () => {
    await opened?.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);
  const ask = async (text: string, url = opened?.url ?? '') => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(text)).rows;
    } finally {
      await client.end();
    }
  };
  const freshDatabase = async (like = '') => {
    const name = `t${randomUUID().replaceAll('-', '')}`;
    await ask(`create database ${name}${like}`);
    const url = new URL(opened?.url ?? '');
    url.pathname = `/${name}`;
    return url.href;
  };
  let template: Promise<string> | undefined;
  const makeTemplate = async () => {
    const url = await freshDatabase();
    await (await openStore({ url, now: () => new Date(0).toISOString() })).close();
    return new URL(url).pathname.slice(1);
  };
  /** A database with all tables in it: copied, which takes a tenth of the time that making them takes. */
  const readyDatabase = async () => {
    template ??= makeTemplate();
    return freshDatabase(` template ${await template}`);
  };
  return { ask, freshDatabase, readyDatabase };
}
