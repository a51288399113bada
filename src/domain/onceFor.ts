/**
 * Work out something of an object once; whoever asks again gets the same answer, which nobody may change.
 *
 * @param work Its answer rests on the object alone, which does not change any more.
 */
export function onceFor<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known.value;
    const value = work(key);
    kept.set(key, { value });
    return value;
  };
}
