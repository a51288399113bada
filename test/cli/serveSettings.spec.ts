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
    ];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});
