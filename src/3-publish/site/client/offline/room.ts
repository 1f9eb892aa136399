/** How much this device may keep, and for how long. */

/** What is used and what is allowed, in bytes; null where the browser does not tell. */
export async function roomOnDevice(): Promise<{ used: number; allowed: number } | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? null : { used: usage, allowed: quota };
  } catch {
    return null;
  }
}

/** Tells whether the browser keeps what is stored until the reader removes it; null where it does not tell. */
export async function isPersistent(): Promise<boolean | null> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return null;
  }
}

/** Asks the browser for that; resolves to whether it does. */
export async function askToPersist(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
