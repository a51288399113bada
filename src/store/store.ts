import type { Comment, CommentCount, CommentDraft, CommentFilter, CommentTopic } from '../domain/comment.ts';
import type { JobKind } from '../domain/jobKinds.ts';
import type { LedgerDraft, LedgerEdit, LedgerSpot } from '../domain/ledgerEdit.ts';
import type { Problem } from '../domain/problem.ts';

/** Anything that survives JSON; kept as it was given, keys such as `__proto__` included. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** What was asked for, or every problem of what was given. */
export type Kept<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** As `Kept`; or somebody else was faster, and `current` is what stands now. Nothing was overwritten. */
export type Saved<T> =
  | Kept<T>
  | {
      readonly ok: false;
      readonly conflict: true;
      readonly current: T;
      readonly problems: readonly Problem[];
    };

/** One file of a place: its name (a folder before it is allowed) and its bytes. */
export interface PlaceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One immutable version of a place's tables. Times are ISO 8601 as the store's clock told them. */
export interface PlaceVersion {
  readonly id: string;
  readonly name: string;
  /** SHA-256 over names and bytes of the files in the order of names; hexadecimal. */
  readonly hash: string;
  readonly addedAt: string;
  /** Number of files, and their bytes together. */
  readonly files: number;
  readonly bytes: number;
}

/** A place; `latest` is the version that was added last (again). */
export interface StoredPlace {
  readonly name: string;
  readonly latest: PlaceVersion;
  /** How many versions there are. */
  readonly versions: number;
}

/**
 * Part of a list: what follows a key in the list's order, whether its item is there still or not; at most so many.
 * Without a key from the start, without a limit to the end.
 */
export interface Page<Key> {
  readonly after?: Key | undefined;
  readonly limit?: number | undefined;
}

/** A scenario without its text. Revisions count from 1. */
export interface ScenarioSummary {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly revision: number;
  readonly savedAt: string;
}

export interface StoredScenario extends ScenarioSummary {
  /** The YAML as it was written. */
  readonly text: string;
}

/** A new scenario (no id), or the next revision of one (its id and the revision that was changed). */
export interface ScenarioDraft {
  readonly id?: string;
  readonly name: string;
  readonly place: string;
  readonly text: string;
  /** The revision that the writer saw; must be the newest. Required with an id. */
  readonly ifRevision?: number;
}

export const studyStates = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
/** The last three are final: a study in one of them changes no more. */
export type StudyState = (typeof studyStates)[number];

/** What a study computes; two requests with equal parts have one result. */
export interface StudyRequest {
  readonly kind: JobKind;
  readonly placeHash: string;
  /** The scenario's YAML; null for the place as it is. */
  readonly scenarioText: string | null;
  readonly settings: Json;
  /** Version of the program that computes. */
  readonly engine: string;
  readonly seed: number;
}

/** A study without its result, which may be large: see `readStudyResult`. */
export interface Study extends StudyRequest {
  readonly id: string;
  /** `keyOfStudy` of the request. */
  readonly key: string;
  readonly state: StudyState;
  readonly progress: Json;
  /** Why it failed; empty otherwise. */
  readonly problems: readonly Problem[];
  readonly createdAt: string;
  readonly changedAt: string;
}

/** What changes; parts that are not named stay. A result belongs to `done`, problems to `failed`. */
export type StudyChange =
  | { readonly state?: 'queued' | 'running' | 'cancelled'; readonly progress?: Json }
  | { readonly state: 'done'; readonly progress?: Json; readonly result: Json }
  | { readonly state: 'failed'; readonly progress?: Json; readonly problems: readonly Problem[] };

/** Which studies to list; missing parts mean all. */
export interface StudyFilter {
  readonly state?: StudyState;
  readonly placeHash?: string;
  readonly kind?: JobKind;
  /** Id of a study: only those asked for before it; none where there is no such study. */
  readonly before?: string;
  /** At most so many, the newest first; 200 when missing. */
  readonly limit?: number;
}

/** Where a line stands in the ledger of a place. */
export type SpotKey = Pick<LedgerSpot, 'school' | 'grade' | 'year' | 'number'>;

/** An answer as it is given again: its status, some headers and its text. */
export interface KeptAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * What stands under a key: nothing until now; the answer of the same request; another request's; or the same request's,
 * which was begun and of which nobody knows how it ended, since the service broke off.
 */
export type AnswerClaim =
  | { readonly kind: 'claimed' }
  | { readonly kind: 'answered'; readonly answer: KeptAnswer }
  | { readonly kind: 'otherRequest' }
  | { readonly kind: 'unfinished' };

/**
 * What the service keeps: places, scenarios, studies and the ledger. One process at a time holds it.
 *
 * What people gave (too large, a character that cannot be kept, outdated) comes back as problems.
 * @throws {StoreFailure} From every method when the database is out of reach, full or taken; it carries a Problem.
 */
