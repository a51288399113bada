import type { LedgerEdit } from '../../../src/domain/ledgerEdit.ts';
import { type LedgerBook, spotKey, type Writing } from './ledgerBook.ts';

const store = 'edits';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.addEventListener('success', () => settle(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('xuewei-ledger', 1);
  request.addEventListener('upgradeneeded', () => {
    const edits = request.result.createObjectStore(store, { keyPath: ['spot', 'revision'] });
    edits.createIndex('place', 'place');
    edits.createIndex('spot', 'spot');
  });
  return settled(request);
}

async function opened<T>(work: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const database = await open();
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/** Whether what stands in the browser's storage is a line of a ledger, whoever wrote it. */
function isEdit(value: unknown): value is LedgerEdit {
  const { school, grade, year, number, revision, note, author, responsible, at } = (value ??
    {}) as Partial<LedgerEdit>;
  return (
    [school, grade, note, author, responsible, at].every((text) => typeof text === 'string') &&
    [year, number ?? 1, revision].every((count) => Number.isInteger(count))
  );
}

const bare = ({ spot: _spot, ...edit }: LedgerEdit & { readonly spot?: string }): LedgerEdit => edit;

async function find(
  from: IDBTransaction,
  index: 'place' | 'spot',
  value: string,
): Promise<readonly LedgerEdit[]> {
  const found: unknown[] = await settled(from.objectStore(store).index(index).getAll(value));
  return found
    .filter(isEdit)
    .map(bare)
    .sort((left, right) => right.revision - left.revision);
}

/** Reading and adding are one transaction: of two windows that write at once the second meets the first one's line. */
async function add(database: IDBDatabase, edit: LedgerEdit): Promise<Writing> {
  const transaction = database.transaction(store, 'readwrite');
  const complete = new Promise<void>((settle, fail) => {
    transaction.addEventListener('complete', () => settle());
    transaction.addEventListener('abort', () => fail(transaction.error));
  });
  const [theirs] = await find(transaction, 'spot', spotKey(edit));
  if (theirs !== undefined && theirs.revision !== edit.revision - 1) return { kind: 'conflict', theirs };
  transaction.objectStore(store).add({ ...edit, spot: spotKey(edit) });
  await complete;
  return { kind: 'kept', edit };
}

/**
 * Ledgers in this browser's IndexedDB, for places that no service keeps.
 *
 * @param now The clock, ISO 8601.
 * @param tellOthers Called after every line, so that other windows read again.
 */
export function browserBook(now: () => string, tellOthers: () => void): LedgerBook {
  return {
    shared: false,
    read: (place) =>
      opened(async (database) => {
        const edits = await find(database.transaction(store), 'place', place);
        const newest = new Map<string, LedgerEdit>();
        for (const edit of edits) if (!newest.has(spotKey(edit))) newest.set(spotKey(edit), edit);
        return [...newest.values()];
      }),
    history: (spot) => opened((database) => find(database.transaction(store), 'spot', spotKey(spot))),
    async write({ ifRevision, ...draft }) {
      const writing = await opened((database) =>
        add(database, { ...draft, revision: ifRevision + 1, at: now() }),
      );
      if (writing.kind === 'kept') tellOthers();
      return writing;
    },
  };
}
