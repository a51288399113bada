import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ToldSweep } from '../../src/domain/sweeps.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { SweepFigureShelf } from '../../src/server/sweepFigures.ts';
import type { OpenedStore } from '../../src/store/openStore.ts';
import type { SweepDrawer } from '../../src/store/sweepBook.ts';
import { noteWorker } from '../../src/sweep/queue/noteWorker.ts';
import { openQueue, type SweepQueue } from '../../src/sweep/queue/openQueue.ts';
import { submitSweep } from '../../src/sweep/queue/submitSweep.ts';
import type { OpenedBook } from '../../src/sweep/queue/sweepBook.ts';
import { openSweepBook } from '../../src/sweep/queue/sweepBook.ts';
import { listSweeps } from '../../src/sweep/queue/watchSweep.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { smallSweep } from '../sweep/sweeps.ts';
import { filesOf, serve } from './service.ts';
import { browserOf, enlist, openTeamStore, serveTeam } from './teamService.ts';

const { ask, freshDatabase } = throwawayPostgres();
const here = '/workspaces/main';
const engine = '0.0.0-test';
let url: string;
let store: OpenedStore;
let idle: OpenedBook;
let working: OpenedBook;
let queue: SweepQueue;
let service: BuiltApp;
type Browser = ReturnType<typeof browserOf>;
const signedIn: Record<string, Browser> = {};
const as = (name: string) => signedIn[name] as Browser;

/** The book that the service asks: at first one that leaves the work to others. */
let book: OpenedBook;

const order = {
  title: '两地',
  places: ['east', 'west'],
  draws: 6,
  stretch: 2,
  groups: { 全部: ['east', 'west'] },
};
const scenario = [
  'format: xuewei.scenario/1',
  'title: { zh: 开学推迟, en: Late }',
  'question: { zh: 推迟一年会怎样？, en: What if it is late? }',
  'dataset: east',
  'interventions:',
  '  - { kind: delayProject, project: nowhere, months: 12, because: the tender failed }',
].join('\n');

beforeAll(async () => {
  url = await freshDatabase();
  store = await openTeamStore({ url, now: () => new Date().toISOString(), key: new Uint8Array(32) });
  await store
    .peopleFor({ workspace: '', person: 'test', address: '' })
    .addWorkspace({ id: 'other', name: 'Other' });
  await enlist(store, 'vera', 'main', 'viewer');
  await enlist(store, 'paul', 'main', 'planner');
  await enlist(store, 'otto', 'other', 'admin');
  for (const workspace of ['main', 'other'])
    for (const name of ['east', 'west'])
      await store.recordsOf({ workspace, person: '', address: '' }).addPlace({
        name,
        files: filesOf({ ...smallRegion(), place: { ...smallRegion().place, id: name } }),
      });
  const onError = (error: Error) => {
    throw error;
  };
  idle = await openSweepBook({ url, engine, threads: 0, now: Date.now, retrySeconds: 0, onError });
  book = idle;
  queue = await openQueue({ url, engine, retrySeconds: 0 });
  service = await serveTeam(store, Date.now, { sweeps: async () => book });
  for (const name of ['vera', 'paul', 'otto']) {
    const browser = browserOf(service, `10.9.0.${Object.keys(signedIn).length}`);
    expect((await browser.signIn(name)).statusCode).toBe(200);
    signedIn[name] = browser;
  }
}, 60_000);
afterAll(async () => {
  await service?.app.close();
  await working?.close();
  await idle?.close();
  await queue?.close();
  await store?.close();
});

