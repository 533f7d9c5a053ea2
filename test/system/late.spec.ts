import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Field } from '@luochui/testing/checker/field.js';
import { asksFate, posts } from '@luochui/testing/checker/racer.js';
import { LockedLot } from '@luochui/testing/locked-lot.js';
import { addressOf, Processes, type Started } from '@luochui/testing/processes.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { Valve } from '@luochui/testing/valve.js';

/** Two minutes ahead of all others, as far as the program can ask its machine. */
const TWO_MINUTES_OFF = `
  const ahead = 120000, Real = Date, origin = performance.timeOrigin;
  globalThis.Date = class Date extends Real {
    constructor(...given) { given.length ? super(...given) : super(Real.now() + ahead); }
    static now() { return Real.now() + ahead; }
  };
  Object.defineProperty(performance, 'timeOrigin', { value: origin + ahead });`;

describe('bids about the end of a lot, through two api processes', () => {
  const processes = new Processes();
  let database: TestDatabase, first: Started, urls: [string, string], field: Field;
  let rehearse: Awaited<ReturnType<typeof rehearser>>;

  beforeAll(async () => {
    database = await testDatabase();
    const started = await Promise.all([
      processes.start('api', { PORT: '0' }),
      processes.start('api', { PORT: '0' }),
      processes.start('worker'),
    ]);
    first = started[0];
    urls = [addressOf(started[0]), addressOf(started[1])];
    rehearse = await rehearser(urls[1]);
  }, 60_000);
  afterEach(() => field?.leaves());
  afterAll(async () => {
    first.process.kill('SIGCONT');
    await processes.endAll();
    await database?.drop();
  });
  const expectNoFaults = async () => expect(await field.faults(database.url, urls[1])).toEqual([]);

  it('a process that stands still over the end answers what it held: in time but not recorded, or too late', async () => {
    field = await Field.rehearsed(rehearse, { seconds: 5, bidders: 4 });
    const [a, b, c, d] = [0, 1, 2, 3].map((i) => field.racer(i, i === 3 ? [urls[1]] : [urls[0]]));
    const { endsAt } = await field.shows(urls[1]);
    await d!.bids(field.lotId, '100000', 'http');
    // The first bid is being decided, the second waits for the next transaction, the third lies in the process's socket.
    const lot = await LockedLot.hold(database.url, field.lotId);
    const inHand = a!.bids(field.lotId, '101000', 'http', 60_000);
    await lot.isWaitedFor();
    const waiting = b!.bids(field.lotId, '102000', 'http', 60_000);
    await field.isUndecided(urls[0], 2);
    first.process.kill('SIGSTOP');
    const outside = c!.promises(field.lotId, '103000');
    const sending = c!.sends(outside, 'http', 60_000);
    await lot.release();
    const [closed] = await field.isClosed(urls[1]);
    expect(closed).toMatchObject({ outcome: 'sold', leader: field.accounts[3]!.codes[field.lotId], endsAt });
    first.process.kill('SIGCONT');
    expect(await Promise.all([inHand, waiting, sending.then((told) => told ?? c!.settles(outside))])).toMatchObject([
      { seq: null, reason: 'bid.not_recorded' },
      { seq: null, reason: 'bid.not_recorded' },
      { seq: null, reason: 'bid.too_late' },
    ]);
    await expectNoFaults();
  }, 60_000);

  it('a client whose network swallows the answer asks what became of its bid, and sends the same one again', async () => {
    field = await Field.rehearsed(rehearse, { seconds: 5 });
    const valve = await Valve.to(Number(new URL(urls[0]).port));
    try {
      const stalled = field.racer(0, [valve.through(urls[0])]);
      await stalled.joins(field.lotId);
      valve.turn('deaf');
      const sent = stalled.promises(field.lotId, '100000');
      expect(await stalled.sends(sent, 'socket', 500)).toBeUndefined();
      const fate = await asksFate(field.testimony, urls[1], sent);
      expect(fate).toMatchObject({ decision: 'accepted' });
      expect(await posts(field.testimony, urls[1], sent)).toEqual(fate);
      expect(await posts(field.testimony, urls[0], sent)).toEqual(fate);
      // And one whose question is swallowed too: sent to both at once, it is one bid.
      const other = field.racer(1, urls).promises(field.lotId, '101000');
      const both = await Promise.all(urls.map((url) => posts(field.testimony, url, other)));
      expect(both[0]).toEqual(both[1]);
    } finally {
      await valve.close();
    }
    expect(await field.isClosed(urls[1])).toMatchObject([{ currentPrice: '101000' }]);
    await expectNoFaults();
  }, 60_000);

  it('SC13: a bid enters with its last byte, whenever its first came', async () => {
    field = await Field.rehearsed(rehearse, { seconds: 3 });
    const { endsAt } = await field.shows(urls[0]);
    const sent = field.racer(0, urls).promises(field.lotId, '100000');
    await field.racer(1, urls).bids(field.lotId, '110000', 'http');
    const body = JSON.stringify({ bidId: sent.bidId, amount: sent.amount });
    const { port } = new URL(urls[0]);
    const socket = connect(Number(port), '127.0.0.1');
    await once(socket, 'connect');
    const head = [
      `POST /api/v1/lots/${sent.lotId}/bids HTTP/1.1`,
      'host: 127.0.0.1',
      `authorization: Bearer ${sent.token}`,
      'content-type: application/json',
      `content-length: ${Buffer.byteLength(body)}`,
      'connection: close',
    ];
    const asked = field.testimony.moment();
    socket.write(`${head.join('\r\n')}\r\n\r\n${body.slice(0, -1)}`);
    await field.isPast(endsAt, 300);
    socket.write(body.slice(-1));
    let said = '';
    for await (const data of socket) said += String(data);
    const { params } = JSON.parse(said.slice(said.indexOf('{')));
    field.testimony.hears(sent, asked, params);
    expect(said).toMatch(/^HTTP\/1\.1 409 /);
    expect(params).toMatchObject({ seq: null, reason: 'bid.too_late' });
    expect(Date.parse(params.enteredAt)).toBeGreaterThanOrEqual(Date.parse(endsAt) + 250);
    await field.isClosed(urls[1]);
    await expectNoFaults();
  }, 60_000);

  it('a process whose clock is two minutes off judges by the database’s, and closes nothing too early', async () => {
    const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(TWO_MINUTES_OFF)}`;
    const off = addressOf(await processes.start('api', { PORT: '0', NODE_OPTIONS }));
    field = await Field.rehearsed(rehearse, { seconds: 8, bidders: 20 });
    await field.enters([off, urls[1]]);
    const { endsAt } = await field.shows(off);
    const from = Date.now();
    await field.storms({ rounds: 5 });
    for (const { answer } of field.testimony.told) {
      if (typeof answer === 'string') continue;
      expect(Date.parse(answer.enteredAt!)).toBeGreaterThan(from - 500);
      expect(Date.parse(answer.enteredAt!)).toBeLessThan(Date.now() + 500);
    }
    const [closed] = await field.isClosed(off);
    expect(closed.endsAt).toBe(endsAt);
    expect(Date.parse(closed.at)).toBeGreaterThanOrEqual(Date.parse(endsAt) + 2_000);
    expect(Object.fromEntries(field.testimony.failures)).toEqual({});
    expect(field.told(({ decision }) => decision === 'accepted')).toBeGreaterThan(1);
    await expectNoFaults();
  }, 60_000);
});
