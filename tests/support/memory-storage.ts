import type { Storage } from '../../src/platform/storage.ts';

/** A browser's storage in memory, which copies what it takes in; `refuses` says when it takes nothing more. */
export function memoryStorage(
  refuses: () => boolean = () => false,
): Storage & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    read: async (key) => structuredClone(kept.get(key)),
    write: async (key, value) => {
      if (refuses()) return false;
      kept.set(key, structuredClone(value));
      return true;
    },
    writeAll: async (entries) => {
      if (refuses()) return false;
      for (const [key, value] of entries) kept.set(key, structuredClone(value));
      return true;
    },
    keys: async (prefix) => [...kept.keys()].filter((key) => key.startsWith(prefix)),
    remove: async (key) => void kept.delete(key),
  };
}
