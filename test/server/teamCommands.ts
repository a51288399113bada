import { PassThrough } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placeList } from '../../seeds/placeList.ts';
import { audit } from '../../src/cli/commands/audit.ts';
import { type ServeOptions, serve } from '../../src/cli/commands/serve.ts';
import { type UsersOptions, users } from '../../src/cli/commands/users.ts';
import { workspaces } from '../../src/cli/commands/workspaces.ts';
import type { Settings } from '../../src/cli/settings.ts';
import { passwordFromTerminal } from '../../src/cli/team/readPassword.ts';
import { openStore } from '../../src/store/openStore.ts';
import { call } from '../cli/callCommand.ts';
import { password } from './teamService.ts';

/** What the command line does for a team, each on a database of its own. */
export function teamCommands(freshDatabase: () => Promise<string>): void {
  const before = process.env.XUEWEI_DATABASE_URL;
  beforeAll(async () => {
    const url = await freshDatabase();
    process.env.XUEWEI_DATABASE_URL = url;
    // Places of the names that come along are left as they are, which spares their reading.
    const store = await openStore({ url, now: () => new Date().toISOString() });
    const files = [{ name: 'a.csv', bytes: new Uint8Array([1]) }];
    for (const { folder: name } of placeList) await store.addPlace({ name, files });
    await store.close();
  });
  afterAll(() => {
    if (before === undefined) delete process.env.XUEWEI_DATABASE_URL;
    else process.env.XUEWEI_DATABASE_URL = before;
  });

  describe('the commands of a team', () => {
    it('should open nothing to the network without accounts unless told so', async () => {
      const refused = await served({ host: '0.0.0.0' });
      expect(refused.code).toBe(1);
      expect(refused.told).toContain('nobody would have to sign in');
      expect(refused.told).toContain('--team');
      expect((await call(['serve', '--host', '0.0.0.0', '--lang', 'zh'])).told).toContain('--without-login');
    });

    it('should let a first admin be made, and serve no team before', async () => {
      const none = await served({ team: true });
      expect([none.code, none.told]).toEqual([1, expect.stringContaining('xuewei users add NAME --admin')]);
      const issuer = { signInIssuer: 'https://id.example', signInClient: 'xuewei' };
      const half = await served({ ...issuer, signInAccounts: 'made', signInWorkspace: 'nowhere' });
      expect([half.code, half.told]).toEqual([1, expect.stringContaining('XUEWEI_SIGN_IN_SECRET, team')]);
      process.env.XUEWEI_SIGN_IN_SECRET = 'of the issuer';
      const nowhere = await served({
        ...issuer,
        ...{ team: true, signInAccounts: 'made', signInWorkspace: 'nowhere' },
      });
      delete process.env.XUEWEI_SIGN_IN_SECRET;
      const wrong = await served({ team: true, host: '0.0.0.0', requestsAMinute: 0 });
      expect(wrong.told).toContain('--requests-a-minute');
      expect(wrong.told).toContain('xuewei users add NAME --admin');
      expect(nowhere.told).toContain('There is no workspace "nowhere"');
      expect(nowhere.told).toContain('xuewei users add NAME --admin');
      expect(nowhere.told).not.toContain('of the issuer');
      expect(await run(['add', 'li'], { admin: true, shown: '李' }, 'too short')).toMatchObject({ code: 1 });
      const made = await run(['add', 'li'], { admin: true, shown: '李' });
      expect(made.code).toBe(0);
      expect(made.out).toMatch(/li\s.*李\s.*active\s.*main: admin/);
      expect(made.out + made.told).not.toContain(password);
      expect((await run(['add', 'li'], {})).told).toContain('"li" is there already.');
      expect((await run(['unlink', 'li'], {})).told).toContain('is linked to nobody');
      expect((await run(['link', 'li'], { subject: 'x' })).told).toContain('--issuer https://…');
      const identity = { issuer: 'https://id.example', subject: 'id-of-li' };
      expect((await run(['link', 'li'], identity)).code).toBe(0);
      expect((await run(['link', 'li'], identity)).told).toContain('is linked at this issuer already');
      expect((await run(['unlink', 'li'], {})).code).toBe(0);
      expect((await run(['promote', 'li'], {})).told).toContain('There is no "promote"');
    });

    it('should work beside the service that runs, which knows it at once', async () => {
      const service = await running({ team: true });
      const enter = async (name: string, secret = password) =>
        fetch(`${service.base}/api/v1/session`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ name, password: secret }),
        });
      try {
        expect((await enter('li')).status).toBe(200);
        expect((await run(['add', 'wu'], { role: 'planner' })).code).toBe(0);
        const [given = ''] = (await enter('wu')).headers.getSetCookie();
        const [cookie = ''] = given.split(';');
        const places = () =>
          fetch(`${service.base}/api/v1/workspaces/main/places`, {
            headers: { cookie },
          });
        expect((await places()).status).toBe(403);
        const change = { before: password, after: 'words of their own' };
        const headers = { 'content-type': 'application/json', origin: service.base, cookie };
        const sent = { method: 'PUT', headers, body: JSON.stringify(change) };
        expect((await fetch(`${service.base}/api/v1/session/password`, sent)).status).toBe(200);
        expect((await places()).status).toBe(200);
        expect((await run(['disable', 'wu'], {})).out).toMatch(/wu.*disabled/);
        expect([(await places()).status, (await enter('wu')).status]).toEqual([401, 401]);
        expect((await run(['password', 'wu'], {}, 'quite another one')).out).toMatch(/wu.*disabled/);
        expect((await run(['enable', 'wu'], {})).out).toMatch(/wu.*first password/);
        const who = await (await enter('wu', 'quite another one')).json();
        expect(who).toMatchObject({ name: 'wu', mustChange: true });
        expect((await run(['remove', 'wu'], {})).out).toMatch(/wu/);
        const json = await spoken((settings) =>
          workspaces(['east'], { shown: '东区' }, { ...settings, json: true }),
        );
        expect(JSON.parse(json.out).workspaces).toEqual([
          { id: 'east', name: '东区' },
          { id: 'main', name: 'main' },
        ]);
      } finally {
        expect(await service.stop()).toBe(0);
      }
    });

    it('should tell the record of changes, of a workspace or of what stands above', async () => {
      const main = await spoken((settings) => audit([], { workspace: 'main', lines: 50 }, settings));
      expect(main.out).toMatch(/os:\S+\s.*member\.removed\s.*wu planner/);
      const above = await spoken((settings) => audit([], { lines: 50 }, { ...settings, json: true }));
      const actions = JSON.parse(above.out).lines.map(({ action }: { action: string }) => action);
      for (const action of [
        'person.added',
        'person.disabled',
        'password.changed',
        'signIn.done',
        'signIn.refused',
      ])
        expect(actions).toContain(action);
      expect(actions).not.toContain('member.removed');
    });
  });

  describe('a password at the terminal', () => {
    it('should be taken from what another program hands over, its first line', async () => {
      const input = new PassThrough();
      input.end('piped words here\nmore\n');
      expect(await passwordFromTerminal(input as never, new PassThrough() as never)('?')).toBe(
        'piped words here',
      );
      const nothing = new PassThrough();
      nothing.end();
      expect(await passwordFromTerminal(nothing as never, new PassThrough() as never)('?')).toBeUndefined();
    });

    it.each([
      ['wrods\b\b\b\bords\r', 'words'],
      ['汉字\u007f\n', '汉'],
      ['half\u0003', undefined],
    ])('should be typed without being shown (%j)', async (typed, expected) => {
      const raw: boolean[] = [];
      const input = Object.assign(new PassThrough(), {
        isTTY: true,
        setRawMode: (on: boolean) => {
          raw.push(on);
          return input;
        },
      });
      const output = new PassThrough();
      const asked = passwordFromTerminal(input as never, output as never)('Password: ');
      input.write(typed);
      expect(await asked).toBe(expected);
      expect(raw).toEqual([true, false]);
      expect(String(output.read())).toBe('Password: \n');
    });
  });
}

