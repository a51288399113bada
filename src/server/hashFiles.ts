import { createHash } from 'node:crypto';
import type { TableFile } from '../study/openPlace.ts';

/** A content hash of files: SHA-256 over names and bytes in the order of names; hexadecimal. */
export function hashFiles(files: readonly TableFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of [...files].sort((left, right) => (left.name < right.name ? -1 : 1))) {
    hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  }
  return hash.digest('hex');
}
