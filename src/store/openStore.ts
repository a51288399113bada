import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { invariant } from '../domain/invariant.ts';
import { answersOn } from './answers.ts';
import { commentsOn } from './comments.ts';
import { failureOf } from './failureOf.ts';
import { holdRecords } from './holdLock.ts';
import { ledgerOn } from './ledger.ts';
import type { Keeper } from './local/keeper.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import { onConnections, type TablesFor } from './onConnections.ts';
import type { PasswordCosts } from './people/password.ts';
import type { People } from './people/people.ts';
import { peopleProblem } from './people/problemTexts.ts';
import { peopleOn } from './peopleOn.ts';
import { placesOn } from './places.ts';
import { prepareRole } from './prepareRole.ts';
import { scenariosOn } from './scenarios.ts';
import { mainWorkspace, type Records, type Standing, type Store, StoreFailure } from './store.ts';
import { interruptStudies, studiesOn } from './studies.ts';

export interface StoreRequest {
  /** Of the database, as `openPostgres` gives it. */
  readonly url: string;
  /** The clock: ISO 8601. */
  readonly now: () => string;
  /** Connections that may be open at once, beside the one that holds the records; 8 when missing. */
  readonly connections?: number;
  /** Seals second factors: 32 bytes, kept outside of the database. Without it none is begun or taken. */
  readonly key?: Uint8Array | undefined;
  /** Looks after the PostgreSQL, where it is our own. */
  readonly keeper?: Keeper | undefined;
  /** What hashing a password takes; the standard when missing, which is to be dear to whoever guesses. */
  readonly passwordCosts?: PasswordCosts | undefined;
  /** Milliseconds for which records that another holds are waited for; long enough for one that was killed when missing. */
  readonly patience?: number;
}

/** What adds to what is kept; refused before the disk is so full that PostgreSQL breaks off. */
const adding = [
  ...(['addPlace', 'saveScenario', 'deleteScenario'] as const),
  ...(['createStudy', 'editLedger', 'claimAnswer'] as const),
  ...(['addComment', 'changeComment', 'removeComment'] as const),
];

/** A store; by itself it is that of the workspace "main" where nobody signs in. */
export interface OpenedStore extends Store {
  /** What is kept for one workspace, as a person sees and changes it. */
  recordsOf(standing: Standing): Records;
  /** People and their ways in; what is changed is noted as done by the one who stands there. */
  peopleFor(standing: Standing): People;
}

/** Nobody who signs in, in no workspace: the service itself. */
export const ofTheService: Standing = { workspace: '', person: '', address: '' };

/**
 * Open the store in a database: hold it, bring its tables to the newest step, and mark studies as failed that a
 * process left running which is gone. Studies that were queued stay queued, for the caller to run.
 *
 * @throws {StoreFailure} The database is out of reach, held by another process, newer than this program, or does not
 *   keep workspaces apart.
 */
export async function openStore({
  url,
  now,
  connections = 8,
  key,
  keeper,
  passwordCosts,
  patience,
}: StoreRequest): Promise<OpenedStore> {
  let lock = await holdRecords(url, patience);
  const pool = poolOf(url, connections);
  const clock = () => new Date(now());
  let closing: Promise<void> | undefined;
  const close = () => {
    closing ??= pool.end().then(() => lock.release());
    return closing;
  };
  let tablesFor: TablesFor;
  try {
    const plain = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    await migrate(plain, migrations);
    tablesFor = onConnections(pool, await prepareRole(plain));
    const shelfOf = (workspace: string) => ({ db: tablesFor({ ...ofTheService, workspace }), now: clock });
    await refuseOpenRows(shelfOf(mainWorkspace).db);
    const workspaces = await peopleOn(shelfOf('')).listWorkspaces();
    for (const { id } of workspaces) await interruptStudies(shelfOf(id));
  } catch (error) {
    await close();
    throw failureOf(error);
  }
  let taking: Promise<void> | undefined;
  /** A restarted database has forgotten that we hold it: hold it again, or stop before we write into another's. */
  const hold = () => {
    invariant(closing === undefined, 'a store is not used after it was closed');
    if (lock.isHeld()) return undefined;
    taking ??= Promise.resolve(keeper?.revive())
      .then(() => holdRecords(url, patience))
      .then((again) => {
        lock = again;
      })
      .finally(() => {
        taking = undefined;
      });
    return taking;
  };
  const recordsOf = (standing: Standing): Records => {
    const shelf = { db: tablesFor(standing), now: clock };
    const parts = {
      ...placesOn(shelf),
      ...scenariosOn(shelf),
      ...studiesOn(shelf),
      ...ledgerOn(shelf),
      ...commentsOn(shelf),
      ...answersOn(shelf),
    };
    return watched({ ...parts, ...withRoom(parts, keeper) }, hold, keeper);
  };
  const peopleFor = (standing: Standing) =>
    watched(peopleOn({ db: tablesFor(standing), now: clock, key, passwordCosts }), hold, keeper);
  return { ...recordsOf({ ...ofTheService, workspace: mainWorkspace }), recordsOf, peopleFor, close };
}

