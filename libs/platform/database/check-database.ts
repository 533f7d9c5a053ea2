import { Client } from 'pg';
import { checkDurability } from './check-durability.js';
import { missingMigrations } from './migrate.js';

/** SQLSTATEs and system errors that a wrong DATABASE_URL leads to, and what to do about each. */
const REASONS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: is PostgreSQL running, are host and port right?',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up',
  ETIMEDOUT: 'it does not answer: is a firewall in between?',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name: create it first (encoding UTF8)',
  '53300': 'it has no connection left',
  '57P03': 'it is starting up or shutting down: try again in a moment',
};

const OLDEST = 15;

/** Throws one sentence that says what is wrong with DATABASE_URL and never tells the password. */
export async function checkDatabase(databaseUrl: string, { migrated = false } = {}): Promise<void> {
  const { host, pathname, username } = new URL(databaseUrl);
  const named = `The database ${pathname.slice(1) || username} at ${host} (DATABASE_URL)`;
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    const reason = REASONS[code] ?? (message.includes('timeout') ? REASONS.ETIMEDOUT : message);
    throw new Error(`${named} cannot be used: ${reason}`);
  }
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int / 10000 as version, current_setting('server_encoding') as encoding`,
    );
    const [{ version, encoding }] = rows;
    if (version < OLDEST) throw new Error(`${named} is PostgreSQL ${version}; this needs ${OLDEST} or newer`);
    if (encoding !== 'UTF8') throw new Error(`${named} has the encoding ${encoding}; create it with UTF8`);
    await checkDurability(named, async (sql) => (await client.query(sql)).rows);
    if (!migrated) return;
    const query = async (sql: string) => (await client.query(sql)).rows;
    const missing = await missingMigrations(query);
    if (missing.length > 0)
      throw new Error(`${named} lacks ${missing.join(', ')}: run \`npm run migrate\` once, then start again`);
  } finally {
    await client.end();
  }
}
