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
import { RegisterForLot } from './register-for-lot.js';
import { TellOfClosing } from './tell-of-closing.js';

const HOUR = 3_600_000;
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
    await expect(app.get(RegisterForLot).run(bidder, lotId, RULES_HASH, proof)).rejects.toMatchObject({
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
});
