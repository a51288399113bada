import { Client } from 'pg';
import type { Acknowledged } from './acknowledged.ts';
import { sha256 } from './writers.ts';

/** Relations that must hold between tables, each as a query for rows that break it. */
const broken: readonly string[] = [
  `select 1 from xuewei.scenarios s left join xuewei.scenario_revisions r using (id, revision) where r.id is null`,
  `select 1 from xuewei.scenario_revisions r left join xuewei.scenarios s using (id)
   where s.id is null or r.revision > s.revision`,
  `select 1 from xuewei.scenarios s
   where s.revision <> (select count(*) from xuewei.scenario_revisions r where r.id = s.id)`,
  `select 1 from xuewei.places p left join xuewei.place_versions v on v.id = p.latest where v.id is null`,
  `select 1 from xuewei.place_versions v
   where v.files <> (select count(*) from xuewei.place_files f where f.hash = v.hash)`,
  `select 1 from xuewei.studies where (state = 'done') <> (result is not null)`,
  `select 1 from (select max(revision) - count(*) as gap from xuewei.ledger_edits
   group by place, school, grade, year, number) s where gap <> 0`,
];

/** What was found in a database. */
export interface Inspected {
  /** Acknowledged changes that are not there as they were acknowledged. */
  readonly lost: readonly Acknowledged[];
  /** Rows that break a relation between tables, and what PostgreSQL's own checker says of tables and indexes. */
  readonly broken: readonly string[];
}

async function connected<T>(url: string, use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`select set_config('xuewei.workspace', 'main', false)`);
    return await use(client);
  } finally {
    await client.end();
  }
}

/** Whether PostgreSQL's checker (amcheck) can be had in this database; it is made where it is missing. */
export function prepareChecker(url: string): Promise<boolean> {
  return connected(url, (client) =>
    client.query('create extension if not exists amcheck').then(
      () => true,
      () => false,
    ),
  );
}

/** Look for acknowledged changes, broken relations, and damage in tables and indexes. */
export function inspect(url: string, all: readonly Acknowledged[], checker: boolean): Promise<Inspected> {
  return connected(url, async (client) => ({
    lost: await lostIn(client, all),
    broken: [...(await brokenIn(client)), ...(checker ? await damagedIn(client) : [])],
  }));
}

async function brokenIn(client: Client): Promise<string[]> {
  const found: string[] = [];
  for (const query of broken) {
    const { rowCount } = await client.query(query);
    if ((rowCount ?? 0) > 0) found.push(`${rowCount} × ${query}`);
  }
  return found;
}

async function damagedIn(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ msg: string }>(
    `select c.relname || ': ' || v.msg as msg from pg_class c, lateral verify_heapam(c.oid) v
     where c.relnamespace = 'xuewei'::regnamespace and c.relkind = 'r'`,
  );
  const indexes = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_am a on a.oid = c.relam
     where c.relnamespace = 'xuewei'::regnamespace and c.relkind = 'i' and a.amname = 'btree'`,
  );
  const found = rows.map(({ msg }) => msg);
  for (const { name } of indexes.rows)
    await client
      .query('select bt_index_check($1::regclass, true)', [name])
      .catch((error: Error) => found.push(error.message));
  return found;
}

async function lostIn(client: Client, all: readonly Acknowledged[]): Promise<Acknowledged[]> {
  const textsOf = async (query: string) => {
    const { rows } = await client.query<{ key: string; value: string }>(query);
    return new Map(rows.map(({ key, value }) => [key, value]));
  };
  const revisions = await textsOf(
    `select id || ' ' || revision as key, encode(sha256(convert_to(text, 'UTF8')), 'hex') as value
     from xuewei.scenario_revisions`,
  );
  const deleted = await textsOf(
    `select id::text as key, '' as value from xuewei.scenarios where deleted_at is not null`,
  );
  const notes = await textsOf(
    `select concat_ws(' ', place, number, revision, note) as key, note as value from xuewei.ledger_edits`,
  );
  const hashes = await textsOf(`select hash as key, name as value from xuewei.place_versions`);
  const states = await textsOf(`select id::text as key, state as value from xuewei.studies`);
  const answers = await textsOf(`select key, status::text as value from xuewei.answers`);
  const isThere = (each: Acknowledged): boolean => {
    switch (each.kind) {
      case 'scenario':
        return revisions.get(`${each.id} ${each.revision}`) === sha256(each.text);
      case 'deleted':
        return deleted.has(each.id);
      case 'ledger':
        return notes.has([each.place, each.number, each.revision, each.note].join(' '));
      case 'place':
        return hashes.get(each.hash) === each.name;
      case 'asked':
        return states.has(each.id);
      case 'done':
        return states.get(each.id) === 'done';
      case 'key':
        return answers.get(each.key) === '201';
    }
  };
  return all.filter((each) => !isThere(each));
}
