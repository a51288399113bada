import { type Draft, readDraft, writeDraft } from './draft.ts';
import { writeText } from './draftHistory.ts';

const prefix = 'xuewei.';

/** What the store needs of the browser's storage. */
export type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The drafts as they stand now; a new one whenever something changes. */
export interface DraftsNow {
  readonly drafts: readonly Draft[];
  /** Drafts that another window changed last: its text is shown, this window's is one step back. */
  readonly overtaken: ReadonlySet<string>;
  /** Whether the browser takes drafts at all; if not they last for this visit. */
  readonly kept: boolean;
}

/**
 * The reader's drafts. Every change is written to the browser's storage at once, so that a reload or a crash loses
 * nothing; a change in another window arrives here, the newest one wins, and that is told.
 */
export class DraftStore {
  readonly #storage: DraftStorage | undefined;
  readonly #listeners = new Set<() => void>();
  #now: DraftsNow;

  /** @param storage Where drafts are kept; undefined where the browser forbids it. */
  constructor(storage: DraftStorage | undefined) {
    this.#storage = storage;
    this.#now = { drafts: readAll(storage), overtaken: new Set(), kept: storage !== undefined };
  }

  /** The drafts as they stand. */
  now = (): DraftsNow => this.#now;

  /** Be told of changes. @returns Stops that. */
  watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  find(id: string | undefined): Draft | undefined {
    return this.#now.drafts.find((draft) => draft.id === id);
  }

  /** Keep a draft, new or changed. */
  put(draft: Draft): void {
    const counted = { ...draft, change: draft.change + 1 };
    const known = this.find(draft.id) !== undefined;
    const drafts = known
      ? this.#now.drafts.map((each) => (each.id === draft.id ? counted : each))
      : [...this.#now.drafts, counted];
    const overtaken = new Set([...this.#now.overtaken].filter((id) => id !== draft.id));
    this.#tell({ drafts, overtaken, kept: this.#write(counted) });
  }

  /** Forget a draft, here and in the storage. */
  remove(id: string): void {
    this.#storage?.removeItem(`${prefix}${id}`);
    this.#tell({ ...this.#now, drafts: this.#now.drafts.filter((draft) => draft.id !== id) });
  }

  /**
   * Hear that another window wrote something.
   *
   * @param key The storage's key; `written` what stands there now, null where it was taken out.
   */
  hear(key: string | null, written: string | null): void {
    if (key === null || !key.startsWith(`${prefix}draft-`)) return;
    const id = key.slice(prefix.length);
    const theirs = readDraft(written);
    const ours = this.find(id);
    if (theirs === undefined) {
      this.#tell({ ...this.#now, drafts: this.#now.drafts.filter((draft) => draft.id !== id) });
      return;
    }
    if (ours === undefined) {
      this.#tell({ ...this.#now, drafts: [...this.#now.drafts, theirs] });
      return;
    }
    if (ours.history.text === theirs.history.text && ours.change === theirs.change) return;
    // What stood here is kept one step back, so that neither window's work is lost.
    const history = writeText(ours.history, theirs.history.text);
    const merged = { ...theirs, history };
    const drafts = this.#now.drafts.map((draft) => (draft.id === id ? merged : draft));
    this.#tell({ ...this.#now, drafts, overtaken: new Set([...this.#now.overtaken, id]) });
  }

  #write(draft: Draft): boolean {
    try {
      this.#storage?.setItem(`${prefix}${draft.id}`, writeDraft(draft));
      return this.#storage !== undefined;
    } catch {
      return false;
    }
  }

  #tell(next: DraftsNow): void {
    this.#now = next;
    for (const listener of this.#listeners) listener();
  }
}

function readAll(storage: DraftStorage | undefined): Draft[] {
  if (storage === undefined) return [];
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys
    .filter((key) => key.startsWith(`${prefix}draft-`))
    .sort()
    .flatMap((key) => readDraft(storage.getItem(key)) ?? []);
}
