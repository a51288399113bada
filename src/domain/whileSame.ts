/** What a work read, and what it gave. */
interface Remembered<Value> {
  readonly read: ReadonlyMap<string, unknown>;
  readonly value: Value;
}

/** A source that notes which of its parts are read. */
function watched<Source extends object>(source: Source, read: Map<string, unknown>): Source {
  return new Proxy(source, {
    get(target, key) {
      const part: unknown = Reflect.get(target, key);
      if (typeof key === 'string') read.set(key, part);
      return part;
    },
  });
}

/**
 * Work something out and remember the last answer, by the parts of the source that the work read: asked again while all
 * of these are the very same objects, the same answer comes back, which nobody may change. Which parts count need not be
 * listed, and cannot be forgotten.
 *
 * @param anchorOf An object of the source with whose life the answer is forgotten.
 * @param work Its answer rests on the source alone. All it reads of it is read before it returns: no getters, no promises.
 */
export function whileSame<Source extends object, Value>(
  anchorOf: (source: Source) => object,
  work: (source: Source) => Value,
): (source: Source) => Value {
  const kept = new WeakMap<object, Remembered<Value>>();
  return (source) => {
    const anchor = anchorOf(source);
    const known = kept.get(anchor);
    if (known !== undefined) {
      const parts = source as Readonly<Record<string, unknown>>;
      if ([...known.read].every(([key, part]) => Object.is(parts[key], part))) return known.value;
    }
    const read = new Map<string, unknown>();
    const value = work(watched(source, read));
    kept.set(anchor, { read, value });
    return value;
  };
}
