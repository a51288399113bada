import { Kysely, PostgresDialect } from 'kysely';
import { Secret, TOTP } from 'otpauth';
import { Pool } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type UsersOptions, users } from '../../src/cli/commands/users.ts';
import type { BuiltApp } from '../../src/server/app.ts';
import { type OpenedStore, ofTheService } from '../../src/store/openStore.ts';
import { mostSessions } from '../../src/store/people/sessions.ts';
import { peopleOn } from '../../src/store/peopleOn.ts';
import type { Tables } from '../../src/store/tables.ts';
import type { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { browserOf, enlist, openTeamStore, password, serveTeam } from './teamService.ts';

interface ToldSession {
  readonly id: string;
  readonly current: boolean;
  readonly address: string;
}

/** What lets people in, as they see and end it themselves, on a database of its own. */
export function teamAccess({ ask, freshDatabase }: ReturnType<typeof throwawayPostgres>): void {
  const key = new Uint8Array(32).fill(7);
  let [url, clock, visitors] = ['', Date.UTC(2026, 8, 1, 8), 0];
  let store: OpenedStore;
  let service: BuiltApp;
  beforeAll(async () => {
    url = await freshDatabase();
    store = await openTeamStore({ url, now: () => new Date(clock).toISOString(), key });
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
        {
          current: true,
          browser: 'Plain/1.0',
          way: 'password',
          startedAt: new Date(clock - 1000).toISOString(),
        },
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
      const before = { cookie: old.cookie() };
      expect((await old.signIn('mei')).statusCode).toBe(200);
      expect((await old.ask('GET', '/session', undefined, before)).statusCode).toBe(401);
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

  describe('a second factor', () => {
    const codeAt = (secret: string, at = clock) =>
      new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
    const enrol = async (browser: Browser) => {
      const { secret } = (await browser.ask('POST', '/session/second-factor')).json();
      const answer = await browser.ask('PUT', '/session/second-factor', { code: codeAt(secret) });
      clock += 60_000;
      return { secret: String(secret), codes: answer.json().recoveryCodes as string[], answer };
    };
    const knock = async (name: string, code?: string, service_ = service) => {
      visitors += 1;
      const browser = browserOf(service_, `10.6.0.${visitors}`);
      const answer = await browser.ask('POST', '/session', { name, password, ...(code ? { code } : {}) });
      return { browser, told: answer.statusCode === 200 ? 'in' : answer.json().problems[0].code };
    };
    const fresh = async (name: string) => {
      await enlist(store, name, 'main', 'planner');
      return enter(name);
    };

    it('should be begun, count when a code confirmed it, and end all other sessions', async () => {
      const [mine, other] = [await fresh('sera'), await enter('sera')];
      const begun = (await mine.ask('POST', '/session/second-factor')).json();
      expect(begun.secret).toMatch(/^[A-Z2-7]{32}$/);
      expect(begun.address).toContain(`otpauth://totp/Xuewei:sera?issuer=Xuewei&secret=${begun.secret}`);
      const wrong = await mine.ask('PUT', '/session/second-factor', { code: '12345' });
      expect([wrong.statusCode, wrong.json().problems[0].code]).toEqual([422, 'codeWrong']);
      expect((await knock('sera')).told).toBe('in');
      const { codes } = await enrol(mine);
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
      expect([await isIn(mine), await isIn(other)]).toEqual([true, false]);
      expect((await mine.ask('GET', '/session')).json()).toMatchObject({
        secondFactor: true,
        mustEnrol: false,
      });
      expect(await lastNote()).toMatchObject({ action: 'session.ended', object: 'sera 2' });
      const twice = await mine.ask('POST', '/session/second-factor');
      expect([twice.statusCode, twice.json().problems[0].code]).toEqual([409, 'secondFactorThere']);
    });

    it('should be asked for after the password alone, each code of it once, none before the last', async () => {
      const { secret } = await enrol(await fresh('tove'));
      expect((await knock('tove')).told).toBe('codeNeeded');
      const wrongPassword = browserOf(service, '10.6.1.1').signIn('tove', 'wrong words here');
      expect((await wrongPassword).json().problems[0].code).toBe('signInRefused');
      expect((await knock('tove', codeAt(secret, clock - 60_000))).told).toBe('codeWrong');
      expect((await knock('tove', codeAt(secret, clock + 30_000))).told).toBe('codeWrong');
      const code = codeAt(secret);
      expect((await knock('tove', `${code.slice(0, 3)} ${code.slice(3)}`)).told).toBe('in');
      for (const used of [code, codeAt(secret, clock - 30_000)])
        expect((await knock('tove', used)).told).toBe('codeWrong');
      clock += 30_000;
      const next = codeAt(secret);
      const both = await Promise.all([knock('tove', next), knock('tove', next)]);
      expect(both.map(({ told }) => told).sort()).toEqual(['codeWrong', 'in']);
    });

    it('should not be found by trying: wrong codes lock the name as wrong passwords do', async () => {
      const { secret } = await enrol(await fresh('ugo'));
      for (let count = 0; count < 5; count++) expect((await knock('ugo', '000000')).told).toBe('codeWrong');
      expect((await knock('ugo', codeAt(secret))).told).toBe('signInLocked');
      const lines = await store.peopleFor(ofTheService).listAudit({ limit: 1 });
      expect(lines).toMatchObject([{ action: 'signIn.refused', object: 'ugo by password: code' }]);
    });

    it('should be replaced by a recovery code when it is lost, each of which is one sign-in', async () => {
      const { codes } = await enrol(await fresh('vito'));
      const [one = '', two = ''] = codes;
      expect((await knock('vito', one.toLowerCase().replaceAll('-', ' '))).told).toBe('in');
      expect((await knock('vito', one)).told).toBe('codeWrong');
      expect((await knock('vito', two)).told).toBe('in');
      const actions = (await store.peopleFor(ofTheService).listAudit({ limit: 2 })).map(
        ({ action }) => action,
      );
      expect(actions).toEqual(['signIn.done', 'recoveryCode.used']);
    });

    it('should be removed by its owner soon after signing in, or by command, and by no new password', async () => {
      const mine = await fresh('wim');
      await enrol(mine);
      clock += 11 * 60_000;
      for (const method of ['POST', 'DELETE'])
        expect((await mine.ask(method, '/session/second-factor')).json().problems[0].code).toBe(
          'signInAgain',
        );
      await store.peopleFor(ofTheService).setPassword('wim', password, false);
      expect((await knock('wim')).told).toBe('codeNeeded');
      expect(await command(['reset-factor', 'wim'])).toBe(0);
      expect(await command(['reset-factor', 'wim'])).toBe(1);
      const { browser, told } = await knock('wim');
      expect(told).toBe('in');
      await enrol(browser);
      expect((await browser.ask('DELETE', '/session/second-factor')).statusCode).toBe(204);
      expect((await browser.ask('DELETE', '/session/second-factor')).statusCode).toBe(409);
      expect((await knock('wim')).told).toBe('in');
    });

    it.each([
      ['off', false, false],
      ['admins', false, true],
      ['all', true, true],
    ] as const)(
      'should come first for whom the setting %s names',
      async (requireSecondFactor, planner, admin) => {
        const strict = await serveTeam(store, () => clock, { requireSecondFactor });
        for (const [name, must] of [
          ['mei', planner],
          ['boss', admin],
        ] as const) {
          const { browser } = await knock(name, undefined, strict);
          expect([name, (await browser.ask('GET', '/session')).json().mustEnrol]).toEqual([name, must]);
          const places = await browser.ask('GET', '/workspaces/main/places');
          expect([name, places.statusCode]).toEqual([name, must ? 403 : 200]);
          if (!must) continue;
          expect(places.json().problems[0].code).toBe('secondFactorMissing');
          expect((await browser.ask('POST', '/tokens', {})).statusCode).toBe(403);
          expect((await browser.ask('POST', '/session/second-factor')).statusCode).toBe(200);
        }
        // How the issuer asks is the issuer's.
        const people = store.peopleFor(ofTheService);
        const identity = {
          issuer: 'https://id.example',
          subject: 'id-of-lan',
          name: 'lan',
          shownName: 'Lan',
        };
        const signed = await people.signInBy(identity, 'known');
        if (signed.kind !== 'in') throw new Error(signed.why);
        const cookie = `xuewei=${signed.secret}`;
        const told = await browserOf(strict).ask('GET', '/session', undefined, { cookie });
        expect(told.json().mustEnrol).toBe(false);
        await strict.app.close();
      },
    );

    it('should stand in no table as it is: sealed by a key that the database does not hold', async () => {
      const { secret, codes } = await enrol(await fresh('xara'));
      const rows = JSON.stringify([
        await ask('select p::text from xuewei.people p', url),
        await ask('select r::text from xuewei.recovery_codes r', url),
        await ask('select a::text from xuewei.audit a', url),
      ]);
      for (const hidden of [secret, ...codes, ...codes.map((code) => code.replaceAll('-', ''))])
        expect(rows).not.toContain(hidden);
      const other = await joinedWith(new Uint8Array(32));
      expect(await other('xara', codeAt(secret))).toBe('codeRefused');
      const [row] = await ask(`select factor_sealed as sealed from xuewei.people where name = 'xara'`, url);
      await ask(`update xuewei.people set factor_sealed = '${row?.sealed}' where name = 'mei'`, url);
      await ask(`update xuewei.people set factor_since = now() where name = 'mei'`, url);
      expect((await knock('mei', codeAt(secret))).told).toBe('codeWrong');
      expect((await knock('xara', codeAt(secret))).told).toBe('in');
    });
  });

  /** Signing in at the same database with another key. */
  async function joinedWith(otherKey: Uint8Array) {
    const now = () => new Date(clock);
    const pool = new Pool({ connectionString: url });
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }).withSchema('xuewei');
    return async (name: string, code: string) => {
      const { kind } = await peopleOn({ db, now, key: otherKey }).signIn(name, password, { code });
      await db.destroy();
      return kind;
    };
  }

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
