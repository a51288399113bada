import { type Kysely, sql } from 'kysely';
import { noteOn } from './teamMigrations.ts';

/**
 * What people say about scenarios and ledger rows, by workspace as all that is theirs. Of a comment that was removed
 * the row stays, without its text, so that the pages of a list keep their places.
 */
export async function addComments(db: Kysely<unknown>): Promise<void> {
  const object = `new.id || ' ' || coalesce('scenario ' || new.scenario,
    concat_ws(' ', 'ledger', new.place, new.school, new.grade, new.year, nullif(new.number, 0)))`;
  const statements = [
    `create table xuewei.comments (
       id uuid primary key,
       workspace text not null default nullif(current_setting('xuewei.workspace', true), '')
         references xuewei.workspaces,
       place text not null, scenario text, school text, grade text, year integer, number integer,
       text text not null, person text not null, author text not null, revision integer not null,
       written_at timestamptz not null, changed_at timestamptz not null, removed_at timestamptz,
       position bigint generated always as identity,
       check (case when scenario is null then num_nulls(school, grade, year, number) = 0
                   else num_nonnulls(school, grade, year, number) = 0 end))`,
    'create index comments_by_place on xuewei.comments (workspace, place, position)',
    'alter table xuewei.comments enable row level security, force row level security',
    `create policy own_workspace on xuewei.comments using (workspace = current_setting('xuewei.workspace', true))`,
    ...noteOn('comments', 'insert', '', 'comment.added', object),
    ...noteOn(
      ...(['comments', 'update of revision', ''] as const),
      `case when new.removed_at is null then 'comment.changed' else 'comment.removed' end`,
      object,
    ),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
