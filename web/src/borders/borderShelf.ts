import type { OwnBorders } from './ownBorders.ts';

const store = 'borders';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.addEventListener('success', () => settle(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
}

async function opened<T>(
  mode: IDBTransactionMode,
  work: (borders: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const request = indexedDB.open('xuewei-borders', 1);
  request.addEventListener('upgradeneeded', () =>
    request.result.createObjectStore(store, { keyPath: 'place' }),
  );
  const database = await settled(request);
  try {
    const transaction = database.transaction(store, mode);
    // A change has happened only when its transaction is complete: a full disk is told as late as that.
    const complete = new Promise<void>((settle, fail) => {
      transaction.addEventListener('complete', () => settle());
      transaction.addEventListener('abort', () => fail(transaction.error));
    });
    const answer = work(transaction.objectStore(store));
    await complete;
    return answer.result;
  } finally {
    database.close();
  }
}

/** Whether what stands in the browser's storage is a reader's borders, whoever wrote it. */
function isBorders(value: unknown): value is OwnBorders {
  const { format, file, others } = (value ?? {}) as Partial<OwnBorders>;
  return format === 'xuewei.borders/1' && typeof file === 'string' && Array.isArray(others);
}

/**
 * Readers' own borders in this browser's IndexedDB, one file a place. Every call rejects with the browser's own error:
 * storage forbidden, full, or damaged.
 */
export const borderShelf = {
  read: async (place: string): Promise<OwnBorders | undefined> => {
    const found: unknown = await opened('readonly', (borders) => borders.get(place));
    return isBorders(found) ? found : undefined;
  },
  put: async (borders: OwnBorders): Promise<void> => {
    await opened('readwrite', (all) => all.put(borders));
  },
  remove: async (place: string): Promise<void> => {
    await opened('readwrite', (borders) => borders.delete(place));
  },
};
