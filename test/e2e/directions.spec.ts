import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROLES } from '@luochui/platform/domain/actor.js';
import { serve } from '@luochui/platform/http/serve.js';
import { anOpenLot } from '@luochui/testing/builders.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { aPerson, caller, type Person } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { ApiModule } from '../../apps/api/api.module.js';

const ACTIONS = ['announce', 'pause', 'resume', 'withdraw', 'stop', 'void-leader'];
const DOCUMENT = { name: '示例裁定书', sha256: 'd'.repeat(64) };

describe('what staff do to a lot', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, officer: Person, auditor: Person;
  let call: ReturnType<typeof caller>;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(ApiModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    officer = await aPerson(served.app, ['auction-officer']);
    auditor = await aPerson(served.app, ['auditor']);
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  const act = (lotId: string, action: string, body: object, token = officer.token) =>
    call(token, 'POST', `/lots/${lotId}/${action}`, body);
  const bid = (token: string, lotId: string, amount: string) =>
    call(token, 'POST', `/lots/${lotId}/bids`, { bidId: randomUUID(), amount });

  it.each(ACTIONS)('%s is for the auction officer alone', async (action) => {
    const lotId = randomUUID();
    for (const role of ROLES) {
      const { token } = await aPerson(served.app, [role]);
      const { status, body } = await act(lotId, action, { reason: '示例' }, token);
      expect([role, status, body.code]).toEqual(
        role === 'auction-officer' ? [role, 404, 'lot.not_found'] : [role, 403, 'auth.forbidden'],
      );
    }
  });

  it('asks in a sale for a document and a second person, and keeps the second’s token nowhere', async () => {
    const { lotId, bidders } = await anOpenLot(database.url);
    await bid(bidders[0]!.token, lotId, '100000');
    const bare = await act(lotId, 'stop', { reason: '示例理由' });
    expect(bare).toMatchObject({
      status: 422,
      body: { params: { issues: [{ path: 'document' }, { path: 'second' }] } },
    });
    for (const [document, path] of [
      [{ ...DOCUMENT, sha256: 'no hash' }, 'document.sha256'],
      [{ sha256: DOCUMENT.sha256 }, 'document.name'],
    ] as const)
      expect(await act(lotId, 'stop', { reason: '示例理由', document, second: auditor.token })).toMatchObject({
        status: 422,
        body: { params: { issues: [{ path }] } },
      });
    const refused = await act(lotId, 'stop', { reason: '示例理由', document: DOCUMENT, second: officer.token });
    expect(refused).toMatchObject({ status: 403, body: { code: 'lot.second_refused' } });
    expect(refused.body.detail).toContain('auditor');
    const stopped = await act(lotId, 'stop', { reason: '示例理由', document: DOCUMENT, second: auditor.token });
    expect(stopped).toMatchObject({ status: 200, body: { status: 'closed', outcome: 'stopped', reason: '示例理由' } });
    expect(JSON.stringify([stopped, refused])).not.toContain(auditor.token);
    expect((await call(null, 'GET', `/lots/${lotId}/record`)).body.entries.at(-1)).toMatchObject({
      type: 'lot.closed',
      document: DOCUMENT,
    });
  });

  it('tells everybody of a void, and that another leads by now', async () => {
    const wanted = { name: '演练', lots: 1, bidders: 2, opensInSeconds: 0, durationSeconds: 60 };
    const { lots, bidders } = (await call(officer.token, 'POST', '/rehearsals', wanted)).body;
    const [lotId, codes] = [lots[0].id, bidders.map((bidder: any) => bidder.codes[lots[0].id])];
    const watcher = new Bidder(served.url, bidders[0].token);
    await watcher.joins(lotId);
    await bid(bidders[0].token, lotId, '100000');
    await bid(bidders[1].token, lotId, '101000');
    const changed = await act(lotId, 'void-leader', { reason: '示例', bidder: codes[0] });
    expect(changed).toMatchObject({ status: 409, body: { code: 'lot.leader_changed', params: { bidder: codes[0] } } });
    const done = await act(lotId, 'void-leader', { reason: '示例', bidder: codes[1] });
    expect(done).toMatchObject({ status: 200, body: { status: 'paused', leader: codes[0], currentPrice: '100000' } });
    const frame = await watcher.sees('lot:frame', ({ status }) => status === 'paused');
    expect(frame).toMatchObject({ leader: codes[0], resumesAt: done.body.resumesAt });
    expect(frame.entries.map(({ type }: any) => type)).toContain('leader.voided');
    expect(await bid(bidders[1].token, lotId, '110000')).toMatchObject({ body: { code: 'bid.not_registered' } });
    await watcher.leaves();
  });

  it('withdraws before the opening and says afterwards what the way is', async () => {
    const rehearse = (opensInSeconds: number) =>
      call(officer.token, 'POST', '/rehearsals', {
        name: '演练',
        lots: 1,
        bidders: 1,
        opensInSeconds,
        durationSeconds: 60,
      });
    const { lots: coming, eventId } = (await rehearse(60)).body;
    expect(await act(coming[0].id, 'stop', { reason: '示例' })).toMatchObject({ body: { code: 'lot.not_open' } });
    expect(await act(coming[0].id, 'withdraw', { reason: '示例' })).toMatchObject({
      status: 200,
      body: { status: 'closed', outcome: 'withdrawn' },
    });
    const page = await fetch(`${served.url}/events/${eventId}`, { headers: { 'accept-language': 'zh' } });
    expect(await page.text()).toContain('1 件：成交 0，流拍 0，撤回或终止 1，正在进行 0，待开始 0');
    const { lots, bidders } = (await rehearse(0)).body;
    await bid(bidders[0].token, lots[0].id, '100000');
    const late = await act(lots[0].id, 'withdraw', { reason: '示例' });
    expect(late).toMatchObject({ status: 409, body: { code: 'lot.withdraw_too_late' } });
    expect(late.body.detail).toContain('stopped');
    expect(await act(coming[0].id, 'announce', { reason: '示例' })).toMatchObject({
      status: 409,
      body: { code: 'lot.already_announced' },
    });
    expect((await call(officer.token, 'DELETE', `/rehearsals/${eventId}`)).status).toBe(204);
  });
});