/**
 * People of a database that a running service holds: nothing is held and nothing brought to a newer step.
 *
 * @throws {StoreFailure} The database is out of reach, or another program's.
 */
export async function joinPeople({ url, now }: StoreRequest): Promise<{
  readonly peopleFor: (standing: Standing) => People;
  readonly close: () => Promise<void>;
}> {
  const pool = poolOf(url, 2);
  try {
    const plain = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    const tablesFor = onConnections(pool, await prepareRole(plain));
    const peopleFor = (standing: Standing) =>
      watched(peopleOn({ db: tablesFor(standing), now: () => new Date(now()) }), () => undefined);
    await peopleFor(ofTheService).listWorkspaces();
    return { peopleFor, close: () => pool.end() };
  } catch (error) {
    await pool.end();
    throw failureOf(error);
  }
}

function poolOf(url: string, max: number): Pool {
  const pool = new Pool({ connectionString: url, max, application_name: `xuewei ${process.pid}` });
  // A connection that breaks while nobody uses it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks while a transaction holds it; the transaction fails by itself.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Fail where the policies do not bind these connections: better no service than one that shows what is another's. */
async function refuseOpenRows(db: ReturnType<TablesFor>): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'xuewei'::regnamespace and relkind = 'r' and not row_security_active(oid)
      and exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'workspace')
      and relname not in ('members', 'tokens')`.execute(db);
  const [open] = rows;
  if (open !== undefined) throw new StoreFailure(peopleProblem('isolationOff', {}, { table: open.name }));
}

/** The same methods as far as they add something; refused while there is no room for it. */
function withRoom(methods: Records, keeper: Keeper | undefined): Partial<Records> {
  const checked = adding.map((name) => {
    const method: Method = methods[name];
    const withRoomAlone: Method = async (...given) => {
      const shortage = keeper?.shortage();
      if (shortage !== undefined) throw new StoreFailure(shortage);
      return method(...given);
    };
    return [name, withRoomAlone];
  });
  return Object.fromEntries(checked) as Partial<Records>;
}

const gone = new Set(['databaseAway', 'notStarted']);

/** A PostgreSQL of our own that is away while its disk is full broke off because of that. */
function becauseFull(error: unknown, keeper: Keeper | undefined): unknown {
  if (!(error instanceof StoreFailure) || !gone.has(error.problem.code)) return error;
  const shortage = keeper?.shortage();
  return shortage === undefined ? error : new StoreFailure(shortage, { cause: error });
}

type Method = (...given: never[]) => Promise<unknown>;

/** The same methods; before each the records are held, and what the database says becomes a `StoreFailure`. */
function watched<T extends { readonly [name in keyof T]: Method }>(
  methods: T,
  hold: () => Promise<void> | undefined,
  keeper?: Keeper,
): T {
  const watch =
    (method: Method): Method =>
    async (...given) => {
      try {
        await hold();
        return await method(...given);
      } catch (error) {
        throw becauseFull(failureOf(error), keeper);
      }
    };
  const entries = Object.entries<Method>(methods).map(([name, method]) => [name, watch(method)]);
  return Object.fromEntries(entries) as T;
}
