import type { LedgerEdit, LedgerSpot } from '../../../src/domain/ledgerEdit.ts';
import { differences, type FilledWords, filledOf } from './filledWords.ts';
import { type LedgerBook, spotKey } from './ledgerBook.ts';
import { isAway, WaitingChanges, type WaitingStorage } from './waitingChanges.ts';

/** What is to be written of one spot. */
export interface LedgerChange {
  readonly spot: LedgerSpot;
  /** The line that was read; undefined where there was none. */
  readonly before: LedgerEdit | undefined;
  /** What the writer saw, of the whole grade where the class had no line of its own. */
  readonly seen: FilledWords;
  readonly words: FilledWords;
}

/** Somebody else wrote meanwhile: neither is lost until a person has chosen. */
export interface LedgerConflict {
  readonly change: LedgerChange;
  readonly theirs: LedgerEdit;
}

/** The lines of a place as they stand; a new object whenever one changes. */
export interface LedgerNow {
  readonly read: boolean;
  readonly edits: readonly LedgerEdit[];
  readonly conflicts: readonly LedgerConflict[];
  /** Why the last reading or writing failed. */
  readonly error: Error | undefined;
  /** Steps that can be taken back. */
  readonly steps: number;
  /** Changes that wait for a service which did not answer; they are shown as if it had. */
  readonly waiting: number;
}

/** What became of changes; those that wait are sent again when the service answers. */
export type Written = 'kept' | 'waiting' | 'conflict' | 'failed';

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)));

/** The ledger of one place on the planner's desk: what stands, steps back, and what two people wrote at once. */
export class LedgerDesk {
  readonly book: LedgerBook;
  readonly place: string;
  readonly #listeners = new Set<() => void>();
  #steps: readonly (readonly LedgerChange[])[] = [];
  readonly #waiting: WaitingChanges;
  #sending = false;
  #now: LedgerNow;

  /** @param storage Where changes wait over a reload while a service is away. */
  constructor(book: LedgerBook, place: string, storage?: WaitingStorage) {
    this.book = book;
    this.place = place;
    this.#waiting = new WaitingChanges(place, storage);
    const waiting = this.#waiting.all.length;
    this.#now = { read: false, edits: [], conflicts: [], error: undefined, steps: 0, waiting };
  }

  /** The lines as they stand. */
  now = (): LedgerNow => this.#now;

  /** Be told of changes. @returns Stops that. */
  watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Read the book, at first and when somebody else wrote. */
  async read(): Promise<void> {
    try {
      this.#tell({ edits: await this.book.read(this.place), read: true, error: undefined });
      await this.#sendAgain();
    } catch (error) {
      this.#tell({ read: true, error: asError(error) });
    }
  }

