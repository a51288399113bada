import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { required } from '../../src/domain/invariant.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { languageOf } from '../../src/server/language.ts';
import { bodyLimits } from '../../src/server/serverLimits.ts';
import { leastRoom, shortageIn } from '../../src/store/local/keeper.ts';
import { type Store, StoreFailure } from '../../src/store/store.ts';
import { memoryStore } from './memoryStore.ts';
import { clientOf, serve } from './service.ts';

let service: BuiltApp;
let client: ReturnType<typeof clientOf>;
beforeAll(async () => {
  service = await serve({
    allowedHosts: ['planning.bureau', '学位.bureau:8443'],
    bounds: { requestsAMinute: 100_000 },
  });
  client = clientOf(service);
});
afterAll(() => service.app.close());

describe('a request that cannot be understood', () => {
  it('should be told every fault with its path, in both languages', async () => {
    const wrong = { name: '', text: 7, colour: 'red' };
    const en = await client.post('/scenarios', wrong);
    expect(en.statusCode).toBe(400);
    expect(said(en)).toEqual([
      ['shapeBounds', 'name'],
      ['shapeMissing', 'place'],
      ['shapeType', 'text'],
      ['shapeUnknown', 'body'],
    ]);
    const zh = await client.post('/scenarios', wrong, { 'accept-language': 'zh' });
    expect(zh.json().problems[1].what).toBe('缺少 place。');
    expect(zh.headers['content-language']).toBe('zh');
  });

  it.each([
    ['a body that is no JSON', '{"name": ', 'application/json', 400, 'noJsonBody'],
    ['an empty body', '', 'application/json', 400, 'noJsonBody'],
    ['a form of another site', 'a=b', 'application/x-www-form-urlencoded', 415, 'unknownMediaType'],
    ['plain text', 'hello', 'text/plain', 415, 'unknownMediaType'],
    ['a body beyond the limit', `"${'x'.repeat(bodyLimits.json)}"`, 'application/json', 413, 'bodyTooLarge'],
  ])('should be refused for %s', async (_what, payload, type, status, code) => {
    const refused = await client.post('/scenarios', payload, { 'content-type': type });
    expect([refused.statusCode, refused.json().problems[0].code]).toEqual([status, code]);
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });

  it.each(['content-type: multipart/form-data; boundary=x', 'content-type: multipart/form-data'])(
    'should be refused for an upload without files (%s)',
    async (header) => {
      const [, type = ''] = header.split(': ');
      const refused = await client.post('/places', '--x--\r\n', { 'content-type': type });
      expect(refused.statusCode).toBe(400);
    },
  );

  it('should say in the program’s own words that an upload broke off', async () => {
    const broken = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\nid';
    for (const [type, payload] of [
      ['multipart/form-data; boundary=x', broken],
      ['multipart/form-data', broken],
    ] as const) {
      const refused = await client.post('/places', payload, { 'content-type': type });
      expect([refused.statusCode, refused.json().problems[0].code]).toEqual([400, 'uploadBroken']);
    }
  });

  it.each([
    '/places?limit=1&limit=2',
    '/studies?state=done&state=failed',
    '/comments/counts?place=a&place=b',
  ])('should take no parameter twice (%s)', async (path) => {
    expect((await client.get(path)).statusCode).toBe(400);
  });

  it('should find nothing at addresses that there are not', async () => {
    for (const url of ['/nowhere', '/studies/none', '/places/none', '/scenarios/none/at/all']) {
      const { statusCode, headers } = await client.get(url);
      expect(statusCode).toBe(404);
      expect(headers['content-type']).toContain('application/problem+json');
    }
  });
});

