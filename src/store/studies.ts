import { randomUUID } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Problem } from '../domain/problem.ts';
import { bytesProblems, isAskable, isHash, isId, limits, textProblems, wholeProblems } from './keepable.ts';
import { keyOfStudy } from './keyOfStudy.ts';
import { pack, parseJson, unpack } from './packing.ts';
import { storeProblem } from './problemTexts.ts';
import type { Shelf } from './shelf.ts';
import type { Kept, Store, Study, StudyChange, StudyRequest, StudyState } from './store.ts';
import type { Tables } from './tables.ts';

type StudyPart =
  | 'findStudy'
  | 'createStudy'
  | 'readStudy'
  | 'listStudies'
  | 'updateStudy'
  | 'readStudyResult';

const unfinished: readonly StudyState[] = ['queued', 'running'];
const usable: readonly StudyState[] = ['queued', 'running', 'done'];

/** All but the result, which may be large. */
const columns = [
  ...(['id', 'key', 'kind', 'place_hash', 'scenario_text', 'settings', 'engine', 'seed'] as const),
  ...(['state', 'progress', 'problems', 'created_at', 'changed_at'] as const),
] as const;

/** The part of the store that keeps studies. */
export function studiesOn({ db, now }: Shelf): Pick<Store, StudyPart> {
  const findStudy = async (key: string) => {
    if (!isHash(key)) return undefined;
    const row = await rows(db).where('key', '=', key).where('state', 'in', usable).executeTakeFirst();
    return row === undefined ? undefined : studyOf(row);
  };
  const readStudy = async (id: string) => {
    if (!isId(id)) return undefined;
    const row = await rows(db).where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : studyOf(row);
  };
  return {
    findStudy,
    readStudy,

    async createStudy(request) {
      const problems = await problemsOf(db, request);
      if (problems.length > 0) return { ok: false, problems };
      const fresh = rowOf(request, now());
      for (;;) {
        const made = await db
          .insertInto('studies')
          .values(fresh)
          // The index that allows one usable study by key; a target would have to repeat its condition.
          .onConflict((on) => on.doNothing())
          .returning(columns)
          .executeTakeFirst();
        if (made !== undefined) return { ok: true, value: { study: studyOf(made), created: true } };
        const study = await findStudy(fresh.key);
        // Between the two it may have failed or been cancelled: then there is room for a new one.
        if (study !== undefined) return { ok: true, value: { study, created: false } };
      }
    },

    async listStudies({ state, placeHash, kind, before, limit = 200 } = {}) {
      if (placeHash !== undefined && !isAskable(placeHash)) return [];
      if (before !== undefined && !isId(before)) return [];
      let query = rows(db).orderBy('position', 'desc').limit(limit);
      if (state !== undefined) query = query.where('state', '=', state);
      if (placeHash !== undefined) query = query.where('place_hash', '=', placeHash);
      if (kind !== undefined) query = query.where('kind', '=', kind);
      if (before !== undefined)
        query = query.where(
          'position',
          '<',
          db.selectFrom('studies').select('position').where('id', '=', before),
        );
      return (await query.execute()).map(studyOf);
    },

    async updateStudy(id, change) {
      const missing = { ok: false, problems: [storeProblem('noSuchStudy', {}, { id })] } as const;
      if (!isId(id)) return missing;
      const set = await setOf(change);
      if (!set.ok) return set;
      const row = await db
        .updateTable('studies')
        .set({ ...set.value, changed_at: now() })
        .where('id', '=', id)
        .where('state', 'in', unfinished)
        .returning(columns)
        .executeTakeFirst();
      if (row !== undefined) return { ok: true, value: studyOf(row) };
      const study = await readStudy(id);
      if (study === undefined) return missing;
      return { ok: false, problems: [storeProblem('studyFinished', {}, { id, state: study.state })] };
    },

    async readStudyResult(id) {
      if (!isId(id)) return undefined;
      const row = await db.selectFrom('studies').select('result').where('id', '=', id).executeTakeFirst();
      if (row === undefined || row.result === null) return undefined;
      return parseJson((await unpack(row.result)).toString('utf8'));
    },
  };
}

/** Mark as failed what a process left running that is gone; only who holds the records may say so. */
export async function interruptStudies({ db, now }: Shelf): Promise<void> {
  const problems = JSON.stringify([storeProblem('studyInterrupted', {})]);
  await db
    .updateTable('studies')
    .set({ state: 'failed', problems, changed_at: now() })
    .where('state', '=', 'running')
    .execute();
}

const rows = (db: Kysely<Tables>) => db.selectFrom('studies').select(columns);

async function problemsOf(db: Kysely<Tables>, request: StudyRequest): Promise<readonly Problem[]> {
  const { placeHash, scenarioText, settings, engine, seed } = request;
  const known =
    isHash(placeHash) &&
    (await db.selectFrom('place_files').select('hash').where('hash', '=', placeHash).executeTakeFirst());
  const least = Number.MIN_SAFE_INTEGER;
  return [
    ...(known ? [] : [storeProblem('noSuchPlace', {}, { hash: placeHash })]),
    ...textProblems(scenarioText ?? '', 'scenarioText', limits.scenarioText),
    ...textProblems(engine, 'engine', limits.name),
    ...bytesProblems(JSON.stringify(settings).length, 'settings', limits.settingsBytes),
    ...wholeProblems(seed, 'seed', least, Number.MAX_SAFE_INTEGER),
  ];
}

function rowOf(request: StudyRequest, at: Date) {
  const { kind, placeHash, scenarioText, settings, engine, seed } = request;
  return {
    id: randomUUID(),
    key: keyOfStudy(request),
    kind,
    place_hash: placeHash,
    scenario_text: scenarioText,
    settings: JSON.stringify(settings),
    engine,
    seed,
    state: 'queued' as const,
    progress: 'null',
    problems: '[]',
    result: null,
    created_at: at,
    changed_at: at,
  };
}

async function setOf(
  change: StudyChange,
): Promise<Kept<Partial<Pick<Tables['studies'], 'state' | 'progress' | 'problems' | 'result'>>>> {
  const { state, progress } = change;
  const common = {
    ...(state === undefined ? {} : { state }),
    ...(progress === undefined ? {} : { progress: JSON.stringify(progress) }),
  };
  const problems = bytesProblems(common.progress?.length ?? 0, 'progress', limits.settingsBytes);
  if (problems.length > 0) return { ok: false, problems };
  if (change.state === 'failed') {
    return { ok: true, value: { ...common, problems: JSON.stringify(change.problems) } };
  }
  if (change.state !== 'done') return { ok: true, value: common };
  const result = Buffer.from(JSON.stringify(change.result), 'utf8');
  const tooLarge = bytesProblems(result.byteLength, 'result', limits.resultBytes);
  if (tooLarge.length > 0) return { ok: false, problems: tooLarge };
  return { ok: true, value: { ...common, result: await pack(result) } };
}

function studyOf(row: Omit<Selectable<Tables['studies']>, 'result' | 'position'>): Study {
  return {
    id: row.id,
    key: row.key,
    kind: row.kind,
    placeHash: row.place_hash,
    scenarioText: row.scenario_text,
    settings: parseJson(row.settings),
    engine: row.engine,
    seed: row.seed,
    state: row.state,
    progress: parseJson(row.progress),
    problems: JSON.parse(row.problems) as readonly Problem[],
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
  };
}
