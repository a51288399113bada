import type { Client } from 'pg';

/** Tables whose every change shows; of studies, which go on by themselves, their number alone. */
const tables = [
  'places',
  'place_versions',
  'place_files',
  'scenarios',
  'scenario_revisions',
  'ledger_edits',
  'people',
  'members',
  'tokens',
];

const query = [
  ...tables.map(
    (table) =>
      `select '${table}' as name, count(*)::text || ' ' || coalesce(max(xmin::text::bigint), 0) as state from xuewei.${table}`,
  ),
  ...['studies', 'answers', 'audit'].map((table) => `select '${table}', count(*)::text from xuewei.${table}`),
].join(' union all ');

/** What the tables hold, as one text: rows of each and the newest transaction that touched one. */
export async function stateOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string; state: string }>(query);
  return rows.map(({ name, state }) => `${name} ${state}`).join(', ');
}
