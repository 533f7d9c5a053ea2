import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CreateOrganisation } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { SalesModule } from '../sales.module.js';
import type { ApplicationBody, PartyBody } from '../wire/application.js';
import { AddLots } from './add-lots.js';
import { CreateEvent } from './create-event.js';
import { DecideRegistration } from './decide-registration.js';
import { KeepRegistrationPaper } from './keep-registration-paper.js';
import { ListRegistrations } from './list-registrations.js';
import { RegisterForLot } from './register-for-lot.js';
import { SettleFormalities } from './settle-formalities.js';
import { TellNamedParties } from './tell-named-parties.js';

const RULES_HASH = 'a'.repeat(64);
const HOUR = 3_600_000;
/** With check characters that are right; no company’s. */
const CODES = ['91310115MA1K35J77H', '91330402MA2CXXTH97', '91320505MA1MB3JJ6P'];
const APPLICATION: ApplicationBody = {
  declares: true,
  attorney: null,
  principal: null,
  consortium: null,
  foreign: null,
  legalRepresentative: null,
  controller: null,
  priority: null,
  waitsAsRunnerUp: false,
  refundAccount: null,
};

describe('who is behind a registration', () => {
  let database: TestDatabase, app: INestApplication, clock: FakeClock, world: SaleWorld;
  let officer: Person, holder: { id: string; name: string };

  beforeAll(async () => {
    database = await testDatabase();
    clock = new FakeClock();
    const builder = Test.createTestingModule({ imports: [SalesModule] })
      .overrideProvider(Clock)
      .useValue(clock);
    app = (await builder.compile()).createNestApplication();
    await app.init();
    world = new SaleWorld(app);
    officer = await world.person('auction-officer');
    holder = await world.organisation('university');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);

  async function aLot(): Promise<string> {
    const eventId = await app.get(CreateEvent).run(officer, { title: '示例专场', form: 'bidding' });
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    const opensAt = new Date(clock.now() + HOUR);
    await query(
      `update lot set status = 'announced', rules = $2, rules_hash = $3, head = $3, opens_at = $4, ends_at = $5 where id = $1`,
      lotId,
      JSON.stringify({ startPrice: '1000000', terms: { deposit: '100000' } }),
      RULES_HASH,
      opensAt,
      new Date(opensAt.getTime() + HOUR),
    );
    return lotId!;
  }

  let made = 0;
  async function aCompany(creditCode: string | null = null): Promise<Person & { creditCode: string | null }> {
    const name = `示例公司 ${++made}`;
    const id = await app
      .get(CreateOrganisation)
      .run({ name, kind: 'enterprise', ...(creditCode && { creditCode }), isExample: true });
    return { ...(await world.person('bidder', { id, name })), creditCode };
  }

  const paper = async (bidder: Person) =>
    (await app.get(KeepRegistrationPaper).run(bidder, { bytes: Buffer.from('%PDF-1.7 example'), name: 'paper.pdf' }))
      .id;
  const register = (bidder: Person, lotId: string, application?: ApplicationBody) =>
    app.get(RegisterForLot).run(bidder, lotId, RULES_HASH, { application });
  const consortium = async (lead: Person, ...parties: PartyBody[]): Promise<ApplicationBody> => ({
    ...APPLICATION,
    consortium: {
      agreement: await paper(lead),
      leadShare: 60,
      members: await Promise.all(
        parties.map(async (party) => ({ party, share: 40 / parties.length, identity: await paper(lead) })),
      ),
    },
  });
  const company = (name: string, creditCode: string): PartyBody => ({ kind: 'organisation', name, creditCode });

  it('a consortium bids under all its names, with its papers, and its members hear of it', async () => {
    const lotId = await aLot();
    const [lead, member] = [await aCompany(), await aCompany(CODES[0])];
    const id = await register(lead, lotId, await consortium(lead, company(member.organisation, CODES[0]!)));
    const { items } = await app.get(ListRegistrations).forStaff({ lotId, limit: 10 });
    expect(items).toMatchObject([
      {
        id,
        organisation: { id: lead.organisationId, name: `联合体：${lead.organisation}（牵头）、${member.organisation}` },
        parties: [
          { role: 'lead', name: lead.organisation, share: 6_000 },
          { role: 'member', name: member.organisation, number: CODES[0], share: 4_000 },
        ],
        flags: [{ flag: 'consortium', with: [] }],
      },
    ]);
    expect(items[0]!.papers.map(({ use }) => use)).toEqual(['agreement', 'member']);
    await app.get(TellNamedParties).run(id);
    await app.get(TellNamedParties).run(id);
    const told = await query(
      `select account_id, params->>'by' as by from message where kind = 'registration.named' and account_id = $1`,
      member.accountId,
    );
    expect(told).toEqual([{ account_id: member.accountId, by: lead.organisation }]);
  });

  it('whoever is in it can’t bid alone as well, nor in another, nor through an agent', async () => {
    const lotId = await aLot();
    const [lead, member, other] = [await aCompany(), await aCompany(CODES[1]), await aCompany()];
    await register(lead, lotId, await consortium(lead, company(member.organisation, CODES[1]!)));
    const exists = { code: 'registration.exists', params: { entity: member.organisation } };
    await expect(register(member, lotId)).rejects.toMatchObject(exists);
    // Under another name with the same number, and under the same name with another.
    await expect(
      register(other, lotId, await consortium(other, company('示例改名公司', CODES[1]!))),
    ).rejects.toMatchObject({ code: 'registration.exists', params: { entity: '示例改名公司' } });
    const agent: ApplicationBody = {
      ...APPLICATION,
      attorney: { paper: await paper(other), until: '2099-12-31', limit: null },
      principal: { party: company(`　${member.organisation}`, CODES[2]!), identity: await paper(other) },
    };
    await expect(register(other, lotId, agent)).rejects.toMatchObject({ code: 'registration.exists' });
    expect(await query('select 1 from registration where lot_id = $1', lotId)).toHaveLength(1);
  });

  it('of a consortium and its member at the same moment exactly one stands (DE02)', async () => {
    for (let turn = 0; turn < 5; turn++) {
      const lotId = await aLot();
      const [lead, member] = [await aCompany(), await aCompany()];
      const joint = await consortium(lead, company(member.organisation, CODES[2]!));
      const answers = await Promise.allSettled([register(lead, lotId, joint), register(member, lotId)]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
      expect(await query('select 1 from registration where lot_id = $1', lotId)).toHaveLength(1);
    }
  });

  it('a rejected registration keeps nobody out', async () => {
    const lotId = await aLot();
    const [lead, member] = [await aCompany(), await aCompany()];
    const id = await register(lead, lotId, await consortium(lead, company(member.organisation, CODES[0]!)));
    await app.get(DecideRegistration).run(officer, { registrationId: id, move: 'reject', reason: '示例：协议未盖章' });
    expect(await register(member, lotId)).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('a member who sells the lot is in conflict; one who is named twice is refused', async () => {
    const lotId = await aLot();
    const lead = await aCompany();
    await expect(register(lead, lotId, await consortium(lead, company(holder.name, CODES[0]!)))).rejects.toMatchObject({
      code: 'bid.conflict_of_interest',
      params: { entity: holder.name },
    });
    const twice = await consortium(lead, company(lead.organisation, CODES[0]!));
    await expect(register(lead, lotId, twice)).rejects.toMatchObject({ code: 'registration.party_twice' });
  });

  it('an agent bids in its principal’s name, within a power that lasts and reaches', async () => {
    const lotId = await aLot();
    const agent = await aCompany();
    const application = async (until: string, limit: string | null): Promise<ApplicationBody> => ({
      ...APPLICATION,
      attorney: { paper: await paper(agent), until, limit },
      principal: { party: company('示例委托公司', CODES[0]!), identity: await paper(agent) },
    });
    const yesterday = new Date(clock.now() - 24 * HOUR).toISOString().slice(0, 10);
    await expect(register(agent, lotId, await application(yesterday, null))).rejects.toMatchObject({
      code: 'registration.attorney_ends',
    });
    await expect(register(agent, lotId, await application('2099-12-31', '999999'))).rejects.toMatchObject({
      code: 'registration.attorney_limit',
    });
    await register(agent, lotId, await application('2099-12-31', '5000000'));
    const { items } = await app.get(ListRegistrations).own(agent, { limit: 10 });
    expect(items).toMatchObject([
      {
        organisation: { name: '示例委托公司' },
        attorney: { until: '2099-12-31', limit: '5000000' },
        parties: [
          { role: 'agent', name: agent.organisation },
          { role: 'principal', name: '示例委托公司' },
        ],
      },
    ]);
  });

  it('a paper is one’s own and is used once', async () => {
    const lotId = await aLot();
    const [one, other] = [await aCompany(), await aCompany()];
    const foreign = async (bidder: Person) =>
      ({ kind: 'foreign', country: 'DE', number: 'HRB 1', paper: await paper(bidder) }) as const;
    const stolen = { ...APPLICATION, foreign: await foreign(one) };
    await expect(register(other, lotId, stolen)).rejects.toMatchObject({ code: 'registration.paper_unknown' });
    await register(one, lotId, stolen);
    const again = { ...stolen, foreign: { ...stolen.foreign, number: 'HRB 2' } };
    await expect(register(one, await aLot(), again)).rejects.toMatchObject({ code: 'registration.paper_unknown' });
  });

  it('a bidder from abroad is amber until its formalities are settled with a document', async () => {
    const lotId = await aLot();
    const bidder = await aCompany();
    const foreign = { kind: 'foreign', country: 'DE', number: 'HRB 77', paper: await paper(bidder) } as const;
    const id = await register(bidder, lotId, { ...APPLICATION, foreign });
    const shown = () => app.get(ListRegistrations).byId(id);
    expect(await shown()).toMatchObject({ foreign: 'foreign', formalities: 'open' });
    expect((await shown()).flags.map(({ flag }) => flag)).toEqual(['foreign', 'formalities-open']);
    const document = { name: '技术出口合同登记证书（示例）', sha256: 'b'.repeat(64) };
    await app.get(SettleFormalities).run(officer, id, { document });
    expect((await shown()).flags.map(({ flag }) => flag)).toEqual(['foreign']);
    await expect(app.get(SettleFormalities).run(officer, id, { document })).rejects.toMatchObject({
      code: 'registration.no_formalities',
    });
  });

  it('two bidders under one representative are flagged, not barred', async () => {
    const lotId = await aLot();
    const [one, other] = [await aCompany(), await aCompany()];
    for (const bidder of [one, other])
      await register(bidder, lotId, { ...APPLICATION, legalRepresentative: '示例代表人', controller: '示例控制人' });
    const { items } = await app.get(ListRegistrations).forStaff({ lotId, limit: 10 });
    expect(items.find(({ organisation }) => organisation.name === one.organisation)!.flags).toEqual([
      { flag: 'same-representative', with: [other.organisation] },
      { flag: 'same-controller', with: [other.organisation] },
    ]);
  });

  it('of two officers who decide at once one hears who decided', async () => {
    const id = await register(await aCompany(), await aLot());
    const colleague = await world.person('auction-officer');
    const answers = await Promise.allSettled([
      app.get(DecideRegistration).run(officer, { registrationId: id, move: 'approve', reason: null }),
      app.get(DecideRegistration).run(colleague, { registrationId: id, move: 'reject', reason: '示例理由' }),
    ]);
    const refused = answers.find((answer) => answer.status === 'rejected');
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: 'registration.already_decided', params: { by: officer.name } });
  });
});
