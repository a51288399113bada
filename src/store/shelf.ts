import type { Kysely } from 'kysely';
import type { Tables } from './tables.ts';

/** What every part of the store works with. */
export interface Shelf {
  readonly db: Kysely<Tables>;
  /** The time now, from the store's clock. */
  readonly now: () => Date;
}
