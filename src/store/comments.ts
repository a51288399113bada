import { randomUUID } from 'node:crypto';
import { type Insertable, type Kysely, type Selectable, sql } from 'kysely';
import type { Comment, CommentDraft, CommentFilter, CommentTopic } from '../domain/comment.ts';
import type { Problem } from '../domain/problem.ts';
import { isAskable, isId, limits, nameProblems, textProblems, wholeProblems } from './keepable.ts';
import { allRows } from './paging.ts';
import { storeProblem } from './problemTexts.ts';
import type { Shelf } from './shelf.ts';
import type { Saved, Store } from './store.ts';
import type { Tables } from './tables.ts';

type CommentPart =
  | 'listComments'
  | 'countComments'
  | 'readComment'
  | 'addComment'
  | 'changeComment'
  | 'removeComment';
type Row = Selectable<Tables['comments']>;

/** How a whole grade stands in the table, as in that of the ledger. */
const wholeGrade = 0;

/** The part of the store that keeps what people say about scenarios and ledger rows. */
export function commentsOn({ db, now }: Shelf): Pick<Store, CommentPart> {
  const readComment = async (id: string) => {
    if (!isId(id)) return undefined;
    const row = await standing(db).where('id', '=', id).executeTakeFirst();
    return row === undefined ? undefined : commentOf(row);
  };
  /** Change a comment that is at the revision that was seen; else nothing happens. */
  async function change(
    id: string,
    seen: number,
    set: { readonly text: string; readonly removed_at?: Date },
  ): Promise<Saved<Comment>> {
    const before = await readComment(id);
    if (before === undefined) return { ok: false, problems: [storeProblem('noSuchComment', {}, { id })] };
    const row = await db
      .updateTable('comments')
      .set({ ...set, revision: seen + 1, changed_at: now() })
      .where('id', '=', id)
      .where('revision', '=', seen)
      .where('removed_at', 'is', null)
      .returningAll()
      .executeTakeFirst();
    // What was removed is told as it was.
    if (row !== undefined) return { ok: true, value: row.removed_at === null ? commentOf(row) : before };
    const current = await readComment(id);
    if (current === undefined) return { ok: false, problems: [storeProblem('noSuchComment', {}, { id })] };
    const details = { current: current.revision, seen };
    return { ok: false, conflict: true, current, problems: [storeProblem('commentChanged', {}, details)] };
  }
  return {
    readComment,

    async listComments(filter, { before, limit }) {
      if (!Object.values(filter).every((part) => typeof part !== 'string' || isAskable(part))) return [];
      let query = standing(db).where('place', '=', filter.place).orderBy('position', 'desc').limit(limit);
      for (const [column, value] of columnsOf(filter)) query = query.where(column, '=', value);
      if (before !== undefined) query = query.where('position', '<', String(before));
      return (await query.execute()).map(commentOf);
    },

    async countComments(place, { after, limit = allRows } = {}) {
      const key = after === undefined ? undefined : keyOfTopic(after);
      if (![place, ...(key ?? [])].every((part) => typeof part === 'number' || isAskable(part))) return [];
      const rows = await db
        .selectFrom('comments')
        .select(['scenario', 'school', 'grade', 'year', 'number'])
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('place', '=', place)
        .where('removed_at', 'is', null)
        .$if(key !== undefined, (query) =>
          query.where(sql<boolean>`(${sql.join(topicOrder)}) > (${sql.join(key ?? [])})`),
        )
        .groupBy(['scenario', 'school', 'grade', 'year', 'number'])
        .orderBy(sql`(${sql.join(topicOrder)})`)
        .limit(limit)
        .execute();
      return rows.map((row) => ({ topic: topicOf(row), count: Number(row.count) }));
    },

    async addComment(draft) {
      const problems = commentProblems(draft);
      if (problems.length > 0) return { ok: false, problems };
      const row = await db
        .insertInto('comments')
        .values(rowOf(draft, now()))
        .returningAll()
        .executeTakeFirstOrThrow();
      return { ok: true, value: commentOf(row) };
    },

    async changeComment(id, ifRevision, text) {
      const problems = saidProblems(text);
      return problems.length > 0 ? { ok: false, problems } : change(id, ifRevision, { text });
    },

    removeComment: (id, ifRevision) => change(id, ifRevision, { text: '', removed_at: now() }),
  };
}

