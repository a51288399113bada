import { isKeptPlace, type KeptPlace } from './keptPlace.ts';

/** Where kept places lie. Every call rejects with the browser's own error: storage forbidden, full, or damaged. */
export interface PlaceShelf {
  readAll(): Promise<KeptPlace[]>;
  put(place: KeptPlace): Promise<void>;
  remove(id: string): Promise<void>;
}

const store = 'places';

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((settle, fail) => {
    request.addEventListener('success', () => settle(request.result));
    request.addEventListener('error', () => fail(request.error));
  });
}

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open('xuewei', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(store, { keyPath: 'id' }));
  return settled(request);
}

/** A change has happened only when its transaction is complete: a full disk is told as late as that. */
async function change(work: (places: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  try {
    await new Promise<void>((settle, fail) => {
      const transaction = database.transaction(store, 'readwrite');
      transaction.addEventListener('complete', () => settle());
      transaction.addEventListener('abort', () => fail(transaction.error));
      work(transaction.objectStore(store));
    });
  } finally {
    database.close();
  }
}

/** The shelf in this browser's IndexedDB. */
export const browserShelf: PlaceShelf = {
  async readAll() {
    const database = await open();
    try {
      const all: unknown[] = await settled(database.transaction(store).objectStore(store).getAll());
      return all.filter(isKeptPlace);
    } finally {
      database.close();
    }
  },
  put: (place) => change((places) => places.put(place)),
  remove: (id) => change((places) => places.delete(id)),
};
