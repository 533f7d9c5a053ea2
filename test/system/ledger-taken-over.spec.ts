import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Config } from '@luochui/platform/config/config.js';
import { migrationFiles } from '@luochui/platform/database/migrate.js';
import { onServer } from '@luochui/testing/test-database.js';
import { Client } from 'pg';

const LEDGER = /1764200001000/;
const name = `test_${randomUUID().replaceAll('-', '')}`;
let client: Client;

beforeAll(async () => {
  const server = new Config().testDatabaseUrl!;
  await onServer(server, `create database ${name}`);
  client = new Client({ connectionString: server.replace(/\/[^/]*$/, `/${name}`) });
  await client.connect();
});
afterAll(async () => {
  await client?.end();
  await onServer(new Config().testDatabaseUrl!, `drop database ${name}`);
});

async function migrate(files: readonly string[]): Promise<void> {
  for (const file of files)
    for (const Migration of Object.values<any>(await import(pathToFileURL(file).href)))
      await new Migration().up({ query: async (sql: string) => (await client.query(sql)).rows });
}

/** One deposit in each of the states that there were, with the entries that it had then. */
async function aDeposit(status: string, entries: readonly string[], amount: number): Promise<string> {
  const [id, organisation, account, registration, lot] = Array.from({ length: 5 }, () => randomUUID());
  const at = '2026-03-01T02:00:00Z';
  const since = (...of: string[]) => (of.includes(status) ? at : null);
  await client.query(
    `insert into organisation (id, name, kind, created_at) values ($1::uuid, '示例' || $1::uuid::text, 'enterprise', $2)`,
    [organisation, at],
  );
  await client.query(
    `insert into account (id, login, name, organisation_id, roles, created_at) values ($1::uuid, $1::uuid::text, '示例', $2, '{bidder}', $3)`,
    [account, organisation, at],
  );
  await client.query(
    `with sale as (insert into event (id, title, form, status, created_by, created_at) values ($1, '示例', 'bidding', 'draft', $2, $3) returning id)
     insert into lot (id, event_id, number, title, status, rules, moved_at, rehearsal) select $4, id, 7, '示例', 'draft', '{}', $3, true from sale`,
    [randomUUID(), account, at, lot],
  );
  await client.query(
    `insert into registration (id, lot_id, account_id, organisation_id, status, consent, created_at) values ($1, $2, $3, $4, 'approved', '{}', $5)`,
    [registration, lot, account, organisation, at],
  );
  await client.query(
    `insert into deposit (id, registration_id, lot_id, lot_number, lot_title, event_title, account_id, organisation_id, payer_name, amount,
       reference, status, expected_at, payable_until, confirmed_at, release_due_at, released_at, kept_at)
     values ($1::uuid, $2, $3, 7, '示例', '示例', $4, $5, '示例企业', $6, $1::uuid::text, $7, $8, $8, $9, $10, $10, $11)`,
    [
      id,
      registration,
      lot,
      account,
      organisation,
      amount,
      status,
      at,
      since('confirmed', 'released', 'kept'),
      since('released'),
      since('kept'),
    ],
  );
  for (const type of entries)
    await client.query('insert into ledger_entry (deposit_id, type, amount, at) values ($1, $2, $3, $4)', [
      id,
      type,
      amount,
      at,
    ]);
  return id!;
}

it('takes over what the ledger held before: every fen has its owner, and what was released waits to be paid', async () => {
  const files = migrationFiles();
  await migrate(
    files.slice(
      0,
      files.findIndex((file) => LEDGER.test(file)),
    ),
  );
  await aDeposit('expected', [], 1);
  const confirmed = await aDeposit('confirmed', ['deposit.confirmed'], 10);
  const kept = await aDeposit('kept', ['deposit.confirmed', 'deposit.kept'], 100);
  const released = await aDeposit('released', ['deposit.confirmed', 'deposit.released'], 1_000);
  await migrate(files.filter((file) => LEDGER.test(file)));
  const { rows } = await client.query(
    `select kind, coalesce(deposit_id, owner_id) as of, balance from ledger_account
       left join refund on refund.id = owner_id left join deposit_payment on deposit_payment.id = payment_id
     where balance > 0 order by balance`,
  );
  expect(rows).toEqual([
    { kind: 'held', of: confirmed, balance: '10' },
    { kind: 'kept', of: kept, balance: '100' },
    { kind: 'owed', of: released, balance: '1000' },
    { kind: 'bank', of: null, balance: '1110' },
  ]);
  const { rows: types } = await client.query('select type from ledger_entry order by id');
  expect(types.map(({ type }) => type)).toEqual([
    'deposit.paid',
    'deposit.paid',
    'deposit.kept',
    'deposit.paid',
    'deposit.released',
  ]);
  const { rows: refunds } = await client.query('select amount, to_account, paid_at from refund');
  expect(refunds).toEqual([{ amount: '1000', to_account: null, paid_at: null }]);
});
