import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { DepositWorld, statementOf, type LotWithDeposits } from '@luochui/testing/deposit-world.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { TreasuryModule } from '../treasury.module.js';
import { ConfirmDeposit } from './confirm-deposit.js';
import { ListRefundBatches } from './list-refund-batches.js';
import { ListRefunds } from './list-refunds.js';
import { MakeRefundBatch } from './make-refund-batch.js';
import { PayRefund } from './pay-refund.js';
import { Reconcile } from './reconcile.js';
import { reconciliationCsv } from './reconciliation-csv.js';
import { SettleDeposits } from './settle-deposits.js';

describe('bank, ledger and what is owed', () => {
  let database: TestDatabase, app: INestApplication, world: DepositWorld, lot: LotWithDeposits;

  beforeAll(async () => {
    database = await testDatabase();
    const builder = Test.createTestingModule({ imports: [TreasuryModule] })
      .overrideProvider(Clock)
      .useValue(new FakeClock());
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = await DepositWorld.of(app, database.url);
    lot = await world.aLot(5);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const row = (i: number, more: object = {}) => ({
    serial: `S${i}`,
    amount: '60000',
    name: lot.deposits[i]!.payer,
    account: `621700000000000000${i}`,
    remark: lot.deposits[i]!.reference,
    ...more,
  });
  const report = () => app.get(Reconcile).run();
  const openRefunds = async () => (await app.get(ListRefunds).run({ paid: 'false', limit: 50 })).items;

  it('are one sum while nothing has happened', async () => {
    expect(await report()).toMatchObject({
      bank: { balance: '0', lastDay: null },
      ledger: '0',
      owned: [],
      differences: [],
      unexplained: '0',
      ownedDifference: '0',
      events: [],
    });
  });

  it('differ by lines that are named, one by one', async () => {
    await world.imports(
      statementOf([
        row(0),
        row(1),
        row(2, { amount: '1' }),
        { serial: 'F1', amount: '5.5', remark: '手续费', out: true },
      ]),
    );
    const [, , , byHand] = lot.deposits;
    await app.get(ConfirmDeposit).run(world.finance, byHand!.id, { amount: 6_000_000n });
    const found = await report();
    expect(found).toMatchObject({
      bank: { received: '12000100', paid: '550', balance: '11999550', lastDay: '2025-11-20' },
      ledger: '18000100',
      owned: [
        { kind: 'held', amount: '18000000' },
        { kind: 'unclaimed', amount: '100' },
      ],
      explained: '-6000550',
      unexplained: '0',
      ownedDifference: '0',
      events: [{ received: '18000000', refunded: '0', owned: [{ kind: 'held', amount: '18000000' }], difference: '0' }],
    });
    const named = found.differences.map(({ kind, amount, reference }) => [kind, amount, reference].join(' '));
    expect(named.sort()).toEqual(['line-out -550 手续费', `payment-by-hand -6000000 ${byHand!.reference}`]);
    const csv = reconciliationCsv(found, 'zh').split('\r\n');
    expect(csv).toContain('银行流水余额,,,,,,119995.50');
    expect(csv).toContain('未说明差异,,,,,,0.00');
  });

  it('has a difference that nothing explains when a line is lost, and says so', async () => {
    // As nobody can by the program: the fee's line is gone.
    await rowsOf(database.url, `delete from bank_line where serial = 'F1'`);
    expect(await report()).toMatchObject({ explained: '-6000000', unexplained: '0' });
    await rowsOf(database.url, `update bank_line set amount = amount + 7 where serial = 'S2'`);
    expect(await report()).toMatchObject({ unexplained: '7', ownedDifference: '0' });
    await rowsOf(database.url, `update bank_line set amount = amount - 7 where serial = 'S2'`);
  });

  it('sends what waits to the bank once, however many ask at one moment', async () => {
    await world.close(lot.lotId, lot.deposits[0]!);
    await app.get(SettleDeposits).run(lot.lotId);
    // One was confirmed by hand without its account: it can't be sent.
    const waiting = (await openRefunds()).filter(({ to }) => to.account !== null);
    const tries = await Promise.allSettled([1, 2, 3].map(() => app.get(MakeRefundBatch).run(world.finance)));
    const made = tries.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
    expect(made).toMatchObject([
      { refunds: waiting.length, open: waiting.length, number: expect.stringMatching(/^TK\d{8}-01$/) },
    ]);
    for (const refused of tries.filter(({ status }) => status === 'rejected'))
      expect(refused).toMatchObject({ reason: { code: 'refund.none_to_send' } });

    const { name, text } = await app.get(ListRefundBatches).file(made[0]!.id);
    expect(name).toBe(`${made[0]!.number}.csv`);
    expect((await app.get(ListRefundBatches).file(made[0]!.id)).text).toBe(text);
    const lines = text.split('\r\n');
    expect(lines).toHaveLength(waiting.length + 2);
    const [first] = waiting;
    expect(lines[1]).toBe(`1,${first!.to.name},${first!.to.account},,60000.00,${first!.reference}`);

    await app.get(MakeRefundBatch).takeOut(world.finance, first!.id, '示例：账号有误，银行退回');
    expect(await app.get(MakeRefundBatch).run(world.finance)).toMatchObject({ refunds: 1, amount: first!.amount });
    await app.get(PayRefund).run(world.finance, first!.id, { bankReceipt: 'R1' });
    await expect(app.get(MakeRefundBatch).takeOut(world.finance, first!.id, '示例')).rejects.toMatchObject({
      code: 'refund.in_no_batch',
    });
    const found = await report();
    expect(found).toMatchObject({ unexplained: '0', ownedDifference: '0' });
    expect(found.differences.filter(({ kind }) => kind === 'refund-by-hand')).toMatchObject([
      { amount: first!.amount, reference: first!.reference, party: first!.to.name },
    ]);
  });
});
