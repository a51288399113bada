import { Client } from 'pg';
import { failureOf } from './failureOf.ts';
import { storeProblem } from './problemTexts.ts';
import { StoreFailure } from './store.ts';

/** The numbers that PostgreSQL knows our locks by: the first is ours ("xw"), the second says what is held. */
const family = 0x7877;
const locks = { folder: 1, records: 2 } as const;

/** Something that one process holds at a time. PostgreSQL lets go of it when the process ends, however it ends. */
export interface Lock {
  /** False once the connection that holds it broke. */
  readonly isHeld: () => boolean;
  readonly release: () => Promise<void>;
}

/** Longer than PostgreSQL takes to see that a killed process is gone, in milliseconds. */
const usualPatience = 1500;
const pause = 100;

/**
 * Hold a lock on a connection of its own, or say who holds it.
 *
 * No lock file: a file outlives the process that wrote it, and its process number goes to others.
 *
 * @param patience Milliseconds for which another's lock is waited for.
 * @throws {StoreFailure} The database is out of reach.
 */
export async function holdLock(
  url: string,
  name: keyof typeof locks,
  patience = usualPatience,
): Promise<Lock | { readonly holder: string }> {
  const client = connectionTo(url);
  let held = false;
  const lose = () => {
    held = false;
  };
  client.on('error', lose).on('end', lose);
  try {
    await client.connect();
    held = await tryFor(client, locks[name], patience);
    if (held) return { isHeld: () => held, release: () => client.end() };
    const holder = await holderOf(client, name);
    await client.end();
    return { holder: holder ?? '?' };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw failureOf(error);
  }
}

/** Hold the records of a database, or fail with a problem that names who holds them. */
export async function holdRecords(url: string, patience?: number): Promise<Lock> {
  const lock = await holdLock(url, 'records', patience);
  if ('holder' in lock) throw new StoreFailure(storeProblem('databaseTaken', {}, { holder: lock.holder }));
  return lock;
}

/** Whether a process holds the records of a database at this moment; nobody is waited for. */
export async function areRecordsHeld(url: string): Promise<boolean> {
  const client = connectionTo(url);
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await holderOf(client, 'records')) !== undefined;
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function connectionTo(url: string): Client {
  try {
    return new Client({
      connectionString: url,
      application_name: `xuewei ${process.pid}`,
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
  } catch (error) {
    throw failureOf(error);
  }
}

async function tryFor(client: Client, lock: number, patience: number): Promise<boolean> {
  for (let waited = 0; ; waited += pause) {
    const { rows } = await client.query('select pg_try_advisory_lock($1, $2) as held', [family, lock]);
    if (rows[0]?.held === true) return true;
    if (waited >= patience) return false;
    await new Promise((wake) => setTimeout(wake, pause));
  }
}

/** Who holds a lock, by the name that its connection bears. */
export async function holderOf(client: Client, name: keyof typeof locks): Promise<string | undefined> {
  const { rows } = await client.query(
    `select a.application_name as name from pg_locks l join pg_stat_activity a using (pid)
     where l.locktype = 'advisory' and l.granted and l.classid = $1 and l.objid = $2
       and l.database = (select oid from pg_database where datname = current_database())`,
    [family, locks[name]],
  );
  return rows[0] === undefined ? undefined : String(rows[0].name);
}
