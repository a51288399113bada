import { type Kysely, sql } from 'kysely';

/** Whether a connection sees every sweep, as workers and commands do; one of the service sees its workspace's alone. */
const seesAll = `current_setting('xuewei.every_sweep', true) = 'on'`;

/**
 * Let a sweep belong to a workspace of the service, and PostgreSQL itself show a workspace no other's; what was handed
 * in by command belongs to none and is shown to none. Whoever hands in, pauses, resumes, gives up or runs again one of a
 * workspace is noted in its record of changes, where the service's tables stand in the same database.
 */
export async function addWorkspaces(db: Kysely<unknown>): Promise<void> {
  const own = `${seesAll} or (workspace <> '' and workspace = current_setting('xuewei.workspace', true))`;
  const statements = [
    ...['sweeps', 'places'].flatMap((table) => [
      `alter table xuewei_sweeps.${table} add column workspace text not null default ''`,
      `alter table xuewei_sweeps.${table} alter column workspace
         set default coalesce(current_setting('xuewei.workspace', true), '')`,
      `alter table xuewei_sweeps.${table} enable row level security, force row level security`,
      `create policy own_workspace on xuewei_sweeps.${table} using (${own})`,
    ]),
    `alter table xuewei_sweeps.places drop constraint places_pkey,
       add constraint places_pkey primary key (workspace, hash)`,
    'drop index xuewei_sweeps.sweeps_one_by_key',
    `create unique index sweeps_one_by_key on xuewei_sweeps.sweeps (workspace, key) where state != 'cancelled'`,
    'create index sweeps_newest on xuewei_sweeps.sweeps (workspace, submitted_at desc, id desc)',
    'alter table xuewei_sweeps.shards enable row level security, force row level security',
    // What a connection sees of sweeps it sees of their shards.
    `create policy own_workspace on xuewei_sweeps.shards using (
       ${seesAll} or exists (select from xuewei_sweeps.sweeps where sweeps.id = shards.sweep))`,
    `create table xuewei_sweeps.workers (
       id uuid primary key, engine text not null, threads integer not null, seen_at timestamptz not null)`,
    `create function xuewei_sweeps.note_sweep() returns trigger language plpgsql as $$
       declare action text := case
         when tg_op = 'INSERT' then 'sweep.asked'
         when new.state = 'running' then case old.state when 'paused' then 'sweep.resumed' else 'sweep.again' end
         else 'sweep.' || new.state end;
       begin
         if new.workspace <> '' and to_regprocedure('xuewei.note(text, text, text)') is not null then
           perform xuewei.note(new.workspace, action, new.id || ' ' || new.title);
         end if;
         return null;
       end $$`,
    `create trigger sweeps_insert after insert on xuewei_sweeps.sweeps
       for each row execute function xuewei_sweeps.note_sweep()`,
    // That the last shard ended is no change of anybody's.
    `create trigger sweeps_state after update of state on xuewei_sweeps.sweeps
       for each row when (new.state <> old.state and new.state <> 'done') execute function xuewei_sweeps.note_sweep()`,
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
