import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Pool, PoolClient } from 'pg';
import { schemaName } from './migrations.ts';
import type { Standing } from './store.ts';
import type { Tables } from './tables.ts';

/** The role that the service's connections take where they would else be above the policies of the tables. */
export const serviceRole = 'xuewei_service';

/**
 * The tables as one standing sees them: before each use a connection is told workspace, person and address, by which
 * PostgreSQL chooses the rows and writes its record of changes.
 *
 * @param role Taken by every connection; undefined where the user of the connections is bound by the policies itself.
 */
export type TablesFor = (standing: Standing) => Kysely<Tables>;

/** Connections of a pool, each told of one standing before it is used. */
export function connectionsFor(pool: Pool, role: string | undefined): (standing: Standing) => PostgresPool {
  const told = new WeakMap<PoolClient, string>();

  async function tell(client: PoolClient, { workspace, person, address }: Standing): Promise<void> {
    const key = JSON.stringify([workspace, person, address]);
    if (told.get(client) === key) return;
    told.delete(client);
    await client.query(
      `select set_config('xuewei.workspace', $1, false), set_config('xuewei.person', $2, false),
              set_config('xuewei.address', $3, false), set_config('role', $4, false)`,
      [workspace, person, address, role ?? 'none'],
    );
    told.set(client, key);
  }

  return (standing) => {
    const connect = async (): Promise<PostgresPoolClient> => {
      const client = await pool.connect();
      try {
        await tell(client, standing);
        return client;
      } catch (error) {
        // A connection that could not be told must serve nobody.
        client.release(true);
        throw error;
      }
    };
    return { connect, end: async () => undefined };
  };
}

/** @see TablesFor */
export function onConnections(pool: Pool, role: string | undefined): TablesFor {
  const connections = connectionsFor(pool, role);
  return (standing) =>
    new Kysely<Tables>({ dialect: new PostgresDialect({ pool: connections(standing) }) }).withSchema(
      schemaName,
    );
}
