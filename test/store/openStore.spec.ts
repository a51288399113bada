import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import { freeBytes, leastRoom, shortageIn } from '../../src/store/local/keeper.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openStore } from '../../src/store/openStore.ts';
import { type Store, StoreFailure } from '../../src/store/store.ts';
import { storeContract } from '../laws/storeContract.ts';
import { throwawayPostgres } from './throwawayPostgres.ts';

const { ask, freshDatabase, readyDatabase } = throwawayPostgres();

storeContract('PostgreSQL', async (now) => openStore({ url: await readyDatabase(), now }), 25);

describe('a database over the years', () => {
  it('should be made from nothing, and opened again with all that it holds', async () => {
    const url = await freshDatabase();
    const first = await openStore({ url, now });
    await first.saveScenario({ name: 'kept', place: 'p', text: 't' });
    await first.close();
    const again = await openStore({ url, now });
    expect(await again.listScenarios()).toMatchObject([{ name: 'kept', savedAt: now() }]);
    await again.close();
    expect((await stepsOf(url)).length).toBeGreaterThanOrEqual(4);
  });

  it('should keep the ledger of a database that knew nobody in charge', async () => {
    const url = await freshDatabase();
    const pool = new Pool({ connectionString: url });
    const older = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const steps = Object.entries(migrations).filter(([name]) => name < '005');
    await migrate(older, Object.fromEntries(steps));
    await older.destroy();
    await ask(
      `insert into xuewei.ledger_edits values
       ('p', 's1', '7', 2020, 2, 1, 'split', '2021 autumn', 'closing', 'kept', '王', '2025-09-01T00:00:00Z')`,
      url,
    );
    const store = await openStore({ url, now });
    const [line] = await store.listLedgerEdits('p');
    expect(line).toMatchObject({ note: 'kept', author: '王', responsible: '', revision: 1 });
    if (line === undefined) throw new Error('the line is gone');
    const next = await store.editLedger({ ...line, responsible: '基建科', ifRevision: 1 });
    expect(next).toMatchObject({ ok: true, value: { responsible: '基建科', note: 'kept', revision: 2 } });
    await store.close();
  });

  it('should keep every row of a database that knew neither workspaces nor people', async () => {
    const url = await freshDatabase();
    await ask(readFileSync(join(import.meta.dirname, 'kept', '005-responsible.sql'), 'utf8'), url);
    const before = await rowsIn(url);
    const store = await openStore({ url, now });
    expect(await rowsIn(url)).toEqual(
      before.map((row) =>
        row.id?.endsWith('22')
          ? {
              ...row,
              state: 'failed',
              problems: expect.stringContaining('studyInterrupted'),
              changed_at: expect.anything(),
            }
          : row,
      ),
    );
    const [place] = await store.listPlaces();
    expect(place).toMatchObject({ name: '河湾区', latest: { hash: 'a'.repeat(64) } });
    const versions = await store.listPlaceVersions('河湾区');
    expect(versions.map(({ hash }) => hash[0])).toEqual(['b', 'a']);
    const [file] = (await store.readPlaceFiles('b'.repeat(64))) ?? [];
    expect(new TextDecoder().decode(file?.bytes)).toBe('school,name\ns1,第一小学\n');
    expect(await store.listScenarios()).toMatchObject([{ name: '先建后并', revision: 2 }]);
    const [scenario] = await store.listScenarios();
    expect(await store.readScenario(scenario?.id ?? '', 1)).toMatchObject({ text: 'title: first' });
    const studies = await store.listStudies();
    expect(studies.map(({ kind, state }) => [kind, state])).toEqual([
      ['plan', 'queued'],
      ['draws', 'failed'],
      ['study', 'done'],
    ]);
    expect(await store.readStudyResult(studies[2]?.id ?? '')).toEqual({ answer: 'kept' });
    expect(await store.listLedgerEdits('河湾区')).toMatchObject([
      { revision: 2, responsible: '基建科', note: '推迟', number: 2 },
    ]);
    const people = store.peopleFor({ workspace: 'main', person: '', address: '' });
    expect(await people.listWorkspaces()).toEqual([{ id: 'main', name: 'main' }]);
    expect(await people.listAudit({ limit: 9 })).toEqual([]);
    // What comes next is numbered after what is there, and noted.
    const next = await store.createStudy({
      ...{ kind: 'study', placeHash: 'a'.repeat(64), scenarioText: null, settings: {}, engine: '9', seed: 1 },
    });
    expect(next.ok && (await store.listStudies())[0]?.id === next.value.study.id).toBe(true);
    expect(await people.listAudit({ limit: 9 })).toMatchObject([{ action: 'study.asked' }]);
    await store.close();
  });

  it('should be refused, and left alone, when a newer program wrote it', async () => {
    const url = await freshDatabase();
    await (await openStore({ url, now })).close();
    await ask(`insert into xuewei.steps values ('900-future', '2030')`, url);
    expect(await problemOf(() => openStore({ url, now }))).toMatchObject({
      code: 'databaseNewer',
      details: { steps: '900-future' },
    });
    expect(await stepsOf(url)).toContain('900-future');
    await ask(`delete from xuewei.steps where name = '900-future'`, url);
    await (await openStore({ url, now })).close();
  });

  it("should leave a bureau's own tables of the same name alone", async () => {
    const url = await freshDatabase();
    await ask(`create table public.studies as select 7 as theirs`, url);
    await (await openStore({ url, now })).close();
    expect(await ask('select * from public.studies', url)).toEqual([{ theirs: 7 }]);
  });

  it('should fail with a problem where its user may make no schema', async () => {
    const url = new URL(await freshDatabase());
    await ask(`create role reader login password 'r'`);
    [url.username, url.password] = ['reader', 'r'];
    expect(await problemOf(() => openStore({ url: url.href, now }))).toMatchObject({
      code: 'databaseRefused',
    });
    url.password = 'wrong';
    expect(await problemOf(() => openStore({ url: url.href, now }))).toMatchObject({ code: 'databaseAway' });
  });
});

