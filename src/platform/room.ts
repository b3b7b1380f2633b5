/** Room for what is stored on this machine, as far as the browser tells. */
export interface DiskRoom {
  usedBytes: number;
  quotaBytes: number;
  /** The browser does not clear it away by itself. */
  persisted: boolean;
}

/** Null where the browser does not tell. */
export async function readRoom(): Promise<DiskRoom | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return null;
    const persisted = await navigator.storage.persisted();
    return { usedBytes: usage, quotaBytes: quota, persisted };
  } catch {
    return null;
  }
}

/** Asks the browser not to clear away what is stored; false where it does not promise it. */
export async function askToPersist(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
