import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { tokenHash } from '@luochui/accounts';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { LockedLot } from '@luochui/testing/locked-lot.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { PlaceBid, type BidCommand } from './place-bid.js';

describe('the token of a bid', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    app = await aSalesProcess(clock, { logger: false });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  /** `from`: whose token it comes with, if not the bidder's own. */
  const bid = (
    { lotId, bidders }: SeededLot,
    amount: bigint,
    by: number,
    from = by,
    rest: Partial<BidCommand> = {},
  ) => {
    const { accountId } = bidders[by]!;
    const { token } = bidders[from]!;
    const actor = { accountId, name: '', roles: ['bidder'] as const, organisationId: accountId, rehearsalId: null };
    const command = { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt: clock.now() };
    return app.get(PlaceBid).run(actor, { ...command, token, tokenHash: tokenHash(token), ...rest });
  };
  const changes = (what: string, { bidders }: SeededLot, whose: number) =>
    rowsOf(database.url, `${what} returning 1`, tokenHash(bidders[whose]!.token));
  const REVOKE = 'update session set revoked_at = clock_timestamp() where token_hash = $1';
  const DISABLE = `update account set disabled_at = clock_timestamp() from session
    where account.id = session.account_id and token_hash = $1`;

  it('is looked at under the lock, so that one that was revoked a moment ago bids no more', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    expect(await bid(lot, 100_000n, 0)).toMatchObject({ decision: 'accepted' });
    // Somebody else's token is no token.
    await expect(bid(lot, 101_000n, 0, 1)).rejects.toThrow('auth.required');
    await changes(REVOKE, lot, 0);
    const [revoked, others] = await Promise.allSettled([bid(lot, 101_000n, 0), bid(lot, 102_000n, 1)]);
    expect(revoked).toMatchObject({ status: 'rejected', reason: { code: 'auth.required' } });
    expect(others).toMatchObject({ status: 'fulfilled', value: { decision: 'accepted', currentPrice: '102000' } });
    await changes(DISABLE, lot, 1);
    await expect(bid(lot, 103_000n, 1)).rejects.toThrow('auth.required');
  });

  it('is revoked for a bid that is waiting for its lot', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    const locked = await LockedLot.hold(database.url, lot.lotId);
    const waiting = Promise.allSettled([bid(lot, 100_000n, 0), bid(lot, 101_000n, 1)]);
    await locked.isWaitedFor();
    await changes(REVOKE, lot, 0);
    await locked.release();
    const [revoked, others] = await waiting;
    expect(revoked).toMatchObject({ status: 'rejected', reason: { code: 'auth.required' } });
    expect(others).toMatchObject({ status: 'fulfilled', value: { decision: 'accepted', currentPrice: '101000' } });
  });

  it('holds if it had not expired when the bid entered', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    const enteredAt = clock.now();
    const expires = `update session set expires_at = to_timestamp(${(enteredAt + 1) / 1_000}) where token_hash = $1`;
    await changes(expires, lot, 0);
    clock.advance(1_000);
    expect(await bid(lot, 100_000n, 0, 0, { enteredAt })).toMatchObject({ decision: 'accepted' });
    await expect(bid(lot, 101_000n, 0)).rejects.toThrow('auth.required');
  });

  it('is looked at after an outage of the database too, if nobody had come to it before', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    const locked = await LockedLot.hold(database.url, lot.lotId);
    const waiting = Promise.allSettled([bid(lot, 100_000n, 0), bid(lot, 101_000n, 1)]);
    await locked.isWaitedFor();
    await changes(REVOKE, lot, 0);
    await rowsOf(
      database.url,
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    await locked.release();
    const [revoked, others] = await waiting;
    expect(revoked).toMatchObject({ status: 'rejected', reason: { code: 'auth.required' } });
    expect(others).toMatchObject({ status: 'fulfilled', value: { decision: 'accepted', currentPrice: '101000' } });
  });
});
