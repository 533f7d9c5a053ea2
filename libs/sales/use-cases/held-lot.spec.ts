import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Logger, type INestApplication } from '@nestjs/common';
import { Config } from '@luochui/platform/config/config.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { HoldLotsBehind } from './hold-lots-behind.js';
import { JudgeLot } from './judge-lot.js';
import { PlaceBid } from './place-bid.js';
import { ProceedLot } from './proceed-lot.js';
import { PublishedHeads } from './published-heads.js';

const actorOf = (accountId: string): Actor => ({
  accountId,
  name: '',
  roles: ['bidder'],
  organisationId: accountId,
  rehearsalId: null,
});

describe('a lot whose record is behind what was published', () => {
  let database: TestDatabase, clock: FakeClock;
  const apps: INestApplication[] = [];
  let app: INestApplication;

  /** A process that takes bids, as far as it keeps heads. */
  const starts = async () => {
    app = await aSalesProcess(clock, { logger: false });
    apps.push(app);
    await app.get(HoldLotsBehind).run();
    app.get(JudgeLot).changes.subscribe(({ lot }) => app.get(PublishedHeads).note(lot));
  };
  const ends = async () => {
    await app.close();
    apps.pop();
  };

  beforeAll(async () => {
    Logger.overrideLogger(false);
    database = await testDatabase();
    clock = new FakeClock();
    await starts();
  });
  afterAll(async () => {
    for (const each of apps) await each.close();
    await database?.drop();
  });

  const bids = ({ lotId, bidders }: SeededLot, amount: bigint) =>
    app.get(PlaceBid).run(actorOf(bidders[amount % 2_000n === 0n ? 0 : 1]!.accountId), {
      lotId,
      bidId: randomUUID(),
      amount,
      confirmJump: false,
      enteredAt: clock.now(),
      token: randomUUID(),
    });
  const resume = ({ lotId, bidders }: SeededLot) =>
    app.get(JudgeLot).run(lotId, { type: 'resume', reason: '两人核对', actor: actorOf(bidders[0]!.accountId) });
  const backUp = () =>
    rowsOf(
      database.url,
      'drop table if exists saved_lot, saved_entry; create table saved_lot as select * from lot; create table saved_entry as select * from lot_entry',
    );
  /** The database as it was, and not the files beside it. */
  const restore = () =>
    rowsOf(
      database.url,
      `delete from lot_entry where not exists (select from saved_entry s where s.lot_id = lot_entry.lot_id and s.seq = lot_entry.seq);
       update lot set seq = s.seq, head = s.head, price = s.price, leader = s.leader, moved_at = s.moved_at, status = s.status,
         ends_at = s.ends_at, outcome = s.outcome from saved_lot s where s.id = lot.id`,
    );
  const entries = async ({ lotId }: SeededLot) =>
    (await rowsOf(database.url, 'select body from lot_entry where lot_id = $1 order by seq', lotId)).map(({ body }) =>
      JSON.parse(body),
    );
  const row = async ({ lotId }: SeededLot) =>
    (await rowsOf(database.url, 'select status, behind_seq, let_on_at from lot where id = $1', lotId))[0];

  it('is paused before anybody can bid, and goes on by the word of two with what was left', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now(), seconds: 600 });
    await bids(lot, 100_000n);
    await backUp();
    const end = clock.now() + 600_000;
    const backedUpAt = (await entries(lot))[0].at;
    await bids(lot, 101_000n);
    await bids(lot, 102_000n);
    await ends();
    await restore();
    // The end has long passed when the program starts on the backup.
    clock.advance(3_600_000);
    await starts();
    expect((await entries(lot)).slice(1)).toEqual([
      expect.objectContaining({
        type: 'lot.paused',
        reason: 'record.behind',
        since: backedUpAt,
      }),
    ]);
    expect(await row(lot)).toMatchObject({ status: 'paused', behind_seq: '3' });
    expect(await app.get(ProceedLot).run(lot.lotId)).toBeNull();
    expect(await bids(lot, 103_000n)).toMatchObject({ reason: 'bid.not_open' });
    await ends();
    await starts();
    expect(await entries(lot)).toHaveLength(2);
    await resume(lot);
    expect((await entries(lot)).at(-1)).toMatchObject({
      type: 'lot.resumed',
      reason: '两人核对',
      endsAt: new Date(clock.now() + end - Date.parse(backedUpAt)).toISOString(),
    });
    expect(await row(lot)).toMatchObject({ status: 'open', behind_seq: null, let_on_at: expect.any(Date) });
    clock.advance(1_000);
    // What was published before holds it no more, whoever starts next.
    await bids(lot, 103_000n);
    await ends();
    await starts();
    expect(await row(lot)).toMatchObject({ status: 'open', behind_seq: null });
  });

  it('is found also where the same number of entries has grown since', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    await backUp();
    await bids(lot, 100_000n);
    await ends();
    await restore();
    // Another process took a bid before this one started.
    await rowsOf(
      database.url,
      `insert into lot_entry (lot_id, seq, type, body, hash, head, signature, key_id)
         select $1, 1, 'bid.rejected', '{}', repeat('d', 64), repeat('d', 64), '', kid from signing_key limit 1`,
      lot.lotId,
    );
    await rowsOf(database.url, `update lot set seq = 1, head = repeat('d', 64) where id = $1`, lot.lotId);
    await starts();
    expect(await row(lot)).toMatchObject({ status: 'paused', behind_seq: '1' });
  });

  it('is held by a process that runs on when the database loses what it had committed', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    await bids(lot, 100_000n);
    await backUp();
    await bids(lot, 101_000n);
    await restore();
    expect(await bids(lot, 102_000n)).toMatchObject({ reason: 'bid.not_open' });
    expect((await entries(lot)).at(-1)).toMatchObject({ type: 'lot.paused', reason: 'record.behind' });
  });

  it('does not open; two open it, and the record says that they did', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now(), seconds: 600 });
    const opensAt = clock.now() + 1_000;
    await rowsOf(
      database.url,
      `update lot set status = 'announced', opens_at = $2 where id = $1`,
      lot.lotId,
      new Date(opensAt),
    );
    await backUp();
    clock.advance(2_000);
    await app.get(ProceedLot).run(lot.lotId);
    await ends();
    await restore();
    await starts();
    await app.get(ProceedLot).run(lot.lotId);
    expect(await row(lot)).toMatchObject({ status: 'announced', behind_seq: '2' });
    expect(await entries(lot)).toEqual([]);
    await resume(lot);
    expect((await entries(lot)).map(({ type }) => type)).toEqual([
      'bidders.admitted',
      'lot.opened',
      'lot.paused',
      'lot.resumed',
    ]);
    expect((await entries(lot)).at(-1)).toMatchObject({ endsAt: new Date(clock.now() + 599_000).toISOString() });
    expect(await row(lot)).toMatchObject({ status: 'open', behind_seq: null });
  });

  it('leaves alone what is whole, and forgets a lot that is gone', async () => {
    const lot = await anOpenLot(database.url, { now: clock.now() });
    await bids(lot, 100_000n);
    const gone = await anOpenLot(database.url, { now: clock.now() });
    await bids(gone, 100_000n);
    await rowsOf(database.url, 'delete from lot where id = $1', gone.lotId);
    await ends();
    await starts();
    expect(await row(lot)).toMatchObject({ status: 'open', behind_seq: null });
    expect(app.get(PublishedHeads).of(gone.lotId)).toBeUndefined();
    expect(app.get(PublishedHeads).of(lot.lotId)).toMatchObject({ seq: 1 });
    const folder = join(new Config().dataDir, 'heads');
    expect(existsSync(folder) && readdirSync(folder)).toHaveLength(1);
  });
});