export interface Store {
  /** Keep a version of a place. Adding the same files again gives the version that is there, and makes it the latest. */
  addPlace(place: {
    readonly name: string;
    readonly files: readonly PlaceFile[];
  }): Promise<Kept<PlaceVersion>>;
  /** Places in the order of their names, which are the keys. Names are ordered by code point, here and below. */
  listPlaces(page?: Page<string>): Promise<readonly StoredPlace[]>;
  /** Versions of a place, the latest added first; keys are their ids. */
  listPlaceVersions(name: string, page?: Page<string>): Promise<readonly PlaceVersion[]>;
  /** The version that a hash names, the one added last where several do; or the latest of the place of this name. */
  findPlaceVersion(place: string): Promise<PlaceVersion | undefined>;
  /** The files of a version in the order of their names; undefined where no version has this hash. */
  readPlaceFiles(hash: string): Promise<readonly PlaceFile[] | undefined>;

  /** Keep a new scenario or its next revision. Older revisions stay readable. */
  saveScenario(draft: ScenarioDraft): Promise<Saved<StoredScenario>>;
  /** Scenarios that are not deleted, by name, then id; of one place or all. */
  listScenarios(
    place?: string,
    page?: Page<Pick<ScenarioSummary, 'name' | 'id'>>,
  ): Promise<readonly ScenarioSummary[]>;
  /** The newest or the given revision; undefined where there is none or the scenario is deleted. */
  readScenario(id: string, revision?: number): Promise<StoredScenario | undefined>;
  /** Revisions, the newest first, by number; empty where there is none or the scenario is deleted. */
  listScenarioRevisions(id: string, page?: Page<number>): Promise<readonly ScenarioSummary[]>;
  /** Take a scenario off the lists; its revisions stay in the database. `value` is what was deleted. */
  deleteScenario(id: string, ifRevision: number): Promise<Saved<StoredScenario>>;

  /** The study with this key that is queued, running or done; undefined where none is. */
  findStudy(key: string): Promise<Study | undefined>;
  /** Queue a study; or the one that is there with the same key, queued, running or done (`created` false). */
  createStudy(request: StudyRequest): Promise<Kept<{ readonly study: Study; readonly created: boolean }>>;
  readStudy(id: string): Promise<Study | undefined>;
  /** The newest first. */
  listStudies(filter?: StudyFilter): Promise<readonly Study[]>;
  /** Change a study; refused where it is finished already (a result that comes after cancelling changes nothing). */
  updateStudy(id: string, change: StudyChange): Promise<Kept<Study>>;
  /** The result of a study that is done; undefined otherwise. */
  readStudyResult(id: string): Promise<Json | undefined>;

  /** What stands in the ledger of a place: the newest line of each spot, by school, grade, year, number. */
  listLedgerEdits(place: string, page?: Page<SpotKey>): Promise<readonly LedgerEdit[]>;
  /** Lines of a spot, the newest first, by revision. */
  listLedgerHistory(spot: LedgerSpot, page?: Page<number>): Promise<readonly LedgerEdit[]>;
  /** Add a line; a conflict where somebody wrote since. Nothing is ever overwritten. */
  editLedger(draft: LedgerDraft): Promise<Saved<LedgerEdit>>;

  /** Comments on a topic, the newest first: at most so many, below a position. */
  listComments(
    filter: CommentFilter,
    page: { readonly before?: number; readonly limit: number },
  ): Promise<readonly Comment[]>;
  /** How many there are on each ledger row and scenario of a place, by what they are on. */
  countComments(place: string, page?: Page<CommentTopic>): Promise<readonly CommentCount[]>;
  readComment(id: string): Promise<Comment | undefined>;
  addComment(draft: CommentDraft): Promise<Kept<Comment>>;
  /** Change the text of the revision that was seen. */
  changeComment(id: string, ifRevision: number, text: string): Promise<Saved<Comment>>;
  /** Take a comment away, text and all; `value` is what was removed. */
  removeComment(id: string, ifRevision: number): Promise<Saved<Comment>>;

  /** Take a key for a request, by a hash of all that it says; what is older than a day is forgotten. */
  claimAnswer(key: string, fingerprint: string): Promise<AnswerClaim>;
  /** Keep what a request was answered whose key was claimed. */
  keepAnswer(key: string, answer: KeptAnswer): Promise<void>;
  /** Give a key back, since the request that claimed it made nothing. */
  releaseAnswer(key: string): Promise<void>;

  /** Let go of the database. The PostgreSQL itself is stopped by who started it. */
  close(): Promise<void>;
}

/** What is kept for one workspace, as who has it at hand sees it. */
export type Records = Omit<Store, 'close'>;

/** On whose behalf the database is asked; PostgreSQL shows the rows of the workspace alone and notes the rest. */
export interface Standing {
  /** Identifier of the workspace. */
  readonly workspace: string;
  /** Name by which the person signs in; empty where nobody signs in. */
  readonly person: string;
  /** Network address that the request came from; empty where there is none. */
  readonly address: string;
}

/** The workspace of whoever needs none: all that is kept where nobody signs in. */
export const mainWorkspace = 'main';

/** The database did not do what it should; the problem says what people can do. */
export class StoreFailure extends Error {
  override readonly name = 'StoreFailure';
  readonly problem: Problem;

  constructor(problem: Problem, options?: { readonly cause?: unknown }) {
    super(`${problem.what} ${problem.remedy}`, options);
    this.problem = problem;
  }
}
