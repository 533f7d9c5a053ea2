import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { checkDatabase } from './check-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.drop());

it('refuses a database that answers before a commit is on the disk', async () => {
  await checkDatabase(database.url, { migrated: true });
  const name = new URL(database.url).pathname.slice(1);
  await rowsOf(database.url, `alter database ${name} set synchronous_commit = off`);
  await expect(checkDatabase(database.url, { migrated: true })).rejects.toThrow(
    /synchronous_commit is off, so a crash takes back bids that were acknowledged/,
  );
  // With a replica this waits for it as well.
  await rowsOf(database.url, `alter database ${name} set synchronous_commit = remote_apply`);
  await checkDatabase(database.url);
});
