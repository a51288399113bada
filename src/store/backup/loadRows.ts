import type { Client } from 'pg';
import { required } from '../../domain/invariant.ts';
import type { BackupGroup, BackupRow } from './backupLines.ts';
import { backupTables } from './backupTables.ts';
import type { BackupPart } from './readBackup.ts';
import { standIn } from './readTables.ts';

/** Bounds of one statement: rows, and characters of their values. */
const most = { rows: 200, characters: 4_000_000 };

/**
 * Load rows into tables that the steps of the backup have made. The database writes no record of it: the rows of the
 * record come along.
 *
 * @param client In a transaction, as the owner of the tables.
 * @returns The checksum that the backup ends with.
 */
export async function loadRows(client: Client, parts: AsyncIterable<BackupPart>): Promise<string> {
  let group: BackupGroup | undefined;
  let [waiting, characters]: [BackupRow[], number] = [[], 0];
  const counters = new Map<string, bigint>();
  const flush = async () => {
    if (group !== undefined && waiting.length > 0) await insertRows(client, group, waiting);
    [waiting, characters] = [[], 0];
  };
  await silence(client, true);
  for await (const part of parts) {
    if (part.kind === 'row') {
      const { table, columns } = required(group, 'rows come after their table');
      waiting.push(part.row);
      characters += part.row.reduce((sum, value) => sum + (value?.length ?? 0), 0);
      noteCounter(counters, table, part.row[columns.indexOf('position')]);
      if (waiting.length >= most.rows || characters >= most.characters) await flush();
    } else {
      await flush();
      if (part.kind === 'group') {
        group = part.group;
        await standIn(client, group.workspace);
        // A step of the database itself made the first workspace; it comes along too.
        if (group.table === 'workspaces') await client.query('delete from xuewei.workspaces');
      } else if (part.kind === 'end') {
        await silence(client, false);
        await countOn(client, counters);
        return part.end.sha256;
      }
    }
  }
  throw new Error('a backup that is read to its end has an end');
}

async function insertRows(
  client: Client,
  { table, columns }: BackupGroup,
  rows: readonly BackupRow[],
): Promise<void> {
  const places = rows.map(
    (_, at) => `(${columns.map((_column, column) => `$${at * columns.length + column + 1}`).join(', ')})`,
  );
  const names = columns.map((name) => `"${name}"`).join(', ');
  await client.query(
    `insert into xuewei.${table} (${names}) overriding system value values ${places.join(', ')}`,
    rows.flat(),
  );
}

/** Turn off what the database does by itself with every change, or on again. Keys stay checked. */
async function silence(client: Client, off: boolean): Promise<void> {
  for (const table of backupTables)
    await client.query(`alter table if exists xuewei.${table} ${off ? 'disable' : 'enable'} trigger user`);
}

function noteCounter(counters: Map<string, bigint>, table: string, text: string | null | undefined): void {
  if (text === undefined || text === null) return;
  const value = BigInt(text);
  if (value > (counters.get(table) ?? 0n)) counters.set(table, value);
}

/** Let new rows be counted on from the highest that came. */
async function countOn(client: Client, counters: ReadonlyMap<string, bigint>): Promise<void> {
  for (const [table, highest] of counters)
    await client.query(`select setval(pg_get_serial_sequence($1, 'position'), $2)`, [
      `xuewei.${table}`,
      String(highest),
    ]);
}
