import { randomUUID } from 'node:crypto';
import type { Comment, CommentCount, CommentTopic } from '../../src/domain/comment.ts';
import type { LedgerEdit, LedgerSpot } from '../../src/domain/ledgerEdit.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { byText } from '../../src/domain/region/region.ts';
import { answersLast } from '../../src/store/answers.ts';
import { commentProblems, keyOfTopic } from '../../src/store/comments.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import {
  bytesProblems,
  limits,
  nameProblems,
  textProblems,
  wholeProblems,
} from '../../src/store/keepable.ts';
import { keyOfStudy } from '../../src/store/keyOfStudy.ts';
import { storeProblem } from '../../src/store/problemTexts.ts';
import type {
  AnswerClaim,
  Json,
  Kept,
  KeptAnswer,
  Page,
  PlaceFile,
  PlaceVersion,
  Saved,
  ScenarioSummary,
  SpotKey,
  Store,
  StoredPlace,
  StoredScenario,
  Study,
  StudyChange,
} from '../../src/store/store.ts';

const refuse = (problems: readonly Problem[]) => ({ ok: false as const, problems });
const kept = <T>(value: T): Kept<T> => ({ ok: true, value });
const conflict = <T>(current: T, code: 'scenarioChanged' | 'ledgerChanged' | 'commentChanged'): Saved<T> => ({
  ...refuse([storeProblem(code, {})]),
  conflict: true,
  current,
});
const final = new Set(['done', 'failed', 'cancelled']);
const isUsable = ({ state }: Study) => state !== 'failed' && state !== 'cancelled';

type Named = Pick<ScenarioSummary, 'name' | 'id'>;
const byName = (left: Named, right: Named) => byText(left.name, right.name) || byText(left.id, right.id);
const bySpot = (left: SpotKey, right: SpotKey) =>
  byText(left.school, right.school) ||
  byText(left.grade, right.grade) ||
  left.year - right.year ||
  (left.number ?? 0) - (right.number ?? 0);

/** What follows the item that is meant; all where none is named, nothing where it is not there. */
function behind<T>(items: readonly T[], isMeant: (item: T) => boolean, named: string | undefined): T[] {
  return named === undefined ? [...items] : items.slice(items.findIndex(isMeant) + 1 || Infinity);
}

function below<T extends { readonly revision: number }>(items: readonly T[], page: Page<number> = {}): T[] {
  const { after = Infinity, limit } = page;
  return items.filter(({ revision }) => revision < after).slice(0, limit);
}