async function spoken(act: (settings: Settings) => Promise<number>) {
  const [out, told]: [string[], string[]] = [[], []];
  const code = await act({
    ...{ language: 'en', json: false, progress: { say: () => {}, end: () => {} } },
    ...{ print: (text) => out.push(text), warn: (text) => told.push(text) },
  });
  return { code, out: out.join('\n'), told: told.join('\n') };
}

function run(words: readonly string[], options: UsersOptions, secret = password) {
  return spoken((settings) => users(words, options, settings, async () => secret));
}

function served(options: Partial<ServeOptions>, stopped = new Promise<void>(() => {})) {
  const usual = { port: 0, host: '127.0.0.1', studySeconds: 60 };
  return spoken((settings) => serve({ ...usual, ...options }, settings, stopped));
}

/** A service as the command runs it, and how to stop it. */
async function running(options: Partial<ServeOptions>) {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  let code: Promise<number> | undefined;
  const base = await new Promise<string>((resolve, reject) => {
    const print = (text: string) => {
      const [address] = /http:\S+/.exec(text) ?? [];
      if (address !== undefined) resolve(address);
    };
    const settings: Settings = {
      ...{ language: 'en', json: false, progress: { say: () => {}, end: () => {} } },
      ...{ print, warn: (text) => reject(new Error(text)) },
    };
    code = serve({ port: 0, host: '127.0.0.1', studySeconds: 60, ...options }, settings, stopped);
  });
  return {
    base,
    stop: () => {
      stop();
      return code;
    },
  };
}
