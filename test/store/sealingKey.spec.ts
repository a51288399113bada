import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sealingFile, sealingKey } from '../../src/store/local/sealingKey.ts';
import { seal, unseal } from '../../src/store/people/sealing.ts';

const root = mkdtempSync(join(tmpdir(), 'xuewei-key-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the key that seals second factors', () => {
  it('should be made once, for its owner’s eyes alone, and stay', () => {
    const folder = join(root, 'fresh', 'data');
    const key = sealingKey(folder);
    expect([key.length, sealingKey(folder)]).toEqual([32, key]);
    expect(sealingKey(join(root, 'other'))).not.toEqual(key);
    const { mode } = statSync(join(folder, sealingFile));
    if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600);
  });

  it('should never be replaced where the file holds none, which is told with the file', () => {
    const path = join(root, sealingFile);
    writeFileSync(path, 'cut off');
    expect(() => sealingKey(root)).toThrow(sealingFile);
    expect(readFileSync(path, 'utf8')).toBe('cut off');
    writeFileSync(join(root, 'a file'), '');
    expect(() => sealingKey(join(root, 'a file'))).toThrow('There is no usable key');
  });

  it('should open what it sealed, for its owner, unchanged, and nothing else', () => {
    const [key, other] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    const sealed = seal(key, 'li', 'secret');
    expect(unseal(key, 'li', sealed)).toBe('secret');
    expect(seal(key, 'li', 'secret')).not.toBe(sealed);
    const bent = Buffer.from(sealed, 'base64');
    bent[bent.length - 1] = (bent.at(-1) ?? 0) ^ 1;
    for (const [by, owner, what] of [
      [other, 'li', sealed],
      [key, 'wu', sealed],
      [key, 'li', bent.toString('base64')],
      [key, 'li', ''],
    ] as const)
      expect(unseal(by, owner, what)).toBeUndefined();
  });
});
