import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import { PlaceBid } from '@luochui/sales';
import { DepositWorld, statementOf, type ExpectedDeposit } from '@luochui/testing/deposit-world.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { ledgerFaults } from '@luochui/testing/ledger-faults.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { defaultClaim } from '../domain/claim.js';
import { TreasuryModule } from '../treasury.module.js';
import { DecideDeposit } from './decide-deposit.js';
import { DecideLine } from './decide-line.js';
import { SettleDeposits } from './settle-deposits.js';

const DAY_S = 86_400;
const DOCUMENT = { name: '示例违约认定.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7 示例') };

/**
 * The deposit's cases of rule-scenarios.md by their codes, as far as money shows them. DE02 is of who may register, and stands with the
 * registrations; the runner-up who agreed to wait (DE05) and the claim beyond the deposit (DE06) are the ladder's and the deals'.
 */
describe('deposits, case by case', () => {
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
  /** By a statement of the bank; whoever pays in parts is named. */
  async function pays({ payer, reference, id }: ExpectedDeposit, amount = '60000', name = payer): Promise<void> {
    const account = `621700000000000${String(++serial).padStart(4, '0')}`;
    await world.imports(statementOf([{ serial: `D${serial}`, amount, name, account, remark: reference }]));
    const line = await world.line(`D${serial}`);
    if (line.status === 'booked') return;
    const parts = [{ depositId: id, amount: `${amount}00` }];
    await app
      .get(DecideLine)
      .run(world.finance, line.id, { decision: 'assign', parts, reason: '示例：联合体成员付款' });
  }
  const bids = (lotId: string, { accountId, token }: ExpectedDeposit, amount: bigint) => {
    const actor = { accountId, name: '', roles: ['bidder' as const], organisationId: accountId, rehearsalId: null };
    const asked = { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt: clock.now(), token };
    return app.get(PlaceBid).run(actor, asked);
  };
  const refundsOf = ({ id }: ExpectedDeposit) =>
    query(
      `select r.amount, r.to_account as account, r.to_name as name, extract(epoch from r.due_at - l.ends_at)::int as seconds
       from refund r join deposit_payment p on p.id = r.payment_id join deposit d on d.id = p.deposit_id join lot l on l.id = d.lot_id
       where d.id = $1 order by r.amount`,
      id,
    );

  const CASES: Record<string, () => Promise<void>> = {
    'DE01: nobody bids before his deposit is confirmed': async () => {
      const { lotId, deposits } = await world.aLot(1);
      expect(await bids(lotId, deposits[0]!, 100_000n)).toMatchObject({ seq: null, reason: 'bid.not_registered' });
      await pays(deposits[0]!);
      expect(await bids(lotId, deposits[0]!, 100_000n)).toMatchObject({ decision: 'accepted' });
    },
    'DE04: of a deposit that two accounts paid each part goes back to its account within 24 h': async () => {
      const { lotId, deposits } = await world.aLot(2);
      const [winner, loser] = [deposits[0]!, deposits[1]!];
      await pays(winner);
      await pays(loser, '20000');
      expect(await world.deposit(loser.id)).toEqual({ status: 'expected', paid: '2000000' });
      await pays(loser, '40000', '示例联合体成员');
      expect(await world.deposit(loser.id)).toEqual({ status: 'confirmed', paid: '6000000' });
      await world.close(lotId, winner);
      await app.get(SettleDeposits).run(lotId);
      const account = (ago: number) => `621700000000000${String(serial - ago).padStart(4, '0')}`;
      expect(await refundsOf(loser)).toEqual([
        { amount: '2000000', account: account(1), name: loser.payer, seconds: DAY_S },
        { amount: '4000000', account: account(0), name: '示例联合体成员', seconds: DAY_S },
      ]);
    },
    'DE05: the runner-up who has not agreed to wait is released within 24 h like every loser': async () => {
      const { lotId, deposits } = await world.aLot(3);
      const [winner, runnerUp, other] = [deposits[0]!, deposits[1]!, deposits[2]!];
      for (const deposit of deposits) await pays(deposit);
      await bids(lotId, runnerUp, 100_000n);
      await bids(lotId, winner, 101_000n);
      await world.close(lotId, winner);
      await app.get(SettleDeposits).run(lotId);
      expect(await world.deposit(winner.id)).toMatchObject({ status: 'kept' });
      for (const loser of [runnerUp, other])
        expect(await refundsOf(loser)).toMatchObject([{ amount: '6000000', name: loser.payer, seconds: DAY_S }]);
    },
    'DE06: a defaulter’s deposit is forfeited, and what the claim is beyond it is owed': async () => {
      const { lotId, deposits } = await world.aLot(1);
      const [winner] = deposits;
      await pays(winner!);
      await world.close(lotId, winner!);
      await app.get(SettleDeposits).run(lotId);
      const decision = { decision: 'forfeit' as const, reason: '示例：逾期不签约', document: DOCUMENT };
      await app.get(DecideDeposit).run(world.finance, winner!.id, decision);
      expect(
        await query('select kind, balance from ledger_account where owner_id = $1 and balance > 0', winner!.id),
      ).toEqual([{ kind: 'forfeited', balance: '6000000' }]);
      expect(await refundsOf(winner!)).toEqual([]);
      const first = { price: 1_000_000n, deposit: 100_000n, buyerCommissionPercent: 5, sellerCommissionPercent: 5 };
      expect(defaultClaim(first, 850_000n)).toEqual({
        commissions: 100_000n,
        shortfall: 150_000n,
        claim: 250_000n,
        owed: 150_000n,
      });
    },
  };

  it.each(Object.entries(CASES))('%s', async (_, play) => {
    await play();
    expect(await ledgerFaults(database.url)).toEqual([]);
  });
});
