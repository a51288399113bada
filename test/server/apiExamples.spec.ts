import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { shippedPlaces } from '../../src/cli/serve/shippedPlaces.ts';
import { type BuiltApp, buildApp } from '../../src/server/app.ts';
import type { Team } from '../../src/server/rooms.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { memoryStore } from './memoryStore.ts';
import { clientOf, endless, engine, serve, uploadOf } from './service.ts';

interface Media {
  readonly schema?: object;
  readonly example?: unknown;
}
interface Operation {
  readonly requestBody?: { readonly content: Readonly<Record<string, Media>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Media>> }>>;
}
interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: object };
}

const services: BuiltApp[] = [];
let team: Described;
let alone: Described;
beforeAll(async () => {
  const nobody = { listWorkspaces: async () => [] };
  const people = { peopleFor: () => nobody, recordsOf: () => memoryStore() } as unknown as Team;
  services.push(
    await buildApp({ store: memoryStore(), team: people, runner: inProcessRunner, engine, now: () => 0 }),
    await serve(),
  );
  [team, alone] = (await Promise.all(
    services.map(async ({ app }) => (await app.inject('/api/openapi.json')).json()),
  )) as [Described, Described];
}, 60_000);
afterAll(() => Promise.all(services.map(({ app }) => app.close())));

/** Every body that is sent or answered, with where it stands. */
function bodiesOf({ paths }: Described): [string, Media][] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, { requestBody, responses }]) => [
      ...Object.entries(requestBody?.content ?? {})
        .filter(([type]) => type === 'application/json')
        .map(([, media]): [string, Media] => [`${method} ${path}`, media]),
      ...Object.entries(responses).flatMap(([status, { content = {} }]) =>
        Object.values(content).map((media): [string, Media] => [`${method} ${path} ${status}`, media]),
      ),
    ]),
  );
}

/** Refusals that cannot be shown by a service that is well and not hurried. */
const unseen = /(429|500|503|507)$/;

describe('the examples of the interface', () => {
  it('should be there for every body that is sent and for every answer', () => {
    for (const described of [team, alone]) {
      const without = bodiesOf(described).filter(
        ([where, { example }]) => example === undefined && !unseen.test(where),
      );
      expect(without.map(([where]) => where)).toEqual([]);
    }
    expect(JSON.stringify(alone)).not.toContain('/workspaces/');
  });

  it('should each be what its schema says', () => {
    for (const described of [team, alone]) {
      const $defs = JSON.parse(
        JSON.stringify(described.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'),
      );
      const known = new Map<string, z.ZodType>();
      for (const [where, { schema = {}, example }] of bodiesOf(described)) {
        if (example === undefined) continue;
        const text = JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/');
        const reader = known.get(text) ?? z.fromJSONSchema({ ...JSON.parse(text), $defs });
        known.set(text, reader);
        const read = reader.safeParse(example);
        expect([where, read.success ? [] : read.error.issues]).toEqual([where, []]);
      }
    }
  });

  it('should be taken by the service as they stand', async () => {
    const store = memoryStore();
    const service = await serve({ store, runner: endless });
    const client = clientOf(service);
    const [shipped] = shippedPlaces(join(import.meta.dirname, '../../seeds')).filter(
      ({ name }) => name === 'pingyin',
    );
    const place = (await client.post('/places', uploadOf(shipped?.files ?? []))).json().place.hash;
    const example = (route: string) => {
      const [method = '', path = ''] = route.split(' ');
      const operation = alone.paths[`/api/v1${path}`]?.[method];
      return operation?.requestBody?.content['application/json']?.example as object;
    };
    const { id } = (await client.post('/scenarios', example('post /scenarios'))).json();
    const asked = example('post /studies');
    expect(asked).toMatchObject({ place });
    const answers = [
      await client.post('/places?check=true', example('post /places')),
      await client.post('/places/pingyin/check', example('post /places/{place}/check')),
      await client.put(`/scenarios/${id}`, example('put /scenarios/{id}'), { 'if-match': '"1"' }),
      await client.post('/studies', { ...asked, scenario: { id } }),
      await client.put('/places/pingyin/ledger', example('put /places/{place}/ledger'), {
        'if-match': '"0"',
      }),
    ];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 202, 200]);
    expect(answers[1]?.json()).toMatchObject({ readable: true, problems: [] });
    await service.app.close();
  });

  it('should stand on the page that explains the interface', async () => {
    const page = await services[1]?.app.inject('/api/docs/static/swagger-initializer.js');
    expect(page?.body.includes("resolveUrl('./json')")).toBe(true);
    const described = (await services[1]?.app.inject('/api/docs/json'))?.json();
    expect(bodiesOf(described).filter(([, { example }]) => example !== undefined).length).toBeGreaterThan(50);
  });
});
