import type { Records } from '../store/store.ts';
import type { PlaceBook } from './placeBook.ts';

/** What lies open to one request: the records of its workspace. */
export interface Room {
  /** Path of the interface's part that the room is reached by; addresses in answers begin with it. */
  readonly base: string;
  /** The records as whoever asks sees and changes them. */
  readonly store: Records;
  /** The same for what the service does by itself. */
  readonly records: Records;
  readonly places: PlaceBook;
}
