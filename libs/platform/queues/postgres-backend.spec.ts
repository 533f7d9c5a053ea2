import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { HeardClient } from '../database/heard-client.js';
import { postgresBackend } from './postgres-backend.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database?.drop());

it('listens on a connection whose end is heard from the beginning, and looks again every ten seconds', async () => {
  const connection = { connectionString: database.url, migrate: true, Client: HeardClient } as never;
  const backend = postgresBackend('example', { connection }, { withBlockingConnection: true });
  const told: Error[] = [];
  backend.on('error', (error: Error) => told.push(error));
  await backend.waitUntilReady();
  expect(backend.maximumBlockTimeout).toBe(10);
  const { connection: own } = backend as unknown as { connection: { getListenClient(): Promise<HeardClient> } };
  const listening = await own.getListenClient();
  expect(listening).toBeInstanceOf(HeardClient);
  // As a server does that ends the session in the moment before anybody listens, or after everybody has ceased to.
  listening.removeAllListeners();
  expect(() => listening.emit('error', new Error('terminated'))).not.toThrow();
  await rowsOf(
    database.url,
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'example' and pid <> pg_backend_pid()`,
  );
  await backend.close();
});
