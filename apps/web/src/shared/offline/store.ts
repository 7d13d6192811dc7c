/** A small face of IndexedDB: two shelves of things that can be copied, each under a key. */
export type Shelf = 'acts' | 'kept';

/** What a desk remembers on this computer. */
export type Store = {
  all(shelf: Shelf): Promise<unknown[]>;
  put(shelf: Shelf, key: string, value: unknown): Promise<void>;
  remove(shelf: Shelf, key: string): Promise<void>;
  clear(shelf: Shelf): Promise<void>;
};

const NAME = 'vanthu-desk';
let opening: Promise<IDBDatabase> | null = null;

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('acts');
      request.result.createObjectStore('kept');
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      opening = null;
      reject(request.error ?? new Error('no store'));
    };
  });
  return opening;
}

async function within<T>(shelf: Shelf, mode: IDBTransactionMode, ask: (of: IDBObjectStore) => IDBRequest<T>) {
  const database = await opened();
  return new Promise<T>((resolve, reject) => {
    const tx = database.transaction(shelf, mode, { durability: 'strict' });
    const request = ask(tx.objectStore(shelf));
    // Not before the whole is on the disk: an act that is said to be kept outlives a phone that is switched off.
    tx.oncomplete = () => {
      resolve(request.result);
    };
    tx.onabort = () => {
      reject(tx.error ?? new Error('not stored'));
    };
  });
}

/** The browser's own store. Without one (a private window, a full disk) every call fails, and callers go on without. */
export const browserStore: Store = {
  all: (shelf) => within<unknown[]>(shelf, 'readonly', (of) => of.getAll()),
  put: async (shelf, key, value) => {
    await within(shelf, 'readwrite', (of) => of.put(value, key));
  },
  remove: async (shelf, key) => {
    await within<undefined>(shelf, 'readwrite', (of) => of.delete(key));
  },
  clear: async (shelf) => {
    await within<undefined>(shelf, 'readwrite', (of) => of.clear());
  },
};
