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

/** The rows of a page's table between its marks that begin with none of these names; the others are measured anew. */
export function rowsKept(page: string, mark: string, names: readonly string[]): string[][] {
  const between = page.split(`<!-- ${mark} -->\n`)[1]?.split(`\n<!-- end of ${mark} -->`)[0] ?? '';
  const rows = between.split('\n').slice(2);
  const cells = rows.map((row) => row.slice(2, -2).split(' | '));
  return cells.filter(([name]) => name !== undefined && !names.includes(name));
}
