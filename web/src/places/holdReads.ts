type Read<T> = (id: string, signal?: AbortSignal) => Promise<T>;

/**
 * Hold what was read last, so that it can be read again where nobody answers any more.
 *
 * @param read Rejects with a TypeError where nobody answers at all (as fetch does).
 * @param most How many are held, those read last.
 * @returns The same read: where nobody answers it gives what is held of that identifier, else it rejects as before.
 */
export function holdReads<T>(read: Read<T>, most: number): Read<T> {
  const held = new Map<string, T>();
  return async (id, signal) => {
    try {
      const found = await read(id, signal);
      held.delete(id);
      held.set(id, found);
      for (const oldest of [...held.keys()].slice(0, -most)) held.delete(oldest);
      return found;
    } catch (error) {
      const before = held.get(id);
      if (before === undefined || !(error instanceof TypeError)) throw error;
      return before;
    }
  };
}

/** Tables of places that are held: of the one in view and the one before; they may be large. */
export const heldPlaces = 2;

/** Texts of scenarios that are held; they are small. */
export const heldScenarios = 64;
