/** What is written and removed together, or not at all. */
export interface Change {
  put?: readonly (readonly [key: string, value: unknown])[];
  remove?: readonly string[];
}

/** A record that must still be as it was for a change to be made. */
export interface Guard {
  key: string;
  value: number | undefined;
}

/** Records of this machine by their keys. Every function rejects where the machine refuses, and never takes that for nothing. */
export interface Shelf {
  keys(): Promise<string[]>;
  read(key: string): Promise<unknown>;
  /** All records whose keys begin so, in the order of their keys and as they stood at one moment. */
  under(prefix: string): Promise<Map<string, unknown>>;
  /**
   * Makes a change where its guard holds, and tells whether it did. `lasting`: it is on the disk itself when it is told,
   * and with it every change before.
   */
  change(change: Change, options?: { guard?: Guard; lasting?: boolean }): Promise<boolean>;
  /** Writes one record without waiting for the guard, so that leaving the page right after costs nothing; tells whether it held. */
  append(key: string, value: unknown, guard: Guard): Promise<boolean>;
}

const DATABASE = 'keyval-store';
const STORE = 'keyval';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('success', () => resolve(opening.result));
    opening.addEventListener('error', () => reject(opening.error));
  });
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new DOMException('aborted', 'AbortError')),
    );
  });
}

/** The storage of the browser. One that has none at all has nothing stored, and refuses to store. */
class BrowserShelf implements Shelf {
  #database: Promise<IDBDatabase> | null = null;

  async #begin(mode: IDBTransactionMode, lasting = false): Promise<IDBTransaction> {
    const options: IDBTransactionOptions = { durability: lasting ? 'strict' : 'default' };
    for (let again = false; ; again = true) {
      this.#database ??= this.#open();
      const database = await this.#database;
      try {
        return database.transaction(STORE, mode, options);
      } catch (error) {
        // The browser closes connections as it likes; a new one is asked for once.
        this.#database = null;
        if (again) throw error;
      }
    }
  }

  async #open(): Promise<IDBDatabase> {
    try {
      const database = await open();
      const forget = () => {
        this.#database = null;
      };
      database.addEventListener('close', forget);
      database.addEventListener('versionchange', () => {
        database.close();
        forget();
      });
      return database;
    } catch (error) {
      this.#database = null;
      throw error;
    }
  }

  async #ask<T>(request: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
    const transaction = await this.#begin('readonly');
    const asked = request(transaction.objectStore(STORE));
    await ended(transaction);
    return asked.result;
  }

  async keys(): Promise<string[]> {
    if (!('indexedDB' in globalThis)) return [];
    return (await this.#ask((store) => store.getAllKeys())).map(String);
  }

  read(key: string): Promise<unknown> {
    return this.#ask((store) => store.get(key));
  }

  async under(prefix: string): Promise<Map<string, unknown>> {
    const transaction = await this.#begin('readonly');
    const store = transaction.objectStore(STORE);
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const keys = store.getAllKeys(range);
    const values = store.getAll(range);
    await ended(transaction);
    return new Map(keys.result.map((key, at) => [String(key), values.result[at]]));
  }

  async change(
    { put = [], remove = [] }: Change,
    { guard, lasting = false }: { guard?: Guard; lasting?: boolean } = {},
  ): Promise<boolean> {
    const transaction = await this.#begin('readwrite', lasting);
    const store = transaction.objectStore(STORE);
    let holds = true;
    const write = () => {
      for (const [key, value] of put) store.put(value, key);
      for (const key of remove) store.delete(key);
      transaction.commit();
    };
    if (guard) {
      const asked = store.get(guard.key);
      asked.addEventListener('success', () => {
        holds = asked.result === guard.value;
        if (holds) write();
      });
    } else write();
    await ended(transaction);
    return holds;
  }

  async append(key: string, value: unknown, guard: Guard): Promise<boolean> {
    const transaction = await this.#begin('readwrite', true);
    const store = transaction.objectStore(STORE);
    const asked = store.get(guard.key);
    store.put(value, key);
    transaction.commit();
    await ended(transaction);
    return asked.result === guard.value;
  }
}

export const browserShelf: Shelf = new BrowserShelf();
