import { type Kysely, sql } from 'kysely';

/** A second factor of each account: its secret, sealed by a key that no database holds, and codes for its loss by their hashes. */
export async function addSecondFactors(db: Kysely<unknown>): Promise<void> {
  await sql`alter table xuewei.people
    add column factor_sealed text, add column factor_since timestamptz,
    add column factor_step bigint not null default 0`.execute(db);
  await sql`create table xuewei.recovery_codes (
    person uuid not null references xuewei.people, hash text not null, primary key (person, hash))`.execute(
    db,
  );
}
