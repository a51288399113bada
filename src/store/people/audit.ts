import { sql } from 'kysely';
import type { Shelf } from '../shelf.ts';
import type { People } from './people.ts';

/** The part of the store that reads the record of changes, which the database itself writes, and notes refusals in it. */
export function auditOn({ db }: Shelf): Pick<People, 'listAudit' | 'noteRefusal'> {
  return {
    async noteRefusal(route) {
      await sql`select xuewei.note(nullif(current_setting('xuewei.workspace', true), ''), 'access.refused', ${route})`.execute(
        db,
      );
    },

    async listAudit({ before, limit }) {
      let query = db.selectFrom('audit').selectAll().orderBy('position', 'desc').limit(limit);
      if (before !== undefined) query = query.where('position', '<', String(before));
      const rows = await query.execute();
      return rows.map(({ position, at, person, address, action, object }) => ({
        ...{ position: Number(position), at: at.toISOString(), person, address, action, object },
      }));
    },
  };
}
