import { sql } from 'kysely';
import { pack, unpack } from './packing.ts';
import type { Shelf } from './shelf.ts';
import type { KeptAnswer, Store } from './store.ts';

/** Milliseconds that an answer is kept under its key. */
export const answersLast = 24 * 60 * 60_000;

/** Whoever the connection was told: keys of one person are nothing to another. */
const person = sql<string>`coalesce(current_setting('xuewei.person', true), '')`;

/** The part of the store that keeps what was answered to requests that bear a key, so that a repeat makes nothing anew. */
export function answersOn({ db, now }: Shelf): Pick<Store, 'claimAnswer' | 'keepAnswer' | 'releaseAnswer'> {
  return {
    async claimAnswer(key, fingerprint) {
      return db.transaction().execute(async (step) => {
        const at = now();
        await step
          .deleteFrom('answers')
          .where('at', '<=', new Date(at.getTime() - answersLast))
          .execute();
        const made = await step
          .insertInto('answers')
          .values({ person, key, fingerprint, at, status: null, headers: '{}', body: null })
          .onConflict((on) => on.doNothing())
          .returning('key')
          .executeTakeFirst();
        if (made !== undefined) return { kind: 'claimed' };
        const row = await step
          .selectFrom('answers')
          .selectAll()
          .where('key', '=', key)
          .where('person', '=', person)
          .executeTakeFirstOrThrow();
        if (row.fingerprint !== fingerprint) return { kind: 'otherRequest' };
        if (row.status === null || row.body === null) return { kind: 'unfinished' };
        const headers = JSON.parse(row.headers) as KeptAnswer['headers'];
        const body = (await unpack(row.body)).toString('utf8');
        return { kind: 'answered', answer: { status: row.status, headers, body } };
      });
    },

    async keepAnswer(key, { status, headers, body }) {
      await db
        .updateTable('answers')
        .set({ status, headers: JSON.stringify(headers), body: await pack(body) })
        .where('key', '=', key)
        .where('person', '=', person)
        .execute();
    },

    async releaseAnswer(key) {
      await db
        .deleteFrom('answers')
        .where('key', '=', key)
        .where('person', '=', person)
        .where('status', 'is', null)
        .execute();
    },
  };
}
