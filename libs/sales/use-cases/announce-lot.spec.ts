import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { replay } from '@luochui/auction-engine';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { aPerson } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { sha256 } from '@luochui/testing/scenario.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { AnnounceLot } from './announce-lot.js';
import { MakeRehearsal } from './make-rehearsal.js';
import { PlaceBid } from './place-bid.js';
import { ProceedLot } from './proceed-lot.js';
import { ShowLot } from './show-lot.js';
import { ShowRecord } from './show-record.js';

const RESERVE = '12345600';

describe('a lot from its announcement to its end', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, officer: Actor;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    app = await aSalesProcess(clock);
    officer = (await aPerson(app, ['auction-officer'])).actor;
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const rehearsal = (rules: Record<string, unknown> = {}, opensInSeconds = 60) =>
    app.get(MakeRehearsal).run(officer, {
      name: `演练 ${randomUUID()}`,
      lots: 1,
      bidders: 3,
      format: 'english',
      opensInSeconds,
      durationSeconds: 600,
      rules,
      refusalLimit: false,
    });
  const bid = (accountId: string, lotId: string, amount: bigint, enteredAt = clock.now()) =>
    app
      .get(PlaceBid)
      .run(
        { ...officer, accountId },
        { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt, token: accountId },
      );
  const typesOf = async (lotId: string) =>
    (await rowsOf(database.url, 'select type from lot_entry where lot_id = $1 order by seq', lotId)).map(
      ({ type }) => type,
    );
  const proceed = (lotId: string) => app.get(ProceedLot).run(lotId);

  it('keeps a secret reserve out of everything that can be read before the end', async () => {
    const { lots } = await rehearsal({ startPrice: '10000000', reservePrice: RESERVE, reserveSecret: true });
    const lotId = lots[0]!.id;
    const { rules } = await app.get(ShowLot).run(lotId);
    expect(rules).toMatchObject({ reserve: 'secret', reserveCommitment: expect.stringMatching(/^[0-9a-f]{64}$/) });
    const tables = ['lot', 'lot_entry', 'lot_secret', 'outbox'];
    for (const table of tables) {
      const rows = await rowsOf(database.url, `select * from ${table}`);
      expect(JSON.stringify(rows)).not.toContain(RESERVE);
      expect(rows.some((row) => JSON.stringify(row).includes(Buffer.from(RESERVE).toString('hex')))).toBe(false);
    }
  });

  it('can be announced once', async () => {
    const { lots } = await rehearsal();
    const again = { rules: { startPrice: '1', increments: [{ from: '0', step: '1' }] }, opensAt: 1, endsAt: 2 };
    await expect(app.get(AnnounceLot).run(lots[0]!.id, again)).rejects.toMatchObject({ code: 'lot.already_announced' });
  });

  it('opens and closes once, however often and by whom it is asked, and tells the queue each time', async () => {
    const { lots, bidders } = await rehearsal();
    const lotId = lots[0]!.id;
    const [a, b] = bidders.map(({ id }) => id) as [string, string];
    expect(await bid(a, lotId, 100_000n)).toMatchObject({ reason: 'bid.not_open' });
    const opensAt = clock.now() + 60_000;
    expect(await proceed(lotId)).toBe(opensAt);
    clock.advance(60_000);
    await Promise.all([1, 2, 3].map(() => proceed(lotId)));
    expect(await typesOf(lotId)).toEqual(['lot.announced', 'bidders.admitted', 'lot.opened']);
    expect(await bid(a, lotId, 100_000n)).toMatchObject({ decision: 'accepted', seq: 4 });
    clock.advance(600_000);
    expect(await bid(b, lotId, 101_000n)).toMatchObject({ decision: 'accepted' });
    const { endsAt } = await app.get(ShowLot).run(lotId);
    expect(Date.parse(endsAt)).toBe(clock.now() + 300_000);
    expect(await proceed(lotId)).toBe(Date.parse(endsAt) + 2_000);
    clock.advance(302_000);
    expect(await Promise.all([1, 2, 3].map(() => proceed(lotId)))).toEqual([null, null, null]);
    expect((await typesOf(lotId)).slice(3)).toEqual(['bid.accepted', 'bid.accepted', 'lot.extended', 'lot.closed']);
    const told = await rowsOf(database.url, `select type from outbox where payload->>'lotId' = $1 order by id`, lotId);
    expect(told.map(({ type }) => type)).toEqual(['lot.announced', 'lot.opened', 'lot.extended', 'lot.closed']);
  });

  it('counts the bidders when registration closes, and then opens or is over', async () => {
    const closes = new Date(clock.now() + 30_000).toISOString();
    const few = (await rehearsal({ minimumBidders: 4, registrationClosesAt: closes })).lots[0]!.id;
    const enough = (await rehearsal({ minimumBidders: 3, registrationClosesAt: closes })).lots[0]!.id;
    expect(await proceed(few)).toBe(Date.parse(closes));
    clock.advance(30_000);
    expect(await proceed(few)).toBeNull();
    expect(await typesOf(few)).toEqual(['lot.announced', 'lot.closed']);
    expect(await app.get(ShowLot).run(few)).toMatchObject({
      outcome: 'unsold',
      reason: 'minimum_bidders',
      endsAt: closes,
    });
    expect(await proceed(enough)).toBe(clock.now() + 30_000);
    clock.advance(30_000);
    await proceed(enough);
    expect(await typesOf(enough)).toEqual(['lot.announced', 'bidders.admitted', 'lot.opened']);
  });

  it('opens for the first bid when nobody else opened it', async () => {
    const { lots, bidders } = await rehearsal();
    clock.advance(60_500);
    expect(await bid(bidders[0]!.id, lots[0]!.id, 100_000n)).toMatchObject({ decision: 'accepted' });
    expect(await typesOf(lots[0]!.id)).toEqual(['lot.announced', 'bidders.admitted', 'lot.opened', 'bid.accepted']);
  });

  it('commits again to everybody before the first bid of one who was let in later, and the record still holds', async () => {
    const { lots, bidders } = await rehearsal({ reservePrice: '100000', reserveSecret: true });
    const lotId = lots[0]!.id;
    const [late, early] = bidders;
    const setStatus = (status: string) =>
      rowsOf(database.url, 'update registration set status = $2 where account_id = $1', late!.id, status);
    await setStatus('approved');
    clock.advance(60_000);
    await proceed(lotId);
    expect(await bid(late!.id, lotId, 100_000n)).toMatchObject({ reason: 'bid.not_registered' });
    await bid(early!.id, lotId, 100_000n);
    await setStatus('qualified');
    expect(await bid(late!.id, lotId, 101_000n)).toMatchObject({ decision: 'accepted' });
    expect((await typesOf(lotId)).slice(3)).toEqual(['bid.accepted', 'bidders.admitted', 'bid.accepted']);
    clock.advance(602_000);
    await proceed(lotId);
    const record = await app.get(ShowRecord).run(lotId);
    expect(record.admissions.map(({ code }) => code).sort()).toEqual(bidders.map(({ codes }) => codes[lotId]!).sort());
    expect(replay(record, { sha256, isSigned: () => true })).toMatchObject({
      holds: true,
      lot: { outcome: { outcome: 'sold', price: 101_000n, winner: late!.codes[lotId] } },
    });
  });
});
