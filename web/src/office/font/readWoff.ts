import { unzlibSync } from 'fflate';
import { InvariantError } from '../../../../src/domain/invariant.ts';

/** A font's tables by their tags ("glyf", "cmap", …), unpacked. */
export type FontTables = ReadonlyMap<string, Uint8Array>;

const signature = 0x774f4646;

/** A view of bytes that counts from their start. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Unpack a web font.
 *
 * @param bytes A file of WOFF 1.0, each table of which is zipped by itself.
 * @throws {InvariantError} It is none.
 * @source W3C, WOFF File Format 1.0, sections 3 and 4.
 */
export function readWoff(bytes: Uint8Array): FontTables {
  const view = viewOf(bytes);
  if (bytes.length < 44 || view.getUint32(0) !== signature) throw new InvariantError('This is no web font.');
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(12); index++) {
    const at = 44 + 20 * index;
    const [start, packed, whole] = [view.getUint32(at + 4), view.getUint32(at + 8), view.getUint32(at + 12)];
    const content = bytes.subarray(start, start + packed);
    const tag = String.fromCharCode(...bytes.subarray(at, at + 4));
    tables.set(tag, packed < whole ? unzlibSync(content) : content);
  }
  return tables;
}
