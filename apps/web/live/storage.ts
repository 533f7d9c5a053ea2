/** What this device keeps. A browser may forbid it: then nothing is kept, and nothing breaks. */
export function read<T>(key: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as T | null;
  } catch {
    return null;
  }
}

/** When there is no room for it, `makeRoom` gives some back, once. */
export function write(key: string, value: unknown, makeRoom?: () => void): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    if (!makeRoom) return;
    makeRoom();
    write(key, value);
  }
}

/** The keys that begin so. */
export function keysOf(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix));
  } catch {
    return [];
  }
}