describe('sweeps of a workspace', () => {
  let id = '';

  it('should be handed in by planners alone, once however often', async () => {
    expect((await as('vera').ask('POST', `${here}/sweeps`, order)).statusCode).toBe(403);
    const made = await as('paul').ask('POST', `${here}/sweeps`, order);
    expect([made.statusCode, made.json()]).toEqual([
      202,
      expect.objectContaining({
        state: 'running',
        of: 6,
        done: 0,
        places: ['east', 'west'],
        scenarios: [''],
      }),
    ]);
    id = made.json().id;
    expect((await as('paul').ask('POST', `${here}/sweeps`, order)).json().id).toBe(id);
    expect(made.json()).toMatchObject({ rate: 0, left: null, workers: { processes: 0, threads: 0, own: 0 } });
  });

  it('should be told all at once what is wrong with them', async () => {
    const wrong = { ...order, places: ['east', 'east'], asItIs: false, groups: { a: ['north'] } };
    const refused = await as('paul').ask('POST', `${here}/sweeps`, wrong);
    const codes = refused.json().problems.map(({ code }: { code: string }) => code);
    expect([refused.statusCode, codes]).toEqual([
      422,
      ['sweepPlaceTwice', 'sweepNothingChosen', 'sweepGroupPlace'],
    ]);
    const { id: kept } = (
      await as('paul').ask('POST', `${here}/scenarios`, { name: '推迟', place: 'east', text: scenario })
    ).json();
    const scenarios = Array.from({ length: 5 }, () => ({ id: kept }));
    const large = await as('paul').ask('POST', `${here}/sweeps`, {
      ...{ ...order, scenarios, draws: 10_000, stretch: 1 },
    });
    expect([large.statusCode, large.json().problems]).toEqual([
      422,
      [expect.objectContaining({ code: 'sweepTooLarge', details: { shards: 120_000, limit: 100_000 } })],
    ]);
    const nowhere = { ...order, places: ['north'] };
    expect((await as('paul').ask('POST', `${here}/sweeps`, nowhere)).statusCode).toBe(404);
  });

  it('should be nothing to another workspace, nor one that was handed in by command to any', async () => {
    await submitSweep(queue, smallSweep({ title: 'by command' }), {
      now: new Date(),
      seconds: 60,
      priority: 0,
    });
    const titles = async (name: string, workspace: string) =>
      (await as(name).ask('GET', `/workspaces/${workspace}/sweeps`))
        .json()
        .sweeps.map((each: { title: string }) => each.title);
    expect(await titles('vera', 'main')).toEqual(['两地']);
    expect(await titles('otto', 'other')).toEqual([]);
    for (const path of ['', '/events', '/failures', '/figures', '/figures.csv', '/figures.parquet'])
      expect([
        path,
        (await as('otto').ask('GET', `/workspaces/other/sweeps/${id}${path}`)).statusCode,
      ]).toEqual([path, 404]);
    const steer = await as('otto').ask('PUT', `/workspaces/other/sweeps/${id}/state`, { state: 'cancelled' });
    expect(steer.statusCode).toBe(404);
    // The same places in another workspace are a sweep of its own.
    const theirs = await as('otto').ask('POST', '/workspaces/other/sweeps', order);
    expect(theirs.json().id).not.toBe(id);
    await as('otto').ask('PUT', `/workspaces/other/sweeps/${theirs.json().id}/state`, { state: 'cancelled' });
    expect((await listSweeps(queue)).map(({ title }) => title).sort()).toEqual([
      'by command',
      '两地',
      '两地',
    ]);
  });

  it('should be told who works at them, and that nobody does any more', async () => {
    const workers = async () => (await as('vera').ask('GET', `${here}/sweeps`)).json().workers;
    const leave = noteWorker(queue, 3, (error) => expect(error).toBeUndefined());
    await expect.poll(workers).toEqual({ processes: 1, threads: 3, own: 0 });
    await leave();
    expect(await workers()).toEqual({ processes: 0, threads: 0, own: 0 });
  });

  it('should be kept apart by PostgreSQL itself', async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const count = async (workspace: string) => {
      await client.query(`select set_config('xuewei.workspace', $1, false)`, [workspace]);
      const { rows } = await client.query(
        `select (select count(*) from xuewei_sweeps.sweeps)::int as sweeps,
                (select count(*) from xuewei_sweeps.shards)::int as shards,
                (select count(*) from xuewei_sweeps.places)::int as places`,
      );
      return Object.values(rows[0]);
    };
    try {
      expect(await count('main')).toEqual([3, 18, 6]);
      await client.query('set role xuewei_service');
      expect([await count('main'), await count('other')]).toEqual([
        [1, 6, 2],
        [1, 6, 2],
      ]);
      // Neither nobody's, which are those handed in by command, nor into another's.
      expect(await count('')).toEqual([0, 0, 0]);
      await count('other');
      const steal = client.query(`insert into xuewei_sweeps.places values ('x', '\\x00', 'main')`);
      await expect(steal).rejects.toThrow('row-level security');
      const { rowCount } = await client.query(`update xuewei_sweeps.sweeps set title = 'x' where id = $1`, [
        id,
      ]);
      expect(rowCount).toBe(0);
    } finally {
      await client.end();
    }
  });

  it('should be kept apart from the owner of a bureau’s own database too, and be worked at all the same', async () => {
    const theirs = new URL(await freshDatabase());
    const bureau = theirs.pathname.slice(1);
    await ask(`create role ${bureau} login password 'b' nosuperuser`);
    await ask(`alter database ${bureau} owner to ${bureau}`);
    [theirs.username, theirs.password] = [bureau, 'b'];
    const opened = await openSweepBook({ url: theirs.href, engine, threads: 1, now: Date.now });
    const drawerOf = (workspace: string) => opened.drawerOf({ workspace, person: '', address: '' });
    const own = await drawerOf('a').submit(smallSweep({ draws: 0 }));
    expect([await drawerOf('b').list({ limit: 9 }), await drawerOf('b').read(own)]).toEqual([[], undefined]);
    expect(await drawerOf('b').steer(own, 'cancelled')).toBe('refused');
    await expect
      .poll(() => drawerOf('a').read(own), { timeout: 20_000 })
      .toMatchObject({ state: 'done', done: 2 });
    await opened.close();
    expect(await ask('select * from xuewei_sweeps.sweeps', theirs.href)).toEqual([]);
    expect(await ask('select * from xuewei_sweeps.shards', theirs.href)).toEqual([]);
  }, 30_000);

  it('should pause, go on and end, be followed meanwhile, and tell what could not be run', async () => {
    const state = (to: string) => as('paul').ask('PUT', `${here}/sweeps/${id}/state`, { state: to });
    expect((await as('vera').ask('PUT', `${here}/sweeps/${id}/state`, { state: 'paused' })).statusCode).toBe(
      403,
    );
    expect((await state('paused')).json()).toMatchObject({ state: 'paused', rate: 0 });
    expect((await state('paused')).statusCode).toBe(200);
    const [{ id: kept }] = (await as('paul').ask('GET', `${here}/scenarios?place=east`)).json().scenarios;
    const failing = (
      await as('paul').ask('POST', `${here}/sweeps`, {
        ...order,
        title: '失败',
        scenarios: [{ id: kept }],
        asItIs: false,
        draws: 2,
      })
    ).json();
    expect(failing.scenarios).toEqual(['推迟']);
    working = await openSweepBook({ url, engine, threads: 1, now: Date.now, retrySeconds: 0 });
    book = working;
    expect((await state('running')).json().state).toBe('running');
    const followed = (await as('vera').ask('GET', `${here}/sweeps/${id}/events`)).body;
    expect(followed).toMatch(/^retry: 2000\n\nevent: sweep\n/);
    const end = JSON.parse(
      followed.slice(followed.indexOf('event: end\ndata: ') + 'event: end\ndata: '.length),
    );
    expect(end).toMatchObject({ state: 'done', done: 6, failed: 0, workers: { own: 1 } });
    await as('vera').ask('GET', `${here}/sweeps/${failing.id}/events`);
    const failures = await as('vera').ask('GET', `${here}/sweeps/${failing.id}/failures?limit=1`, undefined, {
      'accept-language': 'zh',
    });
    expect(failures.json()).toMatchObject({
      failures: [{ number: 0, place: 'east', scenario: '推迟' }],
      next: expect.any(String),
    });
    expect(failures.json().failures[0].problems[0].what).toMatch(/nowhere/);
    const { next } = failures.json();
    const rest = (await as('vera').ask('GET', `${here}/sweeps/${failing.id}/failures?after=${next}`)).json();
    expect(rest).toMatchObject({ failures: [{ number: 1, place: 'west' }], next: null });
    const again = await as('paul').ask('PUT', `${here}/sweeps/${failing.id}/state`, { state: 'running' });
    expect(again.json()).toMatchObject({ state: 'running', failed: 0 });
    const nothing = await state('running');
    expect([nothing.statusCode, nothing.json().problems[0].code]).toEqual([409, 'sweepNothingLeft']);
    const refused = await state('cancelled');
    expect([refused.statusCode, refused.json().problems[0].code]).toEqual([409, 'sweepStateRefused']);
  }, 30_000);

  it('should tell figures of places, groups and all, and give them as files', async () => {
    const get = (path: string) => as('vera').ask('GET', `${here}/sweeps/${id}${path}`);
    const told = (await get('/figures?count=pupils')).json();
    expect([told.places, told.cut]).toEqual([2, false]);
    const of = (level: string, name: string) =>
      told.figures.filter((row: { level: string; name: string }) => row.level === level && row.name === name);
    const [east, west, group, all] = [
      of('place', 'east'),
      of('place', 'west'),
      of('group', '全部'),
      of('all', ''),
    ];
    expect(all.length).toBe(told.stages.length * new Set(all.map((row: { year: number }) => row.year)).size);
    expect(group.map((row: object) => ({ ...row, level: 'all', name: '' }))).toEqual(all);
    // In the base year there is but one future: medians add up.
    expect(all[0].median).toBe(east[0].median + west[0].median);
    expect(all[0]).toMatchObject({ places: 2, low: all[0].median, high: all[0].median });
    const districts = (await get('/figures?level=district&name=east')).json().figures;
    expect(districts.every((row: { name: string }) => row.name.startsWith('east/'))).toBe(true);
    expect(districts.length).toBeGreaterThan(0);
    const csv = await get('/figures.csv');
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(csv.headers['content-disposition']).toBe(`attachment; filename="figures-${id}.csv"`);
    expect(csv.body.split('\n')[0]).toBe('\uFEFFlevel,name,scenario,stage,year,count,places,low,median,high');
    const parquet = await get('/figures.parquet');
    expect([parquet.body.slice(0, 4), parquet.body.slice(-4)]).toEqual(['PAR1', 'PAR1']);
  });

  it('should stand in the record of changes, by whom and what', async () => {
    const lines = await store
      .peopleFor({ workspace: 'main', person: '', address: '' })
      .listAudit({ limit: 50 });
    const own = lines
      .filter(({ object }) => object.startsWith(id))
      .map(({ action, person }) => `${action} ${person}`);
    expect(own.toReversed()).toEqual(['sweep.asked paul', 'sweep.paused paul', 'sweep.resumed paul']);
  });
});

