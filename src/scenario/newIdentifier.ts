/**
 * Make an identifier for a row that a scenario adds.
 *
 *     newIdentifier(['east', 'primary', 2021], new Set()) // "whatIf-east-primary-2021"
 *
 * @param parts What the row is about; undefined parts are left out.
 * @param taken Identifiers of the table; a number is added until the new one is not among them.
 */
export function newIdentifier(
  parts: readonly (string | number | undefined)[],
  taken: ReadonlySet<string>,
): string {
  const said = parts.filter((part) => part !== undefined).join('-');
  const id = `whatIf-${said}`.replace(/[\s;:|,"'/\\]/gu, '-').slice(0, 70);
  let [free, number] = [id, 2];
  while (taken.has(free)) {
    free = `${id}-${number}`;
    number += 1;
  }
  return free;
}
