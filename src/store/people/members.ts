import type { Kysely, Selectable } from 'kysely';
import { byText } from '../../domain/region/region.ts';
import { isAskable, nameProblems } from '../keepable.ts';
import { allRows, byCodePoint } from '../paging.ts';
import type { Shelf } from '../shelf.ts';
import type { Saved } from '../store.ts';
import type { Tables } from '../tables.ts';
import { nameOf } from './accounts.ts';
import type { Member, People, Role } from './people.ts';
import { peopleProblem } from './problemTexts.ts';

type MemberPart =
  | 'listWorkspaces'
  | 'addWorkspace'
  | 'listMembers'
  | 'findMember'
  | 'setMember'
  | 'removeMember';

const idPattern = /^[a-z0-9][a-z0-9-]{0,39}$/;

/** The part of the store that keeps workspaces and who is what in them. */
export function membersOn({ db, now }: Shelf): Pick<People, MemberPart> {
  return {
    async listWorkspaces() {
      const rows = await db.selectFrom('workspaces').select(['id', 'name']).execute();
      return rows.sort((left, right) => byText(left.id, right.id));
    },

    async addWorkspace({ id, name }) {
      const problems = [
        ...(idPattern.test(id) ? [] : [peopleProblem('noWorkspaceId', {}, { id })]),
        ...nameProblems(name, 'name'),
      ];
      if (problems.length > 0) return { ok: false, problems };
      const row = await db
        .insertInto('workspaces')
        .values({ id, name, created_at: now() })
        .onConflict((on) => on.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (row === undefined) return { ok: false, problems: [peopleProblem('nameTaken', {}, { name: id })] };
      return { ok: true, value: { id, name } };
    },

    async listMembers(workspace, { after, limit = allRows } = {}) {
      if (!isAskable(workspace) || (after !== undefined && !isAskable(after))) return [];
      const rows = await membersOf(db, workspace)
        .$if(after !== undefined, (query) => query.where(byCodePoint('people.name'), '>', after ?? ''))
        .orderBy(byCodePoint('people.name'))
        .limit(limit)
        .execute();
      return rows.map(memberOf);
    },

    async findMember(workspace, given) {
      const name = nameOf(given);
      if (!isAskable(workspace) || !isAskable(name)) return undefined;
      const row = await membersOf(db, workspace).where('people.name', '=', name).executeTakeFirst();
      return row === undefined ? undefined : memberOf(row);
    },

    setMember: (workspace, name, role, seen) => change(db, workspace, name, role, seen),
    removeMember: (workspace, name, seen) => change(db, workspace, name, undefined, seen),
  };
}

/** Change what somebody is while nobody else changes members: two admins cannot each remove the other. */
function change(
  db: Kysely<Tables>,
  workspace: string,
  given: string,
  role: Role | undefined,
  seen: Role | null | undefined,
): Promise<Saved<Member>> {
  const name = nameOf(given);
  const refuse = (problem: ReturnType<typeof peopleProblem>) => ({ ok: false, problems: [problem] }) as const;
  if (!isAskable(workspace) || !isAskable(name))
    return Promise.resolve(refuse(peopleProblem('noSuchPerson', {}, { name: given })));
  return db.transaction().execute(async (step) => {
    const [space, person] = [
      await step
        .selectFrom('workspaces')
        .selectAll()
        .where('id', '=', workspace)
        .forUpdate()
        .executeTakeFirst(),
      await step.selectFrom('people').selectAll().where('name', '=', name).executeTakeFirst(),
    ];
    if (space === undefined) return refuse(peopleProblem('noSuchWorkspace', {}, { id: workspace }));
    if (person === undefined) return refuse(peopleProblem('noSuchPerson', {}, { name }));
    const members = (await membersOf(step, workspace).execute()).map(memberOf);
    const before = members.find(({ id }) => id === person.id);
    if (seen !== undefined && seen !== (before?.role ?? null)) {
      const problems = [peopleProblem('memberChanged', {}, { name, role: before?.role ?? '–' })];
      return before === undefined
        ? { ok: false, problems }
        : { ok: false, conflict: true, current: before, problems };
    }
    const others = members.filter((each) => each.role === 'admin' && !each.disabled && each.id !== person.id);
    if (before?.role === 'admin' && role !== 'admin' && others.length === 0)
      return refuse(peopleProblem('lastAdmin', {}, { name, workspace }));
    if (role === undefined) {
      if (before === undefined) return refuse(peopleProblem('noSuchPerson', {}, { name }));
      await step
        .deleteFrom('members')
        .where('workspace', '=', workspace)
        .where('person', '=', person.id)
        .execute();
      return { ok: true, value: before };
    }
    const { id, shown_name: shownName, disabled_at } = person;
    const member = { id, name, shownName, disabled: disabled_at !== null, role };
    if (before?.role === role) return { ok: true, value: member };
    if (before === undefined)
      await step.insertInto('members').values({ workspace, person: id, role }).execute();
    else
      await step
        .updateTable('members')
        .set({ role })
        .where('workspace', '=', workspace)
        .where('person', '=', id)
        .execute();
    return { ok: true, value: member };
  });
}

type MemberRow = Pick<Selectable<Tables['people']>, 'id' | 'name' | 'shown_name' | 'disabled_at'> &
  Pick<Member, 'role'>;

function membersOf(db: Kysely<Tables>, workspace: string) {
  return db
    .selectFrom('members')
    .innerJoin('people', 'people.id', 'members.person')
    .select(['people.id', 'people.name', 'people.shown_name', 'people.disabled_at', 'members.role'])
    .where('members.workspace', '=', workspace);
}

function memberOf({ id, name, shown_name, disabled_at, role }: MemberRow): Member {
  return { id, name, shownName: shown_name, disabled: disabled_at !== null, role };
}
