import { type Kysely, sql } from 'kysely';
import { serviceRole } from './onConnections.ts';

/**
 * Make the role that the service works as where the database's user stands above the policies of tables (a superuser,
 * as in our own PostgreSQL). The user of a bureau's database owns the tables and is bound by their policies as it is.
 *
 * @param grants Gives the role what it needs.
 * @returns The role to take; undefined where there is no need.
 */
export async function takeRole(
  db: Kysely<unknown>,
  grants: (step: Kysely<unknown>, role: string) => Promise<void>,
): Promise<string | undefined> {
  const { rows } = await sql<{ above: boolean }>`
    select rolsuper or rolbypassrls as above from pg_roles where rolname = current_user`.execute(db);
  if (rows[0]?.above !== true) return undefined;
  const role = sql.id(serviceRole);
  await db.transaction().execute(async (step) => {
    // Roles belong to all databases of a PostgreSQL: another may make it at the same moment.
    await sql`do $$ begin
      if not exists (select from pg_roles where rolname = ${sql.lit(serviceRole)}) then
        create role ${role} nologin nosuperuser nobypassrls;
      end if;
      exception when duplicate_object or unique_violation then null;
    end $$`.execute(step);
    await grants(step, serviceRole);
  });
  return serviceRole;
}

/** The role for the service's own tables: to read, write and delete rows, of the record of changes only to read and add. */
export function prepareRole(db: Kysely<unknown>): Promise<string | undefined> {
  return takeRole(db, async (step, name) => {
    const role = sql.id(name);
    await sql`grant usage on schema xuewei to ${role}`.execute(step);
    await sql`grant select, insert, update, delete on all tables in schema xuewei to ${role}`.execute(step);
    await sql`revoke update, delete, truncate on xuewei.audit from ${role}`.execute(step);
    await sql`revoke insert, update, delete on xuewei.steps, xuewei.steps_lock from ${role}`.execute(step);
  });
}
