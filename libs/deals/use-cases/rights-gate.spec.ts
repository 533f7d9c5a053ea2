import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AcknowledgeFindings, PutDossier, RecheckRights, ReleaseProjects, ShowFindings } from '@luochui/catalogue';
import { PutDossierBody } from '@luochui/catalogue/wire/dossier.js';
import { Clock } from '@luochui/platform/clock/clock.js';
import { addDays, dayInShanghai } from '@luochui/platform/domain/deadlines/day.js';
import { AddLots, AnnounceEvent, ChangeLotDraft, CheckRightsOfLot, CreateEvent, PrepareEvent } from '@luochui/sales';
import { LotDraftBody } from '@luochui/sales/wire/lot-draft.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { Projects } from '@luochui/testing/projects.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DealsModule } from '../deals.module.js';
import { DraftContract } from './draft-contract.js';
import { MoveContract } from './move-contract.js';

const DAY_MS = 86_400_000;
const NUMBER = 'ZL202010561208.6';
const RIGHT = { ipKind: 'invention' as const, jurisdiction: 'CN', number: NUMBER, filingDate: '2020-06-18' };

describe('the rights gate, from the release to the contract', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, projects: Projects;
  let officer: Person, auction: Person, holder: Person;

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [DealsModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
    officer = await aPerson(app, ['listing-officer']);
    auction = await aPerson(app, ['auction-officer']);
    holder = await aPerson(app, ['holder']);
    projects = new Projects(app, { holder, officer });
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const get = <T>(useCase: new (...dependencies: never[]) => T): T => app.get(useCase, { strict: false });
  const rows = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const today = () => dayInShanghai(clock.now());
  const accepted = async () => (await projects.accepted({ modes: ['assignment'], rights: [RIGHT] })).id;
  const put = (id: string, revision: number, known: object = {}) =>
    get(PutDossier).run(
      officer.actor,
      id,
      PutDossierBody.parse({
        revision,
        rights: [
          {
            ipKind: 'invention',
            number: NUMBER,
            annuityPaidUntil: addDays(today(), 200),
            owners: [{ name: holder.organisation }],
            pledges: [],
            licences: [],
            disputes: [],
            ...known,
          },
        ],
        service: { status: 'no' },
        pricing: { stateFunded: false, priced: 'auction' },
      }),
    );
  const release = async (id: string) => {
    const { refused } = await get(ReleaseProjects).run(officer.actor, [id], 'en');
    return refused.flatMap(({ obstacles }) => obstacles.map(({ reason, says }) => [reason, says]));
  };
  const LICENCE = { licences: [{ kind: 'sole', licensee: '示例被许可人', until: null }] };
  const acknowledge = async (id: string, code: string, by: Person) => {
    const { checks } = await get(ShowFindings).run(by.actor, id, { stage: 'announcement', language: 'zh' });
    const keys = checks.flatMap(({ findings }) => findings.filter((each) => each.code === code).map(({ key }) => key));
    await get(AcknowledgeFindings).run(by.actor, id, { keys, reason: '已列入瑕疵说明' });
  };
  const toldOf = (kind: string, id: string) =>
    rows(`select account_id as "accountId" from message where kind = $1 and params->>'projectId' = $2`, kind, id).then(
      (told) => told.map(({ accountId }) => accountId),
    );
  const announced = async (id: string) => {
    const eventId = await get(CreateEvent).run(auction.actor, { title: '示例专场', form: 'bidding' });
    const [lotId] = await get(AddLots).run(auction.actor, eventId, [id]);
    const draft = {
      opensAt: new Date(clock.now() + 3_600_000).toISOString(),
      startPrice: '48000000',
      reserve: { kind: 'none' },
      increments: [{ from: '0', step: '1000000' }],
      deposit: '4800000',
      buyerCommissionPercent: 5,
      sellerCommissionPercent: 5,
      durationSeconds: 3_600,
      softClose: null,
      registrationClosesAt: null,
      proxyBids: true,
    };
    await get(ChangeLotDraft).run(auction.actor, lotId!, LotDraftBody.parse(draft));
    const { lots } = await get(PrepareEvent).run(auction.actor, eventId);
    const code = await get(AnnounceEvent)
      .run(auction.actor, eventId)
      .then(
        () => null,
        (error: { code: string }) => error.code,
      );
    return { eventId, lacks: lots[0]!.lacks, code };
  };

  it('stops a release on red, and on amber until somebody answers for it', async () => {
    const id = await accepted();
    await put(id, 0, { ...LICENCE, pledges: [{ pledgee: '示例银行' }] });
    expect(await release(id)).toEqual([
      ['red', 'The pledgee has not consented: 示例银行'],
      ['amber', 'A licence goes along with the right: 示例被许可人'],
    ]);
    await put(id, 1, LICENCE);
    expect(await release(id)).toEqual([['amber', 'A licence goes along with the right: 示例被许可人']]);
    await acknowledge(id, 'licence.goes-along', officer);
    expect(await release(id)).toEqual([]);
    const kept = await rows('select stage, day::text, colour from project_gate where project_id = $1', id);
    expect(kept).toEqual([{ stage: 'release', day: today(), colour: 'amber' }]);
  });

  it('lets a project go whose rights nobody looked up, with the name of who let it', async () => {
    const id = await accepted();
    expect(await release(id)).toEqual([]);
    const trail = await rows(
      `select account_id, detail from audit_entry where action = 'project.released' and subject_id = $1`,
      id,
    );
    expect(trail).toEqual([{ account_id: officer.actor.accountId, detail: { colour: 'amber', lookedUp: false } }]);
  });

  it('stops an announcement, as the page of preparation said before', async () => {
    const id = await accepted();
    expect(await release(id)).toEqual([]);
    await put(id, 0, LICENCE);
    expect(await announced(id)).toMatchObject({ lacks: ['rights'], code: 'event.rights_unsettled' });
    const next = await accepted();
    expect(await release(next)).toEqual([]);
    await put(next, 0, LICENCE);
    await acknowledge(next, 'licence.goes-along', auction);
    expect(await announced(next)).toMatchObject({ lacks: [], code: null });
  });

  it('sees by schedule that an annuity fell due, once, and tells staff and the holder', async () => {
    const id = await accepted();
    await put(id, 0, { annuityPaidUntil: addDays(today(), 100) });
    expect(await release(id)).toEqual([]);
    while ((await get(RecheckRights).run()) > 0);
    expect(await toldOf('project.rights_changed', id)).toEqual([]);
    clock.advance(41 * DAY_MS);
    while ((await get(RecheckRights).run()) > 0);
    const told = await toldOf('project.rights_changed', id);
    expect(told).toHaveLength(3);
    expect(new Set(told)).toEqual(new Set([officer, auction, holder].map(({ actor }) => actor.accountId)));
    expect(await rows('select colour, stage from project_gate where project_id = $1', id)).toEqual([
      { colour: 'amber', stage: 'schedule' },
    ]);
    clock.advance(60 * DAY_MS);
    while ((await get(RecheckRights).run()) > 0);
    expect(await toldOf('project.rights_changed', id)).toHaveLength(6);
    expect(await rows('select colour from project_gate where project_id = $1', id)).toEqual([{ colour: 'red' }]);
    expect(await get(RecheckRights).run()).toBe(0);
  });

  it('suspends a sale whose rights turned red while its lot ran: the contract waits', async () => {
    const sale = await aSoldLot(database.url);
    const contractId = (await get(DraftContract).run(sale.lotId))!;
    const dispute = { kind: 'ownership', reference: '（2026）示例民初 1 号', closedOn: null };
    const facts = (closedOn: string | null) => ({
      rights: [{ ipKind: 'secret', disputes: [{ ...dispute, closedOn }] }],
      service: { status: 'no' },
      pricing: null,
    });
    const write = (revision: number, closedOn: string | null) =>
      get(PutDossier).run(officer.actor, sale.projectId, PutDossierBody.parse({ revision, ...facts(closedOn) }));
    await write(0, null);
    for (let times = 1; times <= 2; times++) await get(CheckRightsOfLot).run(sale.lotId);
    expect(await toldOf('lot.rights_red', sale.projectId)).toContain(sale.officer.actor.accountId);
    expect(
      await rows(`select detail from audit_entry where action = 'lot.sold_suspended' and subject_id = $1`, sale.lotId),
    ).toEqual([{ detail: { projectId: sale.projectId, findings: [{ code: 'dispute.ownership', number: null }] } }]);
    const send = () => get(MoveContract).run(sale.officer.actor, contractId, { step: 'send' });
    await expect(send()).rejects.toMatchObject({ code: 'contract.rights_red' });
    await write(1, today());
    await send();
    expect(await rows('select status from contract where id = $1', contractId)).toEqual([
      { status: 'awaiting-signatures' },
    ]);
  });
});
