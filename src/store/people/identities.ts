import { randomUUID } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import { isAskable, textProblems } from '../keepable.ts';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { isLoginName, personOf, rowOf } from './accounts.ts';
import { membershipsOf } from './memberships.ts';
import { hashPassword } from './password.ts';
import type { Identity, IdentityRefusal, NewAccounts, People } from './people.ts';
import { peopleProblem } from './problemTexts.ts';
import { newSecret } from './secrets.ts';
import { noteOn, openSession, wayWords } from './sessions.ts';

type IdentityPart = 'signInBy' | 'noteIssuerRefused' | 'link' | 'unlink';
type PersonRow = Selectable<Tables['people']>;

const way = wayWords.issuer;

/** Characters of a shown name, and of a name in the record, that are kept of what an issuer says. */
const longest = 200;

/** The part of the store that lets people in by the word of an issuer. */
export function identitiesOn({ db, now }: Shelf): Pick<People, IdentityPart> {
  return {
    async signInBy(identity, accounts, browser = '') {
      const found = await db.transaction().execute(async (step) => {
        // Two first sign-ins of one person at once make one link.
        await sql`select pg_advisory_xact_lock(hashtext(${`${identity.issuer} ${identity.subject}`}))`.execute(
          step,
        );
        return personBy(step, identity, accounts, now());
      });
      if (typeof found === 'string') {
        const name = isAskable(identity.name) ? identity.name.slice(0, longest) : '';
        // Whoever is to link the account by command reads here what to name.
        const who = found === 'ofAdmin' ? ` ${identity.issuer} ${identity.subject}` : '';
        await noteOn(db, '', 'signIn.refused', `${name} ${way}: ${found}${who}`.trim());
        return { kind: 'refused', why: found };
      }
      return { kind: 'in', ...(await openSession(db, found, now(), 'issuer', browser)) };
    },

    noteIssuerRefused: (why) => noteOn(db, '', 'signIn.refused', `${way}: ${why}`),

    async link(given, { issuer, subject }) {
      const row = await rowOf(db, given);
      if (row === undefined)
        return { ok: false, problems: [peopleProblem('noSuchPerson', {}, { name: given })] };
      const most = { issuer: 1000, subject: 255 } as const;
      const problems = [
        ...textProblems(issuer, 'issuer', most.issuer),
        ...textProblems(subject, 'subject', most.subject),
      ];
      if (problems.length > 0) return { ok: false, problems };
      const linked = await db.transaction().execute((step) => addLink(step, row, issuer, subject, now()));
      if (!linked) return { ok: false, problems: [peopleProblem('linkTaken', {}, { name: row.name })] };
      return { ok: true, value: personOf(row) };
    },

    async unlink(given) {
      const row = await rowOf(db, given);
      const gone = row === undefined ? [] : await forgetLinks(db, row);
      if (row === undefined || gone.length === 0)
        return { ok: false, problems: [peopleProblem('notLinked', {}, { name: given })] };
      return { ok: true, value: personOf(row) };
    },
  };
}

/** Forget who somebody is at issuers; whoever came in by a link that was wrong is out with it. */
function forgetLinks(db: Kysely<Tables>, { id }: PersonRow): Promise<{ readonly issuer: string }[]> {
  return db.transaction().execute(async (step) => {
    await step.deleteFrom('sessions').where('person', '=', id).execute();
    return step.deleteFrom('identities').where('person', '=', id).returning('issuer').execute();
  });
}

/**
 * The account of a name that an issuer says. Letters of other scripts become plain ones in small writing (the sign of
 * Kelvin a "k"), and blanks around a name are taken away: at an issuer these are names of other people.
 */
async function accountOf(step: Kysely<Tables>, name: string): Promise<PersonRow | undefined> {
  return /^[!-~]+$/.test(name) ? rowOf(step, name) : undefined;
}

/** The account of an identity: as it was linked, else by its name, else a new one; or why there is none. */
async function personBy(
  step: Kysely<Tables>,
  identity: Identity,
  accounts: NewAccounts,
  at: Date,
): Promise<PersonRow | IdentityRefusal> {
  const { issuer, subject } = identity;
  if (![issuer, subject].every(isAskable)) return 'unknown';
  const linked = await step
    .selectFrom('identities')
    .innerJoin('people', 'people.id', 'identities.person')
    .selectAll('people')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  const row =
    linked ?? (await accountOf(step, identity.name)) ?? (await makeAccount(step, identity, accounts, at));
  if (typeof row === 'string') return row;
  if (row.disabled_at !== null) return 'disabled';
  if (linked === undefined) {
    // Whoever may choose their name at the issuer must not become an admin by it.
    if (await isAdminAnywhere(step, row)) return 'ofAdmin';
    // Whoever bears the name at the issuer now is not who bore it when the account was linked.
    if (!(await addLink(step, row, issuer, subject, at))) return 'otherPerson';
  }
  return row.must_change ? forgetFirstPassword(step, row) : row;
}

async function isAdminAnywhere(step: Kysely<Tables>, { id }: PersonRow): Promise<boolean> {
  return (await membershipsOf(step, id)).some(({ role }) => role === 'admin');
}

/** Link an account; whether it could be: neither it nor whoever that is at the issuer was linked before. */
async function addLink(
  step: Kysely<Tables>,
  { id: person }: PersonRow,
  issuer: string,
  subject: string,
  linked_at: Date,
): Promise<boolean> {
  const link = await step
    .insertInto('identities')
    .values({ issuer, subject, person, linked_at })
    .onConflict((on) => on.doNothing())
    .returning('person')
    .executeTakeFirst();
  return link !== undefined;
}

/**
 * A first password that somebody else knows opens nothing more, once its owner came in another way; nor does a session
 * that it had opened, which was to change the password before anything else.
 */
async function forgetFirstPassword(step: Kysely<Tables>, { id }: PersonRow): Promise<PersonRow> {
  await step.deleteFrom('sessions').where('person', '=', id).execute();
  return step
    .updateTable('people')
    .set({ must_change: false, password: await hashPassword(newSecret()) })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Make an account that no password opens, a member of one workspace. */
async function makeAccount(
  step: Kysely<Tables>,
  { name: given, shownName }: Identity,
  accounts: NewAccounts,
  at: Date,
): Promise<PersonRow | IdentityRefusal> {
  if (accounts === 'known') return 'unknown';
  const name = given.toLowerCase();
  if (!/^[!-~]+$/.test(given) || !isLoginName(name)) return 'noLoginName';
  const { role, workspace } = accounts;
  const space = await step
    .selectFrom('workspaces')
    .where('id', '=', workspace)
    .select('id')
    .executeTakeFirst();
  if (space === undefined) return 'noWorkspace';
  const shown = isAskable(shownName) ? shownName.trim().slice(0, longest) : '';
  const row = await step
    .insertInto('people')
    .values({
      ...{ id: randomUUID(), name, shown_name: shown || name, password: await hashPassword(newSecret()) },
      ...{ must_change: false, disabled_at: null, created_at: at },
    })
    .onConflict((on) => on.doNothing())
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return 'otherPerson';
  await step.insertInto('members').values({ workspace, person: row.id, role }).execute();
  return row;
}
