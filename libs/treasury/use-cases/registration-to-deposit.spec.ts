import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Clock } from '@luochui/platform/clock/clock.js';
import {
  AddLots,
  CreateEvent,
  DecideRegistration,
  ListRegistrations,
  RegisterForLot,
  WithdrawRegistration,
} from '@luochui/sales';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { TreasuryModule } from '../treasury.module.js';
import { ConfirmDeposit } from './confirm-deposit.js';
import { ExpectDeposit } from './expect-deposit.js';
import { ListDeposits } from './list-deposits.js';
import { ReturnDeposit } from './return-deposit.js';
import { SettleDeposits } from './settle-deposits.js';

const RULES_HASH = 'a'.repeat(64);
const HOUR = 3_600_000;

describe('from a registration to a deposit', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, world: SaleWorld;
  let officer: Person, finance: Person, holder: { id: string; name: string };

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [TreasuryModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = new SaleWorld(app);
    officer = await world.person('auction-officer');
    finance = await world.person('finance-officer');
    holder = await world.organisation('university');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const query = (sql: string, values: unknown[]) => rowsOf(database.url, sql, ...values);

  /** A lot that may be registered for until it opens in an hour. */
  async function aLot(): Promise<string> {
    const eventId = await app.get(CreateEvent).run(officer, { title: '示例专场', form: 'bidding' });
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    const rules = { startPrice: '1000000', terms: { deposit: '100000' } };
    const opensAt = new Date(clock.now() + HOUR);
    await query(
      `update lot set status = 'announced', rules = $2, rules_hash = $3, head = $3, opens_at = $4, ends_at = $5 where id = $1`,
      [lotId, JSON.stringify(rules), RULES_HASH, opensAt, new Date(opensAt.getTime() + HOUR)],
    );
    return lotId!;
  }
  const register = (bidder: Person, lotId: string, hash = RULES_HASH) =>
    app.get(RegisterForLot).run(bidder, lotId, hash);
  const decide = (registrationId: string, move: 'approve' | 'reject', actor = officer) =>
    app.get(DecideRegistration).run(actor, { registrationId, move, reason: '示例理由' });
  const own = async (bidder: Person) => (await app.get(ListRegistrations).own(bidder, { limit: 50 })).items;
  const ownDeposit = async (bidder: Person) => (await app.get(ListDeposits).own(bidder, { limit: 50 })).items[0]!;
  const ledger = async (depositId: string) =>
    query('select type, amount from ledger_entry where deposit_id = $1 order by id', [depositId]);

  async function anApproved(lotId: string): Promise<{ bidder: Person; depositId: string }> {
    const bidder = await world.person('bidder');
    const id = await register(bidder, lotId);
    await decide(id, 'approve');
    await app.get(ExpectDeposit).run(id);
    return { bidder, depositId: (await ownDeposit(bidder)).id };
  }

  it('goes from consent by approval and payment to a code', async () => {
    const { bidder, depositId } = await anApproved(await aLot());
    expect(await own(bidder)).toMatchObject([{ status: 'approved', code: null, rulesHash: RULES_HASH }]);
    expect(await ownDeposit(bidder)).toMatchObject({
      status: 'expected',
      amount: '100000',
      payer: { id: bidder.organisationId },
    });
    await app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n });
    expect(await own(bidder)).toMatchObject([
      {
        status: 'qualified',
        code: expect.stringMatching(/^[A-Z0-9]{3,}$/),
        salt: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(await ledger(depositId)).toEqual([{ type: 'deposit.paid', amount: '100000' }]);
  });

  it('shows staff names without codes', async () => {
    const lotId = await aLot();
    const { bidder, depositId } = await anApproved(lotId);
    await app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n });
    const { items } = await app.get(ListRegistrations).forStaff({ lotId, limit: 50 });
    expect(items).toMatchObject([{ status: 'qualified', organisation: { name: bidder.organisation } }]);
    const [{ code, salt } = { code: null, salt: null }] = await own(bidder);
    expect(JSON.stringify([items, await app.get(ListDeposits).all({ limit: 200 })])).not.toMatch(
      new RegExp(`"${code}"|${salt}`),
    );
  });

  it.each([
    ['rules that were not read', 'registration.rules_changed', 'b'.repeat(64)],
    ['the right rules', null, RULES_HASH],
  ])('asks for consent to the very rules: %s', async (_, code, hash) => {
    const tried = register(await world.person('bidder'), await aLot(), hash);
    if (code === null) await tried;
    else await expect(tried).rejects.toMatchObject({ code, params: { rulesHash: RULES_HASH } });
  });

  it('stops whoever sells the lot or runs the sale, by entity', async () => {
    const lotId = await aLot();
    const seller = await world.person('bidder', holder);
    const problem = { code: 'bid.conflict_of_interest', params: { entity: holder.name } };
    await expect(register(seller, lotId)).rejects.toMatchObject(problem);
    const staff = await world.person('bidder', await world.organisation('centre'));
    await expect(register(staff, lotId)).rejects.toMatchObject({ code: 'bid.conflict_of_interest' });
    expect((await app.get(ListRegistrations).forStaff({ lotId, limit: 50 })).items).toEqual([]);
  });

  it('takes registrations up to the deadline and not after', async () => {
    const lotId = await aLot();
    const late = await world.person('bidder');
    clock.advance(HOUR);
    await register(await world.person('bidder'), lotId);
    clock.advance(1);
    await expect(register(late, lotId)).rejects.toMatchObject({ code: 'registration.closed' });
  });

  it('DE02: lets one of two of the same entity stand, whatever the account', async () => {
    const lotId = await aLot();
    const organisation = await world.organisation();
    const twins = [await world.person('bidder', organisation), await world.person('bidder', organisation)];
    const tries = await Promise.allSettled(twins.map((twin) => register(twin, lotId)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'registration.exists', params: { entity: organisation.name } },
    });
  });

  it('lets one of two officers decide', async () => {
    const id = await register(await world.person('bidder'), await aLot());
    const other = await world.person('auction-officer');
    const tries = await Promise.allSettled([decide(id, 'approve'), decide(id, 'reject', other)]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'registration.already_decided' },
    });
    const rows = await query(`select action from audit_entry where subject_id = $1`, [id]);
    expect(rows).toHaveLength(1);
  });

  it('expects one deposit however often it is told', async () => {
    const { bidder } = await anApproved(await aLot());
    const [{ id } = { id: '' }] = await own(bidder);
    await Promise.all([app.get(ExpectDeposit).run(id), app.get(ExpectDeposit).run(id)]);
    expect((await app.get(ListDeposits).own(bidder, { limit: 50 })).items).toHaveLength(1);
  });

  it('confirms the exact amount only, and says what is missing', async () => {
    const { bidder, depositId } = await anApproved(await aLot());
    await expect(app.get(ConfirmDeposit).run(finance, depositId, { amount: 99_999n })).rejects.toMatchObject({
      code: 'deposit.amount_mismatch',
      params: { difference: '-1', expectedYuan: '1,000.00', receivedYuan: '999.99', differenceYuan: '-0.01' },
    });
    expect([await ownDeposit(bidder), await ledger(depositId)]).toMatchObject([{ status: 'expected' }, []]);
  });

  it('is confirmed once when two confirm at once', async () => {
    const { depositId } = await anApproved(await aLot());
    const tries = await Promise.allSettled(
      [1, 2].map(() => app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n })),
    );
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await ledger(depositId)).toHaveLength(1);
  });

  it('gives every bidder of a lot another code, and a bidder another in each lot', async () => {
    const lotId = await aLot();
    const several = [];
    for (let i = 0; i < 6; i++) several.push(await anApproved(lotId));
    await Promise.all(
      several.map(({ depositId }) => app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n })),
    );
    const codes = await Promise.all(several.map(async ({ bidder }) => (await own(bidder))[0]!.code));
    expect(new Set(codes).size).toBe(6);
    const [{ bidder } = { bidder: officer }] = several;
    const id = await register(bidder, await aLot());
    await decide(id, 'approve');
    await app.get(ExpectDeposit).run(id);
    const second = (await app.get(ListDeposits).own(bidder, { limit: 50 })).items.find(
      ({ status }) => status === 'expected',
    );
    await app.get(ConfirmDeposit).run(finance, second!.id, { amount: 100_000n });
    const both = (await own(bidder)).map(({ code }) => code);
    expect(new Set(both).size).toBe(2);
  });

  it('DE05: gives losers, the runner-up too, their deposit back within 24 hours of the close, keeps the winner’s, and does it once', async () => {
    const lotId = await aLot();
    const [winner, loser, late] = [await anApproved(lotId), await anApproved(lotId), await anApproved(lotId)];
    for (const { depositId } of [winner, loser])
      await app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n });
    const [{ code } = { code: null }] = await own(winner.bidder);
    const rows = await query(
      `update lot set status = 'closed', leader = $2, price = 1000000, outcome = $3 where id = $1 returning ends_at`,
      [lotId, code, JSON.stringify({ outcome: 'sold', price: '1000000', winner: code })],
    );
    await Promise.all([app.get(SettleDeposits).run(lotId), app.get(SettleDeposits).run(lotId)]);
    expect(await ownDeposit(winner.bidder)).toMatchObject({ status: 'kept', releasedAt: null });
    const releaseDueAt = new Date(rows[0].ends_at.getTime() + 24 * HOUR).toISOString();
    expect(await ownDeposit(loser.bidder)).toMatchObject({ status: 'released', releaseDueAt });
    expect((await ledger(winner.depositId)).map(({ type }) => type)).toEqual(['deposit.paid', 'deposit.kept']);
    expect((await ledger(loser.depositId)).map(({ type }) => type)).toEqual(['deposit.paid', 'deposit.released']);

    await app.get(ConfirmDeposit).run(finance, late.depositId, { amount: 100_000n });
    expect(await ownDeposit(late.bidder)).toMatchObject({ status: 'released' });
    expect((await own(late.bidder))[0]).toMatchObject({ status: 'approved', code: null });
  });

  it.each(['withdrawn', 'stopped'])('of a lot that was %s gives all back but the voided bidder’s', async (outcome) => {
    const lotId = await aLot();
    const [voided, other] = [await anApproved(lotId), await anApproved(lotId)];
    for (const { depositId } of [voided, other])
      await app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n });
    await query(
      `update registration set status = 'voided', voided_at = clock_timestamp() where lot_id = $1 and organisation_id = $2`,
      [lotId, voided.bidder.organisationId],
    );
    await query(`update lot set status = 'closed', outcome = $2 where id = $1`, [lotId, JSON.stringify({ outcome })]);
    await app.get(SettleDeposits).run(lotId);
    expect(await ownDeposit(voided.bidder)).toMatchObject({ status: 'frozen', releaseDueAt: null });
    expect(await ownDeposit(other.bidder)).toMatchObject({ status: 'released' });
  });

  it('gives back what a bidder has paid who leaves before the opening, also what comes in after', async () => {
    const lotId = await aLot();
    const [paid, unpaid] = [await anApproved(lotId), await anApproved(lotId)];
    await app.get(ConfirmDeposit).run(finance, paid.depositId, { amount: 100_000n });
    const leaves = async (bidder: Person) => {
      const { id: registrationId } = (await own(bidder))[0]!;
      await app.get(WithdrawRegistration).run(bidder, { registrationId, reason: null, by: 'bidder' });
      await Promise.all([1, 2].map(() => app.get(ReturnDeposit).run(registrationId, clock.now())));
    };
    await leaves(paid.bidder);
    const due = { status: 'released', releaseDueAt: new Date(clock.now() + 24 * HOUR).toISOString() };
    expect(await ownDeposit(paid.bidder)).toMatchObject(due);
    expect((await ledger(paid.depositId)).map(({ type }) => type)).toEqual(['deposit.paid', 'deposit.released']);

    await leaves(unpaid.bidder);
    await app.get(ConfirmDeposit).run(finance, unpaid.depositId, { amount: 100_000n });
    expect(await ownDeposit(unpaid.bidder)).toMatchObject({ status: 'released' });
    expect((await own(unpaid.bidder))[0]).toMatchObject({ status: 'withdrawn', code: null });
  });

  it('writes a ledger that nobody can change', async () => {
    const { depositId } = await anApproved(await aLot());
    await app.get(ConfirmDeposit).run(finance, depositId, { amount: 100_000n });
    const change = query('update ledger_entry set amount = 1 where deposit_id = $1', [depositId]);
    await expect(change).rejects.toThrow('append-only');
    await expect(query('delete from ledger_entry where deposit_id = $1', [depositId])).rejects.toThrow('append-only');
  });
});
