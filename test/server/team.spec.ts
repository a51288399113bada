import rateLimit from '@fastify/rate-limit';
import fc from 'fast-check';
import Fastify from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import type { Room } from '../../src/server/room.ts';
import { teamRooms } from '../../src/server/rooms.ts';
import { workBounds } from '../../src/server/serverLimits.ts';
import { guardTeam } from '../../src/server/team/guardTeam.ts';
import { permissions } from '../../src/server/team/permissions.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations.ts';
import { joinPeople, type OpenedStore, ofTheService, openStore } from '../../src/store/openStore.ts';
import type { Role } from '../../src/store/people/people.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { engine, filesOf, uploadOf } from './service.ts';
import { teamAccess } from './teamAccess.ts';
import { teamCommands } from './teamCommands.ts';
import { teamIssuer } from './teamIssuer.ts';
import { browserOf, enlist, openTeamStore, password, serveTeam } from './teamService.ts';

const postgres = throwawayPostgres();
const { ask, freshDatabase, readyDatabase } = postgres;
let [url, clock] = ['', Date.UTC(2026, 8, 1, 8)];
let store: OpenedStore;
let service: BuiltApp;
type Browser = ReturnType<typeof browserOf>;
const signedIn: Record<string, Browser> = {};
const here = '/workspaces/main';
const draft = { name: 'mine', place: 'vale', text: 'draft' };

beforeAll(async () => {
  url = await freshDatabase();
  store = await openTeamStore({ url, now: () => new Date(clock).toISOString(), key: new Uint8Array(32) });
  const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
  await people.addWorkspace({ id: 'other', name: 'Other' });
  await Promise.all([
    enlist(store, 'vera', 'main', 'viewer'),
    enlist(store, 'paul', 'main', 'planner'),
    enlist(store, 'ada', 'main', 'admin'),
    enlist(store, 'otto', 'other', 'admin'),
    enlist(store, 'lost'),
  ]);
  service = await serveTeam(store, () => clock);
  for (const name of ['vera', 'paul', 'ada', 'otto', 'lost']) {
    const browser = browserOf(service, `10.0.1.${Object.keys(signedIn).length}`);
    expect((await browser.signIn(name)).statusCode).toBe(200);
    signedIn[name] = browser;
  }
}, 60_000);
afterAll(async () => {
  await service?.app.close();
  await store?.close();
});
const as = (name: string): Browser => signedIn[name] as Browser;

describe('keys of requests', () => {
  it('should be nothing to another person or workspace', async () => {
    const headers = { 'idempotency-key': 'same-for-all' };
    await enlist(store, 'pia', 'main', 'planner');
    const pia = browserOf(service, '10.0.1.90');
    await pia.signIn('pia');
    const answers = [
      await as('paul').ask('POST', `${here}/scenarios`, draft, headers),
      await as('paul').ask('POST', `${here}/scenarios`, draft, headers),
      await pia.ask('POST', `${here}/scenarios`, { ...draft, name: 'pia' }, headers),
      await as('otto').ask('POST', '/workspaces/other/scenarios', draft, headers),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201, 201]);
    const repeated = answers.map((each) => each.headers['idempotency-replayed'] ?? 'first');
    expect(repeated).toEqual(['first', 'true', 'first', 'first']);
    for (const { location } of answers.map((each) => each.headers))
      expect(location).toMatch(/^\/api\/v1\/workspaces\//);
    await as('paul').ask('DELETE', `${here}/scenarios/${answers[0]?.json().id}`, undefined, {
      'if-match': '"1"',
    });
    await pia.ask('DELETE', `${here}/scenarios/${answers[2]?.json().id}`, undefined, { 'if-match': '"1"' });
    await as('otto').ask('DELETE', `/workspaces/other/scenarios/${answers[3]?.json().id}`, undefined, {
      'if-match': '"1"',
    });
  });
});

describe('what two people change at once', () => {
  it('should be a member’s role only by the one that was read', async () => {
    const change = (role: Role, headers: object) =>
      as('ada').ask('PUT', `${here}/members/lost`, { role }, headers);
    expect((await change('viewer', { 'if-match': '"viewer"' })).statusCode).toBe(412);
    const made = await change('viewer', {});
    expect([made.statusCode, made.headers.etag]).toEqual([200, '"viewer"']);
    const read = await as('ada').ask('GET', `${here}/members/lost`);
    expect([read.json().role, read.headers.etag]).toEqual(['viewer', '"viewer"']);
    expect((await change('planner', {})).statusCode).toBe(428);
    const stale = await change('planner', { 'if-match': '"admin"' });
    expect([stale.statusCode, stale.headers.etag]).toEqual([412, '"viewer"']);
    expect((await change('planner', { 'if-match': '"viewer"' })).headers.etag).toBe('"planner"');
    const remove = (headers: object) => as('ada').ask('DELETE', `${here}/members/lost`, undefined, headers);
    const codes = [{}, { 'if-match': '"viewer"' }, { 'if-match': '"planner"' }, { 'if-match': '"planner"' }];
    const ended: number[] = [];
    for (const headers of codes) ended.push((await remove(headers)).statusCode);
    expect(ended).toEqual([428, 412, 204, 404]);
  });

  it('should be one token by a key, whose secret is told once', async () => {
    const token = { name: 'once', workspace: 'main', scope: 'read', days: 2 };
    const make = (change: object = {}) =>
      as('vera').ask('POST', '/tokens', { ...token, ...change }, { 'idempotency-key': 'one-token' });
    const [first, second] = [await make(), await make()];
    expect(first.json().secret).toMatch(/^xuewei_/);
    expect(second.json()).toEqual({ token: first.json().token, secret: null });
    expect(second.headers['idempotency-replayed']).toBe('true');
    expect((await make({ days: 3 })).statusCode).toBe(422);
    expect((await make({ workspace: 'other' })).json().problems[0].code).toBe('noSuchWorkspace');
    await as('vera').ask('DELETE', `/tokens/${first.json().token.id}`);
  });
});