/** By what topics are listed: ledger rows by school, grade, year and class, then scenarios. */
const topicOrder = [
  ...(['scenario', 'school', 'grade'] as const).map(
    (each) => sql`coalesce(${sql.ref(each)}, '') collate "C"`,
  ),
  ...(['year', 'number'] as const).map((each) => sql`coalesce(${sql.ref(each)}, 0)`),
];

/** A topic as it stands in the list of topics: scenario, school, grade, year and class; "" and 0 for what it has not. */
export function keyOfTopic(topic: CommentTopic): readonly [string, string, string, number, number] {
  if (topic.kind === 'scenario') return [topic.scenario, '', '', 0, 0];
  const { school, grade, year, number } = topic;
  return ['', school, grade, year, number ?? wholeGrade];
}

function standing(db: Kysely<Tables>) {
  return db.selectFrom('comments').selectAll().where('removed_at', 'is', null);
}

function columnsOf(filter: CommentFilter) {
  if ('scenario' in filter) return [['scenario', filter.scenario]] as const;
  const { school, grade, year, number } = filter;
  return [
    ['school', school] as const,
    ...(grade === undefined ? [] : [['grade', grade] as const]),
    ...(year === undefined ? [] : [['year', year] as const]),
    ...(number === undefined ? [] : [['number', number ?? wholeGrade] as const]),
  ];
}

function saidProblems(text: string): readonly Problem[] {
  return text.trim() === ''
    ? [storeProblem('textEmpty', { column: 'text' })]
    : textProblems(text, 'text', limits.comment);
}

/** What stands against a comment. */
export function commentProblems({ place, topic, text, person, author }: CommentDraft): readonly Problem[] {
  const most = 9999;
  return [
    ...nameProblems(place, 'place'),
    ...(topic.kind === 'scenario'
      ? nameProblems(topic.scenario, 'scenario')
      : [
          ...nameProblems(topic.school, 'school'),
          ...nameProblems(topic.grade, 'grade'),
          ...wholeProblems(topic.year, 'year', 0, most),
          ...wholeProblems(topic.number ?? 1, 'number', 1, most),
        ]),
    ...saidProblems(text),
    ...textProblems(person, 'person', limits.name),
    ...textProblems(author, 'author', limits.name),
  ];
}

function rowOf(
  { place, topic, text, person, author }: CommentDraft,
  at: Date,
): Insertable<Tables['comments']> {
  const about =
    topic.kind === 'scenario'
      ? { scenario: topic.scenario, school: null, grade: null, year: null, number: null }
      : {
          ...{ scenario: null, school: topic.school, grade: topic.grade, year: topic.year },
          number: topic.number ?? wholeGrade,
        };
  const stamps = { revision: 1, written_at: at, changed_at: at, removed_at: null };
  return { id: randomUUID(), place, ...about, text, person, author, ...stamps };
}

function topicOf({
  scenario,
  school,
  grade,
  year,
  number,
}: Pick<Row, 'scenario' | 'school' | 'grade' | 'year' | 'number'>): CommentTopic {
  if (scenario !== null) return { kind: 'scenario', scenario };
  return {
    ...{ kind: 'ledger', school: school ?? '', grade: grade ?? '', year: year ?? 0 },
    number: number === wholeGrade ? null : number,
  };
}

function commentOf(row: Row): Comment {
  const { id, position, place, text, person, author, revision, written_at, changed_at } = row;
  return {
    ...{ id, position: Number(position), place, topic: topicOf(row), text, person, author, revision },
    ...{ writtenAt: written_at.toISOString(), changedAt: changed_at.toISOString() },
  };
}