describe('what other sites make a browser send', () => {
  it.each([
    ['localhost:8620', 200],
    ['127.0.0.1:8620', 200],
    ['[::1]:8620', 200],
    ['10.0.0.7', 200],
    ['planning.bureau:8620', 200],
    ['PLANNING.bureau', 200],
    ['xn--nqqt80a.bureau', 200],
    ['evil.example:8620', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example', 403],
    ['a b', 403],
  ])('should be refused unless the host is ours (%s)', async (host, status) => {
    expect((await client.get('/health', { host })).statusCode).toBe(status);
  });

  it.each([
    [{}, 201],
    [{ origin: 'http://localhost:80', host: 'localhost:80' }, 201],
    [{ 'sec-fetch-site': 'same-origin' }, 201],
    [{ 'sec-fetch-site': 'none' }, 201],
    [{ origin: 'http://evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: 'http://localhost:81', host: 'localhost:80' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
    [{ 'sec-fetch-site': 'same-site' }, 403],
  ])('should change nothing unless it comes from our own pages (%j)', async (headers, status) => {
    const draft = { name: 'n', place: 'p', text: '' };
    expect((await client.post('/scenarios', draft, headers as Record<string, string>)).statusCode).toBe(
      status,
    );
  });

  it('should be kept off pages by their headers', async () => {
    const { headers } = await client.get('/health');
    expect(headers['content-security-policy']).toMatch(
      /default-src 'self';script-src 'self' 'wasm-unsafe-eval'/,
    );
    for (const directive of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"])
      expect(headers['content-security-policy']).toContain(directive);
    expect(headers['content-security-policy']).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    expect(headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
    });
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('a service in trouble', () => {
  it('should say what the database says, and nothing of the program', async () => {
    const problem = { code: 'databaseAway', where: '', what: 'Away.', remedy: 'Wait.', at: {}, details: {} };
    const listPlaces = () => Promise.reject(new StoreFailure(problem));
    const told = await answerWith({ listPlaces });
    expect(told.statusCode).toBe(503);
    expect(told.json().problems[0].code).toBe('databaseAway');
  });

  it('should say in both languages, with 507, that its disk is full', async () => {
    const full = shortageIn('/data', () => 0);
    const troubled = await serve({
      store: {
        ...memoryStore(),
        saveScenario: () => Promise.reject(new StoreFailure(required(full, 'no room'))),
      },
    });
    const draft = { name: 'n', place: 'vale', text: 't' };
    for (const language of ['zh', 'en'] as const) {
      const told = await clientOf(troubled).post('/scenarios', draft, { 'accept-language': language });
      expect([told.statusCode, told.json().problems[0]]).toMatchObject([
        507,
        { code: 'folderFull', where: '/data', what: expect.stringContaining('200 MB') },
      ]);
    }
    await troubled.app.close();
    expect(shortageIn('/data', () => leastRoom)).toBeUndefined();
  });

  it('should tell a defect by its number alone', async () => {
    const listPlaces = () => Promise.reject(new Error('at /home/secret/file.ts:7'));
    const told = await answerWith({ listPlaces });
    expect(told.statusCode).toBe(500);
    expect(told.body).not.toMatch(/secret|\.ts|stack/);
    expect(told.json().problems[0].code).toBe('defect');
  });

  it('should hold back who asks too often', async () => {
    const hurried = await serve({ bounds: { requestsAMinute: 2 } });
    const answers = [1, 2, 3].map(() => clientOf(hurried).get('/health'));
    const last = (await Promise.all(answers)).at(-1);
    expect([last?.statusCode, last?.json().problems[0].code]).toEqual([429, 'tooManyRequests']);
    expect(last?.headers['retry-after']).toBe('60');
    // What there is not counts as well.
    const searching = [1, 2, 3].map((index) => clientOf(hurried).get(`/nowhere/${index}`));
    expect((await Promise.all(searching)).map(({ statusCode }) => statusCode)).toEqual([429, 429, 429]);
    await hurried.app.close();
  });
});

describe('whatever is sent', () => {
  const bodies = fc.oneof(
    fc.json(),
    fc.object({
      key: fc.constantFrom('kind', 'place', 'files', 'text', 'name', 'school', '__proto__'),
      maxDepth: 3,
    }),
    fc.record({
      kind: fc.constantFrom('study', 'plan', 'check'),
      place: fc.stringMatching(/^[0-9a-f]{64}$/),
    }),
    fc.string(),
  );
  const urls = fc.constantFrom(
    ...['/places', '/places?check=true', '/places/x/check', '/scenarios', '/studies', '/places/%00/ledger'],
    ...['/scenarios/a', '/studies/%F0%9F/events', '/places/x/ledger'],
  );
  const types = fc.constantFrom('application/json', 'multipart/form-data; boundary=b', 'text/csv', 'x');

  it('should be answered with a refusal, never with a defect', async () => {
    await fc.assert(
      fc.asyncProperty(
        urls,
        bodies,
        types,
        fc.constantFrom('post', 'put'),
        async (url, body, type, method) => {
          const payload = typeof body === 'string' ? body : JSON.stringify(body);
          const headers = { 'content-type': type, 'if-match': '"1"' };
          const answer = await client[method as 'post' | 'put'](url, payload, headers);
          expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
          expect(answer.statusCode, answer.body).toBeLessThan(500);
          expect(answer.json().problems.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('should be answered without a defect where a place is sent in whatever bytes', async () => {
    const files = fc.array(
      fc.record({
        name: fc.oneof(
          fc.constantFrom('region.csv', 'schools.csv', 'a.zip', 'b.xlsx', 'c.xls', '../../x.csv'),
          fc.string({ minLength: 1, maxLength: 20 }),
        ),
        base64: fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('base64')),
      }),
      { minLength: 1, maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(files, async (sent) => {
        const answer = await client.post('/places', { files: sent });
        expect(answer.statusCode, answer.body).toBe(422);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the language of an answer', () => {
  it.each([
    [undefined, 'en'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB,zh;q=0.5', 'en'],
    ['fr, zh;q=0.4, en;q=0.3', 'zh'],
    ['de', 'en'],
    ['*;q=0', 'en'],
  ])('should follow Accept-Language (%s)', (header, language) => {
    expect(languageOf(header)).toBe(language);
  });
});

async function answerWith(change: Partial<Store>) {
  const troubled = await serve({ store: { ...memoryStore(), ...change } });
  const answer = await clientOf(troubled).get('/places');
  await troubled.app.close();
  return answer;
}

function said(answer: { json: () => { problems: { code: string; at: { column: string } }[] } }) {
  return answer.json().problems.map(({ code, at }) => [code, at.column]);
}
