import { createHash } from 'node:crypto';
import { byText } from '../../src/domain/region/region.ts';
import { hashPlace } from '../../src/store/hashPlace.ts';
import type {
  Json,
  Kept,
  LedgerEdit,
  LedgerSpot,
  PlaceFile,
  PlaceVersion,
  Saved,
  ScenarioSummary,
  Store,
  StoredPlace,
  StoredScenario,
  Study,
  StudyChange,
} from '../../src/store/store.ts';

const said = (code: string) => ({ code, where: '', what: code, remedy: '', at: {}, details: {} });
const refused = (code: string) => ({ ok: false as const, problems: [said(code)] });
const kept = <T>(value: T): Kept<T> => ({ ok: true, value });
const conflict = <T>(current: T): Saved<T> => ({ ...refused('outdated'), conflict: true, current });
const final = new Set(['done', 'failed', 'cancelled']);

/** A store that keeps everything in this process: for tests of the service alone. */
export function memoryStore(now: () => number = () => 0): Store {
  const versions: PlaceVersion[] = [];
  const files = new Map<string, readonly PlaceFile[]>();
  const scenarios = new Map<string, StoredScenario[]>();
  const studies: Study[] = [];
  const results = new Map<string, string>();
  const edits: LedgerEdit[] = [];
  let last = 0;
  const newId = () => {
    last += 1;
    return `id-${last}`;
  };
  const at = () => new Date(now()).toISOString();
  const spotKey = ({ place, school, grade, year, number }: LedgerSpot) =>
    JSON.stringify([place, school, grade, year, number]);
  const historyOf = (spot: LedgerSpot) =>
    edits.filter((edit) => spotKey(edit) === spotKey(spot)).sort((a, b) => b.revision - a.revision);
  const bare = ({ text: _text, ...summary }: StoredScenario): ScenarioSummary => summary;

  return {
    async addPlace({ name, files: given }) {
      const hash = hashPlace(given);
      const at0 = versions.findIndex((version) => version.hash === hash && version.name === name);
      const known = at0 < 0 ? undefined : versions.splice(at0, 1)[0];
      const bytes = given.reduce((sum, file) => sum + file.bytes.byteLength, 0);
      const version = known ?? { id: newId(), name, hash, addedAt: at(), files: given.length, bytes };
      versions.unshift(version);
      files.set(
        hash,
        [...given].sort((a, b) => byText(a.name, b.name)),
      );
      return kept(version);
    },
    async listPlaces() {
      const names = [...new Set(versions.map(({ name }) => name))].sort(byText);
      return names.flatMap((name): StoredPlace[] => {
        const own = versions.filter((version) => version.name === name);
        const [latest] = own;
        return latest === undefined ? [] : [{ name, latest, versions: own }];
      });
    },
    readPlaceFiles: async (hash) => files.get(hash),
    async saveScenario({ id = newId(), ifRevision, name, place, text }) {
      const revisions = scenarios.get(id) ?? [];
      const current = revisions[0];
      if (current !== undefined && current.revision !== ifRevision) return conflict(current);
      const revision = (current?.revision ?? 0) + 1;
      const saved = { id, name, place, revision, savedAt: at(), text };
      scenarios.set(id, [saved, ...revisions]);
      return kept(saved);
    },
    async listScenarios(place) {
      const newest = [...scenarios.values()].flatMap(([first]) => (first === undefined ? [] : [bare(first)]));
      return newest
        .filter((each) => place === undefined || each.place === place)
        .sort((a, b) => byText(a.name, b.name) || byText(a.id, b.id));
    },
    readScenario: async (id, revision) =>
      scenarios.get(id)?.find((each) => revision === undefined || each.revision === revision),
    listScenarioRevisions: async (id) => (scenarios.get(id) ?? []).map(bare),
    async deleteScenario(id, ifRevision) {
      const current = scenarios.get(id)?.[0];
      if (current === undefined) return refused('noScenario');
      if (current.revision !== ifRevision) return conflict(current);
      scenarios.delete(id);
      return kept(current);
    },
    findStudy: async (key) =>
      studies.find((study) => study.key === key && !['failed', 'cancelled'].includes(study.state)),
    async createStudy(request) {
      const { kind, placeHash, scenarioText, settings, engine, seed } = request;
      const parts = JSON.stringify([kind, placeHash, scenarioText, settings, engine, seed]);
      const key = createHash('sha256').update(parts).digest('hex');
      const known = await this.findStudy(key);
      if (known !== undefined) return kept({ study: known, created: false });
      const stamps = { createdAt: at(), changedAt: at() };
      const study: Study = {
        ...request,
        ...stamps,
        id: newId(),
        key,
        state: 'queued',
        progress: null,
        problems: [],
      };
      studies.unshift(study);
      return kept({ study, created: true });
    },
    readStudy: async (id) => studies.find((study) => study.id === id),
    listStudies: async ({ state, placeHash, kind, limit = 200 } = {}) =>
      studies
        .filter((study) => state === undefined || study.state === state)
        .filter((study) => placeHash === undefined || study.placeHash === placeHash)
        .filter((study) => kind === undefined || study.kind === kind)
        .slice(0, limit),
    async updateStudy(id, change: StudyChange) {
      const index = studies.findIndex((study) => study.id === id);
      const study = studies[index];
      if (study === undefined) return refused('noStudy');
      if (final.has(study.state)) return refused('studyEnded');
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
    async listLedgerEdits(place) {
      const own = edits.filter((edit) => edit.place === place);
      return own.filter((edit) => historyOf(edit)[0] === edit);
    },
    listLedgerHistory: async (spot) => historyOf(spot),
    async editLedger({ ifRevision, ...draft }) {
      const current = historyOf(draft)[0];
      if (current !== undefined && current.revision !== ifRevision) return conflict(current);
      const saved = { ...draft, revision: (current?.revision ?? 0) + 1, at: at() };
      edits.push(saved);
      return kept(saved);
    },
    close: async () => {},
  };
}
