import { type Document, isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';

/** Where a node of a YAML text begins; 0 when it does not say. */
export function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | null | undefined)?.range;
  return range?.[0] ?? 0;
}

/** Finds pairs of maps by key, each map looked through once. */
function pairFinder() {
  const known = new WeakMap<YAMLMap, Map<string, Pair>>();
  return (map: YAMLMap, key: PropertyKey): Pair | undefined => {
    const pairs =
      known.get(map) ??
      new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
    known.set(map, pairs);
    return pairs.get(String(key));
  };
}

/** Tells the rows, from 1, of what stands in a YAML text. */
export interface YamlRows {
  /** Row of what stands at the path, or of the nearest thing around it. */
  rowOf(path: readonly PropertyKey[]): number;
  /** Row of a key of what stands at the path. */
  rowOfKey(path: readonly PropertyKey[], key: string): number;
}

/**
 * Prepare to tell the rows of a YAML text.
 *
 * @param rowAt Row of a place in the text.
 */
export function yamlRows(yaml: Document, rowAt: (offset: number) => number): YamlRows {
  const findPair = pairFinder();
  const unalias = (node: unknown) => (isAlias(node) ? node.resolve(yaml) : node);
  const below = (node: unknown, step: PropertyKey): unknown => {
    if (isMap(node)) return findPair(node, step)?.value;
    return isSeq(node) ? node.items[Number(step)] : undefined;
  };
  const nodeAt = (path: readonly PropertyKey[]): unknown => {
    let node: unknown = yaml.contents;
    for (const step of path) {
      const next = below(unalias(node), step);
      if (next === undefined || next === null) break;
      node = next;
    }
    return node;
  };
  return {
    rowOf: (path: readonly PropertyKey[]) => rowAt(offsetOf(nodeAt(path))),
    rowOfKey: (path: readonly PropertyKey[], key: string) => {
      const node = unalias(nodeAt(path));
      return rowAt(offsetOf((isMap(node) ? findPair(node, key)?.key : undefined) ?? node));
    },
  };
}
