import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { required } from '../../src/domain/invariant.ts';
import { writeBackup } from '../../src/store/backup/writeBackup.ts';
import { openPostgres, runningPostgres } from '../../src/store/localPostgres.ts';
import { StoreFailure } from '../../src/store/store.ts';
import { type Acknowledged, countKinds } from './reliability/acknowledged.ts';
import { inspect, prepareChecker } from './reliability/inspect.ts';
import { onSmallDisk, type SmallDisk } from './reliability/smallDisk.ts';
import { type StartedService, startService } from './reliability/startService.ts';
import { keepFirstPlace, regionNamed, uploadOf } from './reliability/writers.ts';

/**
 * Fill the disk of a data folder, a real one of 700 MB in memory (Linux), and look at what the service says, what it
 * keeps and whether it goes on once there is room: `npm run bench -- diskFull`.
 */
const disk = onSmallDisk(import.meta.url, 700);
const faults: string[] = [];
const told: Record<string, unknown> = {};

function must(holds: boolean, what: string): void {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}`);
  if (!holds) faults.push(what);
}

type Language = 'zh' | 'en';
type Words = readonly [method: string, path: string, body?: object, headers?: Record<string, string>];

async function ask(base: string, [method, path, body, headers = {}]: Words, language: Language = 'en') {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method,
    headers: {
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(150_000),
  });
  const text = await answer.text();
  const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: answer.status, json };
}

/** 507 with what is wrong, where, and what to do, in the language asked for. */
function isClear({ status, json }: Awaited<ReturnType<typeof ask>>, language: Language): boolean {
  const [problem] = (json.problems ?? []) as { code: string; where: string; what: string; remedy: string }[];
  if (status !== 507 || problem === undefined) return false;
  const inLanguage = /[\u4e00-\u9fff]/.test(problem.what) === (language === 'zh');
  return (
    inLanguage &&
    problem.where !== '' &&
    problem.remedy !== '' &&
    /databaseFull|folderFull/.test(problem.code)
  );
}

const draftOf = (name: string, bytes = 10) => ({
  name,
  place: 'vale',
  text: randomBytes(bytes).toString('base64'),
});

async function saveUntilRefused(base: string, keep: (change: Acknowledged) => void) {
  for (let turn = 0; turn < 2000; turn++) {
    const draft = draftOf(`full ${turn}`, 600_000);
    const answer = await ask(base, ['POST', '/scenarios', draft]);
    if (answer.status !== 201) return answer;
    keep({ kind: 'scenario', id: String(answer.json.id), revision: 1, text: draft.text });
  }
  throw new Error('the disk was never full');
}

/** Every kind of change is refused with a clear problem, in both languages; what is kept can be read. */
async function lookAtRefusals(base: string, scenario: string): Promise<void> {
  const line = { school: 'a', grade: '7', year: 2021, number: 1, remedy: null, closeTerm: null };
  const words = { responsible: '', state: 'open', note: '', author: 'bench' };
  const { json } = await ask(base, ['GET', '/places']);
  const place = (json.places as { latest: { hash: string } }[])[0]?.latest.hash;
  const changes: readonly Words[] = [
    ['POST', '/scenarios', draftOf('one more')],
    ['POST', '/scenarios', draftOf('with a key'), { 'idempotency-key': 'full' }],
    ['PUT', `/scenarios/${scenario}`, draftOf('next'), { 'if-match': '"1"' }],
    ['PUT', '/places/vale/ledger', { ...line, ...words }, { 'if-match': '"0"' }],
    ['POST', '/places', uploadOf(regionNamed('another'))],
    ['POST', '/studies', { kind: 'study', place, scenario: null, seed: 77 }],
  ];
  for (const language of ['zh', 'en'] as const)
    for (const change of changes) {
      const answer = await ask(base, change, language);
      must(
        isClear(answer, language),
        `${change[0]} ${change[1].slice(0, 12)} is refused clearly in ${language} (${answer.status})`,
      );
    }
  for (const path of ['/scenarios', '/places/vale', `/scenarios/${scenario}`, '/studies', '/health'])
    must(
      (await ask(base, ['GET', path])).status === 200,
      `GET ${path.slice(0, 12)} is answered while it is full`,
    );
}

/** How PostgreSQL itself is let run into the end of the disk: by rows, or by its log, which makes it break off. */
const exhaustions = {
  rows: 'insert into public.filler values ($1)',
  log: `select pg_logical_emit_message(true, 'bench', encode($1::bytea, 'base64'))`,
} as const;

/** Write past the service until the database takes no more; what it says then. */
async function exhaust(url: string, by: keyof typeof exhaustions): Promise<string> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('create table if not exists public.filler (bytes bytea)');
    for (let turn = 0; turn < 5000; turn++) await client.query(exhaustions[by], [randomBytes(500_000)]);
    return 'never full';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The database runs out of room by itself; then there is room again, and the service goes on. */
async function lookAtExhaustion(base: string, data: string, by: keyof typeof exhaustions): Promise<string> {
  const { fillTo, makeRoom } = required(disk, 'a small disk');
  fillTo(60);
  const said = await exhaust(runningPostgres(data) ?? '', by);
  fillTo(0);
  for (const language of ['zh', 'en'] as const) {
    const answer = await ask(base, ['POST', '/scenarios', draftOf('none')], language);
    must(
      isClear(answer, language),
      `where the database ran out of room by its ${by}, that is said in ${language} (${answer.status} ${answer.json.type})`,
    );
  }
  const read = await ask(base, ['GET', '/scenarios']);
  must(
    read.status === 200 || isClear(read, 'en'),
    `then reading is answered, or refused for want of room (${read.status})`,
  );
  makeRoom();
  must(
    await untilAnswered(base, ['POST', '/scenarios', draftOf('again')], 201),
    'with room it saves again without being started anew',
  );
  const client = new Client({ connectionString: runningPostgres(data) ?? '' });
  await client.connect();
  await client.query('drop table public.filler');
  await client.query('checkpoint');
  await client.end();
  return said;
}

/** Ask until it is answered so, at most half a minute. */
async function untilAnswered(base: string, words: Words, status: number): Promise<boolean> {
  for (let turn = 0; turn < 30; turn++) {
    const answer = await ask(base, words).catch(() => undefined);
    if (answer?.status === status) return true;
    await new Promise((done) => setTimeout(done, 1000));
  }
  return false;
}

async function tryBackup({ path }: SmallDisk, url: string): Promise<void> {
  const file = join(path, 'full.xuewei');
  const engine = { name: 'xuewei', version: '0' };
  const failure = await writeBackup({ url, file, engine, at: new Date(0).toISOString() }).catch(
    (error) => error,
  );
  must(
    failure instanceof StoreFailure && failure.problem.code === 'backupNotWritten',
    'a backup to a full disk says that it was not written',
  );
  must(
    !existsSync(file) && readdirSync(path).every((name) => !name.endsWith('.part')),
    'no part of it is left',
  );
}

async function main(small: SmallDisk): Promise<void> {
  const { path, left, fillTo, makeRoom, remove } = small;
  const data = join(path, 'data');
  const all: Acknowledged[] = [];
  const keep = (change: Acknowledged) => void all.push(change);
  let service: StartedService = await startService(data);
  const urlNow = () => runningPostgres(data) ?? '';
  await keepFirstPlace(service.base);
  const checker = await prepareChecker(urlNow());

  fillTo(230);
  await saveUntilRefused(service.base, keep);
  told.savedUntilRefused = all.length;
  told.leftAtRefusal = Math.round(left());
  const [first] = all;
  await lookAtRefusals(service.base, first?.kind === 'scenario' ? first.id : '');
  fillTo(0);
  await tryBackup(small, urlNow());
  makeRoom();
  must(
    await untilAnswered(service.base, ['POST', '/scenarios', draftOf('room')], 201),
    'with room it saves again',
  );

  told.rowsEndWith = await lookAtExhaustion(service.base, data, 'rows');
  told.logEndsWith = await lookAtExhaustion(service.base, data, 'log');

  await service.kill();
  fillTo(0);
  const opened = await openPostgres({ folder: data, environment: {} }).catch((error: unknown) => error);
  must(
    opened instanceof StoreFailure
      ? /Full/.test(opened.problem.code)
      : typeof opened === 'object' && opened !== null && 'url' in opened,
    'a start on the full disk either opens or says why not',
  );
  if (typeof opened === 'object' && opened !== null && 'stop' in opened)
    await (opened.stop as () => Promise<void>)().catch(() => undefined);
  told.startWhenFull = opened instanceof StoreFailure ? opened.problem.code : 'opens';
  makeRoom();
  service = await startService(data);
  const found = await inspect(urlNow(), all, checker);
  must(found.lost.length === 0, `nothing of ${all.length} acknowledged changes is lost`);
  must(found.broken.length === 0, `nothing is broken: ${found.broken.join('; ') || 'amcheck and relations'}`);
  must(
    (await ask(service.base, ['POST', '/scenarios', draftOf('last')])).status === 201,
    'it saves after a start',
  );
  must((await service.end()) === 0, 'it ends in order');
  remove();
  console.log(JSON.stringify({ ...told, ...countKinds(all), faults: faults.length }));
  if (faults.length > 0) process.exitCode = 1;
}

if (disk !== undefined) await main(disk);
