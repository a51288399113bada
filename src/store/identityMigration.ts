import { type Kysely, sql } from 'kysely';
import { noteOn } from './teamMigrations.ts';

/** Which account is whose at an issuer of sign-ins: one person of an issuer for each account, and noted above workspaces. */
export async function addIdentities(db: Kysely<unknown>): Promise<void> {
  const object = (row: string) => `xuewei.name_of(${row}.person) || ' ' || ${row}.issuer`;
  const statements = [
    `create table xuewei.identities (
       issuer text not null, subject text not null, person uuid not null references xuewei.people,
       linked_at timestamptz not null, primary key (issuer, subject), unique (person, issuer))`,
    ...noteOn('identities', 'insert', '', 'identity.linked', object('new')),
    ...noteOn('identities', 'delete', '', 'identity.unlinked', object('old')),
  ];
  for (const statement of statements) await sql.raw(statement).execute(db);
}