/** A store that keeps everything in this process: for tests of the service alone. */
export function memoryStore(now: () => number = () => 0): Store {
  const versions: PlaceVersion[] = [];
  const files = new Map<string, readonly PlaceFile[]>();
  const scenarios = new Map<string, StoredScenario[]>();
  const studies: Study[] = [];
  const results = new Map<string, string>();
  const edits: LedgerEdit[] = [];
  const comments: Comment[] = [];
  let said = 0;
  const latest = new Map<string, PlaceVersion>();
  const answers = new Map<string, { fingerprint: string; at: number; answer?: KeptAnswer }>();
  const at = () => new Date(now()).toISOString();
  const spotKey = ({ place, school, grade, year, number }: LedgerSpot) =>
    JSON.stringify([place, school, grade, year, number]);
  const historyOf = (spot: LedgerSpot) =>
    edits.filter((edit) => spotKey(edit) === spotKey(spot)).sort((a, b) => b.revision - a.revision);
  const bare = ({ text: _text, ...summary }: StoredScenario): ScenarioSummary => summary;

  return {
    async addPlace({ name, files: given }) {
      const names = given.map((file) => file.name);
      const problems = [
        ...nameProblems(name, 'name'),
        ...(given.length === 0 ? [storeProblem('noFiles', {})] : []),
        ...names.flatMap((each) => nameProblems(each, 'files')),
        ...names
          .filter((each, index) => names.indexOf(each) < index)
          .map((each) => storeProblem('sameFileTwice', {}, { name: each })),
        ...bytesProblems(
          given.reduce((sum, file) => sum + file.bytes.byteLength, 0),
          'files',
          limits.placeBytes,
        ),
      ];
      if (problems.length > 0) return refuse(problems);
      const hash = hashPlace(given);
      const bytes = given.reduce((sum, file) => sum + file.bytes.byteLength, 0);
      const fresh = { id: randomUUID(), name, hash, addedAt: at(), files: given.length, bytes };
      const known = versions.find((version) => version.hash === hash && version.name === name);
      if (known === undefined) versions.unshift(fresh);
      latest.set(name, known ?? fresh);
      files.set(
        hash,
        [...given].sort((left, right) => byText(left.name, right.name)),
      );
      return kept(known ?? fresh);
    },
    async listPlaces({ after, limit } = {}) {
      return [...latest]
        .map(([name, newest]): StoredPlace => {
          const own = versions.filter((version) => version.name === name);
          return { name, latest: newest, versions: own.length };
        })
        .filter(({ name }) => after === undefined || byText(name, after) > 0)
        .sort((left, right) => byText(left.name, right.name))
        .slice(0, limit);
    },
    async listPlaceVersions(name, { after, limit } = {}) {
      const own = versions.filter((version) => version.name === name);
      return behind(own, ({ id }) => id === after, after).slice(0, limit);
    },
    findPlaceVersion: async (place) => versions.find(({ hash }) => hash === place) ?? latest.get(place),
    readPlaceFiles: async (hash) => files.get(hash),
    async saveScenario({ id, ifRevision, name, place, text }) {
      const problems = [
        ...nameProblems(name, 'name'),
        ...nameProblems(place, 'place'),
        ...textProblems(text, 'text', limits.scenarioText),
      ];
      if (problems.length > 0) return refuse(problems);
      const revisions = id === undefined ? [] : (scenarios.get(id) ?? []);
      const current = revisions[0];
      if (id !== undefined && current === undefined)
        return refuse([storeProblem('noSuchScenario', {}, { id })]);
      if (current !== undefined && current.revision !== ifRevision)
        return conflict(current, 'scenarioChanged');
      const revision = (current?.revision ?? 0) + 1;
      const saved = { id: id ?? randomUUID(), name, place, revision, savedAt: at(), text };
      scenarios.set(saved.id, [saved, ...revisions]);
      return kept(saved);
    },
    async listScenarios(place, { after, limit } = {}) {
      const newest = [...scenarios.values()].flatMap(([first]) => (first === undefined ? [] : [bare(first)]));
      return newest
        .filter((each) => place === undefined || each.place === place)
        .filter((each) => after === undefined || byName(each, after) > 0)
        .sort(byName)
        .slice(0, limit);
    },
    readScenario: async (id, revision) =>
      scenarios.get(id)?.find((each) => revision === undefined || each.revision === revision),
    listScenarioRevisions: async (id, page) => below(scenarios.get(id) ?? [], page).map(bare),
    async deleteScenario(id, ifRevision) {
      const current = scenarios.get(id)?.[0];
      if (current === undefined) return refuse([storeProblem('noSuchScenario', {}, { id })]);
      if (current.revision !== ifRevision) return conflict(current, 'scenarioChanged');
      scenarios.delete(id);
      return kept(current);
    },
    findStudy: async (key) => studies.find((study) => study.key === key && isUsable(study)),
    async createStudy(request) {
      const { placeHash, scenarioText, seed } = request;
      const problems = [
        ...(files.has(placeHash) ? [] : [storeProblem('noSuchPlace', {}, { hash: placeHash })]),
        ...textProblems(scenarioText ?? '', 'scenarioText', limits.scenarioText),
        ...wholeProblems(seed, 'seed', Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
      ];
      if (problems.length > 0) return refuse(problems);
      const key = keyOfStudy(request);
      const known = studies.find((study) => study.key === key && isUsable(study));
      if (known !== undefined) return kept({ study: known, created: false });
      const stamps = { createdAt: at(), changedAt: at() };
      const study: Study = {
        ...request,
        ...stamps,
        id: randomUUID(),
        key,
        state: 'queued',
        progress: null,
        problems: [],
      };
      studies.unshift(study);
      return kept({ study, created: true });
    },
    readStudy: async (id) => studies.find((study) => study.id === id),
    listStudies: async ({ state, placeHash, kind, before, limit = 200 } = {}) =>
      behind(studies, ({ id }) => id === before, before)
        .filter((study) => state === undefined || study.state === state)
        .filter((study) => placeHash === undefined || study.placeHash === placeHash)
        .filter((study) => kind === undefined || study.kind === kind)
        .slice(0, limit),
    async updateStudy(id, change: StudyChange) {
      const index = studies.findIndex((study) => study.id === id);
      const study = studies[index];
      if (study === undefined) return refuse([storeProblem('noSuchStudy', {}, { id })]);
      if (final.has(study.state)) return refuse([storeProblem('studyFinished', {}, { id })]);
      if (change.state === 'done') results.set(id, JSON.stringify(change.result));
      const { state = study.state, progress = study.progress } = change;
      const problems = change.state === 'failed' ? change.problems : [];
      const changed = { ...study, state, progress, problems, changedAt: at() };
      studies[index] = changed;
      return kept(changed);
    },
    async readStudyResult(id) {
      const text = results.get(id);
      return text === undefined ? undefined : (JSON.parse(text) as Json);
    },
    async listLedgerEdits(place, { after, limit } = {}) {
      return edits
        .filter((edit) => edit.place === place && historyOf(edit)[0] === edit)
        .filter((edit) => after === undefined || bySpot(edit, after) > 0)
        .sort(bySpot)
        .slice(0, limit);
    },
    listLedgerHistory: async (spot, page) => below(historyOf(spot), page),
    async editLedger({ ifRevision, ...draft }) {
      const problems = [
        ...nameProblems(draft.place, 'place'),
        ...nameProblems(draft.school, 'school'),
        ...nameProblems(draft.grade, 'grade'),
        ...wholeProblems(draft.year, 'year', 0, 9999),
        ...wholeProblems(draft.number ?? 1, 'number', 1, 9999),
        ...textProblems(draft.responsible, 'responsible', limits.name),
        ...textProblems(draft.note, 'note', limits.note),
        ...nameProblems(draft.author, 'author'),
      ];
      if (problems.length > 0) return refuse(problems);
      const current = historyOf(draft)[0];
      if ((current?.revision ?? 0) !== ifRevision)
        return current === undefined
          ? refuse([storeProblem('ledgerChanged', {})])
          : conflict(current, 'ledgerChanged');
      const saved = { ...draft, revision: ifRevision + 1, at: at() };
      edits.push(saved);
      return kept(saved);
    },
    listComments: async (filter, { before = Infinity, limit }) =>
      comments
        .filter(({ position }) => position < before)
        .filter(({ place, topic }) =>
          Object.entries(filter).every(
            ([name, wanted]) => (name === 'place' ? place : Reflect.get(topic, name)) === wanted,
          ),
        )
        .slice(0, limit),
    async countComments(of, { after, limit = Infinity } = {}) {
      const order = (topic: CommentTopic) => {
        const [scenario, school, grade, ...numbers] = keyOfTopic(topic);
        return [scenario, school, grade, ...numbers.map((each) => String(each).padStart(9, '0'))].join('\0');
      };
      const counts = new Map<string, number>();
      for (const { topic } of comments.filter(({ place }) => place === of)) {
        const key = JSON.stringify(topic);
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      return [...counts]
        .map(([key, count]): CommentCount => ({ topic: JSON.parse(key), count }))
        .sort((left, right) => byText(order(left.topic), order(right.topic)))
        .filter(({ topic }) => after === undefined || order(topic) > order(after))
        .slice(0, limit);
    },
    readComment: async (id) => comments.find((each) => each.id === id),
    async addComment(draft) {
      const problems = commentProblems(draft);
      if (problems.length > 0) return refuse(problems);
      said += 1;
      const stamps = { revision: 1, writtenAt: at(), changedAt: at() };
      const comment = { id: randomUUID(), position: said, ...draft, ...stamps };
      comments.unshift(comment);
      return kept(comment);
    },
    async changeComment(id, ifRevision, text) {
      const index = comments.findIndex((each) => each.id === id);
      const current = comments[index];
      if (current === undefined) return refuse([storeProblem('noSuchComment', {}, { id })]);
      const problems = commentProblems({ ...current, text });
      if (problems.length > 0) return refuse(problems);
      if (current.revision !== ifRevision) return conflict(current, 'commentChanged');
      const changed = { ...current, text, revision: ifRevision + 1, changedAt: at() };
      comments[index] = changed;
      return kept(changed);
    },
    async removeComment(id, ifRevision) {
      const current = comments.find((each) => each.id === id);
      if (current === undefined) return refuse([storeProblem('noSuchComment', {}, { id })]);
      if (current.revision !== ifRevision) return conflict(current, 'commentChanged');
      comments.splice(comments.indexOf(current), 1);
      return kept(current);
    },
    async claimAnswer(key, fingerprint): Promise<AnswerClaim> {
      const there = answers.get(key);
      if (there === undefined || there.at <= now() - answersLast) {
        answers.set(key, { fingerprint, at: now() });
        return { kind: 'claimed' };
      }
      if (there.fingerprint !== fingerprint) return { kind: 'otherRequest' };
      const { answer } = there;
      return answer === undefined ? { kind: 'unfinished' } : { kind: 'answered', answer };
    },
    async keepAnswer(key, answer) {
      const there = answers.get(key);
      if (there !== undefined) there.answer = answer;
    },
    async releaseAnswer(key) {
      if (answers.get(key)?.answer === undefined) answers.delete(key);
    },
    close: async () => {},
  };
}
