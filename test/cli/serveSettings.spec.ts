import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { readServeSettings, serveSchema, variableOf } from '../../src/cli/serve/serveSettings.ts';
import { call } from './callCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'xuewei-settings-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function fileOf(text: string): string {
  const path = join(folder, 'service.yaml');
  writeFileSync(path, text);
  return path;
}

describe('the settings of the service', () => {
  it('should be the usual ones where nothing is said', () => {
    expect(readServeSettings({}, {})).toEqual({
      ok: true,
      value: {
        ...{ port: 8620, host: '127.0.0.1', team: false, withoutLogin: false, proxy: [], allowHost: [] },
        ...{ studySeconds: 900, requestsAMinute: 1200, tokenRequestsAMinute: 600, logLevel: 'error' },
        requireSecondFactor: 'admins',
      },
    });
  });

  it('should be taken from flags before the environment, and from that before the file', () => {
    const path = fileOf('port: 1\nhost: a\nstudy-seconds: 10\nteam: true\nproxy: [10.0.0.1]\n');
    const environment = {
      XUEWEI_PORT: '2',
      XUEWEI_HOST: 'b',
      XUEWEI_PROXY: '10.0.0.2, 10.0.0.3',
      XUEWEI_CONFIG: path,
    };
    const read = readServeSettings({ port: 3 }, environment);
    expect(read).toMatchObject({
      value: { port: 3, host: 'b', studySeconds: 10, team: true, proxy: ['10.0.0.2', '10.0.0.3'] },
    });
  });

  it('should not open the service to the network by the way, told with whatever else is wrong', () => {
    const codesOf = (flags: object) => {
      const read = readServeSettings(flags, { XUEWEI_PORT: '70000' });
      return read.ok ? [] : read.problems.map(({ code }) => code);
    };
    expect(codesOf({ host: '0.0.0.0' })).toEqual(['settingWrong', 'networkWithoutTeam']);
    for (const flags of [
      { host: '127.0.0.2' },
      { host: '::', team: true },
      { host: 'a', withoutLogin: true },
    ])
      expect(codesOf(flags)).toEqual(['settingWrong']);
    expect(readServeSettings({ team: true, port: -1 }, {})).toMatchObject({ ok: false, team: true });
  });

  it('should be refused with all problems of all sources at once', async () => {
    const path = fileOf('port: http\nstudy-second: 5\nteam: yes please\n');
    const read = readServeSettings(
      { studySeconds: 0 },
      { XUEWEI_PORT: '70000', XUEWEI_LOG_LEVEL: 'loud', XUEWEI_TEAM: '1' },
      path,
    );
    if (read.ok) throw new Error('nothing was refused');
    expect(read.problems.map(({ code, at, details }) => [code, at.column, details.value])).toEqual(
      expect.arrayContaining([
        ['settingWrong', 'port', '"http"'],
        ['settingUnknown', 'study-second', undefined],
        ['settingWrong', 'team', '"yes please"'],
        ['settingWrong', 'XUEWEI_PORT', '70000'],
        ['settingWrong', 'XUEWEI_LOG_LEVEL', '"loud"'],
        ['settingWrong', 'XUEWEI_TEAM', '1'],
        ['settingWrong', '--study-seconds', '0'],
      ]),
    );
    expect(read.problems).toHaveLength(7);
    const called = await call(['serve', '--config', path, '--lang', 'zh']);
    expect([called.code, called.told]).toEqual([1, expect.stringContaining('没有名为“study-second”的设置')]);
  });

  it('should name proxies by addresses and ranges of them', () => {
    for (const proxy of ['10.0.0.2', '10.0.0.0/24', '::1', 'fd00::/8', 'loopback'])
      expect([proxy, readServeSettings({ proxy: [proxy] }, {}).ok]).toEqual([proxy, true]);
    for (const proxy of ['nginx', '10.0.0.2:80', '10.0.0.0/0', '10.0.0.0/33', '10.0.0.0/8/8', '/8', '']) {
      const read = readServeSettings({ proxy: [proxy], port: -1 }, {});
      const codes = read.ok ? [] : read.problems.map(({ code, at }) => [code, at.column]);
      expect([proxy, ...codes.sort()]).toEqual([
        ...[proxy, ['settingWrong', '--port'], ['settingWrong', '--proxy']],
      ]);
    }
  });

  it('should put together the issuer of sign-ins, with a secret from a file or the environment', () => {
    const secretFile = join(folder, 'secret');
    writeFileSync(secretFile, 'kept in a file\n');
    const path = fileOf(
      `team: true\nsign-in-issuer: https://id.example/realm\nsign-in-secret-file: ${secretFile}\n`,
    );
    const read = readServeSettings({ signInLabelEn: 'Bureau' }, { XUEWEI_SIGN_IN_CLIENT: '4711' }, path);
    if (!read.ok) throw new Error('the settings were refused');
    expect(read.value.issuer).toEqual({
      ...{ address: 'https://id.example/realm', client: '4711', secret: 'kept in a file' },
      ...{ label: { zh: '用单位账号登录', en: 'Bureau' }, claim: 'preferred_username', accounts: 'known' },
    });
    const flags = { team: true, signInIssuer: 'http://127.0.0.1:1', signInClient: 'x' };
    const making = readServeSettings(
      { ...flags, signInAccounts: 'made', signInRole: 'planner' },
      { XUEWEI_SIGN_IN_SECRET: 's' },
    );
    expect(making).toMatchObject({
      value: { issuer: { secret: 's', accounts: { role: 'planner', workspace: 'main' } } },
    });
  });

  it('should be refused at once where the issuer of sign-ins is half told, or not safe', () => {
    const codes = (flags: Parameters<typeof readServeSettings>[0], environment = {}) => {
      const read = readServeSettings(flags, environment);
      return read.ok ? [] : read.problems.map(({ code, details }) => [code, details.missing ?? details.name]);
    };
    const missing =
      'sign-in-issuer, sign-in-client, sign-in-secret-file / XUEWEI_SIGN_IN_SECRET, team, sign-in-accounts: made';
    expect(codes({ signInRole: 'viewer' })).toEqual([['signInIncomplete', missing]]);
    expect(codes({ signInIssuer: 'http://id.example', signInClient: 'x' })).toEqual([
      ['settingWrong', '--sign-in-issuer'],
      ['signInIncomplete', 'sign-in-secret-file / XUEWEI_SIGN_IN_SECRET, team'],
    ]);
    const whole = { team: true, signInIssuer: 'https://id.example', signInClient: 'x' };
    const [none, empty] = [join(folder, 'none'), join(folder, 'empty')];
    writeFileSync(empty, ' \n');
    const given = { XUEWEI_SIGN_IN_SECRET: 's', XUEWEI_SIGN_IN_ROLE: 'admin' };
    expect(codes({ ...whole, signInSecretFile: none }, given).map(([code]) => code)).toEqual([
      'settingWrong',
      'signInIncomplete',
      'secretTwice',
    ]);
    expect(codes({ ...whole, signInSecretFile: none })[0]?.[0]).toBe('notReadable');
    expect(codes({ ...whole, signInSecretFile: empty })[0]?.[0]).toBe('secretEmpty');
    for (const address of ['https://a@id.example', 'https://id.example?x=1', 'http://127.0.0.1.evil.example'])
      expect(codes({ ...whole, signInIssuer: address }, { XUEWEI_SIGN_IN_SECRET: 's' })).toEqual([
        ['settingWrong', '--sign-in-issuer'],
      ]);
  });

  it('should say that their file cannot be read', () => {
    for (const path of [join(folder, 'none.yaml'), fileOf('- a\n'), fileOf('a: [')])
      expect(readServeSettings({}, {}, path)).toMatchObject({ problems: [{ code: 'notReadable' }] });
  });

  it('should break off for no text of a variable', () => {
    const names = Object.keys(serveSchema.shape).map(variableOf);
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.string(), (name, text) => {
        const read = readServeSettings({}, { [name]: text });
        if (!read.ok) expect(read.problems[0]?.at.column).toBe(name);
      }),
    );
  });

  it('should all stand in the page of the administrator', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/administration.md'), 'utf8');
    for (const field of Object.keys(serveSchema.shape)) expect(page).toContain(`\`${variableOf(field)}\``);
    const named = page.match(/\bXUEWEI_\w+/g) ?? [];
    const known = [
      ...Object.keys(serveSchema.shape).map(variableOf),
      'XUEWEI_CONFIG',
      'XUEWEI_DATA',
      'XUEWEI_DATABASE_URL',
      'XUEWEI_SIGN_IN_SECRET',
    ];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
