/** What was worked out of an object, by the number of the work. */
type Found = ({ readonly value: unknown } | undefined)[];

/**
 * Where an object of a short life keeps what is worked out of it. Others are looked up in a weak map, which burdens
 * the memory’s cleaning when objects come and go by the hundred thousand.
 */
export const ownFound = Symbol('what was worked out of this');

/** An object that keeps what is worked out of it. */
export interface KeepsFound {
  readonly [ownFound]: Found;
}

/** Let an object of a short life keep what is worked out of it; a copy of the object does not. */
export function keepingFound<Short extends object>(short: Short): Short & KeepsFound {
  return Object.defineProperty(short, ownFound, { value: [] }) as Short & KeepsFound;
}

let works = 0;

/**
 * Work out something of an object once; whoever asks again gets the same answer, which nobody may change.
 *
 * @param work Its answer rests on the object alone, which does not change any more.
 */
export function onceFor<K extends object, V>(work: (key: K) => V): (key: K) => V {
  const kept = new WeakMap<K, { readonly value: V }>();
  const place = works;
  works += 1;
  return (key) => {
    const own = (key as Partial<KeepsFound>)[ownFound];
    const known = own === undefined ? kept.get(key) : (own[place] as { readonly value: V } | undefined);
    if (known !== undefined) return known.value;
    const found = { value: work(key) };
    if (own === undefined) kept.set(key, found);
    else own[place] = found;
    return found.value;
  };
}
