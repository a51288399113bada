import type { Generated } from 'kysely';
import type { JobKind } from '../domain/jobKinds.ts';
import type { LedgerEditState } from '../domain/ledgerEdit.ts';
import type { Remedy } from '../domain/report.ts';
import type { Role, SessionWay, TokenScope } from './people/people.ts';
import type { StudyState } from './store.ts';

/**
 * The tables as the newest step of `migrations.ts` leaves them. Times are of the store's clock. Rows of the first nine
 * belong to a workspace: PostgreSQL fills that in and shows no other's (`onConnections.ts`), so nothing here names it
 * but a key.
 */
export interface Tables {
  readonly places: PlacesTable;
  readonly place_versions: PlaceVersionsTable;
  readonly place_files: PlaceFilesTable;
  readonly scenarios: ScenariosTable;
  readonly scenario_revisions: ScenarioRevisionsTable;
  readonly studies: StudiesTable;
  readonly ledger_edits: LedgerEditsTable;
  readonly comments: CommentsTable;
  readonly answers: AnswersTable;
  readonly workspaces: WorkspacesTable;
  readonly people: PeopleTable;
  readonly identities: IdentitiesTable;
  readonly recovery_codes: RecoveryCodesTable;
  readonly members: MembersTable;
  readonly sessions: SessionsTable;
  readonly tokens: TokensTable;
  readonly attempts: AttemptsTable;
  readonly audit: AuditTable;
}

/** One row per place; `latest` is the version that was added last. */
interface PlacesTable {
  readonly workspace: Generated<string>;
  readonly name: string;
  readonly latest: string;
}

interface PlaceVersionsTable {
  readonly id: string;
  readonly name: string;
  readonly hash: string;
  readonly added_at: Date;
  readonly files: number;
  readonly bytes: number;
  /** In the order of adding. */
  readonly position: Generated<string>;
}

/** The files of a hash, shared by all versions with the same content; `packed` is deflated. */
interface PlaceFilesTable {
  readonly hash: string;
  readonly name: string;
  readonly packed: Buffer;
}

/** Head of a scenario: its newest revision. */
interface ScenariosTable {
  readonly id: string;
  readonly revision: number;
  readonly deleted_at: Date | null;
}

interface ScenarioRevisionsTable {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly place: string;
  readonly text: string;
  readonly saved_at: Date;
}

/**
 * JSON stands in text columns, not in jsonb: jsonb refuses "\u0000" in strings, drops doubled keys and changes
 * the order of keys. `result` is JSON, deflated.
 */
interface StudiesTable {
  readonly id: string;
  readonly key: string;
  readonly kind: JobKind;
  readonly place_hash: string;
  readonly scenario_text: string | null;
  readonly settings: string;
  readonly engine: string;
  readonly seed: number;
  readonly state: StudyState;
  readonly progress: string;
  readonly problems: string;
  readonly result: Buffer | null;
  readonly created_at: Date;
  readonly changed_at: Date;
  /** In the order of creating. */
  readonly position: Generated<string>;
}

/** `number` 0 means the whole grade. */
interface LedgerEditsTable {
  readonly place: string;
  readonly school: string;
  readonly grade: string;
  readonly year: number;
  readonly number: number;
  readonly revision: number;
  readonly remedy: Remedy | null;
  readonly close_term: string | null;
  readonly responsible: string;
  readonly state: LedgerEditState;
  readonly note: string;
  readonly author: string;
  readonly at: Date;
}

/** Of a scenario, or of a ledger row (`number` 0 means the whole grade); the text of one that was removed is empty. */
interface CommentsTable {
  readonly id: string;
  readonly place: string;
  readonly scenario: string | null;
  readonly school: string | null;
  readonly grade: string | null;
  readonly year: number | null;
  readonly number: number | null;
  readonly text: string;
  readonly person: string;
  readonly author: string;
  readonly revision: number;
  readonly written_at: Date;
  readonly changed_at: Date;
  readonly removed_at: Date | null;
  /** In the order of writing. */
  readonly position: Generated<string>;
}

/** What was answered to a request with a key; without a status while it is not known. `body` is deflated. */
interface AnswersTable {
  readonly person: string;
  readonly key: string;
  /** A hash of all that the request says. */
  readonly fingerprint: string;
  readonly at: Date;
  readonly status: number | null;
  readonly headers: string;
  readonly body: Buffer | null;
}

interface WorkspacesTable {
  readonly id: string;
  readonly name: string;
  readonly created_at: Date;
}

/** `password` is an argon2id hash with its salt and costs. */
interface PeopleTable {
  readonly id: string;
  readonly name: string;
  readonly shown_name: string;
  readonly password: string;
  readonly must_change: boolean;
  readonly disabled_at: Date | null;
  readonly created_at: Date;
  /** Secret of the second factor, sealed; there before it is confirmed. */
  readonly factor_sealed: Generated<string | null>;
  /** Since when it is asked for; null for not at all. */
  readonly factor_since: Generated<Date | null>;
  /** The last time step whose code was taken. */
  readonly factor_step: Generated<string>;
}

/** By the hashes of codes of 120 bits, each for one sign-in. */
interface RecoveryCodesTable {
  readonly person: string;
  readonly hash: string;
}

/** Who somebody is at an issuer of sign-ins: its address, and the name that it never gives to another. */
interface IdentitiesTable {
  readonly issuer: string;
  readonly subject: string;
  readonly person: string;
  readonly linked_at: Date;
}

interface MembersTable {
  readonly workspace: string;
  readonly person: string;
  readonly role: Role;
}

/** `hash` is that of the secret in the browser's cookie. */
interface SessionsTable {
  readonly hash: string;
  readonly person: string;
  readonly id: Generated<string>;
  readonly started_at: Date;
  readonly seen_at: Date;
  readonly ends_at: Date;
  readonly way: SessionWay;
  /** From where it was begun, and what the browser called itself. */
  readonly address: string;
  readonly browser: string;
}

interface TokensTable {
  readonly id: string;
  readonly hash: string;
  readonly person: string;
  readonly workspace: string;
  readonly name: string;
  readonly scope: TokenScope;
  readonly created_at: Date;
  readonly ends_at: Date;
  readonly used_at: Date | null;
  readonly revoked_at: Date | null;
}

/** Tries to sign in since the last that succeeded, by a hash of the name: also of names that nobody bears. */
interface AttemptsTable {
  readonly name_hash: string;
  readonly failures: number;
  readonly locked_until: Date | null;
  readonly at: Date;
}

/** Only ever added to; most rows are written by triggers of the other tables. */
interface AuditTable {
  readonly position: Generated<string>;
  readonly at: Generated<Date>;
  /** Null for what stands above workspaces: people, sign-ins. */
  readonly workspace: string | null;
  readonly person: string;
  readonly address: string;
  readonly action: string;
  readonly object: string;
}
