import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the cases depend on: what is tested, and the tests. */
const folders = ['src', 'web', 'wasm', 'seeds', 'worlds', 'test'];

/**
 * The seed of all cases that properties draw: that of `XUEWEI_TEST_SEED`, or one of the sources' own, so that the same
 * sources are tested by the same cases on any machine, and every change draws new ones.
 *
 * @param root The project's folder.
 * @returns A whole number of 32 bits.
 * @throws Error where `XUEWEI_TEST_SEED` is no whole number of 32 bits.
 */
export function seedOfCases(root: string, asked = process.env.XUEWEI_TEST_SEED): number {
  if (asked !== undefined && asked !== '') {
    const seed = Number(asked);
    if (seed !== (seed | 0))
      throw new Error(`XUEWEI_TEST_SEED is "${asked}": a whole number of 32 bits is needed.`);
    return seed;
  }
  const digest = createHash('sha256');
  for (const folder of folders) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') || file.endsWith('.tsx'))
      .map((file) => file.replaceAll('\\', '/'));
    for (const file of files.sort()) digest.update(file).update(readFileSync(join(root, folder, file)));
  }
  return digest.digest().readInt32BE();
}
