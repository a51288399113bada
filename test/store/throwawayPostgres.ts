import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type OpenedPostgres, openPostgres } from '../../src/store/localPostgres.ts';
import { openStore } from '../../src/store/openStore.ts';

let shared: Promise<OpenedPostgres> | undefined;

/** Started once in a worker, whose specs share it: making one takes two seconds. `endDatabases.ts` ends it. */
function openShared(): Promise<OpenedPostgres> {
  const start = async () => {
    const opened = await openPostgres({
      folder: mkdtempSync(join(inject('databases'), 'of-')),
      environment: {},
    });
    // What is thrown away need not be safe from a power cut; dozens of databases take seconds to be made so.
    await askAt(opened.url, 'alter system set fsync = off');
    await askAt(opened.url, 'select pg_reload_conf()');
    return opened;
  };
  shared ??= start();
  return shared;
}

async function askAt(url: string, text: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

/** A PostgreSQL for a file of tests; each test takes a database of its own from it. */
export function throwawayPostgres() {
  let url = '';
  const made: string[] = [];
  beforeAll(async () => {
    ({ url } = await openShared());
  }, 60_000);
  afterAll(async () => {
    for (const name of made) await ask(`drop database if exists ${name} with (force)`);
  }, 60_000);
  const ask = (text: string, at = url) => askAt(at, text);
  const create = async (like = '') => {
    const name = `t${randomUUID().replaceAll('-', '')}`;
    await ask(`create database ${name}${like}`);
    const created = new URL(url);
    created.pathname = `/${name}`;
    return { name, url: created.href };
  };
  const freshDatabase = async (like = '') => {
    const created = await create(like);
    made.push(created.name);
    return created.url;
  };
  const makeTemplate = async () => {
    const created = await create();
    await (await openStore({ url: created.url, now: () => new Date(0).toISOString() })).close();
    return created.name;
  };
  /** A database with all tables in it: its files are copied, which takes a tenth of the time that making them takes. */
  const readyDatabase = async () => {
    template ??= makeTemplate();
    return freshDatabase(` template ${await template} strategy file_copy`);
  };
  return { ask, freshDatabase, readyDatabase };
}
