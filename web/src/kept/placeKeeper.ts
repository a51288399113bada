import type { KeptPlace } from './keptPlace.ts';
import type { PlaceShelf } from './placeShelf.ts';

/** The kept places as they stand; a new object whenever one changes. */
export interface KeptNow {
  /** Whether the shelf has been read. */
  readonly read: boolean;
  readonly places: readonly KeptPlace[];
}

/** What was done with a place: it was kept, the disk is full, or the browser keeps nothing. */
export type KeepingPlace = 'kept' | 'full' | 'forbidden';

const isFull = (error: unknown) =>
  error instanceof Error && /quota|full|space/i.test(`${error.name} ${error.message}`);

/**
 * The places that the reader brought into this browser. Windows tell each other of changes; a place brought twice
 * replaces the one before.
 */
export class PlaceKeeper {
  readonly #shelf: PlaceShelf;
  readonly #tellOthers: () => void;
  readonly #listeners = new Set<() => void>();
  #now: KeptNow = { read: false, places: [] };

  /**
   * @param shelf Where places lie.
   * @param tellOthers Called after every change, so that other windows read the shelf again.
   */
  constructor(shelf: PlaceShelf, tellOthers: () => void) {
    this.#shelf = shelf;
    this.#tellOthers = tellOthers;
  }

  /** The places as they stand. */
  now = (): KeptNow => this.#now;

  /** Be told of changes. @returns Stops that. */
  watch = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  find(id: string): KeptPlace | undefined {
    return this.#now.places.find((place) => place.id === id);
  }

  /** Read the shelf, at first and when another window changed it. A shelf that cannot be read is empty. */
  async read(): Promise<void> {
    const places = await this.#shelf.readAll().catch((): KeptPlace[] => []);
    this.#tell(places);
  }

  /** Keep a place. What cannot be kept on the disk is not opened, so that nobody takes it for kept. */
  async keep(place: KeptPlace): Promise<KeepingPlace> {
    const version = (this.find(place.id)?.version ?? 0) + 1;
    const counted = { ...place, version };
    try {
      await this.#shelf.put(counted);
    } catch (error) {
      return isFull(error) ? 'full' : 'forbidden';
    }
    this.#tell([...this.#now.places.filter(({ id }) => id !== place.id), counted]);
    this.#tellOthers();
    return 'kept';
  }

  /** Take a place off the shelf. @returns Whether the browser did. */
  async remove(id: string): Promise<boolean> {
    try {
      await this.#shelf.remove(id);
    } catch {
      return false;
    }
    this.#tell(this.#now.places.filter((place) => place.id !== id));
    this.#tellOthers();
    return true;
  }

  #tell(places: readonly KeptPlace[]): void {
    const sorted = [...places].sort((left, right) => (left.id < right.id ? -1 : 1));
    this.#now = { read: true, places: sorted };
    for (const listener of this.#listeners) listener();
  }
}
