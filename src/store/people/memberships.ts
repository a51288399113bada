import type { Kysely } from 'kysely';
import { byText } from '../../domain/region/region.ts';
import type { Tables } from '../tables.ts';
import type { Membership } from './people.ts';

/** The workspaces of a person, by identifier. */
export async function membershipsOf(db: Kysely<Tables>, person: string): Promise<Membership[]> {
  const rows = await db
    .selectFrom('members')
    .innerJoin('workspaces', 'workspaces.id', 'members.workspace')
    .select(['workspaces.id', 'workspaces.name', 'members.role'])
    .where('members.person', '=', person)
    .execute();
  return rows.sort((left, right) => byText(left.id, right.id));
}
