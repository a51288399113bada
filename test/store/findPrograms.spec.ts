import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { findPrograms } from '../../src/store/local/findPrograms.ts';
import { stagePrograms } from '../../src/store/local/stagePrograms.ts';
import { StoreFailure } from '../../src/store/store.ts';

const posix = process.platform !== 'win32';
const links = [{ source: 'native/lib/one.so.1.2', target: 'native/lib/one.so' }];
const staging = mkdtempSync(join(tmpdir(), 'xuewei-staging-'));
const native = join(staging, 'native');

describe.runIf(posix)('programs that another user is to run', () => {
  beforeAll(() => {
    // Root's own copy would go to /tmp where nobody else may enter this folder.
    chmodSync(staging, 0o755);
    vi.stubEnv('TMPDIR', staging);
    mkdirSync(join(native, 'bin'), { recursive: true });
    mkdirSync(join(native, 'lib'));
    writeFileSync(join(native, 'bin', 'postgres'), 'program', { mode: 0o755 });
    writeFileSync(join(native, 'lib', 'one.so.1.2'), 'library');
    symlinkSync('one.so.1.2', join(native, 'lib', 'one.so.1'));
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(staging, { recursive: true, force: true });
  });

  it('should be copied once, with links that go on pointing inside the copy', () => {
    const copy = stagePrograms(native, '1', links);
    expect(readFileSync(join(copy, 'lib', 'one.so'), 'utf8')).toBe('library');
    expect(readlinkSync(join(copy, 'lib', 'one.so'))).toBe('one.so.1.2');
    expect(readlinkSync(join(copy, 'lib', 'one.so.1'))).toBe('one.so.1.2');
    expect(lstatSync(copy).mode & 0o777).toBe(0o755);
    const { ino } = lstatSync(copy);
    expect(stagePrograms(native, '1', links)).toBe(copy);
    expect(lstatSync(copy).ino).toBe(ino);
  });

  it('should be copied again where a cleaner took a part of them', () => {
    const copy = stagePrograms(native, '2', links);
    rmSync(join(copy, 'bin', 'postgres'));
    expect(stagePrograms(native, '2', links)).toBe(copy);
    expect(readFileSync(join(copy, 'bin', 'postgres'), 'utf8')).toBe('program');
  });

  it('should not be taken from a folder that others may change', () => {
    const copy = stagePrograms(native, '3', links);
    chmodSync(copy, 0o777);
    expect(codeOf(() => stagePrograms(native, '3', links))).toBe('stagedByOther');
  });

  it('should not be taken from a folder of somebody else, nor through a link', () => {
    const copy = stagePrograms(native, '4', links);
    const stranger = (process.getuid?.() ?? 0) + 1;
    symlinkSync(copy, copy.replace(/-4-.*$/, `-4-${stranger}`));
    mkdirSync(copy.replace(/-4-.*$/, `-5-${stranger}`));
    const spy = vi.spyOn(process, 'getuid').mockReturnValue(stranger);
    const codes = ['4', '5'].map((version) => codeOf(() => stagePrograms(native, version, links)));
    spy.mockRestore();
    expect(codes).toEqual(['stagedByOther', 'stagedByOther']);
  });
});

describe('programs for a machine', () => {
  const { platform } = process;
  afterEach(() => {
    Object.defineProperty(process, 'platform', { value: platform });
  });

  it('should be missing, with a way out, where nobody built them', () => {
    Object.defineProperty(process, 'platform', { value: 'sunos' });
    const failure = failureOf(() => findPrograms(false));
    expect(failure.problem).toMatchObject({
      code: 'noBinary',
      details: { platform: `sunos-${process.arch}` },
    });
    expect(failure.problem.remedy).toContain('XUEWEI_DATABASE_URL');
  });
});

function failureOf(act: () => unknown): StoreFailure {
  try {
    act();
  } catch (error) {
    if (error instanceof StoreFailure) return error;
  }
  throw new Error('there was no failure of the store');
}

const codeOf = (act: () => unknown) => failureOf(act).problem.code;
