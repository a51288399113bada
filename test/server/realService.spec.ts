import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { placeList } from '../../seeds/placeList.ts';
import { serve } from '../../src/cli/commands/serve.ts';
import { dataFolder } from '../../src/cli/serve/dataFolder.ts';
import { httpRunner } from '../../src/study/httpRunner.ts';
import { inProcessRunner } from '../../src/study/inProcessRunner.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { call } from '../cli/callCommand.ts';
import { filesOf, provenanceOf } from './service.ts';

const data = mkdtempSync(join(tmpdir(), 'xuewei-serve-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

describe('xuewei serve', () => {
  it('should go the whole way over HTTP with a real database, and know everything after a restart', async () => {
    const first = await start();
    const { places } = await first.get('/places');
    const shipped = placeList.map(({ folder }) => folder);
    expect(places.map(({ name }) => name)).toEqual(expect.arrayContaining(shipped));
    const { scenarios } = await first.get('/scenarios?place=zibo');
    expect(scenarios.map(({ id }) => id)).toContain('zibo-baseline');
    const others = await first.get('/scenarios?place=pingyin');
    expect(others.scenarios.map(({ id }) => id)).toContain('pingyin-as-published');

    const files = filesOf(smallRegion());
    const request = { kind: 'study' as const, files, scenario: null, settings: {}, seed: 1 };
    const provenance = { ...provenanceOf(files), engine: (await first.get('/health')).engine };
    const there = await httpRunner(first.base, fetch).run({ ...request, provenance });
    expect(there).toEqual(await inProcessRunner.run({ ...request, provenance }));

    const draft = { name: 'mine', place: 'vale', text: 'draft' };
    const { id } = await first.send('POST', '/scenarios', draft);
    const line = { school: 'river', grade: '8', year: 2021, number: 1, remedy: null, closeTerm: null };
    const words = { state: 'open', responsible: '基建科', note: '新教室九月可用', author: '王老师' };
    await first.send('PUT', '/places/vale/ledger', { ...line, ...words }, { 'if-match': '"0"' });
    expect(await first.stop()).toBe(0);

    const second = await start();
    expect(await second.get(`/scenarios/${id}`)).toMatchObject(draft);
    expect((await second.get('/places/vale/ledger')).edits).toMatchObject([words]);
    const { studies } = await second.get('/studies');
    const text = await (await fetch(`${second.base}/api/v1/studies/${studies[0]?.id}/result`)).text();
    expect(there).toMatchObject({ text });
    expect(await second.stop()).toBe(0);
  }, 90_000);

  it('should say that its port is taken, and let the database go', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const { code, told } = await run({ port });
    expect([code, told.join('\n')]).toEqual([
      1,
      expect.stringContaining(`Port ${port} of 127.0.0.1 is in use`),
    ]);
    other.close();
    const again = await start();
    expect(await again.stop()).toBe(0);
  }, 60_000);

  it.each([
    ['--port', '99999'],
    ['--port', 'http'],
    ['--study-seconds', 'long'],
  ])('should not start where an option cannot be understood (%s %s)', async (...words) => {
    expect((await call(['serve', ...words])).code).toBe(2);
  });

  it('should keep its records where the system keeps such', () => {
    expect(dataFolder({}, 'linux', '/home/li')).toBe(join('/home/li', '.local', 'share', 'xuewei'));
    expect(dataFolder({ XDG_DATA_HOME: '/data' }, 'linux', '/home/li')).toBe(join('/data', 'xuewei'));
    expect(dataFolder({}, 'darwin', '/Users/li')).toBe(
      join('/Users/li', 'Library', 'Application Support', 'xuewei'),
    );
    expect(dataFolder({ LOCALAPPDATA: 'C:\\Local' }, 'win32', 'C:\\li')).toBe(join('C:\\Local', 'xuewei'));
  });
});

/** Run the command until it ends or `stopped` resolves, with what it printed. */
async function run({
  port = 0,
  stopped = new Promise<void>(() => {}),
  onPrint = (_text: string) => {},
} = {}) {
  const told: string[] = [];
  const code = await serve(
    { port, host: '127.0.0.1', data, studySeconds: 60 },
    {
      language: 'en',
      json: false,
      progress: { say: () => {}, end: () => {} },
      print: onPrint,
      warn: (text) => told.push(text),
    },
    stopped,
  );
  return { code, told };
}

/** The parts of answers that are looked at. */
interface Answer {
  readonly id: string;
  readonly engine: { readonly name: string; readonly version: string };
  readonly places: readonly { readonly name: string }[];
  readonly scenarios: readonly { readonly id: string }[];
  readonly studies: readonly { readonly id: string }[];
  readonly edits: readonly object[];
}

async function start() {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let ended: Promise<{ code: number }> | undefined;
  const base = await new Promise<string>((resolve, reject) => {
    ended = run({
      stopped,
      onPrint: (text) => {
        const [address] = /http:\S+/.exec(text) ?? [];
        if (address !== undefined) resolve(address);
      },
    });
    ended.catch(reject);
  });
  const send = async (method: string, url: string, body?: object, headers: Record<string, string> = {}) => {
    const response = await fetch(`${base}/api/v1${url}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer = (await response.json()) as Answer;
    expect([response.ok, answer]).toEqual([true, answer]);
    return answer;
  };
  return {
    base,
    send,
    get: (url: string) => send('GET', url),
    stop: async () => {
      stop();
      return (await ended)?.code;
    },
  };
}
