import type { Kysely } from 'kysely';
import type { PasswordCosts } from './people/password.ts';
import type { Tables } from './tables.ts';

/** What every part of the store works with. */
export interface Shelf {
  readonly db: Kysely<Tables>;
  /** The time now, from the store's clock. */
  readonly now: () => Date;
  /** Seals what must not be read off the database: 32 bytes; missing where nothing is sealed or opened. */
  readonly key?: Uint8Array | undefined;
  /** What hashing a password takes; the standard when missing. */
  readonly passwordCosts?: PasswordCosts | undefined;
}
