import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Problem } from '../../domain/problem.ts';
import { byText } from '../../domain/region/region.ts';
import { isAskable, nameProblems } from '../keepable.ts';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { countAttempt, forgetAttempts } from './attempts.ts';
import { membershipsOf } from './memberships.ts';
import { hashPassword, isPassword, passwordProblems } from './password.ts';
import type { People, Person, Workspace } from './people.ts';
import { peopleProblem } from './problemTexts.ts';
import { hashSecret } from './secrets.ts';

type AccountPart =
  | 'listPeople'
  | 'findPerson'
  | 'addPerson'
  | 'setPassword'
  | 'changePassword'
  | 'setDisabled';

const loginPattern = /^[a-z0-9][a-z0-9._@-]{1,63}$/;

/** A name as it is kept: without case, so that nobody bears another's in capitals. */
export function nameOf(given: string): string {
  return given.trim().toLowerCase();
}

/** Whether a name, as it is kept, can be one to sign in with. */
export function isLoginName(name: string): boolean {
  return loginPattern.test(name);
}

/** The part of the store that keeps who may sign in. */
export function accountsOn({ db, now, passwordCosts }: Shelf): Pick<People, AccountPart> {
  const findPerson = async (given: string): Promise<Person | undefined> => {
    const row = await rowOf(db, given);
    return row === undefined ? undefined : personOf(row);
  };
  const missing = (name: string) =>
    ({ ok: false, problems: [peopleProblem('noSuchPerson', {}, { name })] }) as const;

  const wordsOfPerson = async (person: Person) => wordsOf(person, await membershipsOf(db, person.id));

  async function write(name: string, password: string, mustChange: boolean, keep?: string): Promise<Person> {
    const hashed = await hashPassword(password, passwordCosts);
    return db.transaction().execute(async (step) => {
      const row = await step
        .updateTable('people')
        .set({ password: hashed, must_change: mustChange })
        .where('name', '=', name)
        .returningAll()
        .executeTakeFirstOrThrow();
      await step
        .deleteFrom('sessions')
        .where('person', '=', row.id)
        .where('hash', '!=', keep === undefined ? '' : hashSecret(keep))
        .execute();
      return personOf(row);
    });
  }

  return {
    findPerson,

    async listPeople() {
      const rows = await db.selectFrom('people').selectAll().execute();
      const members = await db
        .selectFrom('members')
        .innerJoin('workspaces', 'workspaces.id', 'members.workspace')
        .selectAll()
        .execute();
      return rows
        .map((row) => ({
          ...personOf(row),
          memberships: members
            .filter(({ person }) => person === row.id)
            .map(({ workspace: id, name, role }) => ({ id, name, role }))
            .sort((left, right) => byText(left.id, right.id)),
        }))
        .sort((left, right) => byText(left.name, right.name));
    },

    async addPerson({ name: given, shownName, password, mustChange }) {
      const name = nameOf(given);
      const spaces = await db.selectFrom('workspaces').select(['id', 'name']).execute();
      const problems = [
        ...loginProblems(name),
        ...nameProblems(shownName, 'shownName'),
        ...(await passwordProblems(password, wordsOf({ name, shownName }, spaces))),
      ];
      if (problems.length > 0) return { ok: false, problems };
      const row = await db
        .insertInto('people')
        .values({
          ...{ id: randomUUID(), name, shown_name: shownName },
          password: await hashPassword(password, passwordCosts),
          ...{ must_change: mustChange, disabled_at: null, created_at: now() },
        })
        .onConflict((on) => on.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return { ok: false, problems: [peopleProblem('nameTaken', {}, { name })] };
      return { ok: true, value: personOf(row) };
    },

    async setPassword(given, password, mustChange) {
      const person = await findPerson(given);
      if (person === undefined) return missing(given);
      const problems = await passwordProblems(password, await wordsOfPerson(person));
      if (problems.length > 0) return { ok: false, problems };
      await forgetAttempts(db, person.name);
      return { ok: true, value: await write(person.name, password, mustChange) };
    },

    async changePassword(person, before, after, session) {
      const { name } = person;
      // Who found a session open must not try out passwords here either.
      if ((await countAttempt(db, name, now())) !== undefined) return 'locked';
      const row = await rowOf(db, name);
      if (!(await isPassword(row?.password, before, passwordCosts))) return 'refused';
      await forgetAttempts(db, name);
      const problems = [
        ...(await passwordProblems(after, await wordsOfPerson(person))),
        ...(before === after ? [peopleProblem('passwordSame', { column: 'password' })] : []),
      ];
      if (problems.length > 0) return { ok: false, problems };
      return { ok: true, value: await write(name, after, false, session) };
    },

    async setDisabled(given, disabled) {
      const person = await findPerson(given);
      if (person === undefined) return missing(given);
      return db.transaction().execute(async (step) => {
        const row = await step
          .updateTable('people')
          .set({ disabled_at: disabled ? now() : null })
          .where('id', '=', person.id)
          .returningAll()
          .executeTakeFirstOrThrow();
        if (disabled) await step.deleteFrom('sessions').where('person', '=', person.id).execute();
        return { ok: true, value: personOf(row) };
      });
    },
  };
}

/** What a person's password must be more than. */
function wordsOf(
  { name, shownName }: Pick<Person, 'name' | 'shownName'>,
  workspaces: readonly Workspace[],
): readonly string[] {
  return [name, shownName, ...workspaces.flatMap(({ id, name: called }) => [id, called])];
}

function loginProblems(name: string): readonly Problem[] {
  return isLoginName(name) ? [] : [peopleProblem('noLoginName', { column: 'name' })];
}

/** The row of a name, its hashed password included. */
export async function rowOf(
  db: Kysely<Tables>,
  given: string,
): Promise<Selectable<Tables['people']> | undefined> {
  const name = nameOf(given);
  if (!isAskable(name)) return undefined;
  return db.selectFrom('people').selectAll().where('name', '=', name).executeTakeFirst();
}

/** A person as others may see them: without the password. */
export function personOf(row: Omit<Selectable<Tables['people']>, 'password' | 'factor_sealed'>): Person {
  const { id, name, shown_name, must_change, disabled_at, created_at, factor_since } = row;
  return {
    ...{ id, name, shownName: shown_name, mustChange: must_change, disabled: disabled_at !== null },
    secondFactor: factor_since !== null,
    createdAt: created_at.toISOString(),
  };
}
