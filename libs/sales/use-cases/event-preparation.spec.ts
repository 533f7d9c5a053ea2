import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { ShowProject } from '@luochui/catalogue';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aSalesProcess } from '@luochui/testing/sales-process.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { LotDraftBody } from '../wire/lot-draft.js';
import { AddLots } from './add-lots.js';
import { AnnounceDraft } from './announce-draft.js';
import { AnnounceEvent } from './announce-event.js';
import { AnnounceNextLots } from './announce-next-lots.js';
import { ApplyLotTemplate } from './apply-lot-template.js';
import { ChangeLotDraft } from './change-lot-draft.js';
import { CreateEvent } from './create-event.js';
import { FindEvents } from './find-events.js';
import { OrderLots } from './order-lots.js';
import { PrepareEvent } from './prepare-event.js';
import { RemoveLotDraft } from './remove-lot-draft.js';
import { SetLotTimes } from './set-lot-times.js';
import { ShowEvent } from './show-event.js';

const DRAFT: LotDraftBody = {
  startPrice: '1000000',
  reserve: { kind: 'none' },
  increments: [{ from: '0', step: '10000' }],
  deposit: '100000',
  buyerCommissionPercent: 5,
  sellerCommissionPercent: 0,
  opensAt: null,
  durationSeconds: 60,
  registrationClosesAt: null,
  softClose: null,
};