describe('a workspace that is made while the service runs', () => {
  it('should be welcomed once, before its first request is answered, and anew where that failed', async () => {
    let [times, away] = [0, true];
    const welcome = async ({ records }: Room) => {
      times += 1;
      if (away) throw new Error('away');
      await records.addPlace({ name: 'along', files: [{ name: 'a.csv', bytes: new Uint8Array([1]) }] });
    };
    const guest = await serveTeam(store, () => clock, { welcome });
    const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
    await people.addWorkspace({ id: 'late', name: 'Late' });
    await people.setMember('late', 'otto', 'admin');
    const otto = browserOf(guest, '10.0.1.91');
    await otto.signIn('otto');
    const places = () => otto.ask('GET', '/workspaces/late/places');
    expect((await places()).statusCode).toBe(500);
    away = false;
    const both = await Promise.all([places(), places()]);
    expect(both.map((each) => each.json().places.map(({ name }: { name: string }) => name))).toEqual([
      ['along'],
      ['along'],
    ]);
    expect(times).toBe(2);
    await guest.app.close();
  });
});

describe('signing in', () => {
  it('should give a session that no script and no other site can use, and say who one is', async () => {
    const browser = browserOf(service);
    const answer = await browser.signIn('Paul ');
    expect(answer.json()).toEqual({
      ...{ name: 'paul', shownName: 'PAUL', mustChange: false, secondFactor: false, mustEnrol: false },
      workspaces: [{ id: 'main', name: 'main', role: 'planner' }],
    });
    expect(answer.cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict', path: '/' }]);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect((await browser.ask('GET', '/session')).json().name).toBe('paul');
    const before = browser.cookie();
    expect((await browser.ask('DELETE', '/session')).statusCode).toBe(204);
    expect((await browser.ask('GET', '/session', undefined, { cookie: before })).statusCode).toBe(401);
  });

  it('should answer the same whether the name or the password is wrong, in both languages', async () => {
    const answers = await Promise.all(
      [
        ['nobody-of-that-name', password],
        ['paul', 'wrong words here'],
        ['\0', 'x'],
      ].map(([name = '', secret]) => browserOf(service, '10.0.0.2').signIn(name, secret)),
    );
    for (const answer of answers) {
      const { instance: _instance, ...said } = answer.json();
      const { instance: _first, ...expected } = answers[0]?.json() ?? {};
      expect([answer.statusCode, said]).toEqual([401, expected]);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    const zh = { 'accept-language': 'zh' };
    const refused = await browserOf(service).ask('POST', '/session', { name: 'a', password: 'b' }, zh);
    expect(refused.json().problems[0].what).toBe('登录名或密码不正确。');
  });

  it('should lock a name after five failures for a minute, then longer, whoever bears it', async () => {
    for (const name of ['ada', 'nobody-there']) {
      const tries = browserOf(service, '10.0.0.3');
      for (let count = 0; count < 5; count++)
        expect((await tries.signIn(name, 'wrong words here')).statusCode).toBe(401);
      const locked = await tries.signIn(name);
      expect([locked.statusCode, locked.headers['retry-after']]).toEqual([429, '60']);
      expect(locked.json().problems[0].code).toBe('signInLocked');
    }
    clock += 61_000;
    expect((await browserOf(service).signIn('ada')).statusCode).toBe(200);
    expect((await browserOf(service).signIn('nobody-there')).statusCode).toBe(401);
    expect((await browserOf(service).signIn('nobody-there')).headers['retry-after']).toBe('120');
  });

  it('should not be outrun by many tries at once', async () => {
    await enlist(store, 'target');
    const tries = Array.from({ length: 12 }, () =>
      browserOf(service, '10.0.0.4').signIn('target', 'wrong words here'),
    );
    const codes = (await Promise.all(tries)).map(({ statusCode }) => statusCode);
    expect(codes.filter((code) => code === 401)).toHaveLength(5);
  });

  it('should hold back an address that tries one name after the other', async () => {
    const hurried = await serveTeam(store, () => clock);
    const codes: number[] = [];
    for (let index = 0; index < 21; index++) {
      const answer = await browserOf(hurried, '10.9.9.9').ask('POST', '/session', { name: `n${index}` });
      codes.push(answer.statusCode);
    }
    expect([codes.filter((code) => code === 400).length, codes.at(-1)]).toEqual([20, 429]);
    await hurried.app.close();
  });

  it('should hold back a token that asks too often, from whatever address', async () => {
    const bounds = { requestsAMinute: 1_000_000, tokenRequestsAMinute: 3 };
    const hurried = await serveTeam(store, () => clock, { bounds });
    const token = { name: 'hurried', workspace: 'main', scope: 'read', days: 1 };
    const made = (await as('vera').ask('POST', '/tokens', token)).json();
    const use = (address: string, authorization: string) =>
      browserOf(hurried, address).ask('GET', `${here}/scenarios`, undefined, { authorization });
    const answers = [];
    for (const [turn, word] of ['Bearer', 'bearer', 'BEARER', 'bEARER'].entries())
      answers.push(await use(`10.8.0.${turn + 1}`, `${word} ${made.secret}`));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.headers['retry-after']).toBe('60');
    expect(answers[3]?.json().problems[0].code).toBe('tooManyRequests');
    await as('vera').ask('DELETE', `/tokens/${made.token.id}`);
    await hurried.app.close();
  });

  it('should end a session that lies idle, and any after half a day', async () => {
    const [idle, busy] = [browserOf(service), browserOf(service)];
    await idle.signIn('paul');
    await busy.signIn('vera');
    const start = clock;
    for (let hour = 1; hour <= 11; hour++) {
      clock = start + hour * 60 * 60_000;
      expect((await busy.ask('GET', '/session')).statusCode).toBe(200);
    }
    expect((await idle.ask('GET', '/session')).statusCode).toBe(401);
    clock = start + 12 * 60 * 60_000;
    expect((await busy.ask('GET', '/session')).statusCode).toBe(401);
    clock = start;
  });

  it('should use a cookie that browsers take over HTTPS alone where a proxy brings that', async () => {
    const behind = await serveTeam(store, () => clock, { proxies: ['10.0.0.9'] });
    const secured = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.5' };
    const body = { name: 'paul', password };
    const browser = browserOf(behind, '10.0.0.9');
    const answer = await browser.ask('POST', '/session', body, {
      ...secured,
      origin: 'https://localhost:80',
    });
    expect(answer.cookies).toMatchObject([{ name: '__Host-xuewei', secure: true }]);
    expect(answer.headers['strict-transport-security']).toContain('max-age=31536000');
    const foreign = browserOf(behind, '10.0.0.8');
    const plain = await foreign.ask('POST', '/session', body, secured);
    expect(plain.cookies).toMatchObject([{ name: 'xuewei' }]);
    await behind.app.close();
    const [last] = await store
      .peopleFor({ workspace: '', person: '', address: '' })
      .listAudit({ limit: 2 })
      .then((lines) => lines.slice(1));
    expect(last).toMatchObject({ action: 'signIn.done', person: 'paul', address: '203.0.113.5' });
  });
});

describe('a password', () => {
  it('should be changed with the one before, which ends all other sessions', async () => {
    await enlist(store, 'chris');
    const [mine, other] = [browserOf(service, '10.0.0.5'), browserOf(service, '10.0.0.5')];
    for (const browser of [mine, other]) await browser.signIn('chris');
    const change = (before: string, after: string) => mine.ask('PUT', '/session/password', { before, after });
    expect((await change('not the words', 'four other words')).json().problems[0].code).toBe('passwordWrong');
    expect((await change(password, 'too short')).json().problems[0].code).toBe('passwordLength');
    expect((await change(password, 'chris-xuewei-chris')).json().problems[0].code).toBe('passwordGuessable');
    expect((await change(password, 'Password-2026')).json().problems[0].code).toBe('passwordCommon');
    expect((await change(password, password)).json().problems[0].code).toBe('passwordSame');
    expect((await change(password, '四个 不同的 词语 连在一起')).statusCode).toBe(200);
    expect((await mine.ask('GET', '/session')).statusCode).toBe(200);
    expect((await other.ask('GET', '/session')).statusCode).toBe(401);
    expect((await browserOf(service, '10.0.0.5').signIn('chris')).statusCode).toBe(401);
  });

  it('should be told once of an account that an admin makes, and open nothing until it is changed', async () => {
    const made = await as('ada').ask('PUT', `${here}/members/nina`, { role: 'viewer', shownName: '尼娜' });
    const { member, password: first } = made.json();
    expect(member).toEqual({ name: 'nina', shownName: '尼娜', role: 'viewer', disabled: false });
    const nina = browserOf(service, '10.0.0.6');
    expect((await nina.signIn('nina', first)).json().mustChange).toBe(true);
    const closed = await nina.ask('GET', `${here}/places`);
    expect([closed.statusCode, closed.json().problems[0].code]).toEqual([403, 'passwordMustChange']);
    await nina.ask('PUT', '/session/password', { before: first, after: 'river orchard mill' });
    expect((await nina.ask('GET', `${here}/places`)).statusCode).toBe(200);
    const draft = { role: 'planner', shownName: 'x' };
    const again = await as('ada').ask('PUT', `${here}/members/nina`, draft, { 'if-match': '"viewer"' });
    expect(again.json()).toMatchObject({ password: null, member: { role: 'planner', shownName: '尼娜' } });
  });

  it('should stand nowhere in the database or the log, and neither should secrets of sessions and tokens', async () => {
    const logged: string[] = [];
    const stream = { write: (line: string) => logged.push(line) };
    const talking = await serveTeam(store, () => clock, { logger: { level: 'trace', stream } });
    const browser = browserOf(talking, '10.0.0.7');
    await browser.signIn('paul');
    const [, session = ''] = browser.cookie().split('=');
    const token = { name: 't', workspace: 'main', scope: 'read', days: 1 };
    const { secret } = (await browser.ask('POST', '/tokens', token)).json();
    await browser.ask('GET', `${here}/places`, undefined, { authorization: `Bearer ${secret}`, cookie: '' });
    await talking.app.close();
    const tables = await ask(`select tablename as name from pg_tables where schemaname = 'xuewei'`, url);
    const rows = await Promise.all(
      tables.map(({ name }) => ask(`select t::text from xuewei.${name} t`, url)),
    );
    expect(logged.length).toBeGreaterThan(5);
    for (const hidden of [password, session, secret]) {
      expect(hidden.length).toBeGreaterThan(15);
      expect(JSON.stringify(rows)).not.toContain(hidden);
      expect(logged.join()).not.toContain(hidden);
    }
    const usual = { url: await readyDatabase(), now: () => new Date(clock).toISOString() };
    for (const [name, open] of [
      ['sara', openStore],
      ['joan', joinPeople],
    ] as const) {
      const opened = await open(usual);
      const person = { name, shownName: name, password, mustChange: false };
      expect((await opened.peopleFor(ofTheService).addPerson(person)).ok).toBe(true);
      await opened.close();
    }
    const kept = await ask('select password from xuewei.people', usual.url);
    expect(kept).toHaveLength(2);
    for (const { password: hashed } of kept) expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('what people may do', () => {
  it('should be said of every route there is, and of no other', () => {
    const { paths = {} } = service.app.swagger() as unknown as {
      paths?: Record<string, Record<string, Operation>>;
    };
    const described = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => {
        const pattern = path.replace(/\{(\w+)\}/g, ':$1').replace('/api/v1', '');
        return [
          `${method.toUpperCase()} ${pattern.replace('/workspaces/:workspace', '')}`,
          operation,
        ] as const;
      }),
    );
    expect(described.map(([route]) => route).sort()).toEqual(Object.keys(permissions).sort());
    for (const [route, { security, responses, parameters = [] }] of described) {
      const need = needOf(route);
      expect([route, security !== undefined]).toEqual([route, need !== 'anyone']);
      expect([route, '401' in responses]).toEqual([route, need !== 'anyone' || route === 'POST /session']);
      const inWorkspace = need !== 'anyone' && need !== 'person';
      expect([route, parameters.some(({ name }) => name === 'workspace')]).toEqual([route, inWorkspace]);
    }
    const { components } = service.app.swagger() as { components?: { securitySchemes?: object } };
    expect(Object.keys(components?.securitySchemes ?? {})).toEqual(['session', 'token']);
  });

  it('should keep a route from being made that the table does not know', async () => {
    const app = Fastify().withTypeProvider<ZodTypeProvider>();
    await app.register(rateLimit, { global: false });
    await guardTeam(app, store, teamRooms(store, inProcessRunner, engine), workBounds, 'off');
    expect(() => app.get('/api/v1/backdoor', () => 1)).toThrow('does not know GET /backdoor');
    expect(() => app.get('/elsewhere', () => 1)).toThrow('stands outside');
  });

  it('should be no more and no less, whoever asks for what in whatever order', async () => {
    const tokens: Record<string, string> = {};
    for (const scope of ['read', 'write']) {
      const made = await as('paul').ask('POST', '/tokens', { name: 't', workspace: 'main', scope, days: 2 });
      tokens[scope] = made.json().secret;
    }
    const people = store.peopleFor({ workspace: 'main', person: 'test', address: '' });
    const now = new Map<string, Role>([
      ['vera', 'viewer'],
      ['paul', 'planner'],
      ['ada', 'admin'],
    ]);
    const askers = ['nobody', 'otto', 'vera', 'paul', 'ada', 'paul by read', 'paul by write'];
    const routes = Object.keys(permissions).filter((route) => route !== 'DELETE /session');
    const asking = fc.record({ who: fc.constantFrom(...askers), route: fc.constantFrom(...routes) });
    const changing = fc.record({
      name: fc.constantFrom('vera', 'paul', 'lost'),
      role: fc.option(fc.constantFrom<Role>('viewer', 'planner', 'admin')),
    });
    const steps = fc.array(fc.oneof({ weight: 4, arbitrary: asking }, changing), { maxLength: 25 });
    const walk = async (walked: readonly (Asked | Changed)[]) => {
      for (const step of walked) {
        if ('name' in step) {
          const { name, role } = step;
          if (role === null) await people.removeMember('main', name);
          else await people.setMember('main', name, role);
          if (role === null) now.delete(name);
          else now.set(name, role);
          continue;
        }
        const [name = '', scope] = step.who.split(' by ');
        const { method, path } = concrete(step.route);
        const browser = name === 'nobody' || scope !== undefined ? browserOf(service) : as(name);
        const answer = await browser.ask(method, path, undefined, {
          ...(scope === undefined ? {} : { authorization: `Bearer ${tokens[scope]}` }),
        });
        const role = name === 'nobody' ? undefined : now.get(name);
        const { may, status } = expected(step.route, name === 'nobody', role, scope);
        const told = [step, role, answer.statusCode, answer.body];
        expect([isRefusal(answer, path), told]).toEqual([!may, told]);
        if (!may) expect([answer.statusCode, told]).toEqual([status, told]);
      }
    };
    // Every route by everybody once, then in whatever order while people become something else.
    await walk(askers.flatMap((who) => routes.map((route) => ({ who, route }))));
    await fc.assert(fc.asyncProperty(steps, walk), { numRuns: 4 });
    for (const [name, role] of [
      ['vera', 'viewer'],
      ['paul', 'planner'],
    ] as const)
      await people.setMember('main', name, role);
    await people.removeMember('main', 'lost');
  });

  it('should not be done by a page of another site, nor by a request that does not say where it is from', async () => {
    const cookie = as('paul').cookie();
    const send = (headers: Record<string, string>) =>
      service.app.inject({
        ...{ method: 'POST', url: `/api/v1${here}/scenarios`, payload: draft },
        headers: { cookie, host: 'localhost:80', ...headers },
      });
    for (const headers of [{}, { origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }])
      expect((await send(headers)).statusCode).toBe(403);
    expect((await send({ origin: 'http://localhost:80' })).statusCode).toBe(201);
    expect((await send({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(201);
  });

  it('should be told in Chinese too, with the role that it takes', async () => {
    const zh = { 'accept-language': 'zh' };
    const refused = await as('vera').ask('POST', `${here}/scenarios`, draft, zh);
    expect([refused.statusCode, refused.json().title]).toEqual([403, '拒绝访问']);
    expect(refused.json().problems[0].what).toBe('您在此工作区的角色不允许这样做（需要：规划者）。');
  });

  it('should end at once for whoever is disabled or removed, with tokens and all', async () => {
    await enlist(store, 'gone', 'main', 'planner');
    const browser = browserOf(service, '10.0.0.11');
    await browser.signIn('gone');
    const made = await browser.ask('POST', '/tokens', {
      name: 't',
      workspace: 'main',
      scope: 'write',
      days: 2,
    });
    const authorization = `Bearer ${made.json().secret}`;
    const byToken = () => browserOf(service).ask('GET', `${here}/places`, undefined, { authorization });
    expect((await byToken()).statusCode).toBe(200);
    const seen = { 'if-match': '"planner"' };
    expect((await as('ada').ask('DELETE', `${here}/members/gone`, undefined, seen)).statusCode).toBe(204);
    expect([(await byToken()).statusCode, (await browser.ask('GET', `${here}/places`)).statusCode]).toEqual([
      404, 404,
    ]);
    const people = store.peopleFor({ workspace: '', person: 'test', address: '' });
    await people.setMember('main', 'gone', 'planner');
    await people.setDisabled('gone', true);
    expect([(await byToken()).statusCode, (await browser.ask('GET', '/session')).statusCode]).toEqual([
      401, 401,
    ]);
    expect((await browserOf(service, '10.0.0.12').signIn('gone')).statusCode).toBe(401);
  });

  it('should leave a workspace its last admin', async () => {
    for (const [method, body] of [
      ['PUT', { role: 'viewer' }],
      ['DELETE', undefined],
    ] as const) {
      const answer = await as('ada').ask(method, `${here}/members/ada`, body, { 'if-match': '"admin"' });
      expect([answer.statusCode, answer.json().problems[0].code]).toEqual([409, 'lastAdmin']);
    }
  });

  it('should end with a token: when it is revoked, and when its days are over', async () => {
    const token = { name: 'nightly', workspace: 'main', scope: 'read', days: 3 };
    const [first, second] = await Promise.all([1, 2].map(() => as('vera').ask('POST', '/tokens', token)));
    const use = (secret: string) =>
      browserOf(service).ask('GET', `${here}/places`, undefined, { authorization: `Bearer ${secret}` });
    const [one, two] = [first?.json(), second?.json()];
    expect([(await use(one.secret)).statusCode, (await use(two.secret)).statusCode]).toEqual([200, 200]);
    expect((await as('paul').ask('DELETE', `/tokens/${one.token.id}`)).statusCode).toBe(404);
    expect((await as('vera').ask('DELETE', `/tokens/${one.token.id}`)).statusCode).toBe(204);
    const { tokens } = (await as('vera').ask('GET', '/tokens')).json();
    expect(tokens).toMatchObject([{ name: 'nightly', scope: 'read', usedAt: expect.any(String) }]);
    expect((await use(one.secret)).statusCode).toBe(401);
    const start = clock;
    clock += 3 * 24 * 60 * 60_000;
    expect((await use(two.secret)).statusCode).toBe(401);
    clock = start;
    expect((await as('vera').ask('POST', '/tokens', { ...token, workspace: 'other' })).statusCode).toBe(422);
    expect((await use(`${two.secret.slice(0, -1)}_`)).statusCode).toBe(401);
  });
});

describe('workspaces', () => {
  it('should show nothing of each other through the interface, whatever identifier is asked for', async () => {
    const otto = as('otto');
    const spot = { school: 'river', grade: '8', year: 2021, number: 1 };
    const there = '/workspaces/other';
    const place = (await otto.ask('POST', `${there}/places`, uploadOf(filesOf(smallRegion())))).json().place;
    const { id } = (await otto.ask('POST', `${there}/scenarios`, draft)).json();
    const study = (
      await otto.ask('POST', `${there}/studies`, { kind: 'study', place: place.hash, scenario: null })
    ).json();
    expect(study.links.self).toBe(`/api/v1${there}/studies/${study.id}`);
    const said = (where: string) => ({ topic: { kind: 'ledger', place: place.hash, ...spot }, text: where });
    expect((await otto.ask('POST', `${there}/comments`, said(there))).statusCode).toBe(201);
    const events = await otto.ask('GET', `${there}/studies/${study.id}/events`);
    expect(events.body).toContain('"state":"done"');
    const addresses = [
      `/comments?scenario=${id}`,
      ...[`/comments?place=${place.hash}&school=river`, '/comments/counts?place=vale'],
      ...[`/places/${place.hash}`, '/places/vale', `/places/${place.hash}/files`, '/places/vale/ledger'],
      ...[`/scenarios/${id}`, `/studies/${study.id}`, `/studies/${study.id}/events`],
      ...[`/studies/${study.id}/result`, `/studies/${study.id}/ledger`],
    ];
    for (const address of addresses) {
      expect([address, (await otto.ask('GET', there + address)).statusCode]).toEqual([address, 200]);
      expect([address, (await as('ada').ask('GET', here + address)).statusCode]).toEqual([address, 404]);
      expect([address, (await as('ada').ask('GET', there + address)).statusCode]).toEqual([address, 404]);
    }
    const change = { 'if-match': '"1"' };
    expect((await as('ada').ask('PUT', `${here}/scenarios/${id}`, draft, change)).statusCode).toBe(404);
    expect((await as('ada').ask('DELETE', `${here}/scenarios/${id}`, undefined, change)).statusCode).toBe(
      404,
    );
    expect((await as('ada').ask('DELETE', `${here}/studies/${study.id}`)).statusCode).toBe(404);
    const asked = { kind: 'study', place: place.hash, scenario: null };
    expect((await as('ada').ask('POST', `${here}/studies`, asked)).statusCode).toBe(404);
    expect((await as('ada').ask('GET', `${here}/places`)).json().places).toEqual([]);
    expect((await as('ada').ask('GET', `${here}/studies`)).json().studies).toEqual([]);
    // The same tables in both are two places.
    await as('ada').ask('POST', `${here}/places`, uploadOf(filesOf(smallRegion())));
    expect((await as('ada').ask('GET', `${here}/places/${place.hash}/files`)).statusCode).toBe(200);
    expect((await as('ada').ask('POST', `${here}/comments`, said(here))).statusCode).toBe(201);
    const { comments } = (await as('ada').ask('GET', `${here}/comments?place=vale&school=river`)).json();
    expect(comments).toMatchObject([{ text: here }]);
    const mine = (await as('ada').ask('POST', `${here}/studies`, asked)).json();
    expect(mine.key).toBe(study.key);
    expect(mine.id).not.toBe(study.id);
  });

  it('should be kept apart by the database itself, also from the service’s own user', async () => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const count = async (table: string, where = 'true') =>
        Number((await client.query(`select count(*) from xuewei.${table} where ${where}`)).rows[0].count);
      const owned = ['places', 'place_versions', 'place_files', 'scenarios', 'scenario_revisions', 'studies'];
      owned.push('comments');
      const all = new Map<string, number>();
      for (const table of owned) all.set(table, await count(table));
      const [{ id: theirs }] = (
        await client.query(`select id from xuewei.scenarios where workspace = 'other'`)
      ).rows;
      await client.query('set role xuewei_service');
      for (const table of owned) expect([table, await count(table)]).toEqual([table, 0]);
      await client.query(`select set_config('xuewei.workspace', 'main', false)`);
      for (const table of owned) {
        const seen = await count(table);
        expect([table, seen > 0 && seen < (all.get(table) ?? 0)]).toEqual([table, true]);
        expect([table, await count(table, `workspace <> 'main'`)]).toEqual([table, 0]);
      }
      expect(await count('scenarios', `id = '${theirs}'`)).toBe(0);
      expect(
        (await client.query(`update xuewei.scenarios set revision = 9 where id = '${theirs}'`)).rowCount,
      ).toBe(0);
      expect(
        (await client.query(`delete from xuewei.scenario_revisions where id = '${theirs}'`)).rowCount,
      ).toBe(0);
      await expect(
        client.query(
          `insert into xuewei.scenarios (id, revision, workspace) values (gen_random_uuid(), 1, 'other')`,
        ),
      ).rejects.toThrow('row-level security');
      await expect(client.query(`update xuewei.scenarios set workspace = 'other'`)).rejects.toThrow(
        'row-level security',
      );
      await expect(
        client.query(`insert into xuewei.scenario_revisions values ('${theirs}', 7, 'n', 'p', 't', now())`),
      ).rejects.toThrow('foreign key');
      await client.query(`select set_config('xuewei.workspace', '', false)`);
      await expect(
        client.query('insert into xuewei.scenarios (id, revision) values (gen_random_uuid(), 1)'),
      ).rejects.toThrow();
    } finally {
      await client.end();
    }
  });

  it('should be kept apart from the owner of a bureau’s own database too', async () => {
    const theirs = new URL(await freshDatabase());
    const bureau = theirs.pathname.slice(1);
    await ask(`create role ${bureau} login password 'b' nosuperuser`);
    await ask(`alter database ${bureau} owner to ${bureau}`);
    [theirs.username, theirs.password] = [bureau, 'b'];
    const kept = await openStore({ url: theirs.href, now: () => new Date(clock).toISOString() });
    await kept.peopleFor({ workspace: '', person: '', address: '' }).addWorkspace({ id: 'b', name: 'b' });
    const { value } = (await kept.saveScenario(draft)) as { value: { id: string } };
    const inB = kept.recordsOf({ workspace: 'b', person: '', address: '' });
    expect([await kept.listScenarios(), await inB.listScenarios()]).toMatchObject([[{ id: value.id }], []]);
    expect(await inB.readScenario(value.id)).toBeUndefined();
    await kept.close();
    expect(await ask('select * from xuewei.scenarios', theirs.href)).toEqual([]);
  });

  it('should hold what was kept before there were any, in the first of them', async () => {
    const older = await freshDatabase();
    const pool = new Pool({ connectionString: older });
    const plain = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    await migrate(plain, Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '006')));
    await plain.destroy();
    const id = '00000000-0000-4000-8000-000000000000';
    await ask(
      `insert into xuewei.place_versions values ('${id}', 'vale', 'h', now(), 1, 1);
       insert into xuewei.places values ('vale', '${id}');
       insert into xuewei.scenarios values ('${id}', 1, null);
       insert into xuewei.scenario_revisions values ('${id}', 1, 'kept', 'vale', 'text', now())`,
      older,
    );
    const opened = await openStore({ url: older, now: () => new Date(clock).toISOString() });
    expect(await opened.listPlaces()).toMatchObject([{ name: 'vale', latest: { id } }]);
    expect(await opened.listScenarios()).toMatchObject([{ id, name: 'kept' }]);
    await opened.close();
  });
});

describe('comments', () => {
  it('should be the writer’s to change, the writer’s or an admin’s to remove, and stand in the record', async () => {
    await enlist(store, 'pola', 'main', 'planner');
    const pola = browserOf(service, '10.0.1.92');
    await pola.signIn('pola');
    const { id: scenario } = (await as('paul').ask('POST', `${here}/scenarios`, draft)).json();
    const token = { name: 't', workspace: 'main', scope: 'write', days: 1 };
    const { secret } = (await as('ada').ask('POST', '/tokens', token)).json();
    const topic = { kind: 'scenario', scenario };
    const add = (text: string) =>
      as('paul').ask('POST', `${here}/comments`, { topic, text, author: 'somebody else' });
    const [one, two] = [(await add('<script>1</script>')).json(), (await add('two')).json()];
    expect(one).toMatchObject({ text: '<script>1</script>', person: 'paul', author: 'PAUL', place: 'vale' });
    const at = (comment: { id: string }) => `${here}/comments/${comment.id}`;
    const first = { 'if-match': '"1"' };
    for (const browser of [pola, as('ada')]) {
      const refused = await browser.ask('PUT', at(one), { text: 'not mine' }, first);
      expect([refused.statusCode, refused.json().problems[0].code]).toEqual([403, 'notYourComment']);
    }
    expect((await pola.ask('DELETE', at(one), undefined, first)).statusCode).toBe(403);
    const byToken = { ...first, cookie: '', authorization: `Bearer ${secret}` };
    const tokenOfAdmin = await browserOf(service).ask('DELETE', at(one), undefined, byToken);
    expect([tokenOfAdmin.statusCode, tokenOfAdmin.json().problems[0].code]).toEqual([403, 'notYourComment']);
    const changed = await as('paul').ask('PUT', at(one), { text: 'mine' }, first);
    expect([changed.statusCode, changed.headers.etag]).toEqual([200, '"2"']);
    expect((await as('ada').ask('DELETE', at(one), undefined, first)).statusCode).toBe(412);
    expect((await as('ada').ask('DELETE', at(one), undefined, { 'if-match': '"2"' })).statusCode).toBe(204);
    expect((await as('ada').ask('GET', `${here}/audit?limit=4`)).json().lines).toMatchObject([
      { person: 'ada', action: 'comment.removed', object: `${one.id} scenario ${scenario}` },
      { person: 'paul', action: 'comment.changed' },
      { person: 'paul', action: 'comment.added', object: `${two.id} scenario ${scenario}` },
      { person: 'paul', action: 'comment.added', object: `${one.id} scenario ${scenario}` },
    ]);
    expect(await ask(`select text from xuewei.comments where id = '${one.id}'`, url)).toEqual([{ text: '' }]);
    const list = (await as('vera').ask('GET', `${here}/comments?scenario=${scenario}`)).json();
    expect(list).toMatchObject({ comments: [{ id: two.id, text: 'two' }], next: null });
    // An admin elsewhere finds none of it.
    for (const [method, path, body] of [
      ['GET', `/workspaces/other/comments?scenario=${scenario}`, undefined],
      ['POST', '/workspaces/other/comments', { topic, text: 'x' }],
      ['PUT', `/workspaces/other/comments/${two.id}`, { text: 'x' }],
      ['DELETE', `/workspaces/other/comments/${two.id}`, undefined],
      ['DELETE', at(two), undefined],
    ] as const)
      expect([path, (await as('otto').ask(method, path, body, first)).statusCode]).toEqual([path, 404]);
  });
});

describe('the record of changes', () => {
  it('should tell admins who changed what in their workspace, page by page', async () => {
    const { id } = (await as('paul').ask('POST', `${here}/scenarios`, draft)).json();
    await as('paul').ask('DELETE', `${here}/scenarios/${id}`, undefined, { 'if-match': '"1"' });
    const line = { school: 'river', grade: '8', year: 2021, number: 1, remedy: null, closeTerm: null };
    const words = { state: 'open', responsible: '', note: '', author: 'somebody else' };
    const written = await as('paul').ask(
      'PUT',
      `${here}/places/vale/ledger`,
      { ...line, ...words },
      { 'if-match': '"0"' },
    );
    expect(written.json()).toMatchObject({ author: 'PAUL' });
    const page = (await as('ada').ask('GET', `${here}/audit?limit=3`)).json();
    expect(page.lines).toMatchObject([
      {
        person: 'paul',
        address: '10.0.1.1',
        action: 'ledger.written',
        object: 'vale river 8 2021 1 revision 1',
      },
      { person: 'paul', action: 'scenario.deleted', object: id },
      { person: 'paul', action: 'scenario.saved', object: `${id} revision 1` },
    ]);
    const next = { lines: [] as { action: string; position: number }[] };
    for (let before = page.next; before !== null; ) {
      const more = (await as('ada').ask('GET', `${here}/audit?limit=200&before=${before}`)).json();
      next.lines.push(...more.lines);
      before = more.next;
    }
    const seen = new Set(next.lines.map(({ action }) => action));
    for (const action of [
      'member.added',
      'member.changed',
      'member.removed',
      'token.made',
      'token.revoked',
      'place.added',
      'study.asked',
    ])
      expect([action, seen.has(action)]).toEqual([action, true]);
    const positions = [...page.lines, ...next.lines].map(({ position }) => position);
    expect(positions).toEqual(positions.toSorted((left, right) => right - left));
    expect(JSON.stringify(next)).not.toContain('otto');
  });

  it('should note who reaches for more than is theirs', async () => {
    await as('vera').ask('POST', `${here}/scenarios`, draft);
    const { lines } = (await as('ada').ask('GET', `${here}/audit?limit=1`)).json();
    const route = 'POST /api/v1/workspaces/:workspace/scenarios';
    expect(lines).toMatchObject([{ person: 'vera', action: 'access.refused', object: route }]);
    await as('ada').ask('GET', '/workspaces/other/places');
    const above = store.peopleFor({ workspace: '', person: '', address: '' });
    expect(await above.listAudit({ limit: 1 })).toMatchObject([{ person: 'ada', action: 'access.refused' }]);
  });

  it('should be changed by nobody, not even by the owner of the database', async () => {
    for (const change of [
      `update xuewei.audit set person = 'x'`,
      'delete from xuewei.audit',
      'truncate xuewei.audit',
    ])
      await expect(ask(change, url)).rejects.toThrow('only ever added to');
  });
});

teamCommands(freshDatabase);
teamIssuer(postgres);
teamAccess(postgres);

interface Operation {
  readonly security?: readonly object[];
  readonly responses: object;
  readonly parameters?: readonly { readonly name: string }[];
}
interface Asked {
  readonly who: string;
  readonly route: string;
}
interface Changed {
  readonly name: string;
  readonly role: Role | null;
}

function needOf(route: string): string {
  return permissions[route as keyof typeof permissions];
}

/** A request for a route, with identifiers of nothing. */
function concrete(route: string): { method: string; path: string } {
  const [method = '', pattern = ''] = route.split(' ');
  const own = /^\/(health|session|tokens)/.test(pattern);
  return { method, path: (own ? '' : here) + pattern.replace(/:\w+/g, 'none') };
}

/** Who may, told once more in other words than the table's. */
function expected(route: string, isNobody: boolean, role: Role | undefined, scope: string | undefined) {
  const open = [
    'GET /health',
    'POST /session',
    'GET /session/ways',
    'POST /session/issuer',
    'GET /session/issuer/callback',
  ].includes(route);
  const own = /^\S+ \/(session|tokens)/.test(route);
  const ofAdmins = / \/(members|audit)/.test(route);
  const reads = route.startsWith('GET ') || route.endsWith('/check');
  if (open) return { may: true, status: 0 };
  if (isNobody) return { may: false, status: 401 };
  if (own) return { may: scope === undefined, status: 403 };
  if (role === undefined) return { may: false, status: 404 };
  const least = ofAdmins ? ['admin'] : reads ? ['viewer', 'planner', 'admin'] : ['planner', 'admin'];
  const byScope = scope === undefined || (!ofAdmins && (reads || scope === 'write'));
  return { may: least.includes(role) && byScope, status: 403 };
}

/** Whether the door refused, not the route behind it. */
function isRefusal({ statusCode, json }: { statusCode: number; json: () => Refused }, path: string): boolean {
  if (statusCode < 400) return false;
  const [problem] = json().problems;
  if (statusCode === 404) return problem?.details.what === `/api/v1${path}`;
  return ['signInNeeded', 'sessionNeeded', 'roleMissing', 'tokenTooNarrow', 'foreignOrigin'].includes(
    problem?.code ?? '',
  );
}

interface Refused {
  readonly problems: readonly { readonly code: string; readonly details: { readonly what?: string } }[];
}
