import { type Kysely, sql } from 'kysely';

/** The tables whose rows belong to one workspace each, before anything was known of people. */
const owned = [
  ...['places', 'place_versions', 'place_files', 'scenarios', 'scenario_revisions'],
  ...['studies', 'ledger_edits'],
] as const;

async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/**
 * Give every row a workspace and let PostgreSQL itself show only those of the workspace that the connection is set to
 * (`onConnections.ts`); without a setting there are none. What was kept before belongs to the workspace "main".
 *
 * A later step that changes rows must set `xuewei.workspace` for each workspace: the owner of the tables is bound by
 * the policies too.
 */
export async function addWorkspaces(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    'create table xuewei.workspaces (id text primary key, name text not null, created_at timestamptz not null)',
    `insert into xuewei.workspaces values ('main', 'main', now())`,
    ...owned.flatMap((table) => [
      `alter table xuewei.${table} add column workspace text not null default 'main' references xuewei.workspaces`,
      `alter table xuewei.${table} alter column workspace
         set default nullif(current_setting('xuewei.workspace', true), '')`,
    ]),
    // What was unique is unique in a workspace, and no row points into another's.
    'alter table xuewei.places drop constraint places_pkey, drop constraint places_latest_fkey',
    'alter table xuewei.scenario_revisions drop constraint scenario_revisions_id_fkey',
    'alter table xuewei.place_versions drop constraint place_versions_content',
    `alter table xuewei.place_versions add constraint place_versions_content unique (workspace, name, hash),
       add constraint place_versions_own unique (workspace, id)`,
    `alter table xuewei.places add constraint places_key primary key (workspace, name),
       add constraint places_latest foreign key (workspace, latest) references xuewei.place_versions (workspace, id)`,
    `alter table xuewei.place_files drop constraint place_files_key,
       add constraint place_files_key primary key (workspace, hash, name)`,
    'alter table xuewei.scenarios add constraint scenarios_own unique (workspace, id)',
    `alter table xuewei.scenario_revisions
       add constraint scenario_revisions_of foreign key (workspace, id) references xuewei.scenarios (workspace, id)`,
    'drop index xuewei.studies_one_by_key',
    `create unique index studies_one_by_key on xuewei.studies (workspace, key)
       where state in ('queued', 'running', 'done')`,
    `alter table xuewei.ledger_edits drop constraint ledger_edits_key,
       add constraint ledger_edits_key primary key (workspace, place, school, grade, year, number, revision)`,
    ...owned.flatMap((table) => [
      `alter table xuewei.${table} enable row level security, force row level security`,
      `create policy own_workspace on xuewei.${table} using (workspace = current_setting('xuewei.workspace', true))`,
    ]),
  ]);
}

/** Who may enter, into which workspace and as what. Of passwords, sessions and tokens only hashes are kept. */
export async function addPeople(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table xuewei.people (
       id uuid primary key, name text not null unique, shown_name text not null, password text not null,
       must_change boolean not null, disabled_at timestamptz, created_at timestamptz not null)`,
    `create table xuewei.members (
       workspace text not null references xuewei.workspaces, person uuid not null references xuewei.people,
       role text not null check (role in ('viewer', 'planner', 'admin')), primary key (workspace, person))`,
    `create table xuewei.sessions (
       hash text primary key, person uuid not null references xuewei.people,
       seen_at timestamptz not null, ends_at timestamptz not null)`,
    `create table xuewei.tokens (
       id uuid primary key, hash text not null unique, person uuid not null references xuewei.people,
       workspace text not null references xuewei.workspaces, name text not null,
       scope text not null check (scope in ('read', 'write')), created_at timestamptz not null,
       ends_at timestamptz not null, used_at timestamptz, revoked_at timestamptz)`,
    `create table xuewei.attempts (
       name_hash text primary key, failures integer not null, locked_until timestamptz, at timestamptz not null)`,
  ]);
}

/** What was answered to requests with a key, by workspace and person. */
export async function addAnswers(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table xuewei.answers (
       workspace text not null default nullif(current_setting('xuewei.workspace', true), '')
         references xuewei.workspaces,
       person text not null, key text not null, fingerprint text not null, at timestamptz not null,
       status integer, headers text not null, body bytea, primary key (workspace, person, key))`,
    'create index answers_by_time on xuewei.answers (workspace, at)',
    'alter table xuewei.answers enable row level security, force row level security',
    `create policy own_workspace on xuewei.answers using (workspace = current_setting('xuewei.workspace', true))`,
  ]);
}

