import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { type OpenedStore, openStore } from '../../src/store/openStore.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { filesOf, uploadOf } from './service.ts';
import { browserOf, enlist, password, serveTeam } from './teamService.ts';

const { freshDatabase } = throwawayPostgres();
let [store, service]: [OpenedStore | undefined, BuiltApp | undefined] = [undefined, undefined];
let clock = Date.UTC(2026, 8, 1, 8);
let [ask, study, scenario]: [ReturnType<typeof browserOf>['ask'] | undefined, string, string] = [
  undefined,
  '',
  '',
];
const here = '/workspaces/main';
const draft = (name: string) => ({ name, place: 'vale', text: '' });
const get = async (url: string) => (await call('GET', url)).json();

async function call(method: string, url: string, body?: object, headers: object = {}) {
  const answer = await ask?.(method, url, body, headers);
  if (answer === undefined || answer.statusCode >= 400) throw new Error(`${method} ${url}: ${answer?.body}`);
  return answer;
}

/** Everything that is listed, some of it many times, under names of many writings. */
beforeAll(async () => {
  const presets = ['b', 'a', 'c'].map((id) => ({
    ...{ id: `vale-${id}`, place: 'vale', text: '' },
    ...{ title: { zh: id, en: id }, question: { zh: id, en: id } },
  }));
  store = await openStore({ url: await freshDatabase(), now: () => new Date(clock++).toISOString() });
  await enlist(store, 'ada', 'main', 'admin');
  const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
  for (const name of ['zoe', 'bo', 'b.o', 'b-o'])
    expect((await people.addPerson({ name, shownName: name, password, mustChange: true })).ok).toBe(true);
  for (const name of ['zoe', 'bo', 'b.o', 'b-o']) await people.setMember('main', name, 'viewer');
  service = await serveTeam(store, () => clock, { presets });
  const browser = browserOf(service);
  await browser.signIn('ada');
  ask = browser.ask;
  const hash = (await call('POST', `${here}/places`, uploadOf(filesOf(smallRegion())))).json().place.hash;
  for (const name of ['Äh', '中区', 'a', 'B']) await addTables(name, 0);
  for (const version of [1, 2, 3]) await addTables('vale', version);
  for (const name of ['b', 'ä', 'a', '中', 'B', 'a']) await call('POST', `${here}/scenarios`, draft(name));
  scenario = (await get(`${here}/scenarios?limit=200`)).scenarios.at(-1).id;
  for (const revision of [1, 2, 3])
    await call('PUT', `${here}/scenarios/${scenario}`, draft('中'), { 'if-match': `"${revision}"` });
  for (const [school, number] of [
    ['mill-lane', null],
    ['river', 2],
    ['River', 1],
    ['山', 10],
    ['山', 9],
  ])
    await write({ school, number }, 0);
  for (const revision of [1, 2]) await write({ school: 'river', number: 2 }, revision);
  for (const seed of [1, 2, 3, 4])
    study = (
      await call('POST', `${here}/studies`, { kind: 'study', place: hash, scenario: null, seed })
    ).json().id;
  await call('GET', `${here}/studies/${study}/events`);
  for (const name of ['x', 'y', 'z']) await makeToken(name);
  for (const text of ['one', 'two', 'three', 'four']) await comment(text);
  for (const number of [null, 10, 9]) await comment('of another row', { school: 'River', number });
  const topic = { kind: 'scenario', scenario };
  for (const text of ['one', 'two']) await call('POST', `${here}/comments`, { topic, text });
}, 60_000);
afterAll(async () => {
  await service?.app.close();
  await store?.close();
});

const comment = (text: string, spot: object = {}) =>
  call('POST', `${here}/comments`, {
    topic: { kind: 'ledger', place: 'vale', school: 'river', grade: '7', year: 2026, number: 2, ...spot },
    text,
  });
const makeToken = (name: string) =>
  call('POST', '/tokens', { name, workspace: 'main', scope: 'read', days: 9 });
const write = (spot: object, revision: number) =>
  call(
    'PUT',
    `${here}/places/vale/ledger`,
    {
      ...{ grade: '7', year: 2026, remedy: null, closeTerm: null, responsible: '', state: 'open' },
      ...{ note: '', author: 'a', ...spot },
    },
    { 'if-match': `"${revision}"` },
  );
/** Tables that nobody reads: of a place, or of another version of it. */
const addTables = (name: string, version: number) =>
  store
    ?.recordsOf({ workspace: 'main', person: 'ada', address: '' })
    .addPlace({ name, files: [{ name: 'a.csv', bytes: new Uint8Array([version]) }] });

type Item = Readonly<Record<string, unknown>>;
/** What tells items of a list apart, whatever else changes in them. */
const keyOf = ({ id, revision, name, position, ...more }: Item): string =>
  JSON.stringify([id, revision, name, position, id ?? name ?? position ?? more]);

