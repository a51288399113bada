/**
 * Unpack deflate data (RFC 1951) into a buffer of the size that the archive declares, so that neither damaged nor
 * malicious data can take more memory or time than declared.
 *
 * @param packed The deflate data.
 * @param size Bytes that must come out.
 * @returns The bytes, or undefined when the data is damaged or does not give exactly `size` bytes.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array | undefined {
  const stream: Stream = { packed, at: 0, bits: 0, held: 0, out: new Uint8Array(size), filled: 0 };
  for (let last = 0; last === 0; ) {
    last = take(stream, 1);
    const kind = take(stream, 2);
    const sound = kind === 0 ? copyStored(stream) : kind === 3 ? false : decode(stream, kind === 2);
    if (!sound || stream.at > packed.length + 4) return undefined;
  }
  return stream.filled === size ? stream.out : undefined;
}

interface Stream {
  readonly packed: Uint8Array;
  at: number;
  bits: number;
  held: number;
  readonly out: Uint8Array;
  filled: number;
}

/** The next bits, lowest first; zeros beyond the end (the caller sees by `at` that it ran over). */
function take(stream: Stream, count: number): number {
  while (stream.held < count) {
    stream.bits |= (stream.packed[stream.at] ?? 0) << stream.held;
    stream.at += 1;
    stream.held += 8;
  }
  const value = stream.bits & ((1 << count) - 1);
  stream.bits >>>= count;
  stream.held -= count;
  return value;
}

function copyStored(stream: Stream): boolean {
  stream.at -= stream.held >> 3;
  stream.bits = 0;
  stream.held = 0;
  const length = take(stream, 16);
  const check = take(stream, 16);
  const fits = stream.at + length <= stream.packed.length && stream.filled + length <= stream.out.length;
  if (length !== (check ^ 0xffff) || !fits) return false;
  stream.out.set(stream.packed.subarray(stream.at, stream.at + length), stream.filled);
  stream.at += length;
  stream.filled += length;
  return true;
}

/** A canonical Huffman code: how many codes have each length, and the symbols in the order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1;
  counts[0] = 0;
  const starts = new Uint16Array(16);
  for (let length = 1; length < 15; length += 1)
    starts[length + 1] = (starts[length] ?? 0) + (counts[length] ?? 0);
  const symbols = new Uint16Array(lengths.length);
  for (const [symbol, length] of lengths.entries())
    if (length > 0) {
      const place = starts[length] ?? 0;
      symbols[place] = symbol;
      starts[length] = place + 1;
    }
  return { counts, symbols };
}

/** The next symbol, or −1 when no code fits. */
function symbolOf(stream: Stream, { counts, symbols }: Code): number {
  let [code, first, index] = [0, 0, 0];
  for (let length = 1; length < 16; length += 1) {
    code |= take(stream, 1);
    const count = counts[length] ?? 0;
    if (code - count < first) return symbols[index + code - first] ?? -1;
    index += count;
    first = (first + count) << 1;
    code <<= 1;
  }
  return -1;
}

const fixedLengths = Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
);
const fixed = { literals: codeOf(fixedLengths), distances: codeOf(Array.from({ length: 30 }, () => 5)) };
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function ownCodes(stream: Stream): typeof fixed | undefined {
  const [literals, distances, given] = [take(stream, 5) + 257, take(stream, 5) + 1, take(stream, 4) + 4];
  const lengthLengths = Array.from({ length: 19 }, () => 0);
  for (const place of lengthOrder.slice(0, given)) lengthLengths[place] = take(stream, 3);
  const code = codeOf(lengthLengths);
  const lengths: number[] = [];
  while (lengths.length < literals + distances) {
    const symbol = symbolOf(stream, code);
    if (symbol < 0 || stream.at > stream.packed.length + 4) return undefined;
    if (symbol < 16) lengths.push(symbol);
    else repeat(stream, symbol, lengths);
  }
  return {
    literals: codeOf(lengths.slice(0, literals)),
    distances: codeOf(lengths.slice(literals, literals + distances)),
  };
}

function repeat(stream: Stream, symbol: number, lengths: number[]): void {
  const value = symbol === 16 ? (lengths.at(-1) ?? 0) : 0;
  const times =
    symbol === 16 ? 3 + take(stream, 2) : symbol === 17 ? 3 + take(stream, 3) : 11 + take(stream, 7);
  for (let time = 0; time < times; time += 1) lengths.push(value);
}

const lengthBases = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
  227, 258,
];
const lengthExtras = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const distanceBases = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097,
  6145, 8193, 12289, 16385, 24577,
];
const distanceExtras = distanceBases.map((_, index) => Math.max(0, (index >> 1) - 1));

function decode(stream: Stream, dynamic: boolean): boolean {
  const codes = dynamic ? ownCodes(stream) : fixed;
  if (codes === undefined) return false;
  for (;;) {
    const symbol = symbolOf(stream, codes.literals);
    if (symbol === 256) return true;
    if (symbol < 0 || stream.at > stream.packed.length + 4 || stream.filled >= stream.out.length)
      return false;
    if (symbol < 256) {
      stream.out[stream.filled] = symbol;
      stream.filled += 1;
    } else if (!copyBack(stream, symbol - 257, codes.distances)) return false;
  }
}

function copyBack(stream: Stream, index: number, distances: Code): boolean {
  const length = (lengthBases[index] ?? 0) + take(stream, lengthExtras[index] ?? 0);
  const symbol = symbolOf(stream, distances);
  const distance = (distanceBases[symbol] ?? 0) + take(stream, distanceExtras[symbol] ?? 0);
  const { out, filled } = stream;
  if (length < 3 || distance < 1 || distance > filled || filled + length > out.length) return false;
  for (let copied = 0; copied < length; copied += 1)
    out[filled + copied] = out[filled + copied - distance] ?? 0;
  stream.filled += length;
  return true;
}
