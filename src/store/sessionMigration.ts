import { type Kysely, sql } from 'kysely';

/** What its owner sees of a session: since when, by which way, from which network address and browser. */
export async function describeSessions(db: Kysely<unknown>): Promise<void> {
  await sql`alter table xuewei.sessions
    add column id uuid not null unique default gen_random_uuid(),
    add column started_at timestamptz not null default clock_timestamp(),
    add column way text not null default 'password' check (way in ('password', 'issuer')),
    add column address text not null default '',
    add column browser text not null default ''`.execute(db);
}
