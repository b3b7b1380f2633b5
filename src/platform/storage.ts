import { del, get, keys, set, setMany } from 'idb-keyval';

/** Keeps values on this machine between visits; a browser that refuses says so through `false`. */
export interface Storage {
  read(key: string): Promise<unknown>;
  write(key: string, value: unknown): Promise<boolean>;
  /** Writes all of them or none. */
  writeAll(entries: [key: string, value: unknown][]): Promise<boolean>;
  /** Keys that begin so. */
  keys(prefix: string): Promise<string[]>;
  remove(key: string): Promise<void>;
}

export const browserStorage: Storage = {
  async read(key) {
    try {
      return await get(key);
    } catch (error) {
      console.error('storage cannot be read', error);
      return undefined;
    }
  },
  async write(key, value) {
    try {
      await set(key, value);
      return true;
    } catch (error) {
      console.error('storage cannot be written', error);
      return false;
    }
  },
  async writeAll(entries) {
    try {
      await setMany(entries);
      return true;
    } catch (error) {
      console.error('storage cannot be written', error);
      return false;
    }
  },
  async keys(prefix) {
    try {
      return (await keys()).map(String).filter((key) => key.startsWith(prefix));
    } catch (error) {
      console.error('storage cannot be read', error);
      return [];
    }
  },
  async remove(key) {
    await del(key);
  },
};
