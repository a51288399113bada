const [tab, lineFeed, carriageReturn, comma, semicolon] = [0x09, 0x0a, 0x0d, 0x2c, 0x3b];

/** How large a text file is, taken from its bytes alone, before anything of it is unfolded. */
export interface TextMeasure {
  readonly lines: number;
  readonly separators: number;
  /** Bytes of the longest line. */
  readonly longestLine: number;
}

/** Measure a text file. Line ends are LF, CR LF or CR. */
export function measureText(bytes: Uint8Array): TextMeasure {
  let [lines, separators, longestLine, start] = [0, 0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === comma || byte === tab || byte === semicolon) separators += 1;
    else if (byte === lineFeed || byte === carriageReturn) {
      if (byte === lineFeed || bytes[at + 1] !== lineFeed) lines += 1;
      longestLine = Math.max(longestLine, at - start);
      start = at + 1;
    }
  }
  return { lines, separators, longestLine: Math.max(longestLine, bytes.length - start) };
}
