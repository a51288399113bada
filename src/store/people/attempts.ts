import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { hashSecret } from './secrets.ts';

/** Tries in a row that may fail before a name is locked, and how long: doubled with each further one. */
const allowed = 5;
const firstLock = 60_000;
const longestLock = 15 * 60_000;
/** Names that nobody tried for so long are forgotten. */
const remembered = 24 * 60 * 60_000;

/**
 * Count a try to sign in before it is known how it ends, so that many at once cannot outrun the count.
 *
 * @param name As it was given; whether somebody bears it makes no difference.
 * @returns Until when the name is locked; undefined where the try may go on.
 */
export async function countAttempt(db: Kysely<Tables>, name: string, now: Date): Promise<Date | undefined> {
  const name_hash = hashSecret(name);
  return db.transaction().execute(async (step) => {
    await step
      .deleteFrom('attempts')
      .where('at', '<', new Date(now.getTime() - remembered))
      .execute();
    await step
      .insertInto('attempts')
      .values({ name_hash, failures: 0, locked_until: null, at: now })
      .onConflict((on) => on.doNothing())
      .execute();
    const row = await step
      .selectFrom('attempts')
      .selectAll()
      .where('name_hash', '=', name_hash)
      .forUpdate()
      .executeTakeFirst();
    if (row?.locked_until && row.locked_until > now) return row.locked_until;
    const failures = (row?.failures ?? 0) + 1;
    const lock = Math.min(longestLock, firstLock * 2 ** Math.min(10, failures - allowed));
    const locked_until = failures < allowed ? null : new Date(now.getTime() + lock);
    await step
      .updateTable('attempts')
      .set({ failures, locked_until, at: now })
      .where('name_hash', '=', name_hash)
      .execute();
    return undefined;
  });
}

/** Forget the tries of a name, since one succeeded. */
export async function forgetAttempts(db: Kysely<Tables>, name: string): Promise<void> {
  await db.deleteFrom('attempts').where('name_hash', '=', hashSecret(name)).execute();
}