describe('an event in preparation', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, world: SaleWorld, officer: Person;
  let holder: { id: string; name: string };

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    app = await aSalesProcess(clock);
    world = new SaleWorld(app);
    officer = await world.person('auction-officer');
    holder = await world.organisation('university');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const anEvent = (form: 'auction' | 'bidding' = 'bidding') =>
    app.get(CreateEvent).run(officer, { title: '示例专场', form });
  const prepared = (id: string) => app.get(PrepareEvent).run(officer, id);

  it('takes released projects in their order, once, and gives them back', async () => {
    const [eventId, other] = [await anEvent(), await anEvent()];
    const projects = await world.projects(3, holder);
    const lots = await app.get(AddLots).run(officer, eventId, projects);
    const before = await prepared(eventId);
    expect(before.lots.map(({ number, projectId, startPrice }) => [number, projectId, startPrice])).toEqual(
      projects.map((id, i) => [i + 1, id, '48000000']),
    );
    await expect(app.get(AddLots).run(officer, other, [projects[1]!])).rejects.toMatchObject({
      code: 'project.not_released',
    });
    expect((await prepared(other)).lots).toEqual([]);

    await app.get(RemoveLotDraft).run(officer, lots[0]!);
    expect((await prepared(eventId)).lots.map(({ number, id }) => [number, id])).toEqual([
      [1, lots[1]],
      [2, lots[2]],
    ]);
    expect((await app.get(ShowProject).run(projects[0]!)).status).toBe('released');
    await app.get(AddLots).run(officer, other, [projects[0]!]);
  });

  it('announces a lot that is left in an event that runs; a draft event announces its lots together', async () => {
    const eventId = await anEvent();
    const [first, left] = await app.get(AddLots).run(officer, eventId, await world.projects(2, holder));
    const firstOpensAt = new Date(clock.now() + 3_600_000).toISOString();
    const ready = { ...DRAFT, opensAt: firstOpensAt };
    await app.get(ChangeLotDraft).run(officer, first!, ready);
    const announce = (lotId: string) => app.get(AnnounceDraft).run(officer, lotId, '示例');
    await expect(announce(first!)).rejects.toMatchObject({ code: 'lot.event_not_announced' });
    await app.get(ChangeLotDraft).run(officer, left!, ready);
    await app.get(AnnounceNextLots).run(officer, eventId, { count: 1, opensAt: Date.parse(firstOpensAt) });
    expect((await prepared(eventId)).lots.map(({ status }) => status)).toEqual(['announced', 'draft']);
    await announce(left!);
    expect((await prepared(eventId)).lots).toMatchObject([{}, { status: 'announced', opensAt: firstOpensAt }]);
    await expect(announce(left!)).rejects.toMatchObject({ code: 'lot.already_announced' });
    await expect(announce(randomUUID())).rejects.toMatchObject({ code: 'lot.not_found' });
  });

  it('lets one of two events have a project that both want at once', async () => {
    const [first, second] = [await anEvent(), await anEvent()];
    const [project] = await world.projects(1, holder);
    const tries = await Promise.allSettled([first, second].map((id) => app.get(AddLots).run(officer, id, [project!])));
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('numbers lots one after the other when two add at once', async () => {
    const eventId = await anEvent();
    const projects = await world.projects(4, holder);
    await Promise.all(projects.map((id) => app.get(AddLots).run(officer, eventId, [id])));
    expect((await prepared(eventId)).lots.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });

  it('says of each lot what is missing, and a template and times for all fill it', async () => {
    const eventId = await anEvent();
    await app.get(AddLots).run(officer, eventId, await world.projects(2, holder));
    const missing = ['increments', 'deposit', 'commission', 'opensAt', 'duration'];
    expect((await prepared(eventId)).lots.map(({ lacks }) => lacks)).toEqual([missing, missing]);
    await app.get(ApplyLotTemplate).run(officer, eventId, {
      increments: [{ from: '0', step: '500000' }],
      depositPercent: 10,
      buyerCommissionPercent: 5,
      sellerCommissionPercent: 0,
      durationSeconds: 600,
      proxyBids: true,
    });
    const firstOpensAt = new Date(clock.now() + 3_600_000).toISOString();
    await app.get(SetLotTimes).run(officer, eventId, { firstOpensAt, everyMinutes: 2 });
    const { lots, lacks } = await prepared(eventId);
    expect(lacks).toEqual([]);
    expect(lots).toMatchObject([
      { lacks: [], deposit: '4800000', opensAt: firstOpensAt, durationSeconds: 600, proxyBids: true },
      { lacks: [], opensAt: new Date(clock.now() + 3_720_000).toISOString() },
    ]);
    await app.get(AnnounceEvent).run(officer, eventId);
    expect((await prepared(eventId)).lots).toMatchObject([{ proxyBids: true }, { proxyBids: true }]);
  });

  it('keeps a secret reserve, shows it to nobody and compares it with the start price', async () => {
    const eventId = await anEvent();
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    const change = (draft: Partial<LotDraftBody>) =>
      app.get(ChangeLotDraft).run(officer, lotId!, { ...DRAFT, ...draft });
    await expect(change({ reserve: { kind: 'secret' } })).rejects.toMatchObject({ code: 'lot.reserve_missing' });
    await change({ reserve: { kind: 'secret', amount: '1500000' } });
    const shown = (await prepared(eventId)).lots[0]!;
    expect(shown.reserve).toEqual({ kind: 'secret' });
    expect(JSON.stringify(shown)).not.toContain('1500000');
    expect(shown.lacks).toEqual(['opensAt']);

    await change({ reserve: { kind: 'secret' }, startPrice: '1600000', deposit: '160000' });
    expect((await prepared(eventId)).lots[0]!.lacks).toEqual(['reserve.below_start', 'opensAt']);
    await change({ reserve: { kind: 'none' } });
    await expect(change({ reserve: { kind: 'secret' } })).rejects.toMatchObject({ code: 'lot.reserve_missing' });
  });

  it('is ordered by hand: times stay with the places, and who saw other lots is refused', async () => {
    const eventId = await anEvent();
    const lotIds = await app.get(AddLots).run(officer, eventId, await world.projects(3, holder));
    const first = clock.now() + 86_400_000;
    await app.get(SetLotTimes).run(officer, eventId, { firstOpensAt: new Date(first).toISOString(), everyMinutes: 5 });
    const moved = [lotIds[2]!, lotIds[0]!, lotIds[1]!];
    await app.get(OrderLots).run(officer, eventId, moved);
    const { lots } = await prepared(eventId);
    expect(lots.map(({ id }) => id)).toEqual(moved);
    expect(lots.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(lots.map(({ opensAt }) => Date.parse(opensAt!) - first)).toEqual([0, 300_000, 600_000]);
    const others = app.get(OrderLots).run(officer, eventId, moved.slice(1));
    await expect(others).rejects.toMatchObject({ code: 'event.lots_changed' });
  });

  it('needs seven days of notice, a house and an auctioneer for an auction', async () => {
    const eventId = await anEvent('auction');
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    const opensAt = new Date(clock.now() + 7 * 86_400_000 - 1).toISOString();
    await app.get(ChangeLotDraft).run(officer, lotId!, { ...DRAFT, opensAt });
    const { lacks, lots, earliestOpening } = await prepared(eventId);
    expect(lacks.slice(0, 2)).toEqual(['house', 'auctioneer']);
    expect(lacks.slice(2)).toEqual(['place', 'exhibition', 'conditions', 'defects', 'depositAccount', 'contact']);
    expect(lots[0]!.lacks).toEqual(['opensAt.notice']);
    await app.get(ChangeLotDraft).run(officer, lotId!, { ...DRAFT, opensAt: earliestOpening });
    expect((await prepared(eventId)).lots[0]!.lacks).toEqual([]);
  });

  it('is not there for the public, and is for its officer and the auditor', async () => {
    const eventId = await anEvent();
    await expect(app.get(ShowEvent).run(eventId)).rejects.toMatchObject({ code: 'event.not_found' });
    const bidder = await world.person('bidder');
    const ids = async (actor: Person | null) =>
      (await app.get(FindEvents).run(actor, { limit: 200 })).items.map(({ id }) => id);
    expect(await ids(bidder)).not.toContain(eventId);
    expect(await ids(null)).not.toContain(eventId);
    expect(await ids(await world.person('auditor'))).toContain(eventId);
    await expect(app.get(ShowEvent).run(randomUUID(), officer)).rejects.toMatchObject({ code: 'event.not_found' });
  });

  it('is listed newest first, page by page', async () => {
    for (let i = 0; i < 3; i++) await anEvent();
    const walked: number[] = [];
    for (let cursor: string | undefined, more = true; more;) {
      const { items, nextCursor } = await app.get(FindEvents).run(officer, { limit: 2, cursor });
      walked.push(...items.map(({ number }) => number));
      more = nextCursor !== null;
      cursor = nextCursor ?? undefined;
    }
    expect(walked).toEqual([...walked].sort((a, b) => b - a));
    expect(new Set(walked).size).toBe(walked.length);
    expect(walked.length).toBeGreaterThanOrEqual(3);
  });

  it('writes down who changed what', async () => {
    const eventId = await anEvent();
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    await app.get(ChangeLotDraft).run(officer, lotId!, { ...DRAFT, reserve: { kind: 'secret', amount: '1234500' } });
    await app.get(ApplyLotTemplate).run(officer, eventId, { durationSeconds: 90 });
    const firstOpensAt = new Date(clock.now() + 3_600_000).toISOString();
    await app.get(SetLotTimes).run(officer, eventId, { firstOpensAt, everyMinutes: 2 });
    await app.get(RemoveLotDraft).run(officer, lotId!);
    const written = await rowsOf(
      database.url,
      `select action, account_id, detail::text from audit_entry where subject_id in ('${eventId}', '${lotId}') order by id`,
    );
    expect(written.map(({ action }) => action)).toEqual([
      'event.created',
      'event.lots_added',
      'lot.draft_changed',
      'event.template_applied',
      'event.times_set',
      'event.lot_removed',
    ]);
    expect(new Set(written.map(({ account_id: by }) => by))).toEqual(new Set([officer.accountId]));
    expect(JSON.stringify(written)).not.toContain('1234500');
  });
});
