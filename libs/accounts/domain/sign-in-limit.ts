/** Failures in a row after which an account is locked, and for how long. Said on the page and in the refusal. */
export const FAILURES_BEFORE_LOCK = 5;
export const LOCK_MINUTES = 15;

/** When an account with this many failures in a row may try again; null: at once. Unix milliseconds. */
export const lockedUntil = (failures: number, now: number): number | null =>
  failures >= FAILURES_BEFORE_LOCK ? now + LOCK_MINUTES * 60_000 : null;
