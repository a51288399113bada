/** The two bytes of every letter that GBK has, found by reading them all. */
function letters(): Map<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly number[]>();
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second));
      if (letter.length === 1) found.set(letter, [first, second]);
    }
  return found;
}

let bytesOf: ReadonlyMap<string, readonly number[]> | undefined;

/** A text as Chinese Windows writes it. */
export function toGb18030(text: string): Uint8Array {
  bytesOf ??= letters();
  const known = bytesOf;
  return Uint8Array.from(
    [...text].flatMap((letter) =>
      letter.charCodeAt(0) < 0x80 ? [letter.charCodeAt(0)] : (known.get(letter) ?? []),
    ),
  );
}
