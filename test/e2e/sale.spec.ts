import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { caller } from '@luochui/testing/people.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const TEMPLATE = {
  startPrice: '100000',
  increments: [{ from: '0', step: '1000' }],
  depositPercent: 10,
  buyerCommissionPercent: 5,
  sellerCommissionPercent: 0,
  durationSeconds: 10,
  softClose: { windowSeconds: 0, extendSeconds: 0 },
};

const PARTICULARS = {
  exhibition: { from: '2026-01-01', to: '2026-01-02', place: '示例展厅' },
  contact: '示例联系人',
  conditions: '示例竞买须知',
  defects: '示例：无已知瑕疵',
  depositAccount: '示例保证金专户',
};

describe('a sale through the API', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, call: ReturnType<typeof caller>;
  let world: SaleWorld, officer: Person, finance: Person, holder: { id: string; name: string };

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    world = new SaleWorld(served.app);
    officer = await world.person('auction-officer');
    finance = await world.person('finance-officer');
    holder = await world.organisation('university');
  }, 60_000);
  afterAll(async () => {
    await served?.app.close();
    await database?.drop();
  });

  /** An event ready to be announced, of so many lots, the first of which opens in some milliseconds. */
  async function aPreparedEvent(lots: number, opensInMs: number, form: 'auction' | 'bidding' = 'bidding') {
    const auction = {
      house: '示例拍卖行',
      auctioneer: { name: '示例拍卖师', licence: '示例-0001' },
      place: '示例路演厅',
      particulars: PARTICULARS,
    };
    const created = await call(officer.token, 'POST', '/events', { title: '示例专场', form, ...auction });
    expect(created.status).toBe(201);
    const { id } = created.body;
    const projectIds = await world.projects(lots, holder);
    expect((await call(officer.token, 'POST', `/events/${id}/lots`, { projectIds })).status).toBe(201);
    await call(officer.token, 'PUT', `/events/${id}/template`, TEMPLATE);
    const firstOpensAt = new Date(Date.now() + opensInMs).toISOString();
    const { body } = await call(officer.token, 'PUT', `/events/${id}/times`, { firstOpensAt, everyMinutes: 0 });
    return { id: id as string, lots: body.lots as { id: string; projectId: string }[], projectIds };
  }

  /** Asked again until it fits: what the queue does comes a moment later. */
  async function eventually(token: string, path: string, fits: (body: any) => boolean): Promise<any> {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(50)) {
      const { body } = await call(token, 'GET', path);
      if (fits(body)) return body;
    }
    throw new Error(`${path} never fitted: ${JSON.stringify((await call(token, 'GET', path)).body)}`);
  }

  it('announces an event whole or not at all', async () => {
    const { id, lots } = await aPreparedEvent(2, 3_600_000);
    await call(officer.token, 'PUT', `/events/${id}/template`, { startPrice: '300000' });
    const refused = await call(officer.token, 'POST', `/events/${id}/announce`);
    expect(refused).toMatchObject({
      status: 422,
      body: {
        code: 'event.incomplete',
        params: { count: 2, lots: lots.map((lot) => ({ id: lot.id, lacks: ['deposit.range'] })) },
      },
    });
    expect((await call(null, 'GET', `/events/${id}`)).status).toBe(404);
    expect((await call(null, 'GET', `/lots/${lots[0]!.id}`)).status).toBe(404);

    await call(officer.token, 'PUT', `/events/${id}/template`, { depositPercent: 20 });
    const twice = await Promise.all([1, 2].map(() => call(officer.token, 'POST', `/events/${id}/announce`)));
    expect(twice.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
    expect((await call(null, 'GET', `/events/${id}`)).body).toMatchObject({ status: 'announced', lots: { total: 2 } });
    const { body } = await call(null, 'GET', `/events/${id}/lots`);
    expect(body.items).toMatchObject([
      { number: 1, status: 'announced', rules: { startPrice: '300000', terms: { deposit: '60000' } } },
      { number: 2, status: 'announced' },
    ]);
    const found = await call(null, 'GET', `/lots?projectId=${lots[1]!.projectId}&status=announced`);
    expect(found.body.items.map((lot: any) => lot.id)).toEqual([lots[1]!.id]);

    const changed = await call(officer.token, 'PUT', `/events/${id}/template`, { startPrice: '1' });
    expect(changed).toMatchObject({ status: 409, body: { code: 'event.already_announced' } });
    expect((await call(officer.token, 'DELETE', `/lots/${lots[0]!.id}`)).status).toBe(409);
  });

  it('freezes a secret reserve as a commitment', async () => {
    const { id, lots } = await aPreparedEvent(1, 3_600_000);
    const { body: prepared } = await call(officer.token, 'GET', `/events/${id}/preparation`);
    const { id: lotId, number: _, projectId: __, title: ___, status: ____, lacks: _____, ...draft } = prepared.lots[0];
    const body = { ...draft, reserve: { kind: 'secret', amount: '777700' } };
    expect((await call(officer.token, 'PUT', `/lots/${lotId}`, body)).status).toBe(204);
    expect((await call(officer.token, 'POST', `/events/${id}/announce`)).status).toBe(200);
    const lot = await call(null, 'GET', `/lots/${lots[0]!.id}`);
    expect(lot.body.rules).toMatchObject({
      reserve: 'secret',
      reserveCommitment: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const shown = [lot.body, (await call(officer.token, 'GET', `/events/${id}/preparation`)).body];
    expect(JSON.stringify(shown)).not.toContain('777700');
  });

  it('says from when an auction may open, with its seven days of notice', async () => {
    const { id } = await aPreparedEvent(1, 6 * 86_400_000, 'auction');
    const refused = await call(officer.token, 'POST', `/events/${id}/announce`);
    expect(refused).toMatchObject({ status: 409, body: { code: 'event.notice_too_short' } });
    const earliest = Date.parse(refused.body.params.earliest);
    // Seven whole days, the one that runs not counted.
    const days = (earliest - Date.now()) / 86_400_000;
    expect([days > 7 - 0.01, days <= 8]).toEqual([true, true]);
    const firstOpensAt = new Date(earliest + 60_000).toISOString();
    await call(officer.token, 'PUT', `/events/${id}/times`, { firstOpensAt, everyMinutes: 0 });
    expect((await call(officer.token, 'POST', `/events/${id}/announce`)).status).toBe(200);
  });

  it('DE01: a bid before the deposit is confirmed is refused, the same bidder’s after it is taken; then money goes where it belongs', async () => {
    const { id, lots, projectIds } = await aPreparedEvent(1, 4_000);
    const lotId = lots[0]!.id;
    await call(officer.token, 'POST', `/events/${id}/announce`);
    const { body: lot } = await call(null, 'GET', `/lots/${lotId}`);
    const consent = { rulesHash: lot.rulesHash };
    const bidders = [await world.person('bidder'), await world.person('bidder')];
    for (const { token } of bidders) {
      const registered = await call(token, 'POST', `/lots/${lotId}/registrations`, { consent });
      expect(registered).toMatchObject({ status: 201, body: { status: 'submitted', code: null } });
      const approved = await call(officer.token, 'POST', `/registrations/${registered.body.id}/approve`, {});
      expect(approved).toMatchObject({ status: 200, body: { status: 'approved' } });
    }
    await eventually(bidders[0]!.token, `/lots/${lotId}`, ({ status }) => status === 'open');
    const bid = (token: string, amount: string) =>
      call(token, 'POST', `/lots/${lotId}/bids`, { bidId: randomUUID(), amount });
    expect(await bid(bidders[0]!.token, '100000')).toMatchObject({ status: 409, body: { code: 'bid.not_registered' } });
    for (const { token } of bidders) {
      const { items } = await eventually(token, '/me/deposits', (body) => body.items.length === 1);
      const [deposit] = items;
      expect(deposit).toMatchObject({ amount: '10000', status: 'expected' });
      const short = await call(finance.token, 'POST', `/deposits/${deposit.id}/confirm`, { amount: '9999' });
      expect(short).toMatchObject({
        status: 409,
        body: { code: 'deposit.amount_mismatch', params: { difference: '-1' } },
      });
      const confirmed = await call(finance.token, 'POST', `/deposits/${deposit.id}/confirm`, { amount: '10000' });
      expect(confirmed).toMatchObject({ status: 200, body: { status: 'confirmed' } });
    }
    expect((await bid(bidders[0]!.token, '100000')).status).toBe(200);
    const kept = await eventually(bidders[0]!.token, '/me/deposits', ({ items }) => items[0].status === 'kept');
    expect(kept.items[0].releaseDueAt).toBeNull();
    const { items } = await eventually(
      bidders[1]!.token,
      '/me/deposits',
      (body) => body.items[0].status === 'released',
    );
    const { body: closed } = await call(null, 'GET', `/lots/${lotId}`);
    expect(Date.parse(items[0].releaseDueAt)).toBe(Date.parse(closed.endsAt) + 86_400_000);
    const ended = await eventually(officer.token, `/events/${id}`, ({ status }) => status === 'ended');
    expect(ended).toMatchObject({ lots: { total: 1, closed: 1, sold: 1 }, soldValue: '100000' });
    expect((await call(null, 'GET', `/projects/${projectIds[0]}`)).body.status).toBe('sold');
  }, 60_000);

  describe('who may do what', () => {
    const some = randomUUID();
    it.each([
      ['POST', '/events', { title: '示例', form: 'bidding' }, ['auction-officer']],
      ['POST', `/events/${some}/announce`, undefined, ['auction-officer']],
      ['GET', `/events/${some}/preparation`, undefined, ['auction-officer', 'auditor']],
      ['GET', '/registrations', undefined, ['auction-officer', 'auditor']],
      ['POST', `/registrations/${some}/approve`, {}, ['auction-officer']],
      ['POST', `/lots/${some}/registrations`, { consent: { rulesHash: 'a'.repeat(64) } }, ['bidder']],
      ['GET', '/deposits', undefined, ['finance-officer', 'auditor']],
      ['POST', `/deposits/${some}/confirm`, { amount: '1' }, ['finance-officer']],
      ['GET', '/refunds', undefined, ['finance-officer', 'auditor']],
      ['POST', `/refunds/${some}/paid`, undefined, ['finance-officer']],
      ['POST', `/deposits/${some}/decide`, { decision: 'release', reason: '示例理由' }, ['finance-officer']],
      ['GET', '/me/registrations', undefined, ['bidder']],
    ] as const)('%s %s', async (method, path, body, allowed) => {
      const roles = ['auction-officer', 'finance-officer', 'auditor', 'bidder', 'holder', 'listing-officer'] as const;
      for (const role of roles) {
        const { token } = await world.person(role);
        const { status } = await call(token, method, path, body);
        expect([role, status === 403]).toEqual([role, !(allowed as readonly string[]).includes(role)]);
      }
      expect((await call(null, method, path, body)).status).toBe(401);
    });

    it('shows a bidder his own organisation’s registrations and deposits alone', async () => {
      const { id, lots } = await aPreparedEvent(1, 3_600_000);
      await call(officer.token, 'POST', `/events/${id}/announce`);
      const { body: lot } = await call(null, 'GET', `/lots/${lots[0]!.id}`);
      const [mine, other] = [await world.person('bidder'), await world.person('bidder')];
      const consent = { rulesHash: lot.rulesHash };
      const { body } = await call(mine.token, 'POST', `/lots/${lot.id}/registrations`, { consent });
      await call(officer.token, 'POST', `/registrations/${body.id}/approve`, {});
      await eventually(mine.token, '/me/deposits', ({ items }) => items.length === 1);
      expect((await call(other.token, 'GET', '/me/registrations')).body.items).toEqual([]);
      expect((await call(other.token, 'GET', '/me/deposits')).body.items).toEqual([]);
      const rejected = await call(officer.token, 'POST', `/registrations/${body.id}/reject`, { reason: '示例理由' });
      expect(rejected).toMatchObject({ status: 409, body: { code: 'registration.already_decided' } });
    });
  });

  it('names the field of what is not valid', async () => {
    const event = await call(officer.token, 'POST', '/events', { title: '', form: 'raffle' });
    expect(event).toMatchObject({ status: 422, body: { params: { issues: [{ path: 'title' }, { path: 'form' }] } } });
    const unread = await call((await world.person('bidder')).token, 'POST', `/lots/${randomUUID()}/registrations`, {});
    expect(unread).toMatchObject({ status: 422, body: { params: { issues: [{ path: 'consent' }] } } });
    const nameless = await call(officer.token, 'POST', `/registrations/${randomUUID()}/reject`, {});
    expect(nameless).toMatchObject({ status: 422, body: { params: { issues: [{ path: 'reason' }] } } });
  });
});
