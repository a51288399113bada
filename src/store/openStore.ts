import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import { invariant } from '../domain/invariant.ts';
import { failureOf } from './failureOf.ts';
import { holdRecords } from './holdLock.ts';
import { ledgerOn } from './ledger.ts';
import { migrate } from './migrate.ts';
import { migrations, schemaName } from './migrations.ts';
import { placesOn } from './places.ts';
import { scenariosOn } from './scenarios.ts';
import type { Store } from './store.ts';
import { interruptStudies, studiesOn } from './studies.ts';
import type { Tables } from './tables.ts';

export interface StoreRequest {
  /** Of the database, as `openPostgres` gives it. */
  readonly url: string;
  /** The clock: ISO 8601. */
  readonly now: () => string;
  /** Connections that may be open at once, beside the one that holds the records; 8 when missing. */
  readonly connections?: number;
}

/**
 * Open the store in a database: hold it, bring its tables to the newest step, and mark studies as failed that a
 * process left running which is gone. Studies that were queued stay queued, for the caller to run.
 *
 * @throws {StoreFailure} The database is out of reach, held by another process, or newer than this program.
 */
export async function openStore({ url, now, connections = 8 }: StoreRequest): Promise<Store> {
  let lock = await holdRecords(url);
  const pool = new Pool({
    connectionString: url,
    max: connections,
    application_name: `xuewei ${process.pid}`,
  });
  // A connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks while a transaction holds it; the transaction fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const plain = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const shelf = { db: plain.withSchema(schemaName), now: () => new Date(now()) };
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= plain.destroy().then(() => lock.release());
    return closing;
  };
  try {
    await migrate(plain, migrations);
    await interruptStudies(shelf);
  } catch (error) {
    await close();
    throw failureOf(error);
  }
  let taking: Promise<void> | undefined;
  /** A restarted database has forgotten that we hold it: hold it again, or stop before we write into another's. */
  const hold = () => {
    invariant(closing === undefined, 'a store is not used after it was closed');
    if (lock.isHeld()) return undefined;
    taking ??= holdRecords(url)
      .then((again) => {
        lock = again;
      })
      .finally(() => {
        taking = undefined;
      });
    return taking;
  };
  const parts = { ...placesOn(shelf), ...scenariosOn(shelf), ...studiesOn(shelf), ...ledgerOn(shelf) };
  return { ...watched(parts, hold), close };
}

type Method = (...given: never[]) => Promise<unknown>;

/** The same methods; before each the records are held, and what the database says becomes a `StoreFailure`. */
function watched<T extends { readonly [name in keyof T]: Method }>(
  methods: T,
  hold: () => Promise<void> | undefined,
): T {
  const watch =
    (method: Method): Method =>
    async (...given) => {
      try {
        await hold();
        return await method(...given);
      } catch (error) {
        throw failureOf(error);
      }
    };
  const entries = Object.entries<Method>(methods).map(([name, method]) => [name, watch(method)]);
  return Object.fromEntries(entries) as T;
}
