import type { Generated } from 'kysely';
import type { LedgerEditState } from '../domain/ledgerEdit.ts';
import type { Remedy } from '../domain/report.ts';
import type { StudyKind, StudyState } from './store.ts';

/** The tables as the newest step of `migrations.ts` leaves them. Times are of the store's clock. */
export interface Tables {
  readonly places: PlacesTable;
  readonly place_versions: PlaceVersionsTable;
  readonly place_files: PlaceFilesTable;
  readonly scenarios: ScenariosTable;
  readonly scenario_revisions: ScenarioRevisionsTable;
  readonly studies: StudiesTable;
  readonly ledger_edits: LedgerEditsTable;
}

/** One row per place; `latest` is the version that was added last. */
interface PlacesTable {
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
  readonly kind: StudyKind;
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
