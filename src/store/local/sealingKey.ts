import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../makeFolder.ts';
import { storeProblem } from '../problemTexts.ts';
import { StoreFailure } from '../store.ts';
import { type SystemReason, systemReason } from '../systemReason.ts';
import { syncFolder, writeSynced } from './passwordFile.ts';

/** File of a data folder with the key that seals second factors: 64 hexadecimal digits, for its owner's eyes alone. */
export const sealingFile = 'second-factor.key';

const bytes = 32;
const noKey = { reason: '64 digits 0–9, a–f are expected', reasonZh: '应为 64 位十六进制数字' };

/**
 * The key that seals second factors, made from chance where a data folder has none yet. It stands in no database and no
 * backup of one.
 *
 * @throws {StoreFailure} The file cannot be read or written, or holds no key: it is never replaced.
 */
export function sealingKey(folder: string): Uint8Array {
  const path = join(folder, sealingFile);
  const fail = (reason: SystemReason) =>
    new StoreFailure(storeProblem('noSealingKey', {}, { path, ...reason }));
  const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '');
  try {
    makeFolder(folder, 0o700);
    try {
      writeSynced(path, `${randomBytes(bytes).toString('hex')}\n`);
      syncFolder(folder);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const text = readFileSync(path, 'utf8').trim();
    if (!/^[0-9a-f]{64}$/.test(text)) throw fail(noKey);
    return Buffer.from(text, 'hex');
  } catch (error) {
    throw error instanceof StoreFailure ? error : fail(systemReason(error));
  }
}
