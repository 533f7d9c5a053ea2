import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { DRAIN_MS } from '@luochui/auction-engine';
import { Beats } from '@luochui/platform/beats/beats.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { LockedLot } from '@luochui/testing/locked-lot.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { PlaceBid } from './place-bid.js';
import { ProceedLot } from './proceed-lot.js';

const LOTS = 33;
const HOUR_MS = 3_600_000;

describe('lots that are due at one moment', () => {
  let database: TestDatabase, app: INestApplication, other: INestApplication, clock: FakeClock;
  let lots: readonly SeededLot[];

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    [app, other] = [await aSalesProcess(clock), await aSalesProcess(clock)];
  });
  afterAll(async () => {
    await app?.close();
    await other?.close();
    await database?.drop();
  });
  beforeEach(async () => {
    await rowsOf(database.url, 'delete from beat; delete from lost_time; delete from outbox; delete from lot');
    lots = await Promise.all(Array.from({ length: LOTS }, () => anOpenLot(database.url, { now: clock.now() })));
    await rowsOf(database.url, 'delete from outbox');
  });

  const end = async () => {
    clock.advance(HOUR_MS + DRAIN_MS);
    // Somebody takes bids.
    await app.get(Beats).beat();
    await rowsOf(database.url, 'delete from lost_time');
  };
  const bids = ({ lotId, bidders: [bidder] }: SeededLot, enteredAt = clock.now(), amount = 100_000n) => {
    const { accountId, token } = bidder!;
    const actor = { accountId, name: '', roles: ['bidder' as const], organisationId: accountId, rehearsalId: null };
    return app.get(PlaceBid).run(actor, { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt, token });
  };
  const proceed = (process: INestApplication, of = lots) => of.map(({ lotId }) => process.get(ProceedLot).run(lotId));
  /** `xmin`: the transaction that wrote the row. */
  const closings = () =>
    rowsOf(
      database.url,
      `select lot_id as "lotId", lot_entry.xmin::text as writer, outcome->>'outcome' as outcome,
         (select count(*)::int from outbox where type = 'lot.closed' and payload->>'lotId' = lot_id::text) as told
       from lot_entry join lot on lot.id = lot_id and lot.status = 'closed'
        where type = 'lot.closed'`,
    );
  const writers = (rows: Awaited<ReturnType<typeof closings>>) => new Set(rows.map(({ writer }) => writer));

  it('close in one transaction, each with its own outcome, event and project', async () => {
    await bids(lots[4]!);
    await end();
    await Promise.all(proceed(app));
    const closed = await closings();
    expect(closed).toHaveLength(LOTS);
    // What asks first begins at once, what comes meanwhile waits for it.
    expect(writers(closed).size).toBeLessThanOrEqual(2);
    expect(closed.map(({ told }) => told)).toEqual(closed.map(() => 1));
    const sold = closed.filter(({ outcome }) => outcome === 'sold');
    expect(sold.map(({ lotId }) => lotId)).toEqual([lots[4]!.lotId]);
    const projects = await rowsOf(
      database.url,
      'select project.status, count(*)::int as count from project join lot on project_id = project.id group by 1 order by 1',
    );
    expect(projects).toEqual([
      { status: 'released', count: LOTS - 1 },
      { status: 'sold', count: 1 },
    ]);
  });

  it('close once, whoever of two processes is asked', async () => {
    await end();
    await Promise.all([...proceed(app), ...proceed(other, lots.toReversed())]);
    const closed = await closings();
    expect(closed).toHaveLength(LOTS);
    const [{ count }] = (await rowsOf(database.url, 'select count(*)::int as count from lot_entry')) as [any];
    expect(count).toBe(LOTS);
  });

  it('close without the one that fails, which stays open until it is mended', async () => {
    const poisoned = lots[7]!.lotId;
    await rowsOf(
      database.url,
      `create or replace function poison() returns trigger language plpgsql as $$ begin raise exception 'poisoned'; end $$;
       create trigger poison before insert on lot_entry for each row when (new.lot_id = '${poisoned}') execute function poison()`,
    );
    await end();
    const asked = await Promise.allSettled(proceed(app));
    expect(asked.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    const closed = await closings();
    expect(closed).toHaveLength(LOTS - 1);
    expect(closed.map(({ lotId }) => lotId)).not.toContain(poisoned);
    await rowsOf(database.url, 'drop trigger poison on lot_entry');
    await Promise.all(proceed(app));
    expect(await closings()).toHaveLength(LOTS);
  });

  it('close without the one that somebody holds, which is closed when he lets go', async () => {
    const held = await LockedLot.hold(database.url, lots[0]!.lotId);
    await end();
    const [waiting, ...others] = proceed(app);
    await Promise.all(others);
    const closed = await closings();
    expect(closed).toHaveLength(LOTS - 1);
    // The others didn't fall apart because of it.
    expect(writers(closed).size).toBeLessThanOrEqual(2);
    await held.isWaitedFor();
    await held.release();
    await waiting;
    expect(await closings()).toHaveLength(LOTS);
  });

  it('judge a bid that entered in time, whichever comes first to its lot', async () => {
    const entered = clock.now() + HOUR_MS;
    await end();
    const [, answer] = await Promise.all([Promise.all(proceed(app)), bids(lots[9]!, entered)]);
    expect(await closings()).toHaveLength(LOTS);
    const types = await rowsOf(
      database.url,
      'select type from lot_entry where lot_id = $1 order by seq',
      lots[9]!.lotId,
    );
    // Behind the closing it is counted, before it it is won.
    const isWon = answer.decision === 'accepted';
    expect(types.map(({ type }) => type)).toEqual(
      isWon ? ['bid.accepted', 'lot.closed'] : ['lot.closed', 'not-recorded.counted'],
    );
    if (!isWon) expect(answer.reason).toBe('bid.not_recorded');
  });
});
