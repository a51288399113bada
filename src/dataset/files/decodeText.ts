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

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte);

/** Whether the bytes can only be GB18030: no mark of another encoding, and no UTF-8. */
export function isSurelyGb18030(bytes: Uint8Array): boolean {
  return !startsWith(bytes, 0xff, 0xfe) && decodeAs(bytes, 'utf-8') === undefined;
}

/**
 * Whether the bytes are UTF-8 by accident, perhaps: every character beyond ASCII takes two bytes, as all of GB2312 do.
 * "学校" in GB18030 is such a case: it is "ѧУ" in UTF-8.
 */
const isDoubtful = ({ text }: DecodedText) => /[\u0080-\u07ff]/.test(text) && !/[\u0800-\uffff]/.test(text);

/**
 * Decode a text file as planners' programs save it: UTF-8 with or without a byte-order mark, UTF-16 with one
 * ("Unicode text" of Excel), else GB18030 (which holds GBK and GB2312).
 *
 * @param bytes The file.
 * @param besideGb18030 Whether other files of the dataset are surely GB18030: then a doubtful one is so too.
 * @returns undefined when the bytes are none of these, or no text at all.
 */
export function decodeText(bytes: Uint8Array, besideGb18030 = false): DecodedText | undefined {
  const decoded = startsWith(bytes, 0xff, 0xfe)
    ? decodeAs(bytes, 'utf-16le')
    : decodeBytes(bytes, besideGb18030);
  return decoded?.text.includes('\0') ? undefined : decoded;
}

function decodeBytes(bytes: Uint8Array, besideGb18030: boolean): DecodedText | undefined {
  const plain = decodeAs(bytes, 'utf-8');
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  const doubtful = plain === undefined || (besideGb18030 && !marked && isDoubtful(plain));
  return doubtful ? (decodeAs(bytes, 'gb18030') ?? plain) : plain;
}
