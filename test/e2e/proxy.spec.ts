import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ROOT } from '@luochui/platform/config/root.js';
import { serve } from '@luochui/platform/http/serve.js';
import { Bidder } from '@luochui/testing/bidder.js';
import { aPerson, caller, type Person } from '@luochui/testing/people.js';
import { PROXY_CASES, type ProxyCase, type Who } from '@luochui/testing/proxy-cases.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

describe('maxima', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, officer: Person;
  let call: ReturnType<typeof caller>;
  const clients: Bidder[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    officer = await aPerson(served.app, ['auction-officer']);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.leaves()));
    await served?.app.close();
    await database?.drop();
  });

  async function rehearsed(rules: object = {}, durationSeconds = 60) {
    const softClose = { windowSeconds: 0, extendSeconds: 0 };
    const wanted = { name: '演练', lots: 1, bidders: 3, opensInSeconds: 0, durationSeconds };
    const { status, body } = await call(officer.token, 'POST', '/rehearsals', {
      ...wanted,
      rules: { proxyBids: true, softClose, ...rules },
    });
    expect([status, body]).toEqual([201, expect.anything()]);
    const lotId: string = body.lots[0].id;
    const [A, B, C] = body.bidders.map(({ token, codes }: any) => ({ token, code: codes[lotId] }));
    return { lotId, people: { A, B, C } as Record<Who, { token: string; code: string }> };
  }
  const byHttp = async (token: string, lotId: string, kind: 'bid' | 'max', body: object) => {
    const [method, path] = kind === 'bid' ? ['POST', 'bids'] : ['PUT', 'proxy'];
    return (await call(token, method!, `/lots/${lotId}/${path}`, body)).body;
  };
  const bySocket = async (token: string, lotId: string, kind: 'bid' | 'max', body: object) => {
    const client = new Bidder(served.url, token);
    clients.push(client);
    const { bid, error } = await client.says(kind === 'bid' ? 'bid:place' : 'proxy:set', { lotId, ...body });
    return bid ?? error;
  };

  async function play({ rules, steps, ends }: ProxyCase): Promise<void> {
    const { lotId, people } = await rehearsed(rules, 6);
    for (const [i, [who, kind, amount, after]] of steps.entries()) {
      const { token, code } = people[who];
      const body = { bidId: randomUUID(), ...(kind === 'bid' ? { amount } : { maximum: amount }) };
      const answer = await (i % 2 === 0 ? byHttp : bySocket)(token, lotId, kind, body);
      if (typeof after === 'string') {
        expect([who, amount, answer.code]).toEqual([who, amount, after]);
        continue;
      }
      const [currentPrice, leader] = after;
      const leading = people[leader].code === code;
      expect([who, amount, answer]).toMatchObject([who, amount, { decision: 'accepted', currentPrice, leading }]);
      expect((await call(null, 'GET', `/lots/${lotId}`)).body).toMatchObject({ leader: people[leader].code });
    }
    const watcher = new Bidder(served.url, people.A.token);
    clients.push(watcher);
    const { snapshot } = await watcher.joins(lotId);
    if (snapshot.status !== 'closed') await watcher.sees('lot:closed', undefined, 20_000);
    const { body: record } = await call(null, 'GET', `/lots/${lotId}/record`);
    const [winner, price] = ends.split(' ');
    const said = price === undefined ? ends : `winner ${people[winner as Who].code}, price ${price}`;
    expect(verified(record)).toContain(said);
    const opened = record.openings.filter(({ kind }: any) => kind === 'maximum');
    const sets = record.entries.filter(({ type }: any) => type === 'proxy.set');
    const own =
      price === undefined ? [] : (await call(people[winner as Who].token, 'GET', `/lots/${lotId}/proxy`)).body.set;
    expect([...opened, ...own].map(({ seq }: any) => seq).sort((a, b) => a - b)).toEqual(
      sets.map(({ seq }: any) => seq),
    );
    const refused = record.entries.filter(({ type, origin }: any) => type === 'bid.rejected' && origin === 'proxy');
    for (const entry of refused) expect(entry).not.toHaveProperty('amount');
  }

  it('are bid for as the rules say, by both ways, and the records can be replayed by a file alone', async () => {
    const faults: string[] = [];
    await Promise.all(
      PROXY_CASES.map((each) => play(each).catch((error: Error) => faults.push(`${each.id}: ${error.message}`))),
    );
    expect(faults).toEqual([]);
  }, 60_000);

  it('are answered once: the same by any way to the letter, another of the same id not at all', async () => {
    const { lotId, people } = await rehearsed();
    const { token } = people.A;
    const sent = { bidId: randomUUID(), maximum: '150000', seen: undefined };
    const [first, twin] = await Promise.all([byHttp(token, lotId, 'max', sent), byHttp(token, lotId, 'max', sent)]);
    expect(first).toMatchObject({ decision: 'accepted', seq: 4, salt: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(JSON.stringify(twin)).toBe(JSON.stringify(first));
    await byHttp(people.B.token, lotId, 'bid', { bidId: randomUUID(), amount: '120000' });
    expect(JSON.stringify(await bySocket(token, lotId, 'max', sent))).toBe(JSON.stringify(first));
    const fate = await call(token, 'GET', `/lots/${lotId}/bids/${sent.bidId}`);
    expect(JSON.stringify(fate.body)).toBe(JSON.stringify(first));
    expect((await call(people.B.token, 'GET', `/lots/${lotId}/bids/${sent.bidId}`)).status).toBe(404);
    for (const [kind, body] of [
      ['max', { maximum: '151000' }],
      ['max', { maximum: '150000', confirmJump: true }],
      ['bid', { amount: '150000' }],
    ] as const)
      expect(await byHttp(token, lotId, kind, { bidId: sent.bidId, ...body })).toMatchObject({
        code: 'bid.id_conflict',
      });
  });

  it('stand nowhere in clear before the end: not in the tables, what is sent, or what is logged', async () => {
    const { lotId, people } = await rehearsed({ jumpConfirmSteps: 5 });
    const secrets = ['987654321000', '876543210000'];
    const written: string[] = [];
    const write = process.stdout.write.bind(process.stdout);
    process.stdout.write = ((text: string, ...rest: never[]) =>
      written.push(String(text)) && write(text, ...rest)) as never;
    const watcher = new Bidder(served.url, people.B.token);
    clients.push(watcher);
    await watcher.joins(lotId);
    const set = { bidId: randomUUID(), maximum: secrets[0], confirmJump: true };
    // As the page sends it.
    const answer = await fetch(`${served.url}/api/v1/lots/${lotId}/proxy`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${people.A.token}`,
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
      },
      body: JSON.stringify(set),
    });
    const { salt } = (await answer.json()) as { salt: string };
    const refused = { bidId: randomUUID(), maximum: secrets[1] };
    expect(await bySocket(people.B.token, lotId, 'max', refused)).toMatchObject({ code: 'bid.jump_unconfirmed' });
    const frame = await watcher.sees('lot:frame', ({ leader }) => leader === people.A.code);
    process.stdout.write = write;
    const tables = await rowsOf(
      database.url,
      `select table_name from information_schema.tables where table_schema = 'public'`,
    );
    const kept: string[] = [];
    for (const { table_name } of tables)
      kept.push(...(await rowsOf(database.url, `select t::text as row from "${table_name}" t`)).map(({ row }) => row));
    const told = [frame, (await call(null, 'GET', `/lots/${lotId}`)).body, await entriesOf(lotId)];
    const all = [...kept, ...written, JSON.stringify(told)].join('\n');
    const boxes = [...secrets, salt].map((text) => Buffer.from(text).toString('hex'));
    for (const secret of [...secrets, salt, ...boxes]) expect(all).not.toContain(secret);
    // What is looked for would be found.
    expect(all).toContain(people.A.code);
    const { body } = await call(people.A.token, 'GET', `/lots/${lotId}/proxy`);
    const own = { seq: expect.any(Number), bidId: set.bidId, maximum: secrets[0], salt, enteredAt: expect.any(String) };
    expect(body).toEqual({ lotId, standing: own, set: [own] });
    expect((await call(people.B.token, 'GET', `/lots/${lotId}/proxy`)).body).toEqual({
      lotId,
      standing: null,
      set: [],
    });
    expect((await call(officer.token, 'GET', `/lots/${lotId}/proxy`)).body.set).toEqual([]);
  });

  it('are recomputed when the leader is voided, and opened as far as they counted before', async () => {
    const { lotId, people } = await rehearsed();
    const set = (who: Who, maximum: string) =>
      byHttp(people[who].token, lotId, 'max', { bidId: randomUUID(), maximum });
    await set('A', '150000');
    await set('B', '130000');
    await set('C', '170000');
    const { body } = await call(officer.token, 'POST', `/lots/${lotId}/void-leader`, { reason: '示例' });
    expect(body).toMatchObject({ status: 'paused', currentPrice: '131000', leader: people.A.code });
    expect(await set('C', '180000')).toMatchObject({ code: 'bid.not_registered' });
    expect((await call(people.A.token, 'GET', `/lots/${lotId}/proxy`)).body.standing).toMatchObject({
      maximum: '150000',
    });
    expect((await call(people.C.token, 'GET', `/lots/${lotId}/proxy`)).body.standing).toBeNull();
    await call(officer.token, 'POST', `/lots/${lotId}/stop`, { reason: '示例' });
    const { body: record } = await call(null, 'GET', `/lots/${lotId}/record`);
    expect(record.openings.filter(({ kind }: any) => kind === 'maximum').map(({ amount }: any) => amount)).toEqual([
      '150000',
      '130000',
      '170000',
    ]);
    expect(verified(record)).toContain('stopped');
  });

  it('VO01: are worth what they were without one who drove the price and does not lead', async () => {
    const { lotId, people } = await rehearsed();
    const body = (amount: string) => ({ bidId: randomUUID(), amount });
    await byHttp(people.A.token, lotId, 'max', { bidId: randomUUID(), maximum: '150000' });
    await byHttp(people.B.token, lotId, 'bid', body('120000'));
    await byHttp(people.C.token, lotId, 'bid', body('149000'));
    const voids = (registrationId: string) =>
      call(officer.token, 'POST', `/lots/${lotId}/void-leader`, { reason: '委托人的关联方', registrationId });
    expect(await voids(randomUUID())).toMatchObject({ status: 404, body: { code: 'registration.not_found' } });
    const sql = 'select id from registration where lot_id = $1 and code = $2';
    const [{ id }] = await rowsOf(database.url, sql, lotId, people.C.code);
    const { body: lot } = await voids(id);
    expect(lot).toMatchObject({ status: 'paused', currentPrice: '121000', leader: people.A.code });
    expect(await byHttp(people.C.token, lotId, 'bid', body('150000'))).toMatchObject({ code: 'bid.not_registered' });
    const { standing } = (await call(people.A.token, 'GET', `/lots/${lotId}/proxy`)).body;
    expect(standing).toMatchObject({ maximum: '150000' });
  });

  it.each(['NaN', 'Infinity', '1e400', '-1', '', ' 1', '1.5', '9'.repeat(19), 150_000, null, ['1'], { fen: '1' }])(
    'refuse %j as an amount, by both ways',
    async (maximum) => {
      const { token } = officer;
      for (const says of [byHttp, bySocket]) {
        const refused = await says(token, randomUUID(), 'max', { bidId: randomUUID(), maximum });
        expect(refused).toMatchObject({ code: 'request.invalid', params: { issues: [{ path: 'maximum' }] } });
      }
    },
  );

  const entriesOf = async (lotId: string) => (await call(null, 'GET', `/lots/${lotId}/entries`)).body.items;

  /** What the program for the public says of a record. */
  function verified(record: object): string {
    const folder = mkdtempSync(join(tmpdir(), 'record-'));
    try {
      writeFileSync(join(folder, 'record.json'), JSON.stringify(record));
      const program = join(ROOT, 'dist/apps/verify/main.js');
      return execFileSync(process.execPath, [program, join(folder, 'record.json')], { encoding: 'utf8', env: {} });
    } catch (error) {
      return (error as any).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
});