/** What each change is called in the record, and what it was done to; `new` and `old` are the row's. */
const noted: readonly (readonly [string, string, string, string])[] = [
  // table, when, action, object
  ['place_versions', 'insert', 'place.added', `new.name || ' ' || new.hash`],
  ['scenario_revisions', 'insert', 'scenario.saved', `new.id || ' revision ' || new.revision`],
  [
    'scenarios',
    'update of deleted_at',
    `case when new.deleted_at is null then 'scenario.restored' else 'scenario.deleted' end`,
    'new.id::text',
  ],
  ['studies', 'insert', 'study.asked', `new.id || ' ' || new.kind`],
  ['ledger_edits', 'insert', 'ledger.written', ledgerObject()],
  ['members', 'insert', 'member.added', `xuewei.name_of(new.person) || ' ' || new.role`],
  [
    'members',
    'update',
    'member.changed',
    `xuewei.name_of(new.person) || ' ' || old.role || ' to ' || new.role`,
  ],
  ['members', 'delete', 'member.removed', `xuewei.name_of(old.person) || ' ' || old.role`],
  ['tokens', 'insert', 'token.made', `xuewei.name_of(new.person) || ' ' || new.id || ' ' || new.scope`],
  ['tokens', 'update of revoked_at', 'token.revoked', `xuewei.name_of(new.person) || ' ' || new.id`],
];

function ledgerObject(): string {
  return `concat_ws(' ', new.place, new.school, new.grade, new.year, nullif(new.number, 0), 'revision ' || new.revision)`;
}

/**
 * A record of every change, written by the database in the transaction of the change itself, so that no way of
 * changing can forget it; and only ever added to.
 */
export async function addAudit(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table xuewei.audit (
       position bigint generated always as identity primary key, at timestamptz not null default clock_timestamp(),
       workspace text, person text not null, address text not null, action text not null, object text not null)`,
    'create index audit_by_workspace on xuewei.audit (workspace, position)',
    'alter table xuewei.audit enable row level security, force row level security',
    'create policy adding on xuewei.audit for insert with check (true)',
    `create policy own_workspace on xuewei.audit for select
       using (workspace is not distinct from nullif(current_setting('xuewei.workspace', true), ''))`,
    `create function xuewei.keep_audit() returns trigger language plpgsql as $$
       begin raise exception 'the record of changes is only ever added to'; end $$`,
    `create trigger audit_kept before update or delete on xuewei.audit
       for each row execute function xuewei.keep_audit()`,
    `create trigger audit_not_emptied before truncate on xuewei.audit
       for each statement execute function xuewei.keep_audit()`,
    `create function xuewei.note(text, text, text) returns void language sql as $$
       insert into xuewei.audit (workspace, person, address, action, object)
       values ($1, coalesce(current_setting('xuewei.person', true), ''),
               coalesce(current_setting('xuewei.address', true), ''), $2, $3) $$`,
    `create function xuewei.name_of(uuid) returns text language sql stable as $$
       select name from xuewei.people where id = $1 $$`,
    ...noted.flatMap(([table, when, action, object]) => noteOn(table, when, '', action, object)),
    // The service itself starts and ends studies; that somebody stopped one is a change of theirs.
    ...noteOn(
      ...(['studies', 'update of state', `when (new.state = 'cancelled')`, 'study.cancelled'] as const),
      `new.id || ' ' || new.kind`,
    ),
    ...noteOn('people', 'insert', '', 'person.added', 'new.name'),
    ...noteOn('people', 'update of password', '', 'password.changed', 'new.name'),
    ...noteOn(
      ...(['people', 'update of disabled_at', ''] as const),
      `case when new.disabled_at is null then 'person.enabled' else 'person.disabled' end`,
      'new.name',
    ),
    ...noteOn('workspaces', 'insert', '', 'workspace.added', 'new.id'),
  ]);
}

/** People and workspaces stand above the workspaces, and so do the notes on them. */
const above = new Set(['people', 'workspaces', 'identities']);

/**
 * The statements that let the database note a change of a table in the record of changes.
 *
 * @param when The trigger's event: "insert", "update of column", "delete".
 * @param only A condition of the trigger, "when (…)"; empty for every row.
 * @param action What the record calls it: a name, or a `case` that gives one.
 * @param object What it was done to, an expression of `new` (`old` for a deletion).
 */
export function noteOn(table: string, when: string, only: string, action: string, object: string): string[] {
  const name = `${table}_${when.replaceAll(' ', '_')}`;
  const row = when === 'delete' ? 'old' : 'new';
  const said = action.startsWith('case') ? action : `'${action}'`;
  return [
    `create function xuewei.note_${name}() returns trigger language plpgsql as $$
       begin perform xuewei.note(${above.has(table) ? 'null' : `${row}.workspace`}, ${said}, ${object}); return null; end $$`,
    `create trigger ${name} after ${when} on xuewei.${table}
       for each row ${only} execute function xuewei.note_${name}()`,
  ];
}
