const entrySignature = 0x02014b50;
const endSignature = 0x06054b50;
/** Deflate packs at most 1032 bytes into one. */
const mostPacked = 1032;

function endOfZip(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  return -1;
}

/** Size that one file of the archive may take: the greatest it declares, or what its packed bytes could hold at most. */
function entryBytes(view: DataView, at: number): number {
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  const declaredHere = view.getUint32(at + 24, true);
  const declaredThere = local + 30 <= view.byteLength ? view.getUint32(local + 22, true) : 0;
  const declared = Math.max(declaredHere, declaredThere);
  return declaredThere === 0 && declaredHere === 0 ? packed * mostPacked : declared;
}

/**
 * Bytes that a zip archive (xlsx, ods) takes when unpacked, as its directory declares them; nothing is unpacked.
 *
 * @returns The sum over its files, or undefined when the bytes are no zip archive with a readable directory.
 */
export function unpackedBytes(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length < 22 ? -1 : endOfZip(view);
  if (end < 0) return undefined;
  const entries = view.getUint16(end + 10, true);
  let [at, sum] = [view.getUint32(end + 16, true), 0];
  for (let entry = 0; entry < entries; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return undefined;
    sum += entryBytes(view, at);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return sum;
}
