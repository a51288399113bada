import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  checkFolder,
  checkNode,
  checkPage,
  checkPort,
  checkPrograms,
  checkSpace,
} from '../../src/cli/doctor/checkMachine.ts';
import { aboveWorkspaces, backupTables, leftOut } from '../../src/store/backup/backupTables.ts';
import { checkBackup, restoreBackup } from '../../src/store/backup/restoreBackup.ts';
import { writeBackup } from '../../src/store/backup/writeBackup.ts';
import { type OpenedStore, ofTheService, openStore } from '../../src/store/openStore.ts';
import { StoreFailure } from '../../src/store/store.ts';
import { anyJson, keepableText, placeFiles } from '../arbitraries/keptRecords.ts';
import { call } from '../cli/callCommand.ts';
import { throwawayPostgres } from './throwawayPostgres.ts';

const { ask, freshDatabase } = throwawayPostgres();
const folder = mkdtempSync(join(tmpdir(), 'xuewei-backup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const engine = { name: 'xuewei', version: '0.0.0-test' };
const at = '2026-03-01T08:00:00.000Z';
const now = () => at;
const key = new Uint8Array(32);
let files = 0;
const fresh = () => join(folder, `b${files++}`);

/** Every row of the tables that a backup holds, as PostgreSQL writes them, and what would be counted next. */
async function contentsOf(url: string): Promise<Record<string, unknown>> {
  const tables: Record<string, unknown> = {};
  for (const table of backupTables)
    tables[table] = await ask(
      `select t::text as row from xuewei.${table} t ${table === 'audit' ? `where action <> 'records.restored'` : ''} order by 1`,
      url,
    );
  return tables;
}

/** A database with something in every table, two workspaces, and what is awkward to write down. */
async function fillStore(store: OpenedStore): Promise<void> {
  const people = store.peopleFor({ workspace: '', person: 'os:root', address: '' });
  await people.addWorkspace({ id: 'east', name: '东区 "\\ \u2028' });
  await people.addPerson({
    name: 'li',
    shownName: "李 '",
    password: 'river mill orchard',
    mustChange: false,
  });
  await people.setMember('east', 'li', 'admin');
  const person = await people.findPerson('li');
  if (person !== undefined) {
    await people.addToken({ person, workspace: 'east', name: 't', scope: 'read', days: 3 });
    await people.signIn('li', 'river mill orchard');
    await people.signIn('nobody', 'in vain');
    await people.link('li', { issuer: 'https://id.example', subject: '7"' });
    const words = 'river mill orchard';
    const made = await people.addPerson({
      name: 'zoe',
      shownName: 'Zoe',
      password: words,
      mustChange: false,
    });
    if (!made.ok) throw new Error('zoe was not added');
    const zoe = made.value;
    const begun = await people.beginSecondFactor(zoe);
    const secret = begun.ok ? begun.value.secret : '';
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.parse(now()) });
    await people.confirmSecondFactor(zoe, code);
  }
  for (const workspace of ['main', 'east']) {
    const records = store.recordsOf({ ...ofTheService, workspace, person: 'li', address: '10.0.0.1' });
    const bytes = new Uint8Array([0, 255, 13, 10, 92, ...new TextEncoder().encode(workspace)]);
    const place = await records.addPlace({ name: '张店区', files: [{ name: 'a.csv', bytes }] });
    await records.saveScenario({ name: 'x', place: '张店区', text: 'a: "\\"\r\n\tb\n' });
    await records.editLedger({
      ...{ place: '张店区', school: 's1', grade: '7', year: 2026, number: null, ifRevision: 0 },
      ...{ remedy: null, closeTerm: null, responsible: '', state: 'open', note: '{"a",NULL}', author: '王' },
    });
    const said = { place: '张店区', text: '"\\\n<b>', person: 'li', author: "李 '" };
    await records.addComment({ ...said, topic: { kind: 'scenario', scenario: 'x' } });
    const row = { school: 's1', grade: '7', year: 2026, number: null };
    const removed = await records.addComment({ ...said, topic: { kind: 'ledger', ...row } });
    if (removed.ok) await records.removeComment(removed.value.id, 1);
    if (!place.ok) throw new Error('the place was refused');
    for (const seed of [1, 2 ** 40]) {
      const asked = { kind: 'study', placeHash: place.value.hash, scenarioText: null, settings: {} } as const;
      const made = await records.createStudy({ ...asked, engine: '1', seed });
      if (made.ok && seed === 1)
        await records.updateStudy(made.value.study.id, { state: 'done', result: { a: '\u0000' } });
    }
  }
}