/** Each list with the names of what it holds, and how something is added to it. */
const lists: [string, () => string, readonly string[], (turn: number) => Promise<unknown>][] = [
  [
    'places',
    () => `${here}/places`,
    ['places'],
    async (turn) => addTables(turn % 2 ? `0${turn}` : `区${turn}`, 0),
  ],
  [
    'versions of a place',
    () => `${here}/places/vale/versions`,
    ['versions'],
    async (turn) => addTables('vale', 9 + turn),
  ],
  [
    'scenarios',
    () => `${here}/scenarios?place=vale`,
    ['scenarios'],
    (turn) => call('POST', `${here}/scenarios`, draft(turn % 2 ? 'A' : '龙')),
  ],
  [
    'revisions of a scenario',
    () => `${here}/scenarios/${scenario}/revisions`,
    ['revisions'],
    async () => {
      const { revision } = await get(`${here}/scenarios/${scenario}`);
      await call('PUT', `${here}/scenarios/${scenario}`, draft('中'), { 'if-match': `"${revision}"` });
    },
  ],
  [
    'studies',
    () => `${here}/studies`,
    ['studies'],
    async (turn) => {
      const place = (await get(`${here}/places/vale/versions?limit=200`)).versions.at(-1).hash;
      await call('POST', `${here}/studies`, { kind: 'backtest', place, scenario: null, seed: 100 + turn });
    },
  ],
  [
    'entries of the ledger',
    () => `${here}/places/vale/ledger`,
    ['edits'],
    (turn) => write({ school: turn % 2 ? '0' : '龙', number: 20 + turn }, 0),
  ],
  [
    'lines of the ledger of a study',
    () => `${here}/studies/${study}/ledger`,
    ['rows', 'others'],
    (turn) => write({ school: turn % 2 ? '00' : '龘', number: 20 + turn }, 0),
  ],
  [
    'entries of a spot',
    () => `${here}/places/vale/ledger/history?school=river&grade=7&year=2026&number=2`,
    ['edits'],
    async () => {
      const [{ revision }] = (
        await get(`${here}/places/vale/ledger/history?school=river&grade=7&year=2026&number=2`)
      ).edits;
      await write({ school: 'river', number: 2 }, revision);
    },
  ],
  ['tokens', () => '/tokens', ['tokens'], (turn) => (turn < 20 ? makeToken(`t${turn}`) : Promise.resolve())],
  [
    'members',
    () => `${here}/members`,
    ['members'],
    (turn) =>
      call('PUT', `${here}/members/${['0', 'zz'][turn % 2]}${turn}`, { role: 'viewer', shownName: 'x' }),
  ],
  [
    'comments',
    () => `${here}/comments?place=vale&school=river`,
    ['comments'],
    (turn) => comment(`comment ${turn}`),
  ],
  [
    'numbers of comments',
    () => `${here}/comments/counts?place=vale`,
    ['counts'],
    (turn) => comment(`comment ${turn}`, { school: ['0', '龙'][turn % 2], year: 2027 + turn }),
  ],
  [
    'lines of the record of changes',
    () => `${here}/audit`,
    ['lines'],
    () => call('POST', `${here}/scenarios`, draft('q')),
  ],
];

describe('a list that is read page by page', () => {
  let turn = 0;
  it.each(lists)(
    'should be the whole list, also while there come more: %s',
    async (_what, url, parts, add) => {
      const itemsOf = (answer: Record<string, Item[]>) => parts.flatMap((part) => answer[part] ?? []);
      const whole = async () =>
        itemsOf(await get(`${url()}${url().includes('?') ? '&' : '?'}limit=200`)).map(keyOf);
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 4 }), fc.boolean(), async (limit, grows) => {
          const before = await whole();
          const read: string[] = [];
          let next: string | undefined = `${url()}${url().includes('?') ? '&' : '?'}limit=${limit}`;
          for (let page = 0; next !== undefined; page += 1) {
            const answer = await call('GET', next);
            const items = itemsOf(answer.json());
            expect(items.length).toBeLessThanOrEqual(limit);
            read.push(...items.map(keyOf));
            if (grows && page === 0) {
              turn += 1;
              await add(turn);
            }
            const { link } = answer.headers;
            expect(link === undefined).toBe(answer.json().next === null);
            next = /^<\/api\/v1([^>]+)>; rel="next"$/.exec(String(link))?.[1];
          }
          const after = await whole();
          expect(read.filter((key) => before.includes(key))).toEqual(before);
          expect(read.filter((key) => !after.includes(key))).toEqual([]);
          expect(new Set(read).size).toBe(read.length);
          if (!grows) expect(read).toEqual(after);
        }),
        {
          examples: [
            [1, true],
            [3, true],
            [2, false],
          ],
          numRuns: 3,
        },
      );
    },
  );

  it.each(lists)(
    'should hold no more than asked for, and a bounded number where nothing is: %s',
    async (_what, url) => {
      const sign = url().includes('?') ? '&' : '?';
      for (const limit of [0, 1001, 'all'])
        expect((await ask?.('GET', `${url()}${sign}limit=${limit}`))?.statusCode).toBe(400);
    },
  );

  it('should be refused for a place in it that is none', async () => {
    for (const after of ['x', '****', 'WzFd', 'bnVsbA', Buffer.from('["\\u0000"]').toString('base64url')])
      expect((await ask?.('GET', `${here}/places?after=${after}`))?.statusCode).toBe(400);
    expect((await ask?.('GET', `${here}/audit?before=x`))?.statusCode).toBe(400);
    const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const most = Number.MAX_SAFE_INTEGER;
    for (const beyond of [
      `/tokens?after=${cursor('0000-01-01T00:00:00Z', randomUUID())}`,
      `${here}/places/vale/ledger?after=${cursor('river', '7', most, 1)}`,
      `${here}/places/vale/ledger?after=${cursor('river', '7', 2026, -most)}`,
      `${here}/places/vale/ledger/history?school=river&grade=7&year=2026&number=2&before=${most}`,
      `${here}/scenarios/${scenario}/revisions?before=${most}`,
      `${here}/studies/${study}/ledger?after=${cursor('row', -2)}`,
      `${here}/comments/counts?place=vale&after=${cursor('', 'river', '7', most, 1)}`,
    ])
      expect([beyond, (await ask?.('GET', beyond))?.statusCode]).toEqual([beyond, 400]);
  });
});
