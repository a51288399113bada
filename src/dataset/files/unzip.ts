import { inflateSync } from 'fflate';

/** One file of an archive. */
export interface ArchiveFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** An archive unpacked, or why it was not: damaged, locked by a password, or larger than allowed. */
export type Unzipped =
  | { readonly files: readonly ArchiveFile[] }
  | { readonly failure: 'damaged' | 'locked' }
  | { readonly failure: 'tooLarge'; readonly bytes: number };

const [endSignature, entrySignature, localSignature] = [0x06054b50, 0x02014b50, 0x04034b50];

interface Entry {
  readonly name: string;
  readonly locked: boolean;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * Unpack a zip archive (xlsx, ods) and hold every file against its checksum, so that a damaged one is never read as if
 * it were sound. No more than the declared sizes is ever unpacked, and nothing when they exceed `most` together.
 */
export function unzip(bytes: Uint8Array, most: number): Unzipped {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(bytes, view);
  if (entries === undefined) return { failure: 'damaged' };
  if (entries.some((entry) => entry.locked)) return { failure: 'locked' };
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (size > most) return { failure: 'tooLarge', bytes: size };
  const files: ArchiveFile[] = [];
  for (const entry of entries) {
    const content = contentOf(bytes, view, entry);
    if (content === undefined || checksumOf(content) !== entry.checksum) return { failure: 'damaged' };
    files.push({ name: entry.name, bytes: content });
  }
  return { files };
}

/**
 * Names are UTF-8 where the entry says so. What packs on Chinese Windows writes GB18030 and says nothing, and what packs
 * on macOS writes UTF-8 and says nothing; "学校" in GB18030 is also UTF-8 for two Cyrillic letters, so that only Chinese
 * letters speak for UTF-8.
 */
function nameOf(bytes: Uint8Array, saysUtf8: boolean): string {
  const name = new TextDecoder().decode(bytes);
  const isPlain = bytes.every((byte) => byte < 0x80);
  if (saysUtf8 || isPlain || /\p{Script=Han}/u.test(name)) return name;
  return new TextDecoder('gb18030').decode(bytes);
}

function endOf(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return undefined;
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] | undefined {
  const end = endOf(view);
  if (end === undefined) return undefined;
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: nameOf(bytes.subarray(at + 46, at + 46 + name), (view.getUint16(at + 8, true) & 0x800) !== 0),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      ...sizesOf(view, at, at + 46 + name, at + 46 + name + extra),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Sizes and place of a file; where they say "see extra field" (zip64), from there. */
function sizesOf(
  view: DataView,
  at: number,
  from: number,
  to: number,
): Pick<Entry, 'packed' | 'size' | 'offset'> {
  const wide = wideNumbers(view, from, Math.min(to, view.byteLength));
  const next = (value: number) => (value === 0xffffffff ? (wide.shift() ?? value) : value);
  const size = next(view.getUint32(at + 24, true));
  const packed = next(view.getUint32(at + 20, true));
  return { size, packed, offset: next(view.getUint32(at + 42, true)) };
}

function wideNumbers(view: DataView, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    const count = Math.floor(Math.min(view.getUint16(at + 2, true), to - at - 4) / 8);
    return Array.from({ length: count }, (_, index) => Number(view.getBigUint64(at + 4 + index * 8, true)));
  }
  return [];
}

function contentOf(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array | undefined {
  const { offset, packed, size, method } = entry;
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== localSignature) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return undefined;
  const content = bytes.subarray(start, start + packed);
  if (method === 0) return packed === size ? content : undefined;
  return method === 8 ? inflate(content, size) : undefined;
}

/** Inflate into the declared size and no more; undefined when the stream is damaged. */
function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

const checksumTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as zip archives use it. */
function checksumOf(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (checksumTable[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