it('should say so where a service has no queue', async () => {
  const alone = await serve();
  const answer = await alone.app.inject('/api/v1/sweeps');
  expect([answer.statusCode, answer.json().problems[0].code]).toEqual([503, 'noSweeps']);
  await alone.app.close();
});

it('should tell totals before anything else where there are more rows than are told', async () => {
  const row = { scenario: '', stage: 'primary', year: 2020, count: 'pupils', places: 1 } as const;
  const ends = { low: 1, median: 1, high: 1 };
  const figures = async function* () {
    yield Array.from({ length: 20_000 }, (_, at) => ({ ...row, ...ends, level: 'place', name: `p${at}` }));
    yield [{ ...row, ...ends, level: 'all', name: '', places: 20_000 }];
  };
  const drawer = { figures } as unknown as SweepDrawer;
  const sweep = { id: 'a', state: 'done', done: 1, failed: 0 } as ToldSweep;
  const told = await new SweepFigureShelf(() => 0).figures(drawer, sweep, {});
  expect([told.cut, told.figures.length, told.figures[0]?.level]).toEqual([true, 20_000, 'all']);
});

it('should add figures up once for all who ask, anew when it has ended, and seldom in between', async () => {
  let [clock, gathered] = [0, 0];
  const row = {
    level: 'all',
    name: '',
    scenario: '',
    stage: 'primary',
    year: 2020,
    count: 'pupils',
    places: 1,
  } as const;
  const figures = async function* () {
    gathered += 1;
    clock += 100;
    yield [{ ...row, low: gathered, median: gathered, high: gathered }];
  };
  const shelf = new SweepFigureShelf(() => clock);
  const drawer = { figures } as unknown as SweepDrawer;
  const told = (state: string, done: number) => ({ id: 'a', state, done, failed: 0 }) as ToldSweep;
  const median = async (state: string, done: number) =>
    (await shelf.figures(drawer, told(state, done), {})).figures[0]?.median;
  expect(await Promise.all([median('running', 1), median('running', 2), median('running', 1)])).toEqual([
    1, 1, 1,
  ]);
  expect(await median('running', 3)).toBe(1);
  clock += 501;
  expect(await median('running', 3)).toBe(2);
  expect([await median('done', 4), await median('done', 4)]).toEqual([3, 3]);
});
