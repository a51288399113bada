/**
 * Put a table in place of the one between a page’s marks.
 *
 * @throws {Error} The page has no such place.
 */
export function replaced(page: string, mark: string, table: string): string {
  const [from, to] = [`<!-- ${mark} -->\n`, `\n<!-- end of ${mark} -->`];
  const [start, end] = [page.indexOf(from), page.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`The page has no place for ${mark}.`);
  return page.slice(0, start + from.length) + table + page.slice(end);
}

/** A table as the pages write it. */
export const tableOf = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