/** The rows of the tables that a database had at step 005, in columns that it had. */
async function rowsIn(url: string): Promise<Record<string, string>[]> {
  const tables = [
    ...['place_versions', 'places', 'place_files', 'scenarios', 'scenario_revisions', 'studies'],
    'ledger_edits',
  ];
  const rows = await Promise.all(
    tables.map((table) =>
      ask(`select to_jsonb(t) - 'workspace' as row from xuewei.${table} t order by 1`, url),
    ),
  );
  return rows.flat().map(({ row }) => row);
}

describe('a store that processes share', () => {
  it('should be held by one, which the second is told', async () => {
    const url = await freshDatabase();
    const first = await openStore({ url, now });
    expect(await problemOf(() => openStore({ url, now, patience: 0 }))).toMatchObject({
      code: 'databaseTaken',
      details: { holder: `xuewei ${process.pid}` },
    });
    await first.close();
    await (await openStore({ url, now })).close();
  });

  it('should mark as failed what a process left running, and keep what waits', async () => {
    const url = await freshDatabase();
    const first = await openStore({ url, now });
    const [left, waits] = [await queueStudy(first, 1), await queueStudy(first, 2)];
    await first.updateStudy(left, { state: 'running', progress: 50 });
    await first.close();
    const next = await openStore({ url, now });
    expect(await next.readStudy(left)).toMatchObject({
      state: 'failed',
      progress: 50,
      problems: [{ code: 'studyInterrupted' }],
    });
    expect(await next.readStudy(waits)).toMatchObject({ state: 'queued' });
    await next.close();
  });

  it('should live on, and hold its records again, when all its connections break', async () => {
    const url = await freshDatabase();
    const store = await openStore({ url, now });
    await store.saveScenario({ name: 'kept', place: 'p', text: 't' });
    await breakConnections(url);
    expect(await store.listScenarios()).toHaveLength(1);
    expect(await problemOf(() => openStore({ url, now, patience: 0 }))).toMatchObject({
      code: 'databaseTaken',
    });
    await store.close();
  });

  it('should take no changes while there is no room for them, and tell and stop what it has all the same', async () => {
    const url = await readyDatabase();
    let left = leastRoom;
    const keeper = { revive: async () => undefined, shortage: () => shortageIn('/data', () => left) };
    const store = await openStore({ url, now, keeper });
    const save = () => store.saveScenario({ name: 'kept', place: 'p', text: 't' });
    expect(await save()).toMatchObject({ ok: true });
    const topic = { kind: 'scenario', scenario: 's' } as const;
    const say = () => store.addComment({ place: 'p', topic, text: 't', person: '', author: '' });
    const kept = await say();
    const said = required(kept.ok ? kept.value : undefined, 'there is room');
    left -= 1;
    const { id } = said;
    const adding = [
      ...[save, say, () => store.changeComment(id, 1, 'longer')],
      () => store.removeComment(id, 1),
    ];
    for (const add of adding)
      expect(await problemOf(add)).toMatchObject({ code: 'folderFull', where: '/data' });
    expect(await store.listScenarios()).toHaveLength(1);
    left += 1;
    expect(await save()).toMatchObject({ ok: true });
    await store.close();
  });

  it('should take changes where a file system does not tell how much room it has', () => {
    const failing = () => {
      throw new Error('ENOSYS');
    };
    for (const ask of [failing, () => ({ blocks: 0, bavail: 0, bsize: 4096 })])
      expect(shortageIn('/data', (path) => freeBytes(path, ask))).toBeUndefined();
    const full = () => ({ blocks: 9, bavail: 0, bsize: 4096 });
    expect(shortageIn('/data', (path) => freeBytes(path, full))).toMatchObject({ code: 'folderFull' });
    expect(freeBytes('.')).toBeGreaterThan(0);
  });

  it('should write nothing once another holds its records', async () => {
    const url = await freshDatabase();
    const store = await openStore({ url, now, patience: 0 });
    await breakConnections(url);
    const other = await openStore({ url, now });
    const write = () => store.saveScenario({ name: 'lost', place: 'p', text: 't' });
    expect(await problemOf(write)).toMatchObject({ code: 'databaseTaken' });
    await other.close();
    expect(await write()).toMatchObject({ ok: true });
    await store.close();
  });

  it('should say that a database is not there, or its address none', async () => {
    for (const url of ['postgres://nobody@127.0.0.1:1/none', 'postgres://u:p@[/x', 'http://127.0.0.1:1/']) {
      expect(await problemOf(() => openStore({ url, now }))).toMatchObject({ code: 'databaseAway' });
    }
  });

  it('should be no store any more once it is closed', async () => {
    const store = await openStore({ url: await freshDatabase(), now });
    await store.close();
    await store.close();
    await expect(store.listPlaces()).rejects.toThrow('closed');
  });
});

function now(): string {
  return '2026-09-01T00:00:00.000Z';
}

async function problemOf(act: () => Promise<unknown>) {
  const failure = await act().then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(failure).toBeInstanceOf(StoreFailure);
  return failure instanceof StoreFailure ? failure.problem : undefined;
}

async function stepsOf(url: string): Promise<string[]> {
  return (await ask('select name from xuewei.steps', url)).map(({ name }) => String(name));
}

async function breakConnections(url: string): Promise<void> {
  await ask(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
    url,
  );
  // The broken connections are told of it in a later turn.
  await new Promise((wake) => setTimeout(wake, 100));
}

async function queueStudy(store: Store, seed: number): Promise<string> {
  const added = await store.addPlace({ name: 'p', files: [{ name: 'a.csv', bytes: new Uint8Array([1]) }] });
  const placeHash = added.ok ? added.value.hash : '';
  const made = await store.createStudy({
    ...{ kind: 'study', placeHash, scenarioText: null, settings: null, engine: '1', seed },
  });
  return made.ok ? made.value.study.id : '';
}
