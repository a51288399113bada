import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuiltApp } from '../../src/server/app.ts';
import { openidIssuer } from '../../src/server/team/openidIssuer.ts';
import { longestAway, mostWaiting, waitingSignIns } from '../../src/server/team/waitingSignIns.ts';
import { type OpenedStore, ofTheService } from '../../src/store/openStore.ts';
import type { NewAccounts } from '../../src/store/people/people.ts';
import type { throwawayPostgres } from '../store/throwawayPostgres.ts';
import { smallIssuer } from './smallIssuer.ts';
import { browserOf, enlist, openTeamStore, serveTeam } from './teamService.ts';

const portOf = (server: Server) => (server.address() as AddressInfo).port;
type Throwaway = ReturnType<typeof throwawayPostgres>;

/** What a team's service does with an issuer of sign-ins, on a database of its own. */
export function teamIssuer({ ask, freshDatabase }: Throwaway): void {
  const secret = 'what the issuer and the service know';
  const label = { zh: '用教育局账号登录', en: 'Bureau account' };
  let [url, clock, visitors] = ['', Date.UTC(2026, 8, 1, 8), 0];
  let store: OpenedStore;
  let issuer: Awaited<ReturnType<typeof smallIssuer>>;
  let [known, making] = [undefined as unknown as BuiltApp, undefined as unknown as BuiltApp];
  const logged: string[] = [];

  const serving = (accounts: NewAccounts, claim = 'preferred_username', address = issuer.base) =>
    serveTeam(store, () => clock, {
      issuer: openidIssuer({ address, client: 'xuewei', secret, label, claim, accounts }, () => clock),
      logger: { level: 'trace', stream: { write: (line: string) => logged.push(line) } },
    });

  beforeAll(async () => {
    url = await freshDatabase();
    store = await openTeamStore({ url, now: () => new Date(clock).toISOString() });
    issuer = await smallIssuer(secret);
    for (const name of ['li', 'wu', 'gone']) await enlist(store, name, 'main', 'planner');
    await store.peopleFor(ofTheService).setDisabled('gone', true);
    known = await serving('known');
    making = await serving({ role: 'viewer', workspace: 'main' });
  }, 60_000);
  afterAll(async () => {
    await known?.app.close();
    await making?.app.close();
    await issuer?.close();
    await store?.close();
  });
  beforeEach(() => {
    Object.assign(issuer.conduct, { claims: {}, more: {}, spoilt: {}, otherKey: false, error: undefined });
    issuer.conduct.unsigned = false;
  });

  /** A browser that keeps every cookie it is given, each at an address of its own. */
  function visitor(service: BuiltApp) {
    const jar = new Map<string, string>();
    const address = `10.2.${Math.floor(visitors / 250)}.${(visitors++ % 250) + 1}`;
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const browser = browserOf(service, address);
    const go = async (method: string, path: string) => {
      const answer = await browser.ask(method, path, undefined, { cookie: cookie() });
      for (const { name, value } of answer.cookies) value === '' ? jar.delete(name) : jar.set(name, value);
      return answer;
    };
    const begin = async () => String((await go('POST', '/session/issuer')).json().address);
    const come = async (back: string) => {
      const { pathname, search } = new URL(back);
      const answer = await go('GET', pathname.replace('/api/v1', '') + search);
      expect(answer.statusCode).toBe(302);
      return String(answer.headers.location);
    };
    return {
      ...{ jar, go, begin, come },
      /** Begins, is let in by the issuer, and comes back; where the service then leads. */
      signIn: async () => come(issuer.visit(await begin())),
      who: async () => (await go('GET', '/session')).json(),
    };
  }

  const as = (sub: string, name: string) => {
    issuer.conduct.claims = { sub, preferred_username: name, name: `${name} 老师` };
  };
  const lastNote = async () => (await store.peopleFor(ofTheService).listAudit({ limit: 1 }))[0];

  describe('signing in at an issuer', () => {
    it('should begin with PKCE, state and nonce, and tell the page of the button', async () => {
      const browser = visitor(known);
      expect((await browser.go('GET', '/session/ways')).json()).toEqual({ issuer: { label } });
      const asked = new URL(await browser.begin()).searchParams;
      expect(Object.fromEntries(asked)).toMatchObject({
        ...{
          client_id: 'xuewei',
          response_type: 'code',
          scope: 'openid profile',
          code_challenge_method: 'S256',
        },
        redirect_uri: 'http://localhost/api/v1/session/issuer/callback',
      });
      for (const part of ['state', 'nonce', 'code_challenge']) expect(asked.get(part)).toMatch(/^[\w-]{43}$/);
      const plain = await serveTeam(store, () => clock);
      const without = visitor(plain);
      expect((await without.go('GET', '/session/ways')).json()).toEqual({ issuer: null });
      expect((await without.go('POST', '/session/issuer')).statusCode).toBe(404);
      await plain.app.close();
    });

    it('should link an account that is known, once, and give the session that a password gives', async () => {
      as('id-of-li', 'LI');
      const browser = visitor(known);
      expect(await browser.signIn()).toBe('/');
      expect(await browser.who()).toMatchObject({
        name: 'li',
        workspaces: [{ id: 'main', role: 'planner' }],
      });
      expect([...browser.jar.keys()]).toEqual(['xuewei']);
      expect(await lastNote()).toMatchObject({ action: 'signIn.done', object: 'li by OpenID Connect' });
      // Another of that name at the issuer is somebody else, and whoever was linked stays who they are under any name.
      as('id-of-another-li', 'li');
      expect(await visitor(known).signIn()).toBe('/?signIn=noAccount');
      expect((await lastNote())?.object).toBe('li by OpenID Connect: otherPerson');
      as('id-of-li', 'li.married');
      const later = visitor(known);
      expect(await later.signIn()).toBe('/');
      expect((await later.who()).name).toBe('li');
      const people = store.peopleFor(ofTheService);
      expect(await people.unlink('li')).toMatchObject({ ok: true });
      expect(await people.unlink('li')).toMatchObject({ problems: [{ code: 'notLinked' }] });
      as('id-of-another-li', 'li');
      expect(await visitor(known).signIn()).toBe('/');
    });

    it('should let in nobody without an account where accounts are not made, and make them where they are', async () => {
      as('id-of-chen', 'chen');
      expect(await visitor(known).signIn()).toBe('/?signIn=noAccount');
      expect(await lastNote()).toMatchObject({ action: 'signIn.refused', person: '' });
      const [one, two] = [visitor(making), visitor(making)];
      expect(await Promise.all([one.signIn(), two.signIn()])).toEqual(['/', '/']);
      const workspaces = [{ id: 'main', name: 'main', role: 'viewer' }];
      expect(await one.who()).toEqual({
        name: 'chen',
        shownName: 'chen 老师',
        ...{ mustChange: false, secondFactor: false, mustEnrol: false },
        workspaces,
      });
      as('id-of-space', 'no name of ours');
      expect(await visitor(making).signIn()).toBe('/?signIn=noAccount');
      const gone = await serving({ role: 'viewer', workspace: 'nowhere' });
      as('id-of-sun', 'sun');
      expect(await visitor(gone).signIn()).toBe('/?signIn=noAccount');
      expect((await lastNote())?.object).toBe('sun by OpenID Connect: noWorkspace');
      await gone.app.close();
    });

    it('should let in nobody whose account is disabled, at the first time or later', async () => {
      as('id-of-gone', 'gone');
      expect(await visitor(known).signIn()).toBe('/?signIn=disabled');
      as('id-of-wu', 'wu');
      const browser = visitor(known);
      expect(await browser.signIn()).toBe('/');
      const people = store.peopleFor(ofTheService);
      await people.setDisabled('wu', true);
      expect((await browser.go('GET', '/session')).statusCode).toBe(401);
      expect(await visitor(known).signIn()).toBe('/?signIn=disabled');
      await people.setDisabled('wu', false);
      expect(await visitor(known).signIn()).toBe('/');
    });

    it('should make a first password worthless that somebody else knows', async () => {
      const [people, first] = [store.peopleFor(ofTheService), 'given by somebody'];
      await people.addPerson({ name: 'xu', shownName: '徐', password: first, mustChange: true });
      as('id-of-xu', 'xu');
      const browser = visitor(known);
      expect([await browser.signIn(), (await browser.who()).mustChange]).toEqual(['/', false]);
      expect(await people.signIn('xu', first)).toEqual({ kind: 'refused' });
    });

    it('should end what a first password had opened before its owner came', async () => {
      const [people, first] = [store.peopleFor(ofTheService), 'given by somebody'];
      await people.addPerson({ name: 'fang', shownName: '方', password: first, mustChange: true });
      const giver = browserOf(known, '10.0.0.41');
      expect((await giver.signIn('fang', first)).json().mustChange).toBe(true);
      as('id-of-fang', 'fang');
      expect(await visitor(known).signIn()).toBe('/');
      expect((await giver.ask('GET', '/session')).statusCode).toBe(401);
    });

    it('should know no account by a name that only looks like it when it is written small', async () => {
      await enlist(store, 'kim', 'main', 'planner');
      for (const [turn, name] of ['\u212aim', ' kim', 'kim\u00a0', '\ufeffkim'].entries()) {
        as(`id-of-another-${turn}`, name);
        for (const service of [known, making])
          expect([name, await visitor(service).signIn()]).toEqual([name, '/?signIn=noAccount']);
      }
      as('id-of-kim', 'KIM');
      expect(await visitor(known).signIn()).toBe('/');
    });

    it('should link an admin’s account by a command alone, and say what to ask for', async () => {
      await enlist(store, 'chief', 'main', 'admin');
      as('id-of-anybody', 'chief');
      for (const service of [known, making]) expect(await visitor(service).signIn()).toBe('/?signIn=ofAdmin');
      expect((await lastNote())?.object).toBe(
        `chief by OpenID Connect: ofAdmin ${issuer.base} id-of-anybody`,
      );
      const people = store.peopleFor(ofTheService);
      const link = (name: string, subject: string) => people.link(name, { issuer: issuer.base, subject });
      expect(await link('nobody', 'id-of-chief')).toMatchObject({ problems: [{ code: 'noSuchPerson' }] });
      expect(await link('chief', 'x'.repeat(256))).toMatchObject({ problems: [{ code: 'tooLong' }] });
      expect(await link('chief', 'id-of-chief')).toMatchObject({ ok: true });
      expect(await lastNote()).toMatchObject({ action: 'identity.linked', object: `chief ${issuer.base}` });
      for (const [name, subject] of [
        ['chief', 'another'],
        ['wu', 'id-of-chief'],
      ] as const)
        expect(await link(name, subject)).toMatchObject({ problems: [{ code: 'linkTaken' }] });
      as('id-of-anybody', 'chief');
      expect(await visitor(known).signIn()).toBe('/?signIn=ofAdmin');
      as('id-of-chief', 'chief');
      const chief = visitor(known);
      expect([await chief.signIn(), (await chief.who()).name]).toEqual(['/', 'chief']);
    });

    it('should put out whoever came in by a link that is undone', async () => {
      await enlist(store, 'hua', 'main', 'planner');
      as('id-of-somebody', 'hua');
      const wrong = visitor(known);
      expect([await wrong.signIn(), (await wrong.who()).name]).toEqual(['/', 'hua']);
      await store.peopleFor(ofTheService).unlink('hua');
      expect((await wrong.go('GET', '/session')).statusCode).toBe(401);
    });

    it('should take a name from the userinfo endpoint, and an address of mail only where it was verified', async () => {
      const byMail = await serving('known', 'email');
      issuer.conduct.claims = { sub: 'id-of-mail' };
      await enlist(store, 'mail@bureau.example');
      issuer.conduct.more = { email: 'mail@bureau.example' };
      expect(await visitor(byMail).signIn()).toBe('/?signIn=refused');
      issuer.conduct.more = { email: 'mail@bureau.example', email_verified: true };
      expect(await visitor(byMail).signIn()).toBe('/');
      issuer.conduct.more = {};
      expect(await visitor(byMail).signIn()).toBe('/?signIn=refused');
      await byMail.app.close();
    });
  });

  describe('an answer of an issuer', () => {
    it.each([
      ['is signed by another key', { otherKey: true }, 'OAUTH_INVALID_RESPONSE'],
      ['bears no signature', { unsigned: true }, ''],
      ['is for another service', { spoilt: { aud: 'elsewhere' } }, 'OAUTH_JWT_CLAIM_COMPARISON_FAILED aud'],
      [
        'is over',
        { spoilt: { exp: Math.floor(Date.now() / 1000) - 3600 } },
        'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
      ],
      [
        'was made for another request',
        { spoilt: { nonce: 'of another' } },
        'OAUTH_JWT_CLAIM_COMPARISON_FAILED nonce',
      ],
      [
        'comes from another issuer',
        { spoilt: { iss: 'http://127.0.0.1:1' } },
        'OAUTH_JWT_CLAIM_COMPARISON_FAILED iss',
      ],
      [
        'says that something is wrong',
        { error: 'invalid_request' },
        'OAUTH_AUTHORIZATION_RESPONSE_ERROR invalid_request',
      ],
    ])('should be refused where it %s', async (_what, conduct, why) => {
      as('id-of-li', 'li');
      Object.assign(issuer.conduct, conduct);
      const browser = visitor(known);
      expect(await browser.signIn()).toBe('/?signIn=refused');
      expect(browser.jar.has('xuewei')).toBe(false);
      const { object, ...line } = (await lastNote()) ?? {};
      expect(line).toMatchObject({ action: 'signIn.refused', person: '' });
      expect(object).toMatch(new RegExp(`^by OpenID Connect: \\w+Error ${why}`));
    });

    it('should be no more than told where somebody cancels, or the issuer is not well', async () => {
      issuer.conduct.error = 'access_denied';
      expect(await visitor(known).signIn()).toBe('/?signIn=cancelled');
      issuer.conduct.error = 'temporarily_unavailable';
      expect(await visitor(known).signIn()).toBe('/?signIn=unreachable');
    });

    it('should be taken once, in its time, and from the browser that asked', async () => {
      as('id-of-wu', 'wu');
      const [mine, other] = [visitor(known), visitor(known)];
      const back = issuer.visit(await mine.begin());
      await other.begin();
      expect(await other.come(back)).toBe('/?signIn=stale');
      const forged = new URL(back);
      forged.searchParams.set('state', 'x'.repeat(43));
      expect(await mine.come(forged.href)).toBe('/?signIn=stale');
      expect(await mine.come(back)).toBe('/');
      expect(await mine.come(back)).toBe('/?signIn=stale');
      const late = visitor(known);
      const answer = issuer.visit(await late.begin());
      clock += longestAway;
      expect(await late.come(answer)).toBe('/?signIn=stale');
      // Two tabs of one browser do not disturb each other.
      const [first, second] = [issuer.visit(await late.begin()), issuer.visit(await late.begin())];
      expect([await late.come(first), (await late.who()).name]).toEqual(['/', 'wu']);
      expect(await late.come(second)).toBe('/?signIn=stale');
    });

    it('should lead a browser that is refused back to the page, and tell programs by problem details', async () => {
      const refused = async (headers: object, query = '', service = known) => {
        const path = `/session/issuer/callback${query}`;
        const answer = await browserOf(service, '10.0.0.51').ask('GET', path, undefined, headers);
        return [answer.statusCode, answer.headers.location ?? answer.json().problems[0].code];
      };
      const html = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
      const long = `?state=${'x'.repeat(201)}`;
      expect(await refused(html, long)).toEqual([302, '/?signIn=stale']);
      expect((await refused({ accept: 'application/json' }, long))[0]).toBe(400);
      expect(await refused({ accept: 'text/html' })).toEqual([302, '/?signIn=stale']);
      for (let count = 0; count < 20; count++) await refused(html);
      expect(await refused(html)).toEqual([302, '/?signIn=tooMany']);
      expect(await refused({ accept: 'application/json' })).toEqual([429, 'tooManyRequests']);
      // An issuer that breaks a promise is a defect, whose number is in the log.
      const label = { zh: '', en: '' };
      const finish = () => Promise.reject(new Error('broken'));
      const asked = { redirect: '', state: 'state', nonce: '', verifier: '' };
      const begin = async () => ({ kind: 'begun', address: 'https://id.example/', asked });
      const broken = { label, accounts: 'known', begin, finish };
      const failing = await serveTeam(store, () => clock, { issuer: broken });
      const browser = visitor(failing);
      await browser.begin();
      const cookie = `xuewei-door=${browser.jar.get('xuewei-door')}`;
      expect(await refused({ ...html, cookie }, '?state=state', failing)).toEqual([302, '/?signIn=failed']);
      await failing.app.close();
    });

    it('should not be shut out by one address that begins again and again', () => {
      const waiting = waitingSignIns(() => clock);
      const begin = (state: string, address: string) =>
        waiting.add({ redirect: '', state, nonce: '', verifier: '' }, 'browser', address);
      const waits = (state: string) => waiting.take(state, 'browser') !== undefined;
      begin('mine', '10.3.0.1');
      for (let turn = 0; turn <= mostWaiting.ofAddress; turn++) begin(`flood ${turn}`, '10.3.0.2');
      expect([waits('mine'), waits('flood 0'), waits('flood 1')]).toEqual([true, false, true]);
      begin('again', '10.3.0.1');
      const addresses = mostWaiting.ofAll / mostWaiting.ofAddress;
      for (let address = 0; address <= addresses; address++)
        for (let turn = 0; turn < mostWaiting.ofAddress; turn++)
          begin(`${address} ${turn}`, `10.4.0.${address}`);
      expect(waits('again')).toBe(true);
    });

    it('should lead nowhere but to the page, whatever it asks for', async () => {
      const browser = visitor(known);
      const evil = encodeURIComponent('https://evil.example');
      for (const query of [`?to=${evil}`, `?redirect_uri=${evil}&state=x`, `?state=//evil.example`, ''])
        expect(await browser.come(`http://localhost/api/v1/session/issuer/callback${query}`)).toBe(
          '/?signIn=stale',
        );
    });
  });

  describe('an issuer that is away', () => {
    it('should be told, and leave signing in by password as it was', async () => {
      const spare = await smallIssuer(secret);
      const service = await serving('known', 'preferred_username', spare.base);
      await spare.close();
      const browser = browserOf(service, '10.0.0.31');
      const zh = { 'accept-language': 'zh' };
      const refused = await browser.ask('POST', '/session/issuer', undefined, zh);
      expect([refused.statusCode, refused.json().problems[0].what]).toEqual([
        503,
        '统一身份认证暂时没有回应。',
      ]);
      expect((await browser.signIn('li')).statusCode).toBe(200);
      await service.app.close();
    });

    it('should be as one that is away where its description is that of another', async () => {
      const other = await smallIssuer(secret);
      other.conduct.called = issuer.base;
      const service = await serving('known', 'preferred_username', other.base);
      expect((await visitor(service).go('POST', '/session/issuer')).statusCode).toBe(503);
      other.conduct.called = undefined;
      // A failure is not kept.
      expect((await visitor(service).go('POST', '/session/issuer')).statusCode).toBe(200);
      await Promise.all([service.app.close(), other.close()]);
    });

    it('should not follow an issuer’s description elsewhere', async () => {
      let followed = 0;
      const target = createServer((_request, response) => {
        followed += 1;
        response.writeHead(404).end();
      });
      const away = createServer((_request, response) =>
        response.writeHead(302, { location: `http://127.0.0.1:${portOf(target)}/` }).end(),
      );
      for (const server of [target, away])
        await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
      const service = await serving('known', 'preferred_username', `http://127.0.0.1:${portOf(away)}`);
      expect((await visitor(service).go('POST', '/session/issuer')).statusCode).toBe(503);
      expect(followed).toBe(0);
      await service.app.close();
      for (const server of [target, away]) {
        server.closeAllConnections();
        await new Promise((closed) => server.close(closed));
      }
    });

    it('should be told to who comes back from it, too', async () => {
      const spare = await smallIssuer(secret);
      const service = await serving('known', 'preferred_username', spare.base);
      const browser = visitor(service);
      const back = spare.visit(await browser.begin());
      await spare.close();
      expect(await browser.come(back)).toBe('/?signIn=unreachable');
      await service.app.close();
    });
  });

  describe('what passes between an issuer and the service', () => {
    it('should stand in no log and no table', async () => {
      logged.length = 0;
      as('id-of-wu', 'wu');
      const browser = visitor(known);
      const back = issuer.visit(await browser.begin());
      const key = browser.jar.get('xuewei-door') ?? '';
      await browser.come(back);
      issuer.conduct.otherKey = true;
      await browser.signIn();
      const { searchParams } = new URL(back);
      const hidden = [secret, key, searchParams.get('code'), searchParams.get('state')];
      const rows = await ask(
        `select t::text from xuewei.audit t union all select t::text from xuewei.identities t`,
        url,
      );
      expect(logged.join()).toContain('/api/v1/session/issuer/callback?…');
      for (const each of [...hidden, browser.jar.get('xuewei')]) {
        expect(each?.length).toBeGreaterThan(5);
        expect(logged.join()).not.toContain(each);
        expect(JSON.stringify(rows)).not.toContain(each);
      }
    });
  });
}
