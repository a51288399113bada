/** A number as it stands in a picture: two decimals at most. */
export function place(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as XML may hold it; control signs, which it may not, are left out. */
export function plain(text: string): string {
  return (
    text
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the signs that XML forbids.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"]/g, (sign) => signs[sign] ?? '')
  );
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * One mark of a picture.
 *
 * @param attributes Numbers are rounded, texts escaped, those that are undefined left out.
 * @param inner What stands inside, as XML already.
 */
export function mark(name: string, attributes: Attributes, inner = ''): string {
  const said = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return ` ${key}="${typeof value === 'number' ? place(value) : plain(value)}"`;
  });
  return inner === '' ? `<${name}${said.join('')}/>` : `<${name}${said.join('')}>${inner}</${name}>`;
}

/** A colour with its opacity apart: office programs do not read "#rrggbbaa". */
export function paint(kind: 'fill' | 'stroke', colour: string | undefined): Attributes {
  if (colour === undefined) return { [kind]: 'none' };
  const opacity = colour.length === 9 ? Number.parseInt(colour.slice(7), 16) / 255 : undefined;
  return { [kind]: colour.slice(0, 7), [`${kind}-opacity`]: opacity };
}

/** Break a text into lines that fit: between Chinese signs, and at the spaces of other scripts. */
export function linesOf(text: string, size: number, room: number): string[] {
  const lines: string[] = [];
  for (const word of text.match(/[^\s\u2E80-\uFFFF]+\s*|[\u2E80-\uFFFF]\s*|\s+/gu) ?? []) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last + word, size) <= room) lines[lines.length - 1] = last + word;
    else lines.push(word);
  }
  return lines.map((line) => line.trim());
}

/** About how wide a text is, in pixels: Chinese signs take a whole square, others rather more than half of one. */
export function widthOf(text: string, size: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2E7F' ? size : size * 0.58), 0);
}
