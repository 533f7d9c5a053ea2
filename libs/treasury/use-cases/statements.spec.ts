import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { DepositWorld, statementOf, type BankRow, type ExpectedDeposit } from '@luochui/testing/deposit-world.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { ledgerFaults } from '@luochui/testing/ledger-faults.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { DecideLineBody } from '../wire/bank-line.js';
import { TreasuryModule } from '../treasury.module.js';
import { ConfirmDeposit } from './confirm-deposit.js';
import { DecideLine } from './decide-line.js';
import { ImportStatement } from './import-statement.js';
import { ListBankLines } from './list-bank-lines.js';
import { MatchStatement } from './match-statement.js';
import { PayRefund } from './pay-refund.js';
import { SettleDeposits } from './settle-deposits.js';

const ACCOUNT = '6217000000000000001';

describe('statements of the bank', () => {
  let database: TestDatabase, app: INestApplication, world: DepositWorld, clock: FakeClock;
  let serial = 0;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [TreasuryModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = await DepositWorld.of(app, database.url);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const paidBy = ({ payer, reference }: ExpectedDeposit, more: Partial<BankRow> = {}): BankRow => ({
    serial: `S${++serial}`,
    amount: '60000.00',
    name: payer,
    account: ACCOUNT,
    remark: `保证金${reference}`,
    ...more,
  });
  const counts = async () =>
    (
      await query(
        `select (select count(*)::int from bank_statement) as statements, (select count(*)::int from bank_line) as lines,
           (select count(*)::int from ledger_entry) as entries, (select count(*)::int from deposit_payment) as payments,
           (select count(*)::int from audit_entry) as acts`,
      )
    )[0];
  const decide = async (of: string, body: Omit<DecideLineBody, 'reason'>) =>
    app.get(DecideLine).run(world.finance, (await world.line(of)).id, { ...body, reason: '示例理由' });

  it('confirms what fits, as by hand, and leaves the rest to a person with the reason', async () => {
    const { deposits } = await world.aLot(4);
    const rows = [
      paidBy(deposits[0]!),
      paidBy(deposits[1]!, { amount: '30000' }),
      paidBy(deposits[2]!, { name: '示例某自然人' }),
      paidBy(deposits[3]!, { remark: '货款' }),
      { serial: `S${++serial}`, amount: '3.21', name: '示例银行', remark: '结息' },
    ];
    await world.imports(statementOf(rows));
    const found = await Promise.all(rows.map((row) => world.line(row.serial)));
    expect(found.map(({ status, doubts }) => [status, ...doubts])).toEqual([
      ['booked'],
      ['doubtful', 'amount-less'],
      ['doubtful', 'payer-differs'],
      ['doubtful', 'reference-missing'],
      ['doubtful', 'reference-missing', 'nobody-known'],
    ]);
    expect(await world.deposit(deposits[0]!.id)).toEqual({ status: 'confirmed', paid: '6000000' });
    const [registration] = await query('select status from registration where id = $1', deposits[0]!.registrationId);
    expect(registration.status).toBe('qualified');
    const acts = await query(`select action, account_id from audit_entry where subject_id = $1`, deposits[0]!.id);
    expect(acts).toEqual([{ action: 'deposit.confirmed', account_id: null }]);
    expect(await ledgerFaults(database.url)).toEqual([]);

    const { items } = await app.get(ListBankLines).run({ status: 'doubtful', limit: 200 });
    const missing = items.find((line) => line.serial === rows[3]!.serial);
    expect(missing).toMatchObject({
      deposits: [{ depositId: deposits[3]!.id, reference: deposits[3]!.reference, missing: '6000000', doubts: [] }],
    });
  });

  it('changes nothing when it comes again, and takes what is new of one that overlaps', async () => {
    const { deposits } = await world.aLot(3);
    const rows = deposits.map((deposit) => paidBy(deposit));
    await world.imports(statementOf(rows.slice(0, 2)));
    const before = await counts();
    await expect(world.imports(statementOf(rows.slice(0, 2)))).rejects.toMatchObject({
      code: 'statement.nothing_new',
      params: { lines: 2 },
    });
    expect(await counts()).toEqual(before);
    await world.imports(statementOf(rows));
    expect(await counts()).toMatchObject({ lines: before.lines + 1, payments: before.payments + 1 });
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('is taken once when two import it at one moment', async () => {
    const { deposits } = await world.aLot(3);
    const text = statementOf(deposits.map((deposit) => paidBy(deposit)));
    const before = await counts();
    const tries = await Promise.allSettled([world.imports(text), world.imports(text), world.imports(text)]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const refused of tries.filter(({ status }) => status === 'rejected'))
      expect(refused).toMatchObject({ reason: { code: 'statement.nothing_new' } });
    expect(await counts()).toMatchObject({
      statements: before.statements + 1,
      lines: before.lines + 3,
      payments: before.payments + 3,
    });
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('is split over several deposits, and what is too much goes back to where it came from', async () => {
    const { deposits } = await world.aLot(2);
    const row = paidBy(deposits[0]!, { amount: '130000', remark: '两笔保证金' });
    await world.imports(statementOf([row]));
    const parts = deposits.map(({ id }) => ({ depositId: id, amount: '6000000' }));
    await expect(decide(row.serial, { decision: 'assign', parts })).rejects.toMatchObject({
      code: 'line.amounts_differ',
      params: { amountYuan: '130,000.00', givenYuan: '120,000.00' },
    });
    const tooMuch = [{ ...parts[0]!, amount: '7000000' }, parts[1]!];
    await expect(decide(row.serial, { decision: 'assign', parts: tooMuch })).rejects.toMatchObject({
      code: 'line.more_than_missing',
    });
    await decide(row.serial, { decision: 'assign', parts, returned: '1000000' });
    for (const { id } of deposits) expect(await world.deposit(id)).toMatchObject({ status: 'confirmed' });
    const [refund] = await query(
      `select r.id, r.amount, r.to_account, r.reference from refund r join bank_line l on l.id = r.returned_line_id where l.serial = $1`,
      row.serial,
    );
    expect(refund).toMatchObject({ amount: '1000000', to_account: ACCOUNT, reference: expect.stringMatching(/^TK0 /) });
    expect(await ledgerFaults(database.url)).toEqual([]);
    await expect(decide(row.serial, { decision: 'house' })).rejects.toMatchObject({ code: 'line.already_settled' });

    // The bank shows that it left.
    const out = { serial: `S${++serial}`, amount: '10000', account: ACCOUNT, remark: refund.reference, out: true };
    await world.imports(statementOf([out]));
    const [paid] = await query('select paid_at, bank_receipt from refund where id = $1', refund.id);
    expect(paid).toMatchObject({ paid_at: expect.any(Date), bank_receipt: out.serial });
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('shows what was booked by hand before, and takes it in once', async () => {
    const lot = await world.aLot(2);
    const [winner, loser] = [lot.deposits[0]!, lot.deposits[1]!];
    await app.get(ConfirmDeposit).run(world.finance, loser.id, { amount: 6_000_000n });
    await world.imports(statementOf([paidBy(winner), paidBy(loser)]));
    expect((await world.line(`S${serial}`)).status).toBe('booked');
    expect(await world.deposit(loser.id)).toEqual({ status: 'confirmed', paid: '6000000' });
    await world.close(lot.lotId, winner);
    await app.get(SettleDeposits).run(lot.lotId);
    const [refund] = await query(
      `select r.id, r.reference, r.to_account from refund r join deposit_payment p on p.id = payment_id where deposit_id = $1`,
      loser.id,
    );
    // The hand had left the account out; the line knew it.
    expect(refund.to_account).toBe(ACCOUNT);
    await app.get(PayRefund).run(world.finance, refund.id, { bankReceipt: 'R1' });
    const out = { serial: `S${++serial}`, amount: '60000', account: ACCOUNT, remark: refund.reference, out: true };
    await world.imports(statementOf([out]));
    expect((await world.line(out.serial)).status).toBe('booked');
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('pays fees of the house’s own money and never of deposits', async () => {
    const interest = { serial: `S${++serial}`, amount: '3.00', remark: '结息' };
    const fees = ['2.00', '2.00', '2.00', '2.00'].map((amount) => ({
      serial: `S${++serial}`,
      amount,
      remark: '手续费',
      out: true,
    }));
    await world.imports(statementOf([interest, ...fees]));
    await expect(decide(fees[0]!.serial, { decision: 'house' })).rejects.toMatchObject({
      code: 'line.house_money_short',
    });
    await decide(interest.serial, { decision: 'house' });
    const lines = await Promise.all(fees.map((fee) => world.line(fee.serial)));
    const body = { decision: 'house', reason: '示例手续费' } as const;
    const tries = await Promise.allSettled(lines.map(({ id }) => app.get(DecideLine).run(world.finance, id, body)));
    const refused = tries.flatMap((each) => (each.status === 'rejected' ? [each.reason.code] : []));
    expect(refused).toEqual(fees.slice(1).map(() => 'line.house_money_short'));
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('lets one of two officers decide on a line', async () => {
    const { deposits } = await world.aLot(1);
    const row = paidBy(deposits[0]!, { remark: '' });
    await world.imports(statementOf([row]));
    const assign = { decision: 'assign' as const, parts: [{ depositId: deposits[0]!.id, amount: '6000000' }] };
    const back = { decision: 'assign' as const, returned: '6000000' };
    const tries = await Promise.allSettled([assign, back].map((body) => decide(row.serial, body)));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'line.already_settled' },
    });
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('sends back what comes for a lot that has closed, in parts too', async () => {
    const lot = await world.aLot(2);
    const [winner, late] = [lot.deposits[0]!, lot.deposits[1]!];
    await world.imports(statementOf([paidBy(winner)]));
    await world.close(lot.lotId, winner);
    await app.get(SettleDeposits).run(lot.lotId);
    const part = paidBy(late, { amount: '100' });
    await world.imports(statementOf([part]));
    await decide(part.serial, { decision: 'assign', parts: [{ depositId: late.id, amount: '10000' }] });
    expect(await world.deposit(late.id)).toEqual({ status: 'released', paid: '10000' });
    const rest = paidBy(late);
    await world.imports(statementOf([rest]));
    expect((await world.line(rest.serial)).doubts).toContain('paid-already');
    expect(await ledgerFaults(database.url)).toEqual([]);
  });

  it('leaves money for a registration that was rejected to a person', async () => {
    const { deposits } = await world.aLot(1);
    await query(
      `update registration set status = 'rejected', reason = '示例' where id = $1`,
      deposits[0]!.registrationId,
    );
    const row = paidBy(deposits[0]!);
    await world.imports(statementOf([row]));
    expect((await world.line(row.serial)).doubts).toEqual(['registration-ended']);
  });

  it('is one payment where somebody confirms by hand at the moment when its line is looked at', async () => {
    const { deposits } = await world.aLot(3);
    for (const deposit of deposits) {
      const file = { name: '示例.csv', bytes: Buffer.from(statementOf([paidBy(deposit)])) };
      const options = { bankAccountId: world.bankAccountId };
      const id = await app.get(ImportStatement).run(world.finance, file, options, 'zh');
      const byHand = app.get(ConfirmDeposit).run(world.finance, deposit.id, { amount: 6_000_000n });
      const [matched, confirmed] = await Promise.allSettled([app.get(MatchStatement).run(id), byHand]);
      expect(matched.status).toBe('fulfilled');
      if (confirmed.status === 'rejected')
        expect(confirmed.reason).toMatchObject({ code: 'deposit.already_confirmed' });
      expect((await world.line(`S${serial}`)).status).toBe('booked');
      expect(await world.deposit(deposit.id)).toEqual({ status: 'confirmed', paid: '6000000' });
    }
    expect(await ledgerFaults(database.url)).toEqual([]);
  });
});
