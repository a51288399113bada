import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltApp, buildApp } from '../../src/server/app.ts';
import type { Team } from '../../src/server/rooms.ts';
import { permissions } from '../../src/server/team/permissions.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from './memoryStore.ts';
import { clientOf, engine, filesOf, serve, uploadOf } from './service.ts';

const root = join(import.meta.dirname, '../..');

/** How each route that does something is kept from doing it twice, or over what somebody else did. */
const classes = {
  /** Takes the revision that was read: 412 where another stands, 428 without one. */
  byRevision: [
    ...(['PUT /scenarios/:id', 'DELETE /scenarios/:id', 'PUT /places/:place/ledger'] as const),
    ...(['PUT /comments/:id', 'DELETE /comments/:id'] as const),
  ],
  /** As before, for who is a member; who is none is made one. */
  byRole: ['PUT /members/:name', 'DELETE /members/:name'],
  /** Makes a thing: takes a key, under which repeats make nothing more. */
  byKey: [
    ...(['POST /places', 'POST /scenarios', 'POST /studies', 'POST /sweeps'] as const),
    ...(['POST /tokens', 'POST /comments'] as const),
  ],
  /** Keeps nothing. */
  reads: ['POST /places/:place/check'],
  /** Done twice it is as done once, and there is nothing of others to lose. */
  ends: [
    ...(['DELETE /session', 'DELETE /sessions', 'DELETE /sessions/:id'] as const),
    ...(['DELETE /members/:name/sessions', 'DELETE /tokens/:id', 'DELETE /studies/:id'] as const),
    'DELETE /session/second-factor',
  ],
  /** Says how a thing is to stand: said twice it is as said once, and what was computed stays. */
  steers: ['PUT /sweeps/:id/state'],
  /** Asks for what only its owner knows: each sign-in, here or at an issuer, is a session of its own, a password comes after the one before, a second factor that was begun again counts when its own code confirmed it. */
  bySecret: [
    ...(['POST /session', 'POST /session/issuer', 'PUT /session/password'] as const),
    ...(['POST /session/second-factor', 'PUT /session/second-factor'] as const),
  ],
} as const satisfies Readonly<Record<string, readonly (keyof typeof permissions)[]>>;
type Class = keyof typeof classes;

interface Operation {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly responses: Readonly<Record<string, unknown>>;
}
const isWriting = (route: string) => !route.startsWith('GET ');