async function codeOf(act: () => Promise<unknown>): Promise<string> {
  try {
    await act();
    return 'done';
  } catch (error) {
    if (error instanceof StoreFailure) return error.problem.code;
    throw error;
  }
}

describe('a backup', () => {
  let url: string;
  let kept: Record<string, unknown>;
  const whole = join(folder, 'whole');
  beforeAll(async () => {
    url = await freshDatabase();
    const store = await openStore({ url, now, key });
    await fillStore(store);
    // The service holds the database all the while.
    await writeBackup({ url, file: whole, engine, at });
    kept = await contentsOf(url);
    await store.close();
  }, 60_000);

  it('should hold every table but those that are named as left out', async () => {
    const rows = await ask(`select tablename as name from pg_tables where schemaname = 'xuewei'`, url);
    expect(rows.map(({ name }) => name).sort()).toEqual([...backupTables, ...leftOut].sort());
    const bound = await ask(
      `select relname as name from pg_class where relnamespace = 'xuewei'::regnamespace
       and relkind = 'r' and relrowsecurity`,
      url,
    );
    const owned = await ask(
      `select table_name as name from information_schema.columns
       where table_schema = 'xuewei' and column_name = 'workspace'`,
      url,
    );
    const names = (list: { name: string }[]) => list.map(({ name }) => name).sort();
    expect(names(owned).filter((name) => !aboveWorkspaces.has(name))).toEqual(names(bound));
    for (const table of backupTables) expect([table, (kept[table] as []).length > 0]).toEqual([table, true]);
  });

  it('should bring everything back into an empty database, to the byte, and be counted on from there', async () => {
    const target = await freshDatabase();
    const summary = await restoreBackup({ url: target, file: whole, person: 'os:li' });
    expect(summary.rows).toMatchObject({ places: 2, studies: 4, people: 2, tokens: 1 });
    expect(await contentsOf(target)).toEqual(kept);
    const store = await openStore({ url: target, now, key });
    const people = store.peopleFor(ofTheService);
    expect(await people.signIn('li', 'river mill orchard')).toMatchObject({ kind: 'in' });
    const [first, second] = await people.listAudit({ limit: 2 });
    expect([first?.action, second]).toEqual([
      'signIn.done',
      expect.objectContaining({ action: 'records.restored', person: 'os:li' }),
    ]);
    const east = store.recordsOf({ ...ofTheService, workspace: 'east' });
    expect(await east.saveScenario({ name: 'after', place: 'p', text: '' })).toMatchObject({ ok: true });
    expect(await store.listScenarios()).toMatchObject([{ name: 'x' }]);
    await store.close();
  });

  it('should be written and restored by a user who is bound by the policies, as in a bureau', async () => {
    const own = async () => {
      const made = new URL(await freshDatabase());
      const role = made.pathname.slice(1);
      await ask(`create role ${role} login password 'r'`);
      await ask(`grant create on database ${role} to ${role}`);
      [made.username, made.password] = [role, 'r'];
      return made.href;
    };
    const [first, second, again] = [await own(), fresh(), await own()];
    await restoreBackup({ url: first, file: whole, person: '' });
    await writeBackup({ url: first, file: second, engine, at });
    await restoreBackup({ url: again, file: second, person: '' });
    const store = await openStore({ url: again, now, key });
    for (const workspace of ['main', 'east']) {
      const records = store.recordsOf({ ...ofTheService, workspace });
      expect(await records.listScenarios()).toMatchObject([{ name: 'x' }]);
      expect((await records.listStudies()).length).toBe(2);
    }
    await store.close();
    const rowsOf = async (file: string) => (await checkBackup(file)).rows;
    const { audit = 0, ...others } = await rowsOf(whole);
    expect(await rowsOf(second)).toEqual({ ...others, audit: audit + 1 });
  });

  it('should be refused by a database that holds something, unless told to take its place, or that is held', async () => {
    const target = await freshDatabase();
    const store = await openStore({ url: target, now, key });
    const restore = (replace = false) =>
      codeOf(() => restoreBackup({ url: target, file: whole, person: '', replace }));
    expect(await restore()).toBe('databaseTaken');
    await store
      .recordsOf({ ...ofTheService, workspace: 'main' })
      .saveScenario({ name: 'mine', place: 'p', text: '' });
    await store.close();
    expect(await restore()).toBe('notEmpty');
    expect(await ask(`select name from xuewei.scenario_revisions`, target)).toEqual([{ name: 'mine' }]);
    expect(await restore(true)).toBe('done');
    expect(await contentsOf(target)).toEqual(kept);
    // Opened and closed, but nothing in it: that is empty.
    const bare = await freshDatabase();
    await (await openStore({ url: bare, now })).close();
    expect(await codeOf(() => restoreBackup({ url: bare, file: whole, person: '' }))).toBe('done');
  });

  it('should be the state of one instant, whatever is written meanwhile', async () => {
    const store = await openStore({ url, now, key });
    const east = store.recordsOf({ ...ofTheService, workspace: 'east' });
    const before = (await checkBackup(whole)).rows.scenario_revisions ?? 0;
    let [writing, written] = [true, 0];
    const writer = (async () => {
      for (; writing; written++) await east.saveScenario({ name: `n${written}`, place: 'p', text: '' });
    })();
    for (let round = 0; round < 2; round++) {
      const file = fresh();
      await writeBackup({ url, file, engine, at });
      const { rows } = await checkBackup(file);
      // A head, its revision and the line in the record are of one transaction.
      expect(rows.scenarios).toBe(rows.scenario_revisions);
      const target = await freshDatabase();
      await restoreBackup({ url: target, file, person: '' });
      const [noted] = await ask(
        `select (select count(*) from xuewei.audit where action = 'scenario.saved')::int as audit,
                (select count(*) from xuewei.scenario_revisions)::int as revisions`,
        target,
      );
      expect(noted).toEqual({ audit: rows.scenario_revisions, revisions: rows.scenario_revisions });
    }
    writing = false;
    await writer;
    await store.close();
    expect(written).toBeGreaterThan(before);
  });

  it('should be refused wherever it is cut off or a bit is turned, before anything is changed', async () => {
    const bytes = readFileSync(whole);
    const { sha256 } = await checkBackup(whole);
    const broken = fresh();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), fc.boolean(), async (where, bit, cut) => {
        const copy = Buffer.from(cut ? bytes.subarray(0, where) : bytes);
        if (!cut) copy[where] = (copy[where] ?? 0) ^ (1 << bit);
        writeFileSync(broken, copy);
        // A few bits of the packing's own head say nothing of what is in it.
        const found = await checkBackup(broken).then(
          (read) => read.sha256,
          (error) => error.problem?.code,
        );
        if (cut || where >= 10) expect(found).toBe('backupDamaged');
        else expect(['backupDamaged', sha256]).toContain(found);
      }),
      { numRuns: 60, seed: 7 },
    );
    const target = await freshDatabase();
    expect(await codeOf(() => restoreBackup({ url: target, file: broken, person: '' }))).toBe(
      'backupDamaged',
    );
    expect(await ask(`select 1 from pg_namespace where nspname = 'xuewei'`, target)).toEqual([]);
  });

  it.each<[string, string, (lines: string[]) => string[]]>([
    ['a row is left out', 'backupDamaged', (lines) => lines.filter((line) => !line.includes('"li"'))],
    ['its end is missing', 'backupDamaged', (lines) => lines.slice(0, -1)],
    ['a line follows its end', 'backupDamaged', (lines) => [...lines, '[]']],
    [
      'a table is unknown',
      'backupDamaged',
      (lines) => lines.map((line) => line.replace('"table":"places"', '"table":"pg_class"')),
    ],
    [
      'a column is none',
      'backupDamaged',
      (lines) => lines.map((line) => line.replace('"columns":["id"', '"columns":["id\\") ; drop"')),
    ],
    ['it is of another kind', 'backupDamaged', (lines) => ['{"format":"other"}', ...lines.slice(1)]],
    [
      'its format is newer',
      'backupNewer',
      (lines) => lines.map((line) => line.replace('xuewei.records/1', 'xuewei.records/2')),
    ],
    [
      'its steps are newer',
      'backupNewer',
      (lines) => lines.map((line) => line.replace('"001-places"', '"900-later"')),
    ],
  ])('should be refused when %s', async (_how, code, bend) => {
    const file = fresh();
    const lines = gunzipSync(readFileSync(whole)).toString('utf8').trimEnd().split('\n');
    const bent = bend(lines);
    // Whoever bends a backup on purpose can write its checksum anew: it guards against accidents.
    const sum = createHash('sha256')
      .update(
        bent
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      )
      .digest('hex');
    const last = bent.at(-1)?.replace(/"sha256":"\w+"/, `"sha256":"${sum}"`) ?? '';
    writeFileSync(file, gzipSync(`${[...bent.slice(0, -1), last].join('\n')}\n`));
    expect(await codeOf(() => checkBackup(file))).toBe(code);
  });

  it('should leave nothing of a load that fails half-way', async () => {
    const target = await freshDatabase();
    const lines = gunzipSync(readFileSync(whole)).toString('utf8').trimEnd().split('\n');
    const bent = lines.map((line) => line.replace('"10.0.0.1"', 'null'));
    const sum = createHash('sha256')
      .update(
        bent
          .slice(0, -1)
          .map((line) => `${line}\n`)
          .join(''),
      )
      .digest('hex');
    const file = fresh();
    const last = bent.at(-1)?.replace(/"sha256":"\w+"/, `"sha256":"${sum}"`);
    writeFileSync(file, gzipSync(`${[...bent.slice(0, -1), last].join('\n')}\n`));
    expect(await codeOf(() => restoreBackup({ url: target, file, person: '' }))).toBe('databaseRefused');
    expect(await ask(`select 1 from pg_namespace where nspname = 'xuewei'`, target)).toEqual([]);
  });

  it('should be written whole, for its owner alone, over nothing, or not at all', async () => {
    expect(statSync(whole).mode & 0o777).toBe(0o600);
    expect(await codeOf(() => writeBackup({ url, file: whole, engine, at }))).toBe('backupThere');
    const nowhere = join(folder, 'none', 'b');
    expect(await codeOf(() => writeBackup({ url, file: nowhere, engine, at }))).toBe('backupNotWritten');
    const empty = fresh();
    const blank = await freshDatabase();
    expect(await codeOf(() => writeBackup({ url: blank, file: empty, engine, at }))).toBe('noRecords');
    expect(existsSync(empty)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect(await codeOf(() => checkBackup(nowhere))).toBe('backupNotReadable');
  });

  it('should bring a backup of an older program to the newest step', async () => {
    const source = await freshDatabase();
    await ask(readFileSync(join(import.meta.dirname, 'kept', '005-responsible.sql'), 'utf8'), source);
    const [file, target] = [fresh(), await freshDatabase()];
    const { steps } = await writeBackup({ url: source, file, engine, at });
    expect(steps.at(-1)).toBe('005-responsible');
    await restoreBackup({ url: target, file, person: 'os:li' });
    for (const url of [source, target]) await (await openStore({ url, now, key })).close();
    const [upgraded, restored] = [await contentsOf(source), await contentsOf(target)];
    // Opening marked a study as failed, by the clock of the test, in both.
    expect({ ...restored, workspaces: [] }).toEqual({ ...upgraded, workspaces: [] });
    expect(await ask('select id from xuewei.workspaces', target)).toEqual([{ id: 'main' }]);
  });

  it('should bring back whatever can be kept', async () => {
    const source = await freshDatabase();
    const store = await openStore({ url: source, now, key });
    const main = store.recordsOf({ ...ofTheService, workspace: 'main' });
    await fc.assert(
      fc.asyncProperty(placeFiles, keepableText(200), anyJson, async (given, text, settings) => {
        await main.addPlace({ name: 'p', files: given });
        await main.saveScenario({ name: 's', place: 'p', text });
        const made = await main.createStudy({
          ...{ kind: 'study', placeHash: '0'.repeat(64), scenarioText: text, settings, engine: 'e', seed: 1 },
        });
        if (made.ok) await main.updateStudy(made.value.study.id, { state: 'done', result: settings });
      }),
      { numRuns: 15, seed: 11 },
    );
    await store.close();
    const [file, target] = [fresh(), await freshDatabase()];
    await writeBackup({ url: source, file, engine, at });
    await restoreBackup({ url: target, file, person: '' });
    expect(await contentsOf(target)).toEqual(await contentsOf(source));
  });
});

