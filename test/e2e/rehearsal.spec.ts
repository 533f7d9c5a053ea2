import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';
import { serve } from '@luochui/platform/http/serve.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { aPerson, caller, type Person } from '@luochui/testing/people.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

describe('a rehearsal', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, officer: Person;
  let call: ReturnType<typeof caller>;
  let clients: Bidder[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    officer = await aPerson(served.app, ['auction-officer']);
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.leaves()));
    await served?.app.close();
    await database?.drop();
  });

  const wanted = { name: '演练', lots: 1, bidders: 2, format: 'english', opensInSeconds: 0, durationSeconds: 60 };
  const made = async (changes: object = {}) => {
    const { status, body } = await call(officer.token, 'POST', '/rehearsals', { ...wanted, ...changes });
    expect([status, body]).toEqual([201, expect.anything()]);
    return body;
  };
  const connects = (token: string) => {
    const client = new Bidder(served.url, token);
    clients.push(client);
    return client;
  };
  const bid = (token: string, lotId: string, amount: string, rest: object = {}) =>
    call(token, 'POST', `/lots/${lotId}/bids`, { bidId: randomUUID(), amount, ...rest });
  const entriesOf = async (lotId: string) => (await call(null, 'GET', `/lots/${lotId}/entries`)).body.items;
  const closed = (lotId: string, watcher: Bidder) => watcher.sees('lot:closed', (message) => message.lotId === lotId);

  it('opens, is bid for, extends, closes by the queue, and its record can be replayed by a file alone', async () => {
    const rules = { reservePrice: '101000', reserveSecret: true, softClose: { windowSeconds: 2, extendSeconds: 2 } };
    const rehearsal = await made({ rules, durationSeconds: 2, lots: 2 });
    const { lots, bidders, eventId } = rehearsal;
    const [{ id: lotId }, { id: unsoldId }] = lots;
    const [a, b] = bidders;
    const watcher = connects(a.token);
    expect(await watcher.says('event:join', { eventId })).toMatchObject({
      ok: true,
      lots: [{ lotId }, { lotId: unsoldId }],
    });
    const joined = await watcher.says('lot:join', { lotId, lastSeq: 0 });
    expect(joined).toMatchObject({ ok: true, snapshot: { rehearsal: true, rules: { reserve: 'secret' } } });
    expect(joined.snapshot.rules).not.toHaveProperty('reservePrice');
    expect(joined.entries[0]).toMatchObject({ seq: 1, type: 'lot.announced', rulesHash: joined.snapshot.rulesHash });

    const first = await bid(a.token, lotId, '100000', { seen: { seq: 0, head: joined.snapshot.rulesHash } });
    expect(first).toMatchObject({ status: 200, body: { decision: 'accepted', leading: true } });
    expect(await watcher.sees('lot:frame', ({ leader }) => leader === a.codes[lotId])).toMatchObject({
      reserveMet: false,
      leastNextAmount: '101000',
      entries: expect.arrayContaining([expect.objectContaining({ seq: first.body.seq, type: 'bid.accepted' })]),
    });
    expect(await call(null, 'GET', `/lots/${lotId}/record`)).toMatchObject({
      status: 409,
      body: { code: 'lot.not_closed' },
    });
    expect(await bid(b.token, lotId, '101000')).toMatchObject({ body: { leading: true } });
    expect(await bid(b.token, lotId, '102000')).toMatchObject({ status: 409, body: { code: 'bid.own_lead' } });

    const winner = b.codes[lotId];
    expect(await closed(lotId, watcher)).toMatchObject({ outcome: 'sold', winner, price: '101000' });
    expect(await closed(unsoldId, watcher)).toMatchObject({ outcome: 'unsold', winner: null, reason: 'no_bids' });
    expect(await watcher.sees('event:frame')).toMatchObject({ eventId });
    const types = (await entriesOf(lotId)).map(({ type }: any) => type);
    expect(types.filter((type: string) => !type.startsWith('lot.extended'))).toEqual([
      'lot.announced',
      'bidders.admitted',
      'lot.opened',
      'bid.accepted',
      'bid.accepted',
      'bid.rejected',
      'lot.closed',
    ]);

    const { body: record } = await call(null, 'GET', `/lots/${lotId}/record`);
    const verified = verify(record);
    expect(verified).toMatchObject({ status: 0, says: expect.stringContaining(`winner ${winner}, price 101000`) });
    const swapped = { ...record, admissions: record.admissions.map((one: object) => ({ ...one, commitment: 'f' })) };
    expect(verify(swapped)).toMatchObject({ status: 1, says: expect.stringContaining('entry 2:') });
    const signatures = record.signatures.with(3, { ...record.signatures[3], signature: 'AAAA' });
    expect(verify({ ...record, signatures })).toMatchObject({ status: 1, says: expect.stringContaining('entry 4:') });
    const { body: lot } = await call(null, 'GET', `/lots/${lotId}`);
    expect(lot).toMatchObject({ id: lotId, status: 'closed', outcome: 'sold', leastNextAmount: null });
    expect(lot.endsAt < record.entries.at(-1).at).toBe(true);
  }, 30_000);

  it('does not open for fewer bidders than it asks for', async () => {
    const { lots } = await made({ rules: { minimumBidders: 3 } });
    const watcher = connects(officer.token);
    await watcher.joins(lots[0].id);
    await watcher.sees('lot:frame', ({ status }) => status === 'closed');
    const { body } = await call(null, 'GET', `/lots/${lots[0].id}/record`);
    expect(body.entries.at(-1)).toMatchObject({ type: 'lot.closed', outcome: 'unsold', reason: 'minimum_bidders' });
    expect(verify(body).status).toBe(0);
  });

  it('answers what became of a bid to its bidder alone', async () => {
    const { lots, bidders } = await made();
    const [a, b] = bidders;
    const path = `/lots/${lots[0].id}/bids`;
    const bidId = randomUUID();
    const { body } = await call(a.token, 'POST', path, { bidId, amount: '100000' });
    expect(await call(a.token, 'GET', `${path}/${bidId}`)).toEqual({ status: 200, body });
    expect(await call(b.token, 'GET', `${path}/${bidId}`)).toMatchObject({
      status: 404,
      body: { code: 'bid.unknown' },
    });
    expect((await call(null, 'GET', `${path}/${bidId}`)).status).toBe(401);
  });

  it('pauses and goes on, for the officer alone', async () => {
    const { lots, bidders } = await made();
    const path = `/lots/${lots[0].id}`;
    await bid(bidders[0].token, lots[0].id, '100000');
    expect((await call(bidders[0].token, 'POST', `${path}/pause`, { reason: '核对' })).status).toBe(403);
    expect(await call(officer.token, 'POST', `${path}/pause`, { reason: '核对' })).toMatchObject({
      status: 200,
      body: { status: 'paused' },
    });
    expect(await bid(bidders[1].token, lots[0].id, '101000')).toMatchObject({
      status: 409,
      body: { code: 'bid.not_open' },
    });
    expect(await call(officer.token, 'POST', `${path}/resume`, { reason: '核对完毕' })).toMatchObject({
      body: { status: 'open' },
    });
    expect(await bid(bidders[1].token, lots[0].id, '101000')).toMatchObject({ status: 200 });
  });

  it('is nobody else’s: its accounts act nowhere else, and when it is gone its lots and tokens are', async () => {
    const { eventId, lots, bidders } = await made();
    const [{ token }] = bidders;
    const other = await made();
    expect(await call(token, 'POST', `/lots/${lots[0].id}/registrations`, {})).toMatchObject({
      status: 403,
      body: { code: 'auth.rehearsal_only' },
    });
    expect(await bid(token, other.lots[0].id, '100000')).toMatchObject({ body: { code: 'bid.not_registered' } });
    expect((await call(token, 'DELETE', `/rehearsals/${eventId}`)).status).toBe(403);
    expect((await call(officer.token, 'DELETE', `/rehearsals/${eventId}`)).status).toBe(204);
    expect((await call(null, 'GET', `/lots/${lots[0].id}`)).status).toBe(404);
    expect((await bid(token, lots[0].id, '100000')).status).toBe(401);
    expect((await call(officer.token, 'DELETE', `/rehearsals/${eventId}`)).status).toBe(404);
  });

  it.each([
    [{ format: 'dutch' }, 'format'],
    [{ rules: { format: 'hall' } }, 'rules.format'],
    [{ rules: { proxyBids: 'yes' } }, 'rules.proxyBids'],
    [{ rules: { firstRefusal: { mode: 'match' } } }, 'rules.firstRefusal.mode'],
    [{ rules: { reserveSecret: true } }, 'rules.reservePrice'],
    [{ rules: { startPrice: '1.5' } }, 'rules.startPrice'],
    [{ rules: { increments: [{ from: '0', step: '0' }] } }, 'rules.increments.0.step'],
    [{ rules: { form: 'auction' } }, 'rules.house'],
    [{ rules: { softClose: { windowSeconds: -1 } } }, 'rules.softClose.windowSeconds'],
    [{ lots: 0 }, 'lots'],
    [{ name: '' }, 'name'],
  ])('is refused with the path of what can’t be run: %j', async (changes, path) => {
    const { status, body } = await call(officer.token, 'POST', '/rehearsals', { ...wanted, ...changes });
    expect([status, body.params.issues.map((issue: any) => issue.path)]).toEqual([422, expect.arrayContaining([path])]);
  });

  it('answers every message of the socket, and refuses a wrong token at the door', async () => {
    const { lots, bidders } = await made();
    const client = connects(bidders[0].token);
    const t0 = Date.now();
    expect(await client.says('clock:sync', { t0 })).toEqual({
      ok: true,
      t0,
      t1: expect.any(Number),
      t2: expect.any(Number),
    });
    await client.joins(lots[0].id);
    await client.sees('lot:frame', ({ status }) => status === 'open');
    expect(await client.says('entries:since', { lotId: lots[0].id, seq: 0 })).toMatchObject({
      ok: true,
      entries: [{ seq: 1 }, {}, {}],
    });
    expect(await client.says('lot:leave', { lotId: lots[0].id })).toEqual({ ok: true });
    expect(await client.says('lot:join', { lotId: randomUUID() })).toMatchObject({
      ok: false,
      error: { code: 'lot.not_found' },
    });
    expect(await client.says('event:join', { eventId: randomUUID() })).toMatchObject({
      ok: false,
      error: { code: 'event.not_found' },
    });
    expect(await client.says('bid:place', { lotId: lots[0].id })).toMatchObject({
      ok: false,
      error: { code: 'request.invalid' },
    });
    expect(await client.says('limit:set', { text: 'x'.repeat(200 * 1_024) })).toMatchObject({
      ok: false,
      error: { code: 'request.unknown_event' },
    });
    const stranger = connects('wrong');
    expect(await stranger.isRefused()).toMatchObject({ status: 401, code: 'auth.required' });
  });

  it('takes no bid of a token that was given up a moment ago, on a socket that is still open', async () => {
    const { lots, bidders } = await made();
    const client = connects(bidders[0].token);
    await client.joins(lots[0].id);
    expect(await client.bids(lots[0].id, '100000')).toMatchObject({ ok: true });
    expect((await call(bidders[0].token, 'DELETE', '/session')).status).toBe(204);
    expect(await client.bids(lots[0].id, '101000')).toMatchObject({ ok: false, error: { code: 'auth.required' } });
  });

  it('sends a watched lot’s frame when nothing happens too, and ends a connection that sends too much', async () => {
    const { lots, bidders } = await made();
    const client = connects(bidders[0].token);
    await client.joins(lots[0].id);
    await client.sees('lot:frame', ({ status }) => status === 'open');
    const before = client.count('lot:frame');
    await pause(5_000);
    expect(client.count('lot:frame', ({ seq }) => seq === 3) - before).toBeGreaterThanOrEqual(2);
    void client.says('lot:join', { lotId: 'x'.repeat(300 * 1_024) }).catch(() => {});
    await client.isCutOff();
  });

  function verify(record: object): { status: number; says: string } {
    const folder = mkdtempSync(join(tmpdir(), 'record-'));
    try {
      writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
      const program = join(ROOT, 'dist/apps/verify/main.js');
      const says = execFileSync(process.execPath, [program, join(folder, 'record.json')], {
        encoding: 'utf8',
        env: {},
      });
      return { status: 0, says };
    } catch (error) {
      return { status: (error as any).status, says: (error as any).stdout };
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});
