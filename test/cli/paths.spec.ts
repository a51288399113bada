import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/cli/doctor/checkMachine.ts';
import { systemReason } from '../../src/store/systemReason.ts';
import { smallRegion } from '../arbitraries/region.ts';
import { call, folderOf } from './callCommand.ts';

const windows = process.platform === 'win32';
const linux = process.platform === 'linux';
const base = mkdtempSync(join(tmpdir(), 'xuewei-paths-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

const place = folderOf(smallRegion());
const file = join(base, 'a-file');
writeFileSync(file, 'no backup');
const below = join(file, 'below');
const gone = join(base, 'gone.xwb');

const carry = ['carry', place, '--to', '2022', '--horizon', '2030', '--out'];
/** Commands with a path that cannot serve, the path, and what is to be said of it. */
const refused: [string, string[], string, string, string][] = [
  [
    'a folder to write below a file',
    [...carry, below],
    below,
    '是文件，不是文件夹',
    'is a file, not a folder',
  ],
  ['a backup that is not there', ['restore', gone], gone, '没有这个文件', 'there is no such file'],
  ['a folder for a backup', ['restore', base], base, '它是文件夹', 'it is a folder'],
  ['a file that is no backup', ['restore', file], file, '内容无法读出', 'cannot be read'],
  ['a data folder below a file', ['users', 'list', '--data', below], below, '是文件', 'is a file'],
  ['a folder for a plan', ['verify', base], base, '它是文件夹', 'it is a folder'],
  [
    'settings that are not there',
    ['serve', '--config', gone, '--data', join(base, 'd')],
    gone,
    '没有这个',
    'no such',
  ],
];
if (linux) refused.push(['a folder in /proc', [...carry, '/proc/x'], '/proc/x', '没有这个', 'no such']);

describe('a path that cannot be written or read', () => {
  it.each(refused)(
    'should be told in the words of people, in both languages: %s',
    async (_name, words, path, zh, en) => {
      const chinese = await call([...words, '--lang', 'zh']);
      expect(chinese.code).toBe(1);
      expect(chinese.told).toContain(path);
      expect(chinese.told).toContain(zh);
      const english = await call(words);
      expect(english.told).toContain(path);
      expect(english.told).toContain(en);
      for (const { told } of [chinese, english])
        expect(told.replaceAll(path, '')).not.toMatch(/\bE[A-Z]{3,}\b|syscall|errno/);
    },
  );

  it('should keep the words of what is not known', () => {
    expect(systemReason(new Error('odd'))).toEqual({ reason: 'odd', reasonZh: 'odd' });
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(systemReason(full)).toEqual({ reason: 'the disk is full', reasonZh: '磁盘已满' });
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    const told = { address: '127.0.0.1', port: 5432 };
    for (const error of [Object.assign(away, told), new AggregateError([Object.assign(away, told)])])
      expect(systemReason(Object.assign(error, { code: 'ECONNREFUSED' }))).toEqual({
        reason: 'nothing answers there (127.0.0.1:5432)',
        reasonZh: '那里没有程序应答（127.0.0.1:5432）',
      });
  });
});

describe.skipIf(windows)('what is neither a file nor a folder', () => {
  it('should be refused, not waited for, alone and in a folder of tables', () => {
    const [pipe, mixed] = [join(base, 'pipe'), join(base, 'mixed')];
    cpSync(place, mixed, { recursive: true });
    execFileSync('mkfifo', [pipe, join(mixed, 'more.csv')]);
    expect(startedRead('check', pipe)).toContain('neither a file nor a folder');
    expect(startedRead('check', mixed)).toContain('more.csv');
    expect(startedRead('restore', pipe)).toContain('neither a file nor a folder');
  });

  it.each(['check', 'study', 'plan'])('should be refused where it is a device: %s', async (command) => {
    expect((await call([command, '/dev/null'])).told).toContain('neither a file nor a folder');
  });
});

/** What a command in a process of its own says of a path, within half a minute: one that waits cannot be ended from within. */
function startedRead(command: string, path: string): string {
  try {
    execFileSync(process.execPath, ['bin/xuewei.mjs', command, path], {
      timeout: 30_000,
      killSignal: 'SIGKILL',
      stdio: 'pipe',
    });
    return '';
  } catch (error) {
    return String((error as { stderr?: unknown }).stderr);
  }
}

describe('the doctor on a data folder', () => {
  it('should leave nothing behind where the folder can be made', () => {
    const deep = join(base, 'new', 'one');
    expect(checkFolder(deep).state).toBe('ok');
    expect(existsSync(join(base, 'new'))).toBe(false);
  });

  it('should say what is wrong where it cannot be made', () => {
    const long = join(base, 'x'.repeat(300));
    expect(checkFolder(long).state).toBe('wrong');
    if (linux)
      expect(checkFolder('/proc/none/data')).toMatchObject({
        state: 'wrong',
        problem: { code: 'folderLocked' },
      });
  });

  it('should point to check where it holds the tables of a place, not where records are kept beside them', () => {
    expect(checkFolder(place)).toMatchObject({ state: 'note', problem: { code: 'folderOfTables' } });
    const records = join(base, 'records');
    mkdirSync(join(records, 'postgres', 'cluster'), { recursive: true });
    writeFileSync(join(records, 'postgres', 'cluster', 'PG_VERSION'), '17');
    writeFileSync(join(records, 'notes.csv'), '');
    expect(checkFolder(records).state).toBe('ok');
  });
});
