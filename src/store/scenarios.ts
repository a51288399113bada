import { randomUUID } from 'node:crypto';
import { type Kysely, sql, type Transaction } from 'kysely';
import type { Problem } from '../domain/problem.ts';
import { isAskable, isId, limits, nameProblems, textProblems } from './keepable.ts';
import { allRows, byCodePoint } from './paging.ts';
import { storeProblem } from './problemTexts.ts';
import type { Shelf } from './shelf.ts';
import type { Page, Saved, ScenarioDraft, ScenarioSummary, Store, StoredScenario } from './store.ts';
import type { Tables } from './tables.ts';

type ScenarioPart =
  | 'saveScenario'
  | 'listScenarios'
  | 'readScenario'
  | 'listScenarioRevisions'
  | 'deleteScenario';

/** The part of the store that keeps scenarios. */
export function scenariosOn({ db, now }: Shelf): Pick<Store, ScenarioPart> {
  return {
    async saveScenario(draft) {
      const problems = problemsOf(draft);
      if (problems.length > 0) return { ok: false, problems };
      if (draft.id === undefined) {
        const id = randomUUID();
        return db.transaction().execute(async (step) => {
          await step.insertInto('scenarios').values({ id, revision: 1, deleted_at: null }).execute();
          return { ok: true, value: await addRevision(step, id, 1, draft, now()) };
        });
      }
      return changing(db, draft.id, draft.ifRevision, async (step, current) => {
        const revision = current.revision + 1;
        await step.updateTable('scenarios').set({ revision }).where('id', '=', current.id).execute();
        return addRevision(step, current.id, revision, draft, now());
      });
    },

    async listScenarios(place, { after, limit = allRows } = {}) {
      if ([place, after?.name].some((text) => text !== undefined && !isAskable(text))) return [];
      if (after !== undefined && !isId(after.id)) return [];
      const [name, id] = [byCodePoint('scenario_revisions.name'), sql.ref('scenario_revisions.id')];
      const rows = await newest(db)
        .$if(place !== undefined, (query) => query.where('scenario_revisions.place', '=', place ?? ''))
        .$if(after !== undefined, (query) =>
          query.where(sql<boolean>`(${name}, ${id}) > (${after?.name}::text, ${after?.id}::uuid)`),
        )
        .orderBy(name)
        .orderBy('scenario_revisions.id')
        .limit(limit)
        .execute();
      return rows.map(summaryOf);
    },

    async readScenario(id, revision) {
      const after = revision === undefined ? undefined : revision + 1;
      const [row] = await revisionsOf(db, id, { after, limit: 1 });
      const isAsked = revision === undefined || row?.revision === revision;
      return row === undefined || !isAsked ? undefined : { ...summaryOf(row), text: row.text };
    },

    async listScenarioRevisions(id, page = {}) {
      return (await revisionsOf(db, id, page)).map(summaryOf);
    },

    async deleteScenario(id, ifRevision) {
      return changing(db, id, ifRevision, async (step, current) => {
        await step.updateTable('scenarios').set({ deleted_at: now() }).where('id', '=', id).execute();
        return current;
      });
    },
  };
}

/** Work on a scenario while nobody else can; nothing happens where it is not at the revision that was seen. */
function changing(
  db: Kysely<Tables>,
  id: string,
  seen: number | undefined,
  change: (step: Transaction<Tables>, current: StoredScenario) => Promise<StoredScenario>,
): Promise<Saved<StoredScenario>> {
  const missing = { ok: false, problems: [storeProblem('noSuchScenario', {}, { id })] } as const;
  if (!isId(id)) return Promise.resolve(missing);
  return db.transaction().execute(async (step) => {
    const head = await step
      .selectFrom('scenarios')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (head === undefined || head.deleted_at !== null) return missing;
    const row = await newest(step).where('scenarios.id', '=', id).executeTakeFirstOrThrow();
    const current = { ...summaryOf(row), text: row.text };
    if (current.revision === seen) return { ok: true, value: await change(step, current) };
    const details = { name: current.name, current: current.revision, seen: seen ?? '?' };
    return { ok: false, conflict: true, current, problems: [storeProblem('scenarioChanged', {}, details)] };
  });
}

async function addRevision(
  step: Transaction<Tables>,
  id: string,
  revision: number,
  { name, place, text }: ScenarioDraft,
  saved_at: Date,
): Promise<StoredScenario> {
  const row = { id, revision, name, place, text, saved_at };
  await step.insertInto('scenario_revisions').values(row).execute();
  return { ...summaryOf(row), text };
}

function newest(db: Kysely<Tables>) {
  return db
    .selectFrom('scenarios')
    .innerJoin('scenario_revisions', (join) =>
      join
        .onRef('scenario_revisions.id', '=', 'scenarios.id')
        .onRef('scenario_revisions.revision', '=', 'scenarios.revision'),
    )
    .where('scenarios.deleted_at', 'is', null)
    .selectAll('scenario_revisions');
}

async function revisionsOf(db: Kysely<Tables>, id: string, { after, limit = allRows }: Page<number>) {
  if (!isId(id)) return [];
  return db
    .selectFrom('scenarios')
    .innerJoin('scenario_revisions', 'scenario_revisions.id', 'scenarios.id')
    .where('scenarios.id', '=', id)
    .where('scenarios.deleted_at', 'is', null)
    .selectAll('scenario_revisions')
    .$if(after !== undefined, (query) => query.where('scenario_revisions.revision', '<', after ?? 0))
    .orderBy('scenario_revisions.revision', 'desc')
    .limit(limit)
    .execute();
}

function problemsOf({ name, place, text }: ScenarioDraft): readonly Problem[] {
  return [
    ...nameProblems(name, 'name'),
    ...nameProblems(place, 'place'),
    ...textProblems(text, 'text', limits.scenarioText),
  ];
}

function summaryOf(row: Tables['scenario_revisions']): ScenarioSummary {
  const { id, name, place, revision, saved_at } = row;
  return { id, name, place, revision, savedAt: saved_at.toISOString() };
}
