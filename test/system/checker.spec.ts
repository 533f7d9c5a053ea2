import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { historyOf } from '@luochui/testing/checker/check.js';
import { faultsOf } from '@luochui/testing/checker/faults.js';
import type { History } from '@luochui/testing/checker/history.js';
import { asksFate, Racer } from '@luochui/testing/checker/racer.js';
import { Testimony } from '@luochui/testing/checker/testimony.js';
import { rehearser } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

/** Every system test ends with the checker; here it is shown that it can fail. */
describe('the checker of histories', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, whole: History;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    const rehearse = await rehearser(served.url);
    const rules = { startPrice: '100000', increments: [{ from: '0', step: '1000' }], softClose: { windowSeconds: 0 } };
    const { lots, bidders } = await rehearse({ durationSeconds: 8, rules });
    const lotId = lots[0]!.id;
    const testimony = new Testimony();
    const [first, second] = bidders.map((bidder) => new Racer(testimony, bidder, [served.url])) as [Racer, Racer];
    await first.joins(lotId);
    await first.bids(lotId, '100000', 'socket');
    await second.bids(lotId, '101000', 'http');
    await second.bids(lotId, '102000', 'socket');
    await first.bids(lotId, '103000', 'socket');
    for (const sent of testimony.sent) await asksFate(testimony, served.url, sent);
    for (const deadline = Date.now() + 20_000; Date.now() < deadline && !testimony.closings.length;) await pause(20);
    await second.bids(lotId, '104000', 'http');
    first.leaves();
    second.leaves();
    whole = await historyOf(testimony, { database: database.url, url: served.url }, [lotId]);
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  it('finds nothing in what happened', () => {
    expect(faultsOf(whole)).toEqual([]);
    expect(whole.told.length).toBeGreaterThanOrEqual(9);
    expect(whole.shown.length).toBeGreaterThanOrEqual(2);
    expect(whole.closings).toHaveLength(1);
  });

  /** The entry of this type in the history, its body to be changed and its hash made to fit. */
  const entryOf = (history: any, type: string) =>
    history.lots[0].entries.find(({ body }: any) => JSON.parse(body).type === type);
  const rewrite = (entry: any, change: (body: any) => void) => {
    const body = JSON.parse(entry.body);
    change(body);
    entry.body = JSON.stringify(body);
  };
  const answerTo = (history: any, fits: (answer: any) => boolean) =>
    history.told.find(({ answer }: any) => typeof answer !== 'string' && fits(answer));
  const accepted = ({ decision }: any) => decision === 'accepted';

  it.each<[string, (history: any) => void, RegExp]>([
    [
      'an acknowledged bid that is gone',
      ({ lots: [lot] }) => (lot.entries = lot.entries.slice(0, 4)),
      /told of entry 5, which the record does not have/,
    ],
    [
      'an entry cut out of the middle',
      ({ lots: [lot] }) => void lot.entries.splice(4, 1),
      /stands at 5|does not follow/,
    ],
    [
      'an amount changed in the record',
      (history) => rewrite(entryOf(history, 'bid.accepted'), (body) => (body.amount = '900000')),
      /is not what its hash says/,
    ],
    [
      'a price that falls',
      ({ lots: [{ entries }] }) => {
        const bids = entries.filter(({ body }: any) => JSON.parse(body).type === 'bid.accepted');
        rewrite(bids.at(-1), (body) => (body.amount = '100500'));
      },
      /does not raise the price/,
    ],
    [
      'two bids accepted at one price',
      ({ lots: [{ entries }] }) => {
        const bids = entries.filter(({ body }: any) => JSON.parse(body).type === 'bid.accepted');
        rewrite(bids.at(-1), (body) => (body.amount = JSON.parse(bids.at(-2).body).amount));
      },
      /does not raise the price/,
    ],
    [
      'a bid that entered after the end',
      (history) => rewrite(entryOf(history, 'bid.accepted'), (body) => (body.enteredAt = '2199-01-01T00:00:00.000Z')),
      /entered after the end/,
    ],
    [
      'a bid accepted after the closing',
      ({ lots: [{ entries }] }) => {
        const bid = entries.find(({ body }: any) => JSON.parse(body).type === 'bid.accepted');
        entries.push({ ...bid, seq: entries.length + 1 });
      },
      /decides a bid while the lot is closed/,
    ],
    [
      'a second closing',
      ({ lots: [{ entries }] }) => entries.push({ ...entries.at(-1), seq: entries.length + 1 }),
      /2 closings/,
    ],
    ['a lot that was left open', ({ lots: [lot] }) => (lot.status = 'open'), /status is open, by the record closed/],
    [
      'another winner in the row than in the record',
      ({ lots: [lot] }) => (lot.outcome.winner = 'B999'),
      /its outcome is/,
    ],
    ['a head that is not the last entry', ({ lots: [lot] }) => (lot.head = lot.entries[0].hash), /head is/],
    ['another end in the row', ({ lots: [lot] }) => (lot.endsAt = '2199-01-01T00:00:00.000Z'), /ends at 2199/],
    ['an entry signed by nobody', ({ lots: [lot] }) => (lot.entries[3].signature = 'AAAA'), /entry 4 is not signed/],
    ['a key that was exchanged', ({ keys }) => (keys[0].kid = 'another'), /is not signed/],
    [
      'a receipt with another signature',
      (history) => (answerTo(history, accepted).answer.receipt.signature = 'AAAA'),
      /its receipt is not signed/,
    ],
    [
      'an answer that was told differently the second time',
      (history) => (answerTo(history, accepted).answer.currentPrice = '1'),
      /answered in 2 ways/,
    ],
    [
      'a time of entry that is not the one in the record',
      (history) => (answerTo(history, accepted).answer.enteredAt = '2026-01-01T00:00:00.000Z'),
      /told that it entered at/,
    ],
    [
      'a refused bid that was told as accepted',
      (history) => (answerTo(history, ({ reason }) => reason === 'bid.own_lead').answer.decision = 'accepted'),
      /told accepted, and entry/,
    ],
    [
      'a bid accepted without an entry',
      (history) => (answerTo(history, ({ reason }) => reason === 'bid.too_late').answer.decision = 'accepted'),
      /accepted without an entry/,
    ],
    [
      'a bid called too late that was not',
      (history) =>
        (answerTo(history, ({ reason }) => reason === 'bid.too_late').answer.enteredAt = '2026-01-01T00:00:00.000Z'),
      /called too late at 2026/,
    ],
    [
      'a fate that forgets an answered bid',
      ({ told }) => told.push({ ...told[0], asked: 1e9, heard: 1e9 + 1, answer: 'unknown' }),
      /forgotten after it was answered/,
    ],
    [
      'a bid carried out that its bidder was never told of',
      (history) => (history.told = history.told.filter(({ sent }: any) => sent.bidId !== history.sent[0].bidId)),
      /whose bidder was never told/,
    ],
    ['a bid that nobody sent', (history) => history.sent.shift(), /is a bid that nobody sent/],
    ['a bid in another’s name', ({ sent }) => (sent[0].bidder = 'B999'), /sent was 100000 by B999/],
    ['a bid at another amount than was sent', ({ sent }) => (sent[0].amount = '99000'), /sent was 99000/],
    ['a frame of a state that never was', ({ shown }) => (shown[0].head = 'f'.repeat(64)), /shows a head/],
    ['a frame with another leader', ({ shown }) => (shown.at(-1).leader = 'B999'), /shows B999 at/],
    ['a frame with another end', ({ shown }) => (shown[0].endsAt = '2199-01-01T00:00:00.000Z'), /shows the end/],
    ['a frame with another status', ({ shown }) => (shown[0].status = 'paused'), /shows paused/],
    [
      'a frame with an entry of another chain',
      ({ shown }) => (shown.find(({ entries }: any) => entries?.length).entries[0].hash = 'f'.repeat(64)),
      /shows an entry/,
    ],
    ['a closing told before it was', ({ closings }) => (closings[0].seq = 3), /that the record does not have/],
    ['a winner told who is none', ({ closings }) => (closings[0].winner = 'B999'), /told sold to B999/],
    ['a price told that is none', ({ closings }) => (closings[0].price = '1'), /for 1, written/],
    [
      'a record for download with other entries',
      ({ lots: [{ record }] }) => record.entries.pop(),
      /its record has other entries/,
    ],
    [
      'a record that the rules do not lead to',
      ({ lots: [{ record }] }) => (record.rules.startPrice = '1'),
      /its record does not replay/,
    ],
  ])('finds %s', (_, forge, says) => {
    const forged = structuredClone(whole);
    forge(forged);
    expect(faultsOf(forged).join('\n')).toMatch(says);
  });
});