let team: BuiltApp;
const operations = new Map<string, Operation>();
beforeAll(async () => {
  const nobody = { listWorkspaces: async () => [] };
  const people = { peopleFor: () => nobody, recordsOf: () => memoryStore() } as unknown as Team;
  team = await buildApp({
    store: memoryStore(),
    team: people,
    runner: inProcessRunner,
    engine,
    now: () => 0,
  });
  const described = (await team.app.inject('/api/openapi.json')).json();
  for (const [path, methods] of Object.entries<Record<string, Operation>>(described.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const short = path.replace('/api/v1', '').replace('/workspaces/{workspace}', '');
      operations.set(`${method.toUpperCase()} ${short.replace(/\{(\w+)\}/g, ':$1')}`, operation);
    }
});
afterAll(() => team.app.close());

describe('every route that does something', () => {
  it('should be in one class of these, and be described as such', () => {
    const classed = Object.values(classes).flat();
    expect([...classed].sort()).toEqual(Object.keys(permissions).filter(isWriting).sort());
    expect([...operations.keys()].sort()).toEqual(Object.keys(permissions).sort());
    for (const [route, { parameters = [], responses }] of operations) {
      const has = (name: string) => parameters.some((each) => each.in === 'header' && each.name === name);
      const isIn = (...names: Class[]) => names.some((name) => classes[name].some((each) => each === route));
      const told = {
        route,
        match: has('if-match'),
        key: has('idempotency-key'),
        precondition: ['412', '428'].every((status) => status in responses),
      };
      const byRevision = isIn('byRevision', 'byRole');
      expect(told).toEqual({
        route,
        match: byRevision,
        precondition: byRevision,
        key: isIn('byKey'),
      });
    }
  });

  it('should change nothing blindly or over another’s change', async () => {
    const service = await serve();
    const client = clientOf(service);
    await client.post('/places', uploadOf(filesOf(smallRegion())));
    const draft = { name: 'a', place: 'vale', text: '' };
    const { id } = (await client.post('/scenarios', draft)).json();
    const entry = {
      ...{ school: 'river', grade: '8', year: 2021, number: 2, remedy: null, closeTerm: null },
      ...{ responsible: '', state: 'open', note: '', author: '王' },
    };
    const topic = { kind: 'scenario', scenario: id };
    const said = await client.post('/comments', { topic, text: 'a', author: '王' });
    const comment = `/comments/${said.json().id}`;
    const changes: Record<(typeof classes.byRevision)[number], (headers: Record<string, string>) => unknown> =
      {
        'PUT /scenarios/:id': (headers) => client.put(`/scenarios/${id}`, draft, headers),
        'DELETE /scenarios/:id': (headers) => client.remove(`/scenarios/${id}`, headers),
        'PUT /comments/:id': (headers) => client.put(comment, { text: 'b' }, headers),
        'DELETE /comments/:id': (headers) => client.remove(comment, headers),
        'PUT /places/:place/ledger': (headers) => client.put('/places/vale/ledger', entry, headers),
      };
    for (const [route, change] of Object.entries(changes))
      for (const [tag, status] of [
        [undefined, 428],
        ['"7"', 412],
        ['W/"7"', 412],
        ['*', 412],
      ] as const) {
        const { statusCode } = (await change(tag === undefined ? {} : { 'if-match': tag })) as {
          statusCode: number;
        };
        expect([route, tag, statusCode]).toEqual([route, tag, status]);
      }
    expect((await client.get(`/scenarios/${id}`)).headers.etag).toBe('"1"');
    await service.app.close();
  });
});

describe('what the page asks for', () => {
  it('should stand in the interface, all of it, and in the page of the service', () => {
    const text = readFileSync(join(root, 'docs/service.md'), 'utf8');
    const table = text.slice(text.indexOf('| what the page does |')).split('\n\n')[0] ?? '';
    const told = [...table.matchAll(/`([A-Z]+ \/[^`]*)`/g)].map(([, route = '']) =>
      route.replace(/\{(\w+)\}/g, ':$1'),
    );
    expect(told.filter((route) => !Object.hasOwn(permissions, route))).toEqual([]);
    // Whatever the page's sources name below the path of the interface.
    const page = join(root, 'web/src');
    const asked = readdirSync(page, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .flatMap((name) => [...readFileSync(join(page, name), 'utf8').matchAll(/`\$\{(?:root|here)\}\/(\w+)/g)])
      .map(([, first = '']) => first);
    expect(asked.length).toBeGreaterThan(10);
    for (const first of asked)
      expect([first, told.some((route) => route.split('/')[1] === first)]).toEqual([first, true]);
  });

  it('should be shown as text, never as a page of its own', () => {
    const risky =
      /dangerouslySetInnerHTML|(inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function\b|(bindTooltip|bindPopup|setContent)\((?!\s*asText\()/;
    const page = join(root, 'web/src');
    const names = readdirSync(page, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    expect(names.length).toBeGreaterThan(100);
    expect(names.filter((name) => risky.test(readFileSync(join(page, name), 'utf8')))).toEqual([]);
  });
});

describe('a request that the interface has no answer to', () => {
  it('should be told by problem details, whatever is wrong with it', async () => {
    const service = await serve();
    const json = { 'content-type': 'application/json' };
    const ask = (method: 'GET' | 'PUT' | 'POST', url: string, headers: object = {}, payload?: string) =>
      service.app.inject({
        method,
        url,
        headers: { ...headers },
        ...(payload === undefined ? {} : { payload }),
      });
    const told = [
      [404, 'notFound', await ask('GET', '/api/v1/nowhere')],
      [404, 'notFound', await ask('GET', '/api/v2/places')],
      [404, 'notFound', await ask('POST', '/nowhere', json, '{}')],
      [405, 'methodNotAllowed', await ask('PUT', '/api/v1/places', json, '{}')],
      [405, 'methodNotAllowed', await ask('POST', '/api/v1/studies/x/events?a=b')],
      [405, 'methodNotAllowed', await ask('POST', '/api/openapi.json')],
      [406, 'notAcceptable', await ask('GET', '/api/v1/places', { accept: 'text/html' })],
      [406, 'notAcceptable', await ask('GET', '/api/v1/places', { accept: 'application/json;q=0, */*' })],
      [406, 'notAcceptable', await ask('GET', '/api/v1/studies/x/events', { accept: 'application/json' })],
      [415, 'unknownMediaType', await ask('POST', '/api/v1/scenarios', { 'content-type': 'text/csv' }, 'a')],
      [400, 'noJsonBody', await ask('POST', '/api/v1/scenarios', json, '{"a":')],
      [400, 'noJsonBody', await ask('POST', '/api/v1/studies', json, '{"__proto__":{}}')],
      [413, 'bodyTooLarge', await ask('POST', '/api/v1/studies', json, `"${'x'.repeat(1_000_001)}"`)],
      [400, 'badRequest', await ask('GET', '/api/v1/places/%E0%A4')],
    ] as const;
    for (const [status, code, answer] of told) {
      const { problems = [] } = answer.json();
      expect([answer.statusCode, problems[0]?.code, answer.headers['content-type']]).toEqual([
        status,
        code,
        'application/problem+json',
      ]);
    }
    expect(told[3][2].headers.allow).toBe('GET, HEAD, POST');
    for (const accept of ['*/*', 'application/*', 'text/html, application/json;q=0.1', ''])
      expect((await ask('GET', '/api/v1/places', { accept })).statusCode).toBe(200);
    await service.app.close();
  });
});
