import { Client } from 'pg';
import { readSteps } from './backup/readTables.ts';
import { failureOf } from './failureOf.ts';
import { holderOf } from './holdLock.ts';
import { migrations } from './migrations.ts';

/** What stands in the way of a service on a database, or would one day. */
export interface InspectedDatabase {
  /** As the server writes it: "18.4". */
  readonly version: string;
  /** PostgreSQL's own number of it: 180004. */
  readonly versionNumber: number;
  /** Whoever has its records open; undefined where nobody has. */
  readonly holder: string | undefined;
  /** Steps that it has not gone through, and steps of a newer program. */
  readonly missing: readonly string[];
  readonly unknown: readonly string[];
  /** Tables whose rows belong to workspaces, but are not kept apart. */
  readonly openTables: readonly string[];
  /** Settings without which a power cut may lose what was acknowledged or spoil what is kept. */
  readonly unsafe: readonly string[];
  /** How far the server's clock goes before this machine's, in seconds; the way there and back is taken off by half. */
  readonly ahead: number;
}

const neededSettings = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Look at a database without changing anything.
 *
 * @param now The clock of this machine, milliseconds since 1970.
 * @throws {StoreFailure} It is out of reach.
 */
export async function inspectDatabase(url: string, now: () => number): Promise<InspectedDatabase> {
  const client = new Client({
    ...{ connectionString: url, connectionTimeoutMillis: 10_000 },
    application_name: `xuewei doctor ${process.pid}`,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const list = async (text: string, values: unknown[] = []) =>
      (await client.query<{ name: string }>(text, values)).rows.map(({ name }) => name);
    const sent = now();
    const { rows } = await client.query<{ version: string; number: string; seconds: string }>(
      `select current_setting('server_version') as version, current_setting('server_version_num') as number,
              extract(epoch from clock_timestamp())::text as seconds`,
    );
    const between = (sent + now()) / 2000;
    const [row] = rows;
    const taken = await readSteps(client);
    return {
      version: row?.version ?? '?',
      versionNumber: Number(row?.number),
      holder: await holderOf(client, 'records'),
      missing: Object.keys(migrations).filter((name) => !taken.includes(name)),
      unknown: taken.filter((name) => !Object.hasOwn(migrations, name)),
      openTables: await list(
        `select relname as name from pg_class c where relnamespace = to_regnamespace('xuewei') and relkind = 'r'
           and not (relrowsecurity and relforcerowsecurity) and relname not in ('members', 'tokens')
           and exists (select from pg_attribute where attrelid = c.oid and attname = 'workspace') order by 1`,
      ),
      unsafe: await list(
        `select name from pg_settings where name = any ($1) and setting = 'off' order by 1`,
        [neededSettings],
      ),
      ahead: Number(row?.seconds) - between,
    };
  } catch (error) {
    throw failureOf(error);
  } finally {
    await client.end().catch(() => undefined);
  }
}
