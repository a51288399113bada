/** What the bytes say and in which encoding. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'gb18030';
}

function decodeAs(bytes: Uint8Array, encoding: DecodedText['encoding']): DecodedText | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    return undefined;
  }
}

/**
 * Decode a text file as planners' programs save it: UTF-8 with or without a byte-order mark, UTF-16 with one
 * ("Unicode text" of Excel), else GB18030 (which holds GBK and GB2312).
 *
 * @returns undefined when the bytes are none of these, or no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const wide = bytes[0] === 0xff && bytes[1] === 0xfe;
  const decoded = wide
    ? decodeAs(bytes, 'utf-16le')
    : (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, 'gb18030'));
  return decoded?.text.includes('\0') ? undefined : decoded;
}
