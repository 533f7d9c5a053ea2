import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ReadInbox } from '@luochui/messages';
import { Clock } from '@luochui/platform/clock/clock.js';
import { FakeClock } from '@luochui/testing/fake-clock.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { SalesModule } from '../sales.module.js';
import { AddLots } from './add-lots.js';
import { CreateEvent } from './create-event.js';
import { DecideRegistration } from './decide-registration.js';
import { QualifyBidder } from './qualify-bidder.js';
import { RegisterForLot } from './register-for-lot.js';
import { RemindBidders } from './remind-bidders.js';
import { TellOfClosing } from './tell-of-closing.js';
import { TellOfQualification } from './tell-of-qualification.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const RULES_HASH = 'a'.repeat(64);

describe('a bidder', () => {
  let database: TestDatabase, app: INestApplication, world: SaleWorld, officer: Person;
  const clock = new FakeClock();

  beforeAll(async () => {
    database = await testDatabase();
    const builder = Test.createTestingModule({ imports: [SalesModule] });
    app = (await builder.overrideProvider(Clock).useValue(clock).compile()).createNestApplication({ logger: false });
    await app.init();
    world = new SaleWorld(app);
    officer = await world.person('auction-officer');
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  const query = (sql: string, ...values: unknown[]) => rowsOf(database.url, sql, ...values);
  const told = async ({ accountId }: Person) =>
    (await app.get(ReadInbox, { strict: false }).page(accountId, { limit: 50 }, 'zh')).items.map(({ text }) => text);
  async function aLot(): Promise<string> {
    const eventId = await app.get(CreateEvent).run(officer, { title: '示例专场', form: 'bidding' });
    const holder = await world.organisation('university');
    const [lotId] = await app.get(AddLots).run(officer, eventId, await world.projects(1, holder));
    const opensAt = new Date(clock.now() + HOUR);
    await query(
      `update lot set status = 'announced', rules = '{}', rules_hash = $2, head = $2, opens_at = $3, ends_at = $4 where id = $1`,
      lotId,
      RULES_HASH,
      opensAt,
      new Date(opensAt.getTime() + HOUR),
    );
    return lotId!;
  }
  const register = (bidder: Person, lotId: string) => app.get(RegisterForLot).run(bidder, lotId, RULES_HASH);
  const decide = (registrationId: string, move: 'approve' | 'reject') =>
    app.get(DecideRegistration).run(officer, { registrationId, move, reason: '材料不全' });

  it('hears how his registration was decided, with the reason', async () => {
    const lotId = await aLot();
    const [first, second] = [await world.person('bidder'), await world.person('bidder')];
    await decide(await register(first, lotId), 'approve');
    await decide(await register(second, lotId), 'reject');
    expect(await told(first)).toEqual([expect.stringContaining('的报名已通过')]);
    expect(await told(second)).toEqual([expect.stringContaining('理由：材料不全。')]);
  });

  it('with an address of his own confirms his consent by a code that was sent there', async () => {
    const bidder = await world.person('bidder');
    await query(
      `insert into recipient (account_id, language, phone, changed_at) values ($1, 'zh', $2, now())`,
      bidder.accountId,
      '+8613900000002',
    );
    const lotId = await aLot();
    await expect(register(bidder, lotId)).rejects.toMatchObject({ code: 'registration.code_required' });
    const proof = { codeId: randomUUID(), code: '123456' };
    await expect(app.get(RegisterForLot).run(bidder, lotId, RULES_HASH, { proof })).rejects.toMatchObject({
      code: 'code.wrong',
    });
    expect(await query('select id from registration where account_id = $1', bidder.accountId)).toEqual([]);
  });

  it('hears once whether he won', async () => {
    const lotId = await aLot();
    const bidders = [await world.person('bidder'), await world.person('bidder'), await world.person('bidder')];
    for (const [i, bidder] of bidders.entries()) {
      const id = await register(bidder, lotId);
      const status = i === 2 ? 'submitted' : 'qualified';
      await query(
        'update registration set status = $2, code = $3, salt = $4 where id = $1',
        id,
        status,
        `K${i}`,
        RULES_HASH,
      );
    }
    await app.get(TellOfClosing).run(lotId);
    expect(await told(bidders[0]!)).toEqual([]);
    await query(
      `update lot set status = 'closed', ends_at = $3, outcome = $2 where id = $1`,
      lotId,
      JSON.stringify({ outcome: 'sold', price: '128000000', winner: 'K0' }),
      new Date(clock.now()),
    );
    await Promise.all([1, 2].map(() => app.get(TellOfClosing).run(lotId)));
    expect(await told(bidders[0]!)).toEqual([expect.stringContaining('以 1,280,000 元 竞得')]);
    expect(await told(bidders[1]!)).toEqual([expect.stringContaining('贵方未竞得')]);
    expect(await told(bidders[2]!)).toEqual([]);
  });

  it('is reminded once before a lot opens and once before it ends', async () => {
    const lotId = await aLot();
    const bidder = await world.person('bidder');
    await register(bidder, lotId);
    const remind = () => Promise.all([1, 2].map(() => app.get(RemindBidders).run()));
    await remind();
    expect(await told(bidder)).toEqual([]);
    clock.advance(HOUR - 10 * MINUTE);
    await remind();
    await remind();
    expect(await told(bidder)).toEqual([expect.stringContaining('开始。')]);
    clock.advance(10 * MINUTE);
    await query(`update lot set status = 'open' where id = $1`, lotId);
    clock.advance(HOUR - 10 * MINUTE);
    await remind();
    await remind();
    expect(await told(bidder)).toEqual([expect.stringContaining('结束；'), expect.stringContaining('开始。')]);
  });

  it('hears that he was outbid once for each bid of his, if he asked for it', async () => {
    const lotId = await aLot();
    const [asks, silent] = [await world.person('bidder'), await world.person('bidder')];
    for (const [i, bidder] of [asks, silent].entries())
      await query(
        `update registration set status = 'qualified', code = $2, salt = $3 where id = $1`,
        await register(bidder, lotId),
        `K${i}`,
        RULES_HASH,
      );
    await query(
      `insert into message_choice (account_id, kind, channel, wanted) values ($1, 'bid.outbid', 'app', true)`,
      asks.accountId,
    );
    const kid = randomUUID();
    await query(`insert into signing_key (kid, public, private) values ($1, '{}', '')`, kid);
    const bids = async (seq: number, code: string) => {
      await query(
        `insert into lot_entry (lot_id, seq, type, body, hash, head, signature, key_id, bidder)
         values ($1, $2, 'bid.accepted', '{}', '', '', '', $3, $4)`,
        lotId,
        seq,
        kid,
        code,
      );
      await query(`update lot set status = 'open', leader = $2, price = $3 where id = $1`, lotId, code, seq * 100);
      await Promise.all([1, 2].map(() => app.get(RemindBidders).run()));
    };
    await bids(1, 'K0');
    expect(await told(asks)).toEqual([]);
    await bids(2, 'K1');
    await bids(3, 'K0');
    await bids(4, 'K1');
    // Both at one moment of this clock, so in no order.
    const heard = [...(await told(asks))].sort();
    expect(heard).toEqual([expect.stringContaining('现价 2 元'), expect.stringContaining('现价 4 元')]);
    expect(await told(silent)).toEqual([]);
  });

  it('hears that he may bid', async () => {
    const lotId = await aLot();
    const bidder = await world.person('bidder');
    const id = await register(bidder, lotId);
    await decide(id, 'approve');
    await app.get(QualifyBidder).run(id);
    await Promise.all([1, 2].map(() => app.get(TellOfQualification).run(id)));
    expect(await told(bidder)).toContainEqual(expect.stringContaining('竞买资格已生效，代号见报名页'));
    expect(await told(bidder)).toHaveLength(2);
  });
});
