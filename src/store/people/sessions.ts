import type { Kysely, Selectable } from 'kysely';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { nameOf, personOf, rowOf } from './accounts.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { membershipsOf } from './memberships.ts';
import { isPassword } from './password.ts';
import type { Caller, People } from './people.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Milliseconds: a session ends so long after signing in, or after the last request. */
export const sessionTimes = { whole: 12 * 60 * 60_000, idle: 2 * 60 * 60_000 } as const;

/** How exactly the last request of a session is known. */
const noticeEvery = 60_000;

/** How the record of changes names this way of signing in. */
const way = 'by password';

/** The part of the store that lets people in by name and password. */
export function sessionsOn({ db, now }: Shelf): Pick<People, 'signIn' | 'callerOfSession' | 'endSession'> {
  return {
    async signIn(given, password) {
      const name = nameOf(given).slice(0, 200);
      const at = now();
      const locked = await countAttempt(db, name, at);
      if (locked !== undefined) return { kind: 'locked', until: locked.toISOString() };
      const row = await rowOf(db, name);
      const matches = await isPassword(row?.password, password);
      if (!matches || row === undefined || row.disabled_at !== null) {
        // A name that nobody bears may be a password in the wrong field: it is not kept.
        const known = row?.name ?? '';
        await noteOn(db, known, 'signIn.refused', `${known} ${way}`.trim());
        return { kind: 'refused' };
      }
      await forgetAttempts(db, name);
      return { kind: 'in', ...(await openSession(db, row, at, way)) };
    },

    async callerOfSession(secret) {
      const hash = hashSecret(secret);
      const at = now();
      const row = await db
        .selectFrom('sessions')
        .innerJoin('people', 'people.id', 'sessions.person')
        .selectAll('people')
        .select(['sessions.seen_at'])
        .where('sessions.hash', '=', hash)
        .where('sessions.ends_at', '>', at)
        .where('sessions.seen_at', '>', new Date(at.getTime() - sessionTimes.idle))
        .where('people.disabled_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (at.getTime() - row.seen_at.getTime() > noticeEvery)
        await db.updateTable('sessions').set({ seen_at: at }).where('hash', '=', hash).execute();
      return { person: personOf(row), memberships: await membershipsOf(db, row.id) };
    },

    async endSession(secret) {
      const ended = await db
        .deleteFrom('sessions')
        .using('people')
        .whereRef('people.id', '=', 'sessions.person')
        .where('hash', '=', hashSecret(secret))
        .returning('people.name')
        .executeTakeFirst();
      if (ended !== undefined) await noteOn(db, ended.name, 'signOut', ended.name);
    },
  };
}

/** Note, above workspaces, what became of somebody at the door. */
export async function noteOn(
  db: Kysely<Tables>,
  person: string,
  action: string,
  object: string,
): Promise<void> {
  await db
    .insertInto('audit')
    .values(({ val, fn }) => ({
      ...{ workspace: null, person, action, object },
      address: fn.coalesce(fn<string>('current_setting', [val('xuewei.address'), val(true)]), val('')),
    }))
    .execute();
}

/** Begin a session of somebody who showed who they are, and note it with the way. */
export async function openSession(
  db: Kysely<Tables>,
  row: Selectable<Tables['people']>,
  at: Date,
  shown: string,
): Promise<{ readonly secret: string; readonly caller: Caller }> {
  const secret = newSecret();
  await db.deleteFrom('sessions').where('ends_at', '<', at).execute();
  await db
    .insertInto('sessions')
    .values({
      ...{ hash: hashSecret(secret), person: row.id, seen_at: at },
      ends_at: new Date(at.getTime() + sessionTimes.whole),
    })
    .execute();
  await noteOn(db, row.name, 'signIn.done', `${row.name} ${shown}`);
  return { secret, caller: { person: personOf(row), memberships: await membershipsOf(db, row.id) } };
}
