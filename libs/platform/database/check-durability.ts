/** An answer that a bidder gets must outlive the machine: without these a commit is a promise that the disk knows nothing of. */
const NEEDED: Readonly<Record<string, string>> = {
  fsync: 'is off, so a crash may leave no database behind',
  full_page_writes: 'is off, so a crash in mid-write may tear a page',
  synchronous_commit: 'is off, so a crash takes back bids that were acknowledged',
};

/** Throws one sentence. A database, a role or the server may have set it: what holds for our own session counts. */
export async function checkDurability(named: string, query: (sql: string) => Promise<any[]>): Promise<void> {
  const names = Object.keys(NEEDED).map((name) => `'${name}'`);
  const rows: { name: string; setting: string }[] = await query(
    `select name, setting from pg_settings where name in (${names.join(', ')})`,
  );
  const off = rows.find(({ setting }) => setting === 'off');
  if (off) throw new Error(`${named} does not keep what it commits: ${off.name} ${NEEDED[off.name]}. Switch it on`);
}
