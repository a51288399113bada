const indices = new WeakMap<
  readonly unknown[],
  Map<string, { length: number; readonly lists: Map<string, unknown[]> }>
>();

/**
 * The items of a list that bear a name, in the list's order, found without looking through all of it: a city has
 * thousands. The list may have grown since it was last asked; nothing else about it may have changed.
 *
 *     listed(problem.flows, 'area', 'centre')
 */
export function listed<K extends string, T extends { readonly [key in K]: string }>(
  list: readonly T[],
  key: K,
  name: string,
): readonly T[] {
  let byKey = indices.get(list);
  if (byKey === undefined) {
    byKey = new Map();
    indices.set(list, byKey);
  }
  let index = byKey.get(key);
  if (index === undefined) {
    index = { length: 0, lists: new Map() };
    byKey.set(key, index);
  }
  for (; index.length < list.length; index.length += 1) {
    const item = list[index.length];
    if (item === undefined) continue;
    const items = index.lists.get(item[key]);
    if (items === undefined) index.lists.set(item[key], [item]);
    else items.push(item);
  }
  // The lists of this key hold items of this list alone.
  return (index.lists.get(name) ?? []) as unknown as readonly T[];
}
