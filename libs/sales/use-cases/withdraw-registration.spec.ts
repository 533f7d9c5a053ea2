import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { PlaceBid } from './place-bid.js';
import { WithdrawRegistration } from './withdraw-registration.js';

const REASON = '示例：主体资格有误';
const HOUR = 3_600_000;

describe('a registration that is withdrawn', () => {
  let database: TestDatabase, app: INestApplication, other: INestApplication, clock: FakeClock, officer: Person;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    [app, other] = [await aSalesProcess(clock), await aSalesProcess(clock)];
    officer = await aPerson(app, ['auction-officer']);
  });
  afterAll(async () => {
    await Promise.all([app?.close(), other?.close()]);
    await database?.drop();
  });

  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const aLot = () => anOpenLot(database.url, { now: clock.now(), bidders: 3 });
  const toCome = ({ lotId }: SeededLot) =>
    query(
      `update lot set status = 'announced', opens_at = $2::timestamptz, ends_at = $2::timestamptz + interval '1 hour' where id = $1`,
      lotId,
      new Date(clock.now() + HOUR),
    );
  const registrationOf = async ({ lotId, bidders }: SeededLot, bidder: number) =>
    (
      await query(
        'select id, organisation_id as "organisationId" from registration where lot_id = $1 and account_id = $2',
        lotId,
        bidders[bidder]!.accountId,
      )
    )[0] as { id: string; organisationId: string };
  const actorOf = (accountId: string, organisationId: string): Actor => ({
    accountId,
    name: '',
    roles: ['bidder'],
    organisationId,
    rehearsalId: null,
  });
  const bid = ({ lotId, bidders }: SeededLot, bidder: number, amount: bigint, process = other) => {
    const { accountId, token } = bidders[bidder]!;
    const asked = { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt: clock.now(), token };
    return process.get(PlaceBid).run(actorOf(accountId, accountId), asked);
  };
  const byStaff = async (lot: SeededLot, bidder: number) =>
    app.get(WithdrawRegistration).run(officer.actor, {
      registrationId: (await registrationOf(lot, bidder)).id,
      reason: REASON,
      by: 'staff',
    });
  const byHimself = async (lot: SeededLot, bidder: number, organisationId?: string) => {
    const own = await registrationOf(lot, bidder);
    const actor = actorOf(lot.bidders[bidder]!.accountId, organisationId ?? own.organisationId);
    await app.get(WithdrawRegistration).run(actor, { registrationId: own.id, reason: null, by: 'bidder' });
    return own.id;
  };

  it('lets its bidder bid no more, in another process too, and is told, audited and passed on', async () => {
    const lot = await aLot();
    expect(await bid(lot, 1, 100_000n)).toMatchObject({ decision: 'accepted' });
    await byStaff(lot, 0);
    expect(await bid(lot, 0, 101_000n)).toMatchObject({ seq: null, reason: 'bid.not_registered' });
    const { id, organisationId } = await registrationOf(lot, 0);
    expect(await query('select status, reason, withdrawn_by from registration where id = $1', id)).toEqual([
      { status: 'withdrawn', reason: REASON, withdrawn_by: officer.actor.accountId },
    ]);
    expect(await query('select action, detail from audit_entry where subject_id = $1', id)).toEqual([
      { action: 'registration.withdrawn', detail: { lotId: lot.lotId, organisationId, reason: REASON, by: 'staff' } },
    ]);
    expect(await query('select kind from message where account_id = $1', lot.bidders[0]!.accountId)).toEqual([
      { kind: 'registration.withdrawn' },
    ]);
    const at = new Date(clock.now()).toISOString();
    expect(await query(`select payload from outbox where type = 'registration.withdrawn'`)).toEqual([
      { payload: { registrationId: id, at } },
    ]);
    await expect(byStaff(lot, 0)).rejects.toMatchObject({ code: 'registration.already_decided' });
  });

  it('holds the lot: a bid that another process decides meanwhile waits, and is refused', async () => {
    const lot = await aLot();
    const { id: registrationId } = await registrationOf(lot, 0);
    let decided = false;
    const placed = await app.get(UnitOfWork).run(async (tx) => {
      const withdrawal = { registrationId, reason: REASON, by: 'staff' } as const;
      await app.get(WithdrawRegistration).run(officer.actor, withdrawal, tx);
      const placing = bid(lot, 0, 100_000n).finally(() => (decided = true));
      const waits = `select from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
      while (!decided && (await query(waits)).length === 0) await pause(10);
      return { placing };
    });
    expect(await placed.placing).toMatchObject({ seq: null, reason: 'bid.not_registered' });
  });

  it('is no way out of a bid, or of a maximum', async () => {
    const lot = await aLot();
    await bid(lot, 0, 100_000n);
    await bid(lot, 1, 101_000n);
    await expect(byStaff(lot, 0)).rejects.toMatchObject({ code: 'registration.has_bids' });
    // A refusal binds nobody.
    expect(await bid(lot, 2, 100_000n)).toMatchObject({ reason: 'bid.too_low' });
    await byStaff(lot, 2);
  });

  it('is withdrawn by its own bidder before the opening alone, and by staff until the lot is closed', async () => {
    const lot = await aLot();
    await expect(byHimself(lot, 0)).rejects.toMatchObject({ code: 'registration.withdrawal_over' });
    await toCome(lot);
    const stranger = byHimself(lot, 0, randomUUID());
    await expect(stranger).rejects.toMatchObject({ code: 'registration.not_found' });
    await byHimself(lot, 0);
    expect(await query('select from message where account_id = $1', lot.bidders[0]!.accountId)).toEqual([]);
    // Its time has come and nobody has opened it yet.
    clock.advance(HOUR);
    await expect(byHimself(lot, 1)).rejects.toMatchObject({ code: 'registration.withdrawal_over' });
    const closed = JSON.stringify({ outcome: 'unsold', reason: 'no_bids' });
    await query(`update lot set status = 'closed', outcome = $2 where id = $1`, lot.lotId, closed);
    await expect(byStaff(lot, 1)).rejects.toMatchObject({ code: 'registration.withdrawal_over' });
  });
});
