import type { ClientBase } from 'pg';
import { aboveWorkspaces, type BackupTable, backupTables } from './backupTables.ts';

/** A table as the database has it. */
export interface FoundTable {
  readonly table: BackupTable;
  readonly columns: readonly string[];
  /** Columns by which rows are told apart. */
  readonly key: readonly string[];
  /** Whether PostgreSQL shows the rows of one workspace at a time. */
  readonly byWorkspace: boolean;
}

/** The tables of a backup that a database has, in the order of loading; none where nothing was ever kept there. */
export async function readTables(client: ClientBase): Promise<readonly FoundTable[]> {
  const { rows } = await client.query<{ table: string; columns: string; key: string | null }>(
    `select c.relname as table,
            (select json_agg(attname order by attnum)::text from pg_attribute
              where attrelid = c.oid and attnum > 0 and not attisdropped) as columns,
            (select json_agg(a.attname order by a.attnum)::text from pg_index i join pg_attribute a
               on a.attrelid = c.oid and a.attnum = any (i.indkey)
              where i.indrelid = c.oid and i.indisprimary) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'xuewei' and c.relkind = 'r'`,
  );
  return backupTables.flatMap((table): FoundTable[] => {
    const row = rows.find((each) => each.table === table);
    if (row === undefined) return [];
    const columns = JSON.parse(row.columns) as string[];
    const key = JSON.parse(row.key ?? '[]') as string[];
    const byWorkspace = columns.includes('workspace') && !aboveWorkspaces.has(table);
    return [{ table, columns, key, byWorkspace }];
  });
}

/** The steps that a database has gone through, by name; none where nothing was ever kept there. */
export async function readSteps(client: ClientBase): Promise<readonly string[]> {
  const there = await client.query<{ steps: string | null }>(
    `select to_regclass('xuewei.steps')::text as steps`,
  );
  if (there.rows[0]?.steps == null) return [];
  const { rows } = await client.query<{ name: string }>('select name from xuewei.steps order by name');
  return rows.map(({ name }) => name);
}

/** The workspaces whose rows a table may hold, null for those of none. */
export async function workspacesFor(
  client: ClientBase,
  { table, byWorkspace }: FoundTable,
): Promise<readonly (string | null)[]> {
  if (!byWorkspace) return [null];
  const { rows } = await client.query<{ id: string }>('select id from xuewei.workspaces order by id');
  const ids = rows.map(({ id }) => id);
  return table === 'audit' ? [null, ...ids] : ids;
}

/** Let PostgreSQL show, and take, the rows of one workspace; lasts as long as the transaction. */
export async function standIn(client: ClientBase, workspace: string | null): Promise<void> {
  await client.query(`select set_config('xuewei.workspace', $1, true)`, [workspace ?? '']);
}
