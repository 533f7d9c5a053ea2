import { hash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bidder } from '@luochui/testing/bidder.js';
import { caller } from '@luochui/testing/people.js';
import { end, Processes, type Started } from '@luochui/testing/processes.js';
import { aRehearsal, type RehearsalBidder, type Rehearsed } from '@luochui/testing/rehearsal.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';

interface Sent {
  readonly bidder: RehearsalBidder;
  readonly lotId: string;
  readonly bidId: string;
  readonly amount: string;
  /** What the client was told; undefined for one that was on its way when the program died. */
  told?: any;
}

describe('the program killed in the middle of a sale', () => {
  const processes = new Processes();
  let database: TestDatabase;
  const start = () => processes.start('standalone', { PORT: '0', LOG_LEVEL: 'error' }, ['--no-demonstration']);
  const addressOf = ({ line }: Started) => line.split(' ').at(-1)!;

  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(async () => {
    await processes.endAll();
    await database?.drop();
  });

  it('keeps every bid that it answered, knows the fate of the others, and pauses what lost time', async () => {
    const first = await start();
    const url = addressOf(first);
    // Every accepted bid moves the end of these, so what is lost lies in their window; one ends while nothing runs, too short to lose 5 s.
    const softClose = { windowSeconds: 600, extendSeconds: 600 };
    const busy = await aRehearsal(url, first.output, { lots: 2, bidders: 24, rules: { softClose } });
    const ending = await aRehearsal(url, first.output, {
      durationSeconds: 4,
      rules: { softClose: { windowSeconds: 0 } },
    });
    const [last] = ending.bidders;
    const endingLot = ending.lots[0]!.id;
    const bid = await caller(url)(last!.token, 'POST', `/lots/${endingLot}/bids`, {
      bidId: randomUUID(),
      amount: '100000',
    });
    expect(bid.status).toBe(200);

    const sent = await bidWildlyUntilKilled(first, url, busy);
    const acknowledged = sent.filter(({ told }) => told !== undefined);
    const before = await lotsOf(busy);
    await pause(Math.max(5_000, Date.parse(bid.body.endsAt) - Date.now()));

    const second = await start();
    const call = caller(addressOf(second));
    const isPaused = async () => (await lotsOf(busy)).every(({ status }) => status === 'paused');
    for (const deadline = Date.now() + 5_000; !(await isPaused()) && Date.now() < deadline;) await pause(20);
    // An entry more each, and nothing else has changed.
    expect(await lotsOf(busy)).toEqual(
      before.map((lot) => ({ ...lot, seq: String(Number(lot.seq) + 1), head: expect.any(String), status: 'paused' })),
    );
    for (const { bidder, lotId, bidId, told } of acknowledged) {
      const answer = told.ok ? told.bid : told.error.params;
      expect(await call(bidder.token, 'GET', `/lots/${lotId}/bids/${bidId}`)).toEqual({ status: 200, body: answer });
      const [entry] = await rowsOf(
        database.url,
        'select hash from lot_entry where lot_id = $1 and seq = $2',
        lotId,
        answer.seq,
      );
      expect(entry.hash).toBe(answer.receipt.entry);
    }
    for (const one of sent.filter(({ told }) => told === undefined)) await askAndSendAgain(call, one);
    for (const { id } of busy.lots) await expectOneChain(id);
    // The end that passed meanwhile is closed as it stood.
    const watcher = new Bidder(addressOf(second), last!.token);
    try {
      await watcher.joins(endingLot);
      await watcher.sees('lot:frame', ({ status }) => status === 'closed');
    } finally {
      await watcher.leaves();
    }
    expect((await call(null, 'GET', `/lots/${endingLot}`)).body).toMatchObject({
      outcome: 'sold',
      leader: last!.codes[endingLot],
      endsAt: bid.body.endsAt,
    });
  }, 90_000);

  /** Every bidder always has a bid on its way, until fifty were answered. */
  async function bidWildlyUntilKilled(
    { process: program }: Started,
    url: string,
    { lots, bidders }: Rehearsed,
  ): Promise<Sent[]> {
    const sent: Sent[] = [];
    const clients = bidders.map(({ token }) => new Bidder(url, token));
    let amount = 100_000;
    let killed = false;
    const bidding = clients.map(async (client, i) => {
      while (!killed) {
        const one: Sent = {
          bidder: bidders[i]!,
          lotId: lots[i % lots.length]!.id,
          bidId: randomUUID(),
          amount: String((amount += 1_000)),
        };
        sent.push(one);
        // The program is gone: whether its answer was lost or never made is what the client can't know.
        one.told = await client.bids(one.lotId, one.amount, one.bidId).catch(() => undefined);
        if (one.told === undefined) return;
      }
    });
    const answered = () => sent.filter(({ told }) => told !== undefined).length;
    while (answered() < 60 || sent.length - answered() < 20) await pause(1);
    const gone = end(program, 'SIGKILL');
    const onTheirWay = sent.length - answered();
    const told = answered();
    await gone;
    killed = true;
    await Promise.all(clients.map((client) => client.leaves()));
    await Promise.all(bidding);
    expect(onTheirWay).toBeGreaterThanOrEqual(20);
    expect(told).toBeGreaterThanOrEqual(50);
    return sent;
  }

  /** It was decided, and is told so again; or it never was, and the same bid is asked for now, in the pause. */
  async function askAndSendAgain(
    call: ReturnType<typeof caller>,
    { bidder, lotId, bidId, amount }: Sent,
  ): Promise<void> {
    const path = `/lots/${lotId}/bids`;
    const asked = await call(bidder.token, 'GET', `${path}/${bidId}`);
    const again = await call(bidder.token, 'POST', path, { bidId, amount });
    const decided = again.status === 200 ? again.body : again.body.params;
    if (asked.status === 200) return expect(decided).toEqual(asked.body);
    expect([asked.status, asked.body.code]).toEqual([404, 'bid.unknown']);
    expect(decided).toMatchObject({ seq: null, reason: 'bid.not_open' });
    expect(await call(bidder.token, 'GET', `${path}/${bidId}`)).toMatchObject({ status: 404 });
  }

  const lotsOf = ({ lots }: Rehearsed) =>
    rowsOf(
      database.url,
      'select id, seq, head, price, leader, status, ends_at from lot where id = any($1) order by number',
      lots.map(({ id }) => id),
    );

  async function expectOneChain(lotId: string): Promise<void> {
    const entries = await rowsOf(
      database.url,
      'select seq::int, body, hash from lot_entry where lot_id = $1 order by seq',
      lotId,
    );
    const [lot] = await rowsOf(
      database.url,
      'select seq::int, head, rules_hash, ends_at from lot where id = $1',
      lotId,
    );
    let previous = lot.rules_hash;
    for (const [i, { seq, body, hash: head }] of entries.entries()) {
      expect([seq, JSON.parse(body).previous, hash('sha256', body, 'hex')]).toEqual([i + 1, previous, head]);
      previous = head;
    }
    expect([lot.seq, lot.head]).toEqual([entries.length, previous]);
    const ends = entries.map(({ body }) => JSON.parse(body).endsAt).filter(Boolean);
    expect(lot.ends_at.toISOString()).toBe(ends.at(-1));
  }
});
