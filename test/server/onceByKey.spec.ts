import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersLast } from '../../src/store/answers.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { memoryStore } from './memoryStore.ts';
import { clientOf, endless, filesOf, serve, uploadOf } from './service.ts';

const draft = { name: 'mine', place: 'vale', text: 'draft' };
const keyed = (key: string) => ({ 'idempotency-key': key });

describe('a request with a key', () => {
  it('should make one thing however often it comes, and be answered as the first time', async () => {
    const service = await serve();
    const { post, get } = clientOf(service);
    const first = await post('/scenarios', draft, keyed('a'));
    const again = await post('/scenarios', draft, keyed('a'));
    expect([first.statusCode, again.statusCode]).toEqual([201, 201]);
    expect(again.body).toBe(first.body);
    for (const name of ['location', 'etag', 'content-type'])
      expect(again.headers[name]).toBe(first.headers[name]);
    expect([first.headers['idempotency-replayed'], again.headers['idempotency-replayed']]).toEqual([
      undefined,
      'true',
    ]);
    await post('/scenarios', draft, keyed('b'));
    await post('/scenarios', draft);
    expect((await get('/scenarios')).json().scenarios).toHaveLength(3);
    await service.app.close();
  });

  it('should be refused with another body, or at another address, under the same key', async () => {
    const service = await serve();
    const client = clientOf(service);
    await client.post('/scenarios', draft, keyed('a'));
    const other = await client.post('/scenarios', { ...draft, text: 'other' }, keyed('a'));
    expect([other.statusCode, other.json().problems[0].code]).toEqual([422, 'keyOfAnother']);
    const zh = await client.post('/places', uploadOf(filesOf(smallRegion())), {
      ...keyed('a'),
      'accept-language': 'zh',
    });
    expect([zh.statusCode, zh.json().problems[0].what]).toEqual([422, '键“a”已用于另一请求。']);
    expect((await client.get('/scenarios?limit=200')).json().scenarios).toHaveLength(1);
    expect((await client.post('/scenarios', draft, keyed('with space'))).statusCode).toBe(400);
    await service.app.close();
  });

  it('should free its key where it is refused, and a day later', async () => {
    let clock = 0;
    const service = await serve({ store: memoryStore(() => clock), now: () => clock });
    const { post, get } = clientOf(service);
    const refused = await post('/scenarios', { ...draft, name: ' ' }, keyed('a'));
    expect(refused.statusCode).toBe(422);
    expect((await post('/scenarios', draft, keyed('a'))).statusCode).toBe(201);
    clock += answersLast - 1;
    expect((await post('/scenarios', draft, keyed('a'))).headers['idempotency-replayed']).toBe('true');
    clock += 1;
    expect((await post('/scenarios', draft, keyed('a'))).statusCode).toBe(201);
    expect((await get('/scenarios')).json().scenarios).toHaveLength(2);
    await service.app.close();
  });

  it('should say that nobody knows where the service broke off under it', async () => {
    const store = memoryStore();
    const { keepAnswer: _lost, ...rest } = store;
    const failing = { ...rest, keepAnswer: () => Promise.reject(new Error('away')) };
    const service = await serve({ store: failing });
    const { post, get } = clientOf(service);
    expect((await post('/scenarios', draft, keyed('a'))).statusCode).toBe(201);
    const again = await post('/scenarios', draft, keyed('a'));
    expect([again.statusCode, again.json().problems[0].code]).toEqual([409, 'keyUnfinished']);
    expect((await get('/scenarios')).json().scenarios).toHaveLength(1);
    await service.app.close();
  });

  it('should give an upload back as it was answered, however it is compressed', async () => {
    const service = await serve();
    const { post } = clientOf(service);
    const upload = uploadOf(filesOf(smallRegion()));
    const first = await post('/places', upload, { ...keyed('p'), 'accept-encoding': 'gzip' });
    expect([first.statusCode, first.headers['content-encoding']]).toEqual([201, 'gzip']);
    const again = await post('/places', upload, keyed('p'));
    expect([again.statusCode, again.headers['idempotency-replayed']]).toEqual([201, 'true']);
    expect(again.json().place.hash).toMatch(/^[0-9a-f]{64}$/);
    await service.app.close();
  });

  it('should make one job by key, in whatever order and however many at once repeats come', async () => {
    const service = await serve({ runner: endless, bounds: { waiting: 100_000, requestsAMinute: 1e9 } });
    const client = clientOf(service);
    const place = await client.addPlace(smallRegion());
    let round = 0;
    const asking = fc.array(fc.array(fc.nat({ max: 2 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(asking, async (waves) => {
        round += 1;
        const answers = new Map<number, Set<string>>();
        for (const wave of waves)
          await Promise.all(
            wave.map(async (name) => {
              const request = { kind: 'study', place, scenario: null, seed: round * 10 + name };
              const scenario = { ...draft, name: `${round} ${name}` };
              const [study, kept] = await Promise.all([
                client.post('/studies', request, keyed(`study-${round}-${name}`)),
                client.post('/scenarios', scenario, keyed(`scenario-${round}-${name}`)),
              ]);
              expect([study.statusCode, kept.statusCode]).toEqual([202, 201]);
              const told = answers.get(name) ?? new Set();
              answers.set(name, told.add(`${study.body} ${kept.body}`));
            }),
          );
        expect([...answers.values()].map(({ size }) => size)).toEqual([...answers].map(() => 1));
        const { scenarios } = (await client.get('/scenarios?limit=200')).json();
        const made = scenarios.filter((each: { name: string }) => each.name.startsWith(`${round} `));
        expect(made).toHaveLength(answers.size);
      }),
      { numRuns: 25 },
    );
    await service.app.close();
  });
});
