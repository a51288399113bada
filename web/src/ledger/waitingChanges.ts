import type { LedgerEdit } from '../../../src/domain/ledgerEdit.ts';
import { RefusedError } from '../places/placeClient.ts';
import { spotKey } from './ledgerBook.ts';
import type { LedgerChange } from './ledgerDesk.ts';

/** A change that nobody has taken yet, and who wrote it. */
export interface WaitingChange extends LedgerChange {
  readonly author: string;
}

/** Where waiting changes outlive the page; undefined: they last for this visit. */
export type WaitingStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | undefined;

/** Whether a service could not be asked, or asks to be asked later: what it refuses otherwise it would refuse again. */
export function isAway(error: Error): boolean {
  return !(error instanceof RefusedError) || [502, 503, 504].includes(error.status);
}

const keyOf = (place: string) => `xuewei.ledger-waiting.${place}`;

function isWaiting(value: unknown): value is WaitingChange {
  const { spot, seen, words, author } = (value ?? {}) as Record<string, unknown>;
  return (
    [spot, seen, words].every((part) => typeof part === 'object' && part !== null) && author !== undefined
  );
}

/** The changes of a place that wait for its service, the oldest first; of each spot one. */
export class WaitingChanges {
  readonly #key: string;
  readonly #storage: WaitingStorage;
  #changes: readonly WaitingChange[];

  constructor(place: string, storage: WaitingStorage) {
    this.#key = keyOf(place);
    this.#storage = storage;
    this.#changes = this.#restore();
  }

  get all(): readonly WaitingChange[] {
    return this.#changes;
  }

  /** Let a change wait; of a spot that waits already the words are the newer ones, what was seen at first stays. */
  add(change: WaitingChange): void {
    const key = spotKey(change.spot);
    const known = this.#changes.find(({ spot }) => spotKey(spot) === key);
    const { words, author } = change;
    this.#keep(
      known === undefined
        ? [...this.#changes, change]
        : this.#changes.map((each) => (each === known ? { ...known, words, author } : each)),
    );
  }

  /** A change was taken, or is refused for good. */
  drop(change: WaitingChange): void {
    this.#keep(this.#changes.filter((each) => each !== change));
  }

  /** The lines as they will stand: what waits is shown in their place. */
  over(edits: readonly LedgerEdit[]): readonly LedgerEdit[] {
    return this.#changes.reduce<readonly LedgerEdit[]>((lines, { spot, words, before, author }) => {
      const key = spotKey(spot);
      const line: LedgerEdit = {
        ...{ ...spot, ...words, author },
        ...{ revision: before?.revision ?? 0, at: before?.at ?? '' },
      };
      return [...lines.filter((each) => spotKey(each) !== key), line];
    }, edits);
  }

  #keep(changes: readonly WaitingChange[]): void {
    this.#changes = changes;
    try {
      if (changes.length === 0) this.#storage?.removeItem(this.#key);
      else this.#storage?.setItem(this.#key, JSON.stringify(changes));
    } catch {
      // A storage that is full takes nothing: the changes last for this visit.
    }
  }

  #restore(): readonly WaitingChange[] {
    try {
      const read: unknown = JSON.parse(this.#storage?.getItem(this.#key) ?? '[]');
      return Array.isArray(read) ? read.filter(isWaiting) : [];
    } catch {
      return [];
    }
  }
}
