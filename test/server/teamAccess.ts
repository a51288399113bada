import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UsersOptions, users } from '../../src/cli/commands/users.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { type OpenedStore, ofTheService, openStore } from '../../src/store/openStore.ts';
import { mostSessions } from '../../src/store/people/sessions.ts';
import { browserOf, enlist, password, serveTeam } from './teamService.ts';

interface ToldSession {
  readonly id: string;
  readonly current: boolean;
  readonly address: string;
}

/** What lets people in, as they see and end it themselves, on a database of its own. */
export function teamAccess(freshDatabase: () => Promise<string>): void {
  let [url, clock, visitors] = ['', Date.UTC(2026, 8, 1, 8), 0];
  let store: OpenedStore;
  let service: BuiltApp;
  beforeAll(async () => {
    url = await freshDatabase();
    store = await openStore({ url, now: () => new Date(clock).toISOString() });
    for (const name of ['mei', 'lan']) await enlist(store, name, 'main', 'planner');
    await enlist(store, 'boss', 'main', 'admin');
    service = await serveTeam(store, () => clock);
  }, 60_000);
  afterAll(async () => {
    await service?.app.close();
    await store?.close();
  });

  const enter = async (name: string, agent = 'Plain/1.0') => {
    visitors += 1;
    clock += 1000;
    const browser = browserOf(service, `10.5.0.${visitors}`);
    const body = { name, password };
    expect((await browser.ask('POST', '/session', body, { 'user-agent': agent })).statusCode).toBe(200);
    return browser;
  };
  type Browser = Awaited<ReturnType<typeof enter>>;
  const sessionsOf = async (browser: Browser): Promise<ToldSession[]> =>
    (await browser.ask('GET', '/sessions')).json().sessions;
  const isIn = async (browser: Browser) => (await browser.ask('GET', '/session')).statusCode === 200;
  const lastNote = async () => (await store.peopleFor(ofTheService).listAudit({ limit: 1 }))[0];

  describe('open sessions', () => {
    it('should be told to their owner alone, with since when, from where and by which browser', async () => {
      const agent = `<b>Fire</b>${'x'.repeat(400)}`;
      const [one, two] = [await enter('mei', agent), await enter('mei')];
      await enter('lan');
      const told = await sessionsOf(two);
      expect(told).toMatchObject([
        { current: true, browser: 'Plain/1.0', way: 'password', startedAt: new Date(clock).toISOString() },
        { current: false, browser: agent.slice(0, 300), address: '10.5.0.1' },
      ]);
      expect(Object.keys(told[0] ?? {})).not.toContain('hash');
      expect((await two.ask('DELETE', `/sessions/${told[1]?.id}`)).statusCode).toBe(204);
      expect([await isIn(one), await isIn(two)]).toEqual([false, true]);
      expect(await lastNote()).toMatchObject({ action: 'session.ended', person: 'mei', object: 'mei 1' });
      expect((await two.ask('DELETE', `/sessions/${told[1]?.id}`)).statusCode).toBe(404);
      expect((await two.ask('DELETE', '/sessions/none')).statusCode).toBe(404);
    });

    it('should not be another’s to end', async () => {
      const [lan, mei] = [await enter('lan'), await enter('mei')];
      const [{ id }] = (await sessionsOf(lan)) as [ToldSession];
      expect((await mei.ask('DELETE', `/sessions/${id}`)).statusCode).toBe(404);
      expect(await isIn(lan)).toBe(true);
    });

    it('should end all but the one that asks, and only soon after signing in', async () => {
      const [old, other] = [await enter('mei'), await enter('mei')];
      clock += 11 * 60_000;
      for (const path of ['/sessions', '/sessions/none']) {
        const refused = await old.ask('DELETE', path);
        expect([refused.statusCode, refused.json().problems[0].code]).toEqual([403, 'signInAgain']);
      }
      const zh = await old.ask('DELETE', '/sessions', undefined, { 'accept-language': 'zh' });
      expect(zh.json().problems[0].what).toBe('此操作须在最近 10 分钟内登录过。');
      expect((await old.signIn('mei')).statusCode).toBe(200);
      expect((await old.ask('DELETE', '/sessions')).statusCode).toBe(204);
      expect([await isIn(old), await isIn(other)]).toEqual([true, false]);
      expect(await sessionsOf(old)).toHaveLength(1);
    });

    it('should be bounded for an account: the one used longest ago makes room', async () => {
      const first = await enter('lan');
      for (let turn = 0; turn < mostSessions; turn++) {
        clock += 2000;
        await store.peopleFor(ofTheService).signIn('lan', password);
      }
      expect(await isIn(first)).toBe(false);
      const person = await store.peopleFor(ofTheService).findPerson('lan');
      if (person === undefined) throw new Error('lan is gone');
      expect(await store.peopleFor(ofTheService).listSessions(person)).toHaveLength(mostSessions);
    });

    it('should be ended by an admin of the workspace, or by command, for a whole account', async () => {
      const [mei, boss] = [await enter('mei'), await enter('boss')];
      const end = (by: Browser, name: string) =>
        by.ask('DELETE', `/workspaces/main/members/${name}/sessions`);
      expect((await end(mei, 'boss')).statusCode).toBe(403);
      expect((await end(boss, 'nobody')).statusCode).toBe(404);
      await enlist(store, 'elsewhere');
      expect((await end(boss, 'elsewhere')).statusCode).toBe(404);
      expect((await end(boss, 'mei')).statusCode).toBe(204);
      expect(await isIn(mei)).toBe(false);
      expect(await lastNote()).toMatchObject({ action: 'session.ended', person: 'boss' });
      const again = await enter('mei');
      expect(await command(['sign-out', 'mei'])).toBe(0);
      expect([await isIn(again), await isIn(boss)]).toEqual([false, true]);
      expect(await command(['sign-out', 'nobody'])).toBe(1);
    });
  });

  async function command(words: readonly string[], options: UsersOptions = {}): Promise<number> {
    const before = process.env.XUEWEI_DATABASE_URL;
    process.env.XUEWEI_DATABASE_URL = url;
    try {
      return await users(words, options, {
        ...{ language: 'en', json: false, progress: { say: () => {}, end: () => {} } },
        ...{ print: () => {}, warn: () => {} },
      });
    } finally {
      if (before === undefined) delete process.env.XUEWEI_DATABASE_URL;
      else process.env.XUEWEI_DATABASE_URL = before;
    }
  }
}
