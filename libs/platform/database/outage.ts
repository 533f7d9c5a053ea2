/** SQLSTATE classes: connection, resources (the disk is full), an operator's or a timeout's cancellation, the system. */
const CLASSES = new Set(['08', '53', '57', '58']);
/** The server let go of a transaction that stood still, or of a wait for a lock. */
const STATES = new Set(['25P03', '55P03']);
const SQLSTATE = /^[0-9A-Z]{5}$/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH']);
/** What the driver, and TypeORM above it, say without a code. */
const DRIVER = /connection terminated|not queryable|trying to connect|read timeout|runner (was )?already released/i;

/**
 * The database is gone, full or busy, and nothing is wrong with what was asked: the same may well succeed later. What was under way may
 * have been committed all the same.
 */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code !== 'string') return DRIVER.test(error.message);
  if (NETWORK.has(code)) return true;
  return isOfServer(error) && (STATES.has(code) || CLASSES.has(code.slice(0, 2)));
}

/** The server itself says it, so the connection holds and both sides know what was asked. */
export const isOfServer = (error: unknown): boolean => SQLSTATE.test(String((error as { code?: unknown })?.code));

/** Somebody else holds what was asked for, and the database is well. */
export const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';