describe('xuewei backup, restore and doctor', () => {
  const before = process.env.XUEWEI_DATABASE_URL;
  const at = (url: string) => {
    process.env.XUEWEI_DATABASE_URL = url;
  };
  afterAll(() => {
    if (before === undefined) delete process.env.XUEWEI_DATABASE_URL;
    else process.env.XUEWEI_DATABASE_URL = before;
  });

  it('should carry what is kept from one database to another, and tell what', async () => {
    const [source, target, file] = [await freshDatabase(), await freshDatabase(), fresh()];
    at(source);
    const store = await openStore({ url: source, now, key });
    await store.saveScenario({ name: 'kept', place: 'p', text: 't' });
    const made = await call(['backup', file, '--json']);
    expect(JSON.parse(made.out)).toMatchObject({ format: 'xuewei.backup/1', rows: { scenarios: 1 } });
    expect(Object.keys(JSON.parse(made.out)).sort()).toEqual(fieldsOf('xuewei.backup/1'));
    expect((await call(['restore', file])).told).toContain('in use by another process');
    await store.close();
    at(target);
    const restored = await call(['restore', file, '--json']);
    expect(Object.keys(JSON.parse(restored.out)).sort()).toEqual(fieldsOf('xuewei.restore/1'));
    expect(await call(['restore', file, '--lang', 'zh'])).toMatchObject({
      code: 1,
      told: expect.stringContaining('数据库中已有数据'),
    });
    expect((await call(['restore', file, '--replace'])).out).toMatch(/revisions of scenarios\s+1/);
    expect((await call(['restore', 'nowhere'])).told).toContain('cannot be read');
    expect((await call(['backup', file])).told).toContain('is there already');
    const found = JSON.parse((await call(['doctor', '--port', '0', '--json'])).out);
    expect(Object.keys(found).sort()).toEqual(fieldsOf('xuewei.doctor/1'));
  });

  it('should find what is wrong with a database, all at once', async () => {
    const url = await freshDatabase();
    at(url);
    const states = async () => {
      const { out, code } = await call(['doctor', '--port', '0', '--json']);
      const { findings } = JSON.parse(out) as { findings: { check: string; state: string }[] };
      return { code, ...Object.fromEntries(findings.map(({ check, state }) => [check, state])) };
    };
    const store = await openStore({ url, now, key });
    // The tests' own PostgreSQL does without fsync.
    expect(await states()).toMatchObject({
      ...{ code: 1, node: 'ok', database: 'ok', steps: 'ok', workspaces: 'ok', powerCut: 'wrong' },
      ...{ clock: 'ok', port: 'ok', holder: 'ok' },
    });
    expect((await call(['doctor'])).out).toContain(`in use by: well · xuewei ${process.pid}`);
    await store.close();
    await ask('alter table xuewei.audit disable row level security', url);
    await ask(`delete from xuewei.steps where name = '008-audit'`, url);
    const told = await call(['doctor', '--port', '0', '--lang', 'zh']);
    for (const part of ['audit', '008-audit', 'fsync', '行级安全']) expect(told.out).toContain(part);
    expect(await states()).toMatchObject({ code: 1, workspaces: 'wrong', steps: 'note' });
    await ask(`insert into xuewei.steps values ('900-future', '')`, url);
    expect(await states()).toMatchObject({ steps: 'wrong' });
    at('postgres://nobody@127.0.0.1:1/none');
    expect(await states()).toMatchObject({ code: 1, database: 'wrong', steps: 'skipped', clock: 'skipped' });
  });

  it('should find what is wrong with the machine', async () => {
    expect(checkNode('20.19.0', '>=20.19.0').state).toBe('ok');
    expect(checkNode('24.0.1', '>=20.19.0').state).toBe('ok');
    expect(checkNode('20.18.9', '>=20.19.0')).toMatchObject({
      state: 'wrong',
      problem: { code: 'nodeTooOld' },
    });
    expect(checkNode('9.99.99', '>=20.19.0').state).toBe('wrong');
    const left = (megabytes: number) => checkSpace(folder, () => megabytes * 2 ** 20).state;
    expect([left(100), left(500), left(5000)]).toEqual(['wrong', 'note', 'ok']);
    expect(checkPage(folder).state).toBe('note');
    expect(checkFolder(join(folder, 'new', 'one')).state).toBe('ok');
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    expect([checkFolder(file), checkPrograms(file)].map(({ problem }) => problem?.code)).toEqual([
      'folderNotUsable',
      'folderNotUsable',
    ]);
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    expect([(await checkPort(port, false)).state, (await checkPort(port, true)).state]).toEqual([
      'wrong',
      'note',
    ]);
    taken.close();
  });
});

/** The fields that the page on JSON names for a format, sorted. */
function fieldsOf(format: string): string[] {
  const page = readFileSync(join(import.meta.dirname, '../../docs/json.md'), 'utf8');
  const section = page.split('\n## ').find((part) => part.startsWith(format)) ?? '';
  return [...section.matchAll(/^\| `(\w+)(?:\[\])?` \|/gm)].map((match) => match[1] ?? '').sort();
}
