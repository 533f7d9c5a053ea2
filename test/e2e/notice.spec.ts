import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@luochui/platform/domain/actor.js';
import { serve } from '@luochui/platform/http/serve.js';
import { Notice } from '@luochui/sales/wire/notice.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { aPerson, caller } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

type Served = Awaited<ReturnType<typeof serve>>;

describe('a notice to everybody who follows an event', () => {
  let database: TestDatabase, served: Served, other: Served, call: ReturnType<typeof caller>;
  let lot: SeededLot, eventId: string, officer: Awaited<ReturnType<typeof aPerson>>;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    other = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    lot = await anOpenLot(database.url);
    eventId = (await call(null, 'GET', `/lots/${lot.lotId}`)).body.eventId;
    officer = await aPerson(served.app, ['auction-officer']);
  }, 60_000);
  afterAll(async () => {
    await Promise.all([served?.app.close(), other?.app.close()]);
    await database?.drop();
  });

  const gives = (token: string | null, text: string, event = eventId) =>
    call(token, 'POST', `/events/${event}/notices`, { text });

  it('reaches who watches a lot or the event, at another process too, and nobody twice', async () => {
    const [atLot, atBoth, elsewhere] = [other, served, other].map(({ url }) => new Bidder(url, undefined));
    const stranger = await anOpenLot(database.url);
    await Promise.all([
      atLot!.joins(lot.lotId),
      atBoth!.joins(lot.lotId),
      atBoth!.says('event:join', { eventId }),
      elsewhere!.joins(stranger.lotId),
    ]);
    const { status, body } = await gives(officer.token, '示例：第 1 号推迟五分钟');
    expect([status, body]).toMatchObject([201, { eventId, from: 'centre', text: '示例：第 1 号推迟五分钟' }]);
    for (const watcher of [atLot!, atBoth!]) {
      expect(Notice.parse(await watcher.sees('notice', ({ id }) => id === body.id))).toEqual(body);
    }
    // Told after it, so that what would have come twice has come.
    const next = (await gives(officer.token, '示例：现在继续')).body;
    await Promise.all([atLot!, atBoth!].map((watcher) => watcher.sees('notice', ({ id }) => id === next.id)));
    for (const watcher of [atLot!, atBoth!]) expect(watcher.count('notice')).toBe(2);
    expect(elsewhere!.count('notice')).toBe(0);
    expect((await call(null, 'GET', `/events/${eventId}/notices`)).body.items.map(({ id }: any) => id)).toEqual([
      next.id,
      body.id,
    ]);
    await Promise.all([atLot!, atBoth!, elsewhere!].map((watcher) => watcher.leaves()));
  });

  it('is given by an auction officer or an auctioneer alone, in whose name it says, and is audited', async () => {
    for (const role of ROLES) {
      const { token } = await aPerson(served.app, [role]);
      const { status, body } = await gives(token, '示例：请稍候');
      const from = { 'auction-officer': 'centre', auctioneer: 'auctioneer' }[role as string];
      expect([role, status, body.from]).toEqual([role, from ? 201 : 403, from]);
    }
    expect((await gives(null, '示例：请稍候')).status).toBe(401);
    const trail = await rowsOf(
      database.url,
      `select account_id, detail from audit_entry where action = 'event.notice_given' order by at limit 1`,
    );
    expect(trail).toEqual([
      { account_id: officer.actor.accountId, detail: { text: '示例：第 1 号推迟五分钟', from: 'centre' } },
    ]);
  });

  it('needs an event that was announced', async () => {
    expect(await gives(officer.token, '示例：请稍候', randomUUID())).toMatchObject({
      status: 404,
      body: { code: 'event.not_found' },
    });
    const draft = await call(officer.token, 'POST', '/events', { title: '示例专场', form: 'bidding' });
    expect(await gives(officer.token, '示例：请稍候', draft.body.id)).toMatchObject({
      status: 409,
      body: { code: 'event.not_announced' },
    });
    expect((await call(null, 'GET', `/events/${draft.body.id}/notices`)).status).toBe(404);
  });
});
