import { type Kysely, type Selectable, sql } from 'kysely';
import { isAskable, isId } from '../keepable.ts';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { nameOf, personOf, rowOf } from './accounts.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { membershipsOf } from './memberships.ts';
import { isPassword } from './password.ts';
import type { People, Person, Session, SessionCaller, SessionWay } from './people.ts';
import { takeCode } from './secondFactor.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Milliseconds: a session ends so long after signing in, or after the last request. */
export const sessionTimes = { whole: 12 * 60 * 60_000, idle: 2 * 60 * 60_000 } as const;

/** Sessions that one account may have; with one more, that which was used longest ago ends. */
export const mostSessions = 20;

/** Characters of what a browser calls itself that are kept. */
const longestBrowser = 300;

/** How exactly the last request of a session is known. */
const noticeEvery = 60_000;

type SessionPart =
  | 'signIn'
  | 'callerOfSession'
  | 'endSession'
  | 'listSessions'
  | 'endOneSession'
  | 'endSessions';

/** The part of the store that lets people in by name and password. */
export function sessionsOn(shelf: Shelf): Pick<People, SessionPart> {
  const { db, now, passwordCosts } = shelf;
  return {
    async signIn(given, password, { browser = '', code } = {}) {
      const name = nameOf(given).slice(0, 200);
      const at = now();
      const locked = await countAttempt(db, name, at);
      if (locked !== undefined) return { kind: 'locked', until: locked.toISOString() };
      const row = await rowOf(db, name);
      const matches = await isPassword(row?.password, password, passwordCosts);
      if (!matches || row === undefined || row.disabled_at !== null) {
        // A name that nobody bears may be a password in the wrong field: it is not kept.
        const known = row?.name ?? '';
        await noteOn(db, known, 'signIn.refused', `${known} ${wayWords.password}`.trim());
        return { kind: 'refused' };
      }
      if (row.factor_since !== null) {
        if (code === undefined || code === '') return { kind: 'codeNeeded' };
        const taken = await takeCode(shelf, row, code);
        if (taken === undefined) {
          await noteOn(db, row.name, 'signIn.refused', `${row.name} ${wayWords.password}: code`);
          return { kind: 'codeRefused' };
        }
        if (taken === 'byRecovery') await noteOn(db, row.name, 'recoveryCode.used', row.name);
      }
      await forgetAttempts(db, name);
      return { kind: 'in', ...(await openSession(db, row, at, 'password', browser)) };
    },

    async callerOfSession(secret) {
      const hash = hashSecret(secret);
      const at = now();
      const row = await db
        .selectFrom('sessions')
        .innerJoin('people', 'people.id', 'sessions.person')
        .selectAll('people')
        .select(['sessions.id as session', 'started_at', 'seen_at', 'ends_at', 'way', 'address', 'browser'])
        .where('sessions.hash', '=', hash)
        .where('sessions.ends_at', '>', at)
        .where('sessions.seen_at', '>', idleSince(at))
        .where('people.disabled_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (at.getTime() - row.seen_at.getTime() > noticeEvery)
        await db.updateTable('sessions').set({ seen_at: at }).where('hash', '=', hash).execute();
      const session = sessionOf({ ...row, id: row.session });
      return { person: personOf(row), memberships: await membershipsOf(db, row.id), session };
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

    async listSessions({ id }) {
      const at = now();
      const rows = await db
        .selectFrom('sessions')
        .selectAll()
        .where('person', '=', id)
        .where('ends_at', '>', at)
        .where('seen_at', '>', idleSince(at))
        .orderBy('started_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(sessionOf);
    },

    async endOneSession(person, id) {
      if (!isId(id)) return false;
      const { numDeletedRows: ended } = await db
        .deleteFrom('sessions')
        .where('person', '=', person.id)
        .where('id', '=', id)
        .executeTakeFirst();
      if (ended > 0n) await noteEnded(db, person, ended);
      return ended > 0n;
    },

    async endSessions(person, but) {
      const { numDeletedRows: ended } = await db
        .deleteFrom('sessions')
        .where('person', '=', person.id)
        .$if(but !== undefined, (query) => query.where('id', '!=', but ?? ''))
        .executeTakeFirst();
      if (ended > 0n) await noteEnded(db, person, ended);
      return Number(ended);
    },
  };
}

const idleSince = (at: Date) => new Date(at.getTime() - sessionTimes.idle);

function sessionOf(row: Omit<Selectable<Tables['sessions']>, 'hash' | 'person'>): Session {
  const { id, started_at, seen_at, ends_at, way: by, address, browser } = row;
  return {
    ...{ id, startedAt: started_at.toISOString(), seenAt: seen_at.toISOString() },
    ...{ endsAt: ends_at.toISOString(), way: by, address, browser },
  };
}

/** Note that sessions were ended from elsewhere, as done by whoever stands there. */
async function noteEnded(db: Kysely<Tables>, { name }: Person, ended: bigint): Promise<void> {
  await sql`select xuewei.note(null, 'session.ended', ${`${name} ${ended}`})`.execute(db);
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

/** How the record of changes names the ways of signing in. */
export const wayWords: Readonly<Record<SessionWay, string>> = {
  password: 'by password',
  issuer: 'by OpenID Connect',
};

/** Begin a session of somebody who showed who they are, and note it with the way. */
export async function openSession(
  db: Kysely<Tables>,
  row: Selectable<Tables['people']>,
  at: Date,
  by: SessionWay,
  browser: string,
): Promise<{ readonly secret: string; readonly caller: SessionCaller }> {
  const secret = newSecret();
  await db.deleteFrom('sessions').where('ends_at', '<', at).execute();
  const begun = await db
    .insertInto('sessions')
    .values(({ val, fn }) => ({
      ...{ hash: hashSecret(secret), person: row.id, started_at: at, seen_at: at, way: by },
      ends_at: new Date(at.getTime() + sessionTimes.whole),
      address: fn.coalesce(fn<string>('current_setting', [val('xuewei.address'), val(true)]), val('')),
      browser: isAskable(browser) ? browser.slice(0, longestBrowser) : '',
    }))
    .returningAll()
    .executeTakeFirstOrThrow();
  await endOldest(db, row.id);
  await noteOn(db, row.name, 'signIn.done', `${row.name} ${wayWords[by]}`);
  const memberships = await membershipsOf(db, row.id);
  return { secret, caller: { person: personOf(row), memberships, session: sessionOf(begun) } };
}

/** End what an account has too many of, those first that were used longest ago. */
async function endOldest(db: Kysely<Tables>, person: string): Promise<void> {
  const kept = db
    .selectFrom('sessions')
    .select('id')
    .where('person', '=', person)
    .orderBy('seen_at', 'desc')
    .orderBy('started_at', 'desc')
    .limit(mostSessions);
  await db.deleteFrom('sessions').where('person', '=', person).where('id', 'not in', kept).execute();
}
