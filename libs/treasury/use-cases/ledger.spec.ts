import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import fc from 'fast-check';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { Crashes } from '@luochui/testing/crashes.js';
import { DepositWorld, type LotWithDeposits } from '@luochui/testing/deposit-world.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { ledgerFaults } from '@luochui/testing/ledger-faults.js';
import { MONEY_ACTS, MoneyActs, type MoneyAct } from '@luochui/testing/money-acts.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { LEDGER_RULES } from '../domain/ledger.js';
import { TreasuryModule } from '../treasury.module.js';
import { PayRefund } from './pay-refund.js';

interface Step {
  readonly act: MoneyAct;
  readonly bidder: number;
  /** The transaction fails at this statement of it; 0: it doesn't. */
  readonly failsAt: number;
}

describe('the ledger', () => {
  let database: TestDatabase, app: INestApplication, crashes: Crashes, world: DepositWorld, acts: MoneyActs;

  beforeAll(async () => {
    database = await testDatabase();
    const builder = Test.createTestingModule({ imports: [TreasuryModule] })
      .overrideProvider(Clock)
      .useValue(new FakeClock());
    app = (await builder.compile()).createNestApplication();
    await app.init();
    crashes = new Crashes(app.get(UnitOfWork, { strict: false }));
    world = await DepositWorld.of(app, database.url);
    acts = new MoneyActs(app, database.url, world);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });
  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);

  const act = ({ act: name, bidder }: Step, lot: LotWithDeposits) => acts.run(name, lot, bidder);

  const faults = () => ledgerFaults(database.url);

  it('gives each fen one owner, whatever is done in whatever order and wherever it is cut off', async () => {
    const step = fc.record({
      act: fc.constantFrom(...MONEY_ACTS),
      bidder: fc.nat({ max: 2 }),
      failsAt: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 4, max: 24 })),
    });
    // All of it in its usual order behind the chance, so that every run also gets to its end.
    const course = MONEY_ACTS.flatMap((name) => [0, 1, 2].map((bidder) => ({ act: name, bidder, failsAt: 0 })));
    let [cut, done] = [0, 0];
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 6, maxLength: 16, size: 'max' }),
        fc.shuffledSubarray(course),
        async (steps, rest) => {
          const lot = await world.aLot();
          for (const each of [...steps, ...rest]) {
            crashes.failAt(each.failsAt);
            await act(each, lot).then(
              () => done++,
              // Refused or cut off: nothing of it may be left. Any other error is one of the ledger's and a fault.
              (error: Error & { code?: string }) => {
                if (
                  error.message !== Crashes.MESSAGE &&
                  !/^(deposit|line|refund|registration|statement)\./.test(error.code ?? '')
                )
                  throw error;
                if (error.message === Crashes.MESSAGE) cut++;
              },
            );
            crashes.failAt(0);
            expect(await faults()).toEqual([]);
          }
          await acts.goOn();
          expect(await faults()).toEqual([]);
        },
      ),
      { numRuns: 7, seed: 1764, endOnFailure: true },
    );
    // The seed is fixed, so these are too: the test is of something.
    expect(cut).toBeGreaterThan(10);
    expect(done).toBeGreaterThan(50);
  });

  it('can be cut off before each of its statements in turn, and done afterwards', async () => {
    const lot = await world.aLot();
    const inTurn = async (step: Omit<Step, 'failsAt'>): Promise<number> => {
      for (let k = 1; ; k++) {
        crashes.failAt(k);
        const cut = await act({ ...step, failsAt: k }, lot).then(
          () => false,
          (error: Error) => {
            expect(error.message).toBe(Crashes.MESSAGE);
            return true;
          },
        );
        crashes.failAt(0);
        expect(await faults()).toEqual([]);
        if (!cut) return k - 1;
      }
    };
    const statements: Record<string, number> = {};
    for (const bidder of [0, 1, 2]) statements.confirm = await inTurn({ act: 'confirm', bidder });
    await act({ act: 'void', bidder: 2, failsAt: 0 }, lot);
    await act({ act: 'close', bidder: 0, failsAt: 0 }, lot);
    statements.settle = await inTurn({ act: 'settle', bidder: 0 });
    statements.apply = await inTurn({ act: 'apply', bidder: 0 });
    statements.refund = await inTurn({ act: 'refund', bidder: 1 });
    statements.forfeit = await inTurn({ act: 'forfeit', bidder: 2 });
    expect(Object.values(statements).every((count) => count >= 4)).toBe(true);
    const states = await query('select status from deposit where lot_id = $1 order by status', lot.lotId);
    expect(states.map(({ status }) => status)).toEqual(['applied', 'forfeited', 'refunded']);
  });

  it('takes in a statement that is cut off before each statement of the database in turn, and takes it in once', async () => {
    const lot = await world.aLot();
    const inTurn = async (name: MoneyAct): Promise<number> => {
      for (let k = 1; ; k++) {
        crashes.failAt(k);
        const cut = await acts.run(name, lot, 0).then(
          () => false,
          (error: Error & { code?: string }) =>
            error.message === Crashes.MESSAGE || error.code === 'statement.nothing_new',
        );
        crashes.failAt(0);
        expect(await faults()).toEqual([]);
        if (!cut) return k;
        const lines = await query(`select status from bank_line where serial = $1`, `W${lot.deposits[0]!.id}`);
        // Once it is in, the job goes on with the line and not the import.
        if (lines.length > 0) return k;
      }
    };
    const imported = await inTurn('import');
    let statements = 0;
    for (let k = 1; ; k++) {
      crashes.failAt(k);
      const cut = await acts.goOn().then(
        () => false,
        () => true,
      );
      crashes.failAt(0);
      expect(await faults()).toEqual([]);
      if (!cut) break;
      statements = k;
    }
    expect([imported > 8, statements > 8]).toEqual([true, true]);
    expect(await world.deposit(lot.deposits[0]!.id)).toEqual({ status: 'confirmed', paid: '6000000' });
    await expect(acts.run('import-again', lot, 0)).rejects.toMatchObject({ code: 'statement.nothing_new' });
  });

  it('lets one of two officers pay a refund, and the other hears that it is paid', async () => {
    const lot = await world.aLot();
    for (const bidder of [0, 1]) await act({ act: 'confirm', bidder, failsAt: 0 }, lot);
    await act({ act: 'close', bidder: 0, failsAt: 0 }, lot);
    await act({ act: 'settle', bidder: 0, failsAt: 0 }, lot);
    const [refund] = await query(
      'select id from refund where payment_id in (select id from deposit_payment where deposit_id = $1)',
      lot.deposits[1]!.id,
    );
    const tries = await Promise.allSettled(
      [1, 2, 3].map(() => app.get(PayRefund).run(world.finance, refund.id, { bankReceipt: '示例回单' })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const refused of tries.filter(({ status }) => status === 'rejected'))
      expect(refused).toMatchObject({ reason: { code: 'refund.already_paid' } });
    expect(await faults()).toEqual([]);
  });

  it('has the rules that the code has', async () => {
    const rows = await query('select type, debit, credit from ledger_rule');
    const ours = Object.entries(LEDGER_RULES).flatMap(([type, pairs]) =>
      pairs.map((pair) => [type, ...pair].join(' ')),
    );
    expect(rows.map(({ type, debit, credit }) => `${type} ${debit} ${credit}`).sort()).toEqual(ours.sort());
  });

  describe('as the table holds it', () => {
    let deposit: string;
    beforeAll(async () => {
      const lot = await world.aLot();
      deposit = lot.deposits[0]!.id;
      await act({ act: 'confirm', bidder: 0, failsAt: 0 }, lot);
    });
    const entry = `insert into ledger_entry (type, debit, credit, amount, deposit_id, at)`;
    const held = `(select id from ledger_account where kind = 'held' and owner_id = $1)`;
    const bank = `(select id from ledger_account where kind = 'bank')`;
    it.each([
      ['no entry changes', 'update ledger_entry set amount = 1 where deposit_id = $1', /append-only/],
      ['none goes', 'delete from ledger_entry where deposit_id = $1', /append-only/],
      ['not all at once either', 'truncate ledger_entry', /append-only/],
      [
        'a balance moves by entries alone',
        'update ledger_account set balance = 1 where owner_id = $1',
        /entries alone/,
      ],
      [
        'nor by a new account',
        `insert into ledger_account (id, kind, owner_id, balance) values ($1, 'owed', $1, 5)`,
        /entries alone/,
      ],
      ['no rule is added', `insert into ledger_rule values ('deposit.lost', 'held', 'bank')`, /append-only/],
      [
        'what has no rule doesn’t move',
        `${entry} select 'refund.paid', ${held}, ${bank}, 1, $1, clock_timestamp()`,
        /no rule/,
      ],
      [
        'nothing is negative',
        `${entry} select 'deposit.paid', ${bank}, ${held}, -1, $1, clock_timestamp()`,
        /amount_check/,
      ],
      [
        'an account never falls below nothing',
        `with kept as (insert into ledger_account (id, kind, owner_id) values (gen_random_uuid(), 'kept', $1) returning id)
         ${entry} select 'deposit.kept', ${held}, kept.id, 6000001, $1, clock_timestamp() from kept`,
        /balance_check/,
      ],
      ['one currency', `update ledger_entry set currency = 'USD' where deposit_id = $1`, /append-only/],
    ])('%s', async (_, sql, message) => {
      await expect(query(sql, ...(sql.includes('$1') ? [deposit] : []))).rejects.toThrow(message);
      expect(await faults()).toEqual([]);
    });
  });
});
