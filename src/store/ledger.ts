import { type Kysely, type Selectable, sql } from 'kysely';
import type { LedgerDraft, LedgerEdit, LedgerSpot } from '../domain/ledgerEdit.ts';
import type { Problem } from '../domain/problem.ts';
import { isAskable, limits, nameProblems, textProblems, wholeProblems } from './keepable.ts';
import { allRows, byCodePoint } from './paging.ts';
import { storeProblem } from './problemTexts.ts';
import type { Shelf } from './shelf.ts';
import type { Saved, Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How PostgreSQL, which compares no nulls in keys, is told of a whole grade. */
const wholeGrade = 0;

/** The part of the store that keeps what people write into the ledger. */
export function ledgerOn({
  db,
  now,
}: Shelf): Pick<Store, 'listLedgerEdits' | 'listLedgerHistory' | 'editLedger'> {
  return {
    async listLedgerEdits(place, { after, limit = allRows } = {}) {
      if (![place, after?.school ?? '', after?.grade ?? ''].every(isAskable)) return [];
      const newest = db
        .selectFrom('ledger_edits')
        .selectAll()
        .distinctOn(['school', 'grade', 'year', 'number'])
        .where('place', '=', place)
        .orderBy('school')
        .orderBy('grade')
        .orderBy('year')
        .orderBy('number')
        .orderBy('revision', 'desc');
      const [school, grade] = [byCodePoint('school'), byCodePoint('grade')];
      const rows = await db
        .selectFrom(newest.as('newest'))
        .selectAll()
        .$if(after !== undefined, (query) =>
          query.where(
            sql<boolean>`(${school}, ${grade}, year, number) > (${after?.school}::text, ${after?.grade}::text,
              ${after?.year}::integer, ${after?.number ?? wholeGrade}::integer)`,
          ),
        )
        .orderBy(school)
        .orderBy(grade)
        .orderBy('year')
        .orderBy('number')
        .limit(limit)
        .execute();
      return rows.map(editOf);
    },

    async listLedgerHistory(spot, { after, limit = allRows } = {}) {
      if (![spot.place, spot.school, spot.grade].every(isAskable)) return [];
      const rows = await history(db, spot)
        .$if(after !== undefined, (query) => query.where('revision', '<', after ?? 0))
        .limit(limit)
        .execute();
      return rows.map(editOf);
    },

    async editLedger(draft) {
      const problems = problemsOf(draft);
      if (problems.length > 0) return { ok: false, problems };
      const current = await history(db, draft).limit(1).executeTakeFirst();
      if ((current?.revision ?? 0) !== draft.ifRevision) return conflict(draft, current);
      const made = await db
        .insertInto('ledger_edits')
        .values(rowOf(draft, now()))
        .onConflict((on) => on.doNothing())
        .returningAll()
        .executeTakeFirst();
      if (made !== undefined) return { ok: true, value: editOf(made) };
      return conflict(draft, await history(db, draft).limit(1).executeTakeFirst());
    },
  };
}

function history(db: Kysely<Tables>, { place, school, grade, year, number }: LedgerSpot) {
  return db
    .selectFrom('ledger_edits')
    .selectAll()
    .where('place', '=', place)
    .where('school', '=', school)
    .where('grade', '=', grade)
    .where('year', '=', year)
    .where('number', '=', number ?? wholeGrade)
    .orderBy('revision', 'desc');
}

function conflict(
  { ifRevision: seen }: LedgerDraft,
  row: Selectable<Tables['ledger_edits']> | undefined,
): Saved<LedgerEdit> {
  const details = { author: row?.author ?? '', current: row?.revision ?? 0, seen };
  const problems = [storeProblem('ledgerChanged', {}, details)];
  if (row === undefined) return { ok: false, problems };
  return { ok: false, conflict: true, current: editOf(row), problems };
}

function problemsOf(draft: LedgerDraft): readonly Problem[] {
  const most = 9999;
  return [
    ...nameProblems(draft.place, 'place'),
    ...nameProblems(draft.school, 'school'),
    ...nameProblems(draft.grade, 'grade'),
    ...wholeProblems(draft.year, 'year', 0, most),
    ...(draft.number === null ? [] : wholeProblems(draft.number, 'number', 1, most)),
    ...wholeProblems(draft.ifRevision, 'ifRevision', 0, 1_000_000_000),
    ...textProblems(draft.closeTerm ?? '', 'closeTerm', limits.name),
    ...textProblems(draft.responsible, 'responsible', limits.name),
    ...textProblems(draft.note, 'note', limits.note),
    ...nameProblems(draft.author, 'author'),
  ];
}

function rowOf(draft: LedgerDraft, at: Date): Selectable<Tables['ledger_edits']> {
  const { place, school, grade, year, number, ifRevision } = draft;
  const { remedy, closeTerm, responsible, state, note, author } = draft;
  return {
    ...{ place, school, grade, year, number: number ?? wholeGrade, revision: ifRevision + 1 },
    ...{ remedy, close_term: closeTerm, responsible, state, note, author, at },
  };
}

function editOf(row: Selectable<Tables['ledger_edits']>): LedgerEdit {
  const { place, school, grade, year, number, revision, at } = row;
  const { remedy, close_term: closeTerm, responsible, state, note, author } = row;
  return {
    ...{ place, school, grade, year, number: number === wholeGrade ? null : number, revision },
    ...{ remedy, closeTerm, responsible, state, note, author, at: at.toISOString() },
  };
}
