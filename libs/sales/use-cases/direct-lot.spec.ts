import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { anOpenLot, type SeededLot } from '@luochui/testing/builders.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DirectLot, type Grounds } from './direct-lot.js';
import { JudgeLot } from './judge-lot.js';
import type { Direction } from './lot-command.js';
import { PlaceBid } from './place-bid.js';
import { ProceedLot } from './proceed-lot.js';
import { ShowLot } from './show-lot.js';
import { SweepLots } from './sweep-lots.js';

const DOCUMENT = { name: '示例裁定书', sha256: 'd'.repeat(64) };

describe('DirectLot', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, officer: Person, auditor: Person;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    app = await aSalesProcess(clock);
    officer = await aPerson(app, ['auction-officer']);
    auditor = await aPerson(app, ['auditor']);
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const aLot = (options: object = {}) => anOpenLot(database.url, { now: clock.now(), bidders: 3, ...options });
  const bid = ({ lotId, bidders }: SeededLot, bidder: number, amount: bigint, process = app) => {
    const { accountId, token } = bidders[bidder]!;
    const actor = { accountId, name: '', roles: ['bidder' as const], organisationId: accountId, rehearsalId: null };
    const asked = { lotId, bidId: randomUUID(), amount, confirmJump: false, enteredAt: clock.now(), token };
    return process.get(PlaceBid).run(actor, asked);
  };
  const whole = (): Grounds => ({ reason: '串通', document: DOCUMENT, second: auditor.token });
  const direct = ({ lotId }: SeededLot, type: Direction, grounds: Grounds = whole(), by = officer) =>
    app.get(DirectLot).run(by.actor, lotId, type, grounds);
  const shown = ({ lotId }: SeededLot) => app.get(ShowLot).run(lotId);
  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);

  it('VO03: voids the leader in one commit: as if he had never bid, paused, and he bids no more', async () => {
    const lot = await aLot({ windowMs: 300_000 });
    for (const [bidder, amount] of [
      [0, 100_000n],
      [1, 120_000n],
      [0, 121_000n],
      [1, 150_000n],
    ] as const)
      await bid(lot, bidder, amount);
    await direct(lot, 'void-leader', { ...whole(), bidder: 'B002' });
    const after = await shown(lot);
    expect(after).toMatchObject({
      status: 'paused',
      currentPrice: '121000',
      leader: 'B001',
      resumesAt: new Date(Date.parse(after.at) + 60_000).toISOString(),
    });
    expect(after.entries.slice(-2)).toMatchObject([
      { type: 'leader.voided', bidder: 'B002', currentPrice: '121000', leader: 'B001', document: DOCUMENT },
      { type: 'lot.paused', reason: 'leader.voided' },
    ]);
    expect(
      await query(`select status, reason, voided_by from registration where lot_id = $1 and code = 'B002'`, lot.lotId),
    ).toEqual([{ status: 'voided', reason: '串通', voided_by: officer.actor.accountId }]);
    expect(await query('select account_id, action, detail from audit_entry where subject_id = $1', lot.lotId)).toEqual([
      {
        account_id: officer.actor.accountId,
        action: 'lot.leader_voided',
        detail: { reason: '串通', document: DOCUMENT, second: { accountId: auditor.actor.accountId, role: 'auditor' } },
      },
    ]);
    expect(await bid(lot, 1, 160_000n)).toMatchObject({ seq: null, reason: 'bid.not_registered' });
    expect(await bid(lot, 0, 160_000n)).toMatchObject({ seq: null, reason: 'bid.not_open' });
    await expect(direct(lot, 'resume')).rejects.toMatchObject({ code: 'lot.resumes_by_itself' });

    clock.advance(65_000);
    await app.get(ProceedLot).run(lot.lotId);
    expect(await shown(lot)).toMatchObject({ status: 'open', resumesAt: null });
    expect(await bid(lot, 1, 160_000n)).toMatchObject({ seq: null, reason: 'bid.not_registered' });
    expect(await bid(lot, 2, 122_000n)).toMatchObject({ leading: true });
    // A second void counts nothing of the first one's bids.
    await direct(lot, 'void-leader');
    expect(await shown(lot)).toMatchObject({ currentPrice: '121000', leader: 'B001' });
  });

  it('counts the bids of its own batch that came before, and refuses his that came after', async () => {
    const lot = await aLot();
    const answers = await Promise.all([
      bid(lot, 0, 100_000n),
      bid(lot, 1, 101_000n),
      app.get(JudgeLot).run(lot.lotId, { type: 'void-leader', reason: '串通', actor: officer.actor }),
      bid(lot, 1, 102_000n),
      bid(lot, 2, 102_000n),
    ]);
    expect([answers[0], answers[1], answers[3], answers[4]]).toMatchObject([
      { decision: 'accepted' },
      { decision: 'accepted' },
      { reason: 'bid.not_registered' },
      { reason: 'bid.not_open' },
    ]);
    expect(await shown(lot)).toMatchObject({ currentPrice: '100000', leader: 'B001' });
  });

  it('counts at once in every process, whatever is on its way there', async () => {
    const other = await aSalesProcess(clock);
    const lot = await aLot();
    await bid(lot, 0, 100_000n);
    await bid(lot, 1, 101_000n, other);
    const bids = Array.from({ length: 40 }, (_, i) =>
      new Promise((resolve) => setTimeout(resolve, i)).then(() =>
        bid(lot, i % 2, 200_000n + BigInt(i) * 1_000n, other),
      ),
    );
    const voiding = new Promise((resolve) => setTimeout(resolve, 15)).then(() => direct(lot, 'void-leader'));
    await Promise.all([...bids, voiding]);
    const entries = await query(
      `select type, body::json->>'bidder' as bidder from lot_entry where lot_id = $1 order by seq`,
      lot.lotId,
    );
    const at = entries.findIndex(({ type }) => type === 'leader.voided');
    const { bidder: voided } = entries[at]!;
    expect(entries.slice(at).filter(({ type, bidder }) => type.startsWith('bid.') && bidder === voided)).toEqual([]);
    const { leader, currentPrice } = await shown(lot);
    const counted = await query(
      `select max((body::json->>'amount')::bigint) as price from lot_entry
       where lot_id = $1 and type = 'bid.accepted' and body::json->>'bidder' <> $2`,
      lot.lotId,
      voided,
    );
    expect([leader === voided, currentPrice]).toEqual([false, counted[0]!.price]);
    clock.advance(65_000);
    await app.get(SweepLots).run();
    const answer = await bid(lot, Number(voided.slice(-1)) - 1, 900_000n, other);
    expect(answer).toMatchObject({ reason: 'bid.not_registered' });
    await other.close();
  });

  it('goes on by itself after a minute though its alarm was lost', async () => {
    const lot = await aLot();
    await bid(lot, 0, 100_000n);
    await direct(lot, 'void-leader');
    const told = await query(
      `select payload from outbox where type = 'lot.paused' and payload->>'lotId' = $1`,
      lot.lotId,
    );
    expect(told).toEqual([{ payload: { lotId: lot.lotId, resumesAt: (await shown(lot)).resumesAt } }]);
    clock.advance(59_000);
    await app.get(SweepLots).run();
    expect(await shown(lot)).toMatchObject({ status: 'paused', currentPrice: null, leader: null });
    clock.advance(4_000);
    await app.get(SweepLots).run();
    expect(await shown(lot)).toMatchObject({ status: 'open' });
    expect(await bid(lot, 1, 100_000n)).toMatchObject({ leading: true });
  });

  it('does nothing when somebody else leads by now, or nobody', async () => {
    const lot = await aLot();
    await expect(direct(lot, 'void-leader')).rejects.toMatchObject({ code: 'lot.nothing_to_void' });
    await bid(lot, 0, 100_000n);
    await bid(lot, 1, 101_000n);
    const changed = direct(lot, 'void-leader', { ...whole(), bidder: 'B001' });
    await expect(changed).rejects.toMatchObject({ code: 'lot.leader_changed', params: { bidder: 'B001' } });
    expect(await shown(lot)).toMatchObject({ status: 'open', leader: 'B002', seq: 2 });
  });

  it('VO05: stops what has begun, withdraws what has not; the project goes back', async () => {
    const lot = await aLot();
    await bid(lot, 0, 100_000n);
    await expect(direct(lot, 'withdraw')).rejects.toMatchObject({ code: 'lot.withdraw_too_late' });
    await direct(lot, 'stop');
    expect(await shown(lot)).toMatchObject({ status: 'closed', outcome: 'stopped', reason: '串通' });
    await expect(direct(lot, 'stop')).rejects.toMatchObject({ code: 'lot.not_open' });
    const early = await aLot();
    await query(
      `update lot set status = 'announced', opens_at = ends_at - interval '1 minute' where id = $1`,
      early.lotId,
    );
    await direct(early, 'withdraw', { reason: '委托人撤回' });
    expect(await shown(early)).toMatchObject({ status: 'closed', outcome: 'withdrawn', reason: '委托人撤回' });
    const projects = await query('select status from project where id = any($1)', [lot.projectId, early.projectId]);
    expect(projects).toEqual([{ status: 'released' }, { status: 'released' }]);
    const told = await query(`select payload from outbox where type = 'lot.closed' and payload->>'lotId' = any($1)`, [
      lot.lotId,
      early.lotId,
    ]);
    expect(told.map(({ payload }) => payload.outcome)).toEqual(['stopped', 'withdrawn']);
  });

  it.each(['stop', 'void-leader'] as const)('%s takes a ground, a document and two roles', async (type) => {
    const lot = await aLot();
    await bid(lot, 0, 100_000n);
    const { second: _, ...alone } = whole();
    const { document: __, ...bare } = whole();
    for (const [grounds, path] of [
      [alone, 'second'],
      [bare, 'document'],
    ] as const)
      await expect(direct(lot, type, grounds)).rejects.toMatchObject({
        code: 'request.invalid',
        params: { issues: [{ path }] },
      });
    expect(await shown(lot)).toMatchObject({ status: 'open', leader: 'B001' });
    await query('update lot set rehearsal = true where id = $1', lot.lotId);
    await direct(lot, type, { reason: '演练' });
    expect((await shown(lot)).status).not.toBe('open');
  });

  it('closes a lot whose project was moved by somebody meanwhile', async () => {
    const lot = await aLot({ seconds: 10 });
    await bid(lot, 0, 100_000n);
    await query(
      `update project set status = 'withdrawn', withdrawn_at = clock_timestamp() where id = $1`,
      lot.projectId,
    );
    clock.advance(12_000);
    await app.get(ProceedLot).run(lot.lotId);
    expect(await shown(lot)).toMatchObject({ status: 'closed', outcome: 'sold' });
    const audited = await query('select action, detail from audit_entry where subject_id = $1', lot.lotId);
    expect(audited).toEqual([{ action: 'lot.sold_without_project', detail: { projectId: lot.projectId } }]);
  });
});
