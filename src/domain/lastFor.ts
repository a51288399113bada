/**
 * Work something out and remember the last answer by what it rests on: asked again of the very same parts, the same
 * answer comes back, which nobody may change. Scenarios change some tables of a place and leave the others as they are.
 *
 * @param partsOf Everything that the answer rests on: objects by identity, texts and numbers by value. The answer lives
 *   as long as the first part.
 */
export function lastFor<Input, Value>(
  partsOf: (input: Input) => readonly [object, ...unknown[]],
  work: (input: Input) => Value,
): (input: Input) => Value {
  const kept = new WeakMap<object, { readonly parts: readonly unknown[]; readonly value: Value }>();
  return (input) => {
    const parts = partsOf(input);
    const known = kept.get(parts[0]);
    if (known?.parts.length === parts.length && known.parts.every((part, at) => Object.is(part, parts[at])))
      return known.value;
    const value = work(input);
    kept.set(parts[0], { parts, value });
    return value;
  };
}