  /** Write changes, all of them one step back. What failed is not written, and `error` tells why. */
  async write(changes: readonly LedgerChange[], author: string): Promise<Written> {
    // What waits goes first: whoever wrote a spot twice wrote the second over the first.
    if (this.#waiting.all.length > 0) return this.#wait(changes, author);
    const { kept, written } = await this.#writeAll(changes, author);
    if (kept.length > 0) this.#steps = [...this.#steps, kept];
    this.#tell({});
    return written;
  }

  /** Take the last step back, as a line of its own: the history keeps both. */
  async undo(author: string): Promise<Written> {
    const step = this.#steps.at(-1);
    if (step === undefined) return 'kept';
    const { kept, written } = await this.#writeAll(step, author);
    // Where somebody wrote since, the conflict holds what was to come back; what failed can be taken back again.
    const tried = new Set(kept.map(({ spot }) => spotKey(spot)));
    const left = written === 'failed' ? step.filter(({ spot }) => !tried.has(spotKey(spot))) : [];
    this.#steps = [...this.#steps.slice(0, -1), ...(left.length > 0 ? [left] : [])];
    this.#tell({});
    return written;
  }

  /** Let the writer's words stand over theirs, or theirs; fields that the writer did not touch stay theirs. */
  async settle(conflict: LedgerConflict, choice: 'mine' | 'theirs', author: string): Promise<Written> {
    const drop = () => this.#tell({ conflicts: this.#now.conflicts.filter((each) => each !== conflict) });
    if (choice === 'theirs') {
      drop();
      return 'kept';
    }
    const { change, theirs } = conflict;
    const mine = Object.fromEntries(
      differences(change.seen, change.words).map((field) => [field, change.words[field]]),
    );
    const seen = filledOf(theirs);
    const words = { ...seen, ...mine };
    const written = await this.write([{ spot: change.spot, before: theirs, seen, words }], author);
    if (written !== 'failed') drop();
    return written;
  }

  /** @returns The steps that lead back from what was kept. */
  async #writeAll(changes: readonly LedgerChange[], author: string) {
    const kept: LedgerChange[] = [];
    const conflicts: LedgerConflict[] = [];
    let failure: Error | undefined;
    for (const [index, change] of changes.entries()) {
      const { spot, before, words, seen } = change;
      const ifRevision = before?.revision ?? 0;
      try {
        const writing = await this.book.write({ ...spot, ...words, author, ifRevision });
        const stands = writing.kind === 'kept' ? writing.edit : writing.theirs;
        this.#tell({ edits: replaced(this.#now.edits, stands) });
        if (writing.kind === 'kept') kept.push({ spot, before: stands, seen: words, words: seen });
        else conflicts.push({ change, theirs: stands });
      } catch (error) {
        failure = asError(error);
        if (!this.book.shared || !isAway(failure)) break;
        await this.#wait(changes.slice(index), author);
        return { kept, written: 'waiting' as const };
      }
    }
    this.#tell({ error: failure, conflicts: [...this.#now.conflicts, ...conflicts] });
    const written: Written = failure !== undefined ? 'failed' : conflicts.length > 0 ? 'conflict' : 'kept';
    return { kept, written };
  }

  /** Let changes wait for the service, and try at once where it may be back. */
  async #wait(changes: readonly LedgerChange[], author: string): Promise<Written> {
    const wasAway = this.#waiting.all.length === 0;
    for (const change of changes) this.#waiting.add({ ...change, author });
    this.#tell({});
    if (!wasAway) await this.#sendAgain();
    return this.#waiting.all.length > 0 ? 'waiting' : 'kept';
  }

  /** Send what waits, until nobody answers again; what is refused stays, and `error` tells why. */
  async #sendAgain(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    let failure: Error | undefined;
    for (const change of this.#waiting.all) {
      const { spot, words, before, author } = change;
      try {
        const writing = await this.book.write({
          ...{ ...spot, ...words, author },
          ifRevision: before?.revision ?? 0,
        });
        this.#waiting.drop(change);
        const stands = writing.kind === 'kept' ? writing.edit : writing.theirs;
        const clash = writing.kind === 'kept' ? [] : [{ change, theirs: stands }];
        this.#tell({
          edits: replaced(this.#now.edits, stands),
          conflicts: [...this.#now.conflicts, ...clash],
        });
      } catch (error) {
        failure = asError(error);
        if (isAway(failure)) break;
      }
    }
    this.#sending = false;
    this.#tell({ error: failure });
  }

  #tell(part: Partial<LedgerNow>): void {
    const next = { ...this.#now, ...part };
    this.#now = {
      ...next,
      edits: this.#waiting.over(next.edits),
      ...{ steps: this.#steps.length, waiting: this.#waiting.all.length },
    };
    for (const listener of this.#listeners) listener();
  }
}

function replaced(edits: readonly LedgerEdit[], edit: LedgerEdit): readonly LedgerEdit[] {
  const key = spotKey(edit);
  return [...edits.filter((each) => spotKey(each) !== key), edit];
}
