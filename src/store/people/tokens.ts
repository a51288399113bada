import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { isId, nameProblems, wholeProblems } from '../keepable.ts';
import { allRows } from '../paging.ts';
import type { Shelf } from '../shelf.ts';
import type { Tables } from '../tables.ts';
import { personOf } from './accounts.ts';
import { membershipsOf } from './memberships.ts';
import type { People, Token } from './people.ts';
import { peopleProblem } from './problemTexts.ts';
import { hashSecret, newSecret } from './secrets.ts';

/** Days that a token may live at most. */
export const longestToken = 366;
/** Tokens that one person may hold at a time. */
const mostTokens = 50;
const day = 24 * 60 * 60_000;
/** How exactly the last use of a token is known. */
const noticeEvery = 60_000;

/** Stands before every token, so that one that was left somewhere is known for what it is. */
const mark = 'xuewei_';

/** The part of the store that lets programs in. */
export function tokensOn({
  db,
  now,
}: Shelf): Pick<People, 'addToken' | 'listTokens' | 'revokeToken' | 'callerOfToken'> {
  const living = (person: string) =>
    db
      .selectFrom('tokens')
      .selectAll()
      .where('person', '=', person)
      .where('revoked_at', 'is', null)
      .where('ends_at', '>', now())
      .orderBy('created_at', 'desc')
      .orderBy('id');
  return {
    async addToken({ person, workspace, name, scope, days }) {
      const memberships = await membershipsOf(db, person.id);
      const held = (await living(person.id).execute()).length;
      const problems = [
        ...nameProblems(name, 'name'),
        ...wholeProblems(days, 'days', 1, longestToken),
        ...(memberships.some(({ id }) => id === workspace)
          ? []
          : [peopleProblem('noSuchWorkspace', {}, { id: workspace })]),
        ...(held < mostTokens ? [] : [peopleProblem('tooManyTokens', {}, { limit: mostTokens })]),
      ];
      if (problems.length > 0) return { ok: false, problems };
      const secret = mark + newSecret();
      const at = now();
      const row = await db
        .insertInto('tokens')
        .values({
          ...{ id: randomUUID(), hash: hashSecret(secret), person: person.id, workspace, name, scope },
          ...{
            created_at: at,
            ends_at: new Date(at.getTime() + days * day),
            used_at: null,
            revoked_at: null,
          },
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { ok: true, value: { token: tokenOf(row), secret } };
    },

    async listTokens(person, { after, limit = allRows } = {}) {
      if (after !== undefined && !isId(after.id)) return [];
      const rows = await living(person.id)
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(created_at < ${after?.createdAt}::timestamptz
              or (created_at = ${after?.createdAt}::timestamptz and id > ${after?.id}::uuid))`,
          ),
        )
        .limit(limit)
        .execute();
      return rows.map(tokenOf);
    },

    async revokeToken(person, id) {
      if (!isId(id)) return false;
      const row = await db
        .updateTable('tokens')
        .set({ revoked_at: now() })
        .where('id', '=', id)
        .where('person', '=', person.id)
        .where('revoked_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      return row !== undefined;
    },

    async callerOfToken(secret) {
      const at = now();
      const row = await db
        .selectFrom('tokens')
        .innerJoin('people', 'people.id', 'tokens.person')
        .selectAll('people')
        .select(['tokens.id as token', 'tokens.workspace', 'tokens.scope', 'tokens.used_at'])
        .where('tokens.hash', '=', hashSecret(secret))
        .where('tokens.revoked_at', 'is', null)
        .where('tokens.ends_at', '>', at)
        .where('people.disabled_at', 'is', null)
        .executeTakeFirst();
      if (row === undefined) return undefined;
      if (row.used_at === null || at.getTime() - row.used_at.getTime() > noticeEvery)
        await db.updateTable('tokens').set({ used_at: at }).where('id', '=', row.token).execute();
      const memberships = (await membershipsOf(db, row.id)).filter(({ id }) => id === row.workspace);
      return { person: personOf(row), memberships, scope: row.scope };
    },
  };
}

function tokenOf(row: Selectable<Tables['tokens']>): Token {
  const { id, name, workspace, scope, created_at, ends_at, used_at } = row;
  return {
    ...{ id, name, workspace, scope, createdAt: created_at.toISOString(), endsAt: ends_at.toISOString() },
    usedAt: used_at?.toISOString() ?? null,
  };
}
