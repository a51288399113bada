import { createHash } from 'node:crypto';
import { byText } from '../domain/region/region.ts';
import type { PlaceFile } from './store.ts';

/** Name the content of a place: SHA-256 over names and bytes in the order of names; hexadecimal. */
export function hashPlace(files: readonly PlaceFile[]): string {
  const hash = createHash('sha256');
  for (const { name, bytes } of [...files].sort((left, right) => byText(left.name, right.name))) {
    hash.update(`${name}\0${bytes.byteLength}\0`).update(bytes);
  }
  return hash.digest('hex');
}
