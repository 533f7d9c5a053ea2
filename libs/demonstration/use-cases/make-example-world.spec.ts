import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { DemonstrationModule } from '../demonstration.module.js';
import { HoldExampleLot } from './hold-example-lot.js';
import { MakeAccounts } from './make-accounts.js';
import { MakeExampleWorld } from './make-example-world.js';
import { SignExampleDeal } from './sign-example-deal.js';

const COUNTS = `
  select (select count(*) from project where released_at is not null)::int as released,
         (select count(*) from project where status = 'sold')::int as "soldProjects",
         (select array_agg(status order by number) from event) as events,
         (select count(*) from lot where status = 'closed')::int as closed,
         (select count(*) from lot where status = 'draft')::int as drafts,
         (select count(*) from lot where outcome->>'outcome' = 'sold')::int as sold,
         (select count(distinct outcome->>'reason') from lot where outcome->>'outcome' = 'unsold')::int as "unsoldFor",
         (select count(*) from contract where status = 'signed')::int as signed,
         (select count(*) from contract_signature)::int as signatures,
         (select count(*) from followup)::int as followups,
         (select count(*) from report where status = 'accepted' and published <> '{}')::int as published,
         (select count(*) from report where status = 'submitted')::int as "toReview",
         (select count(*) from lot_entry where type = 'bid.accepted')::int as bids,
         (select count(*) from registration where status = 'qualified')::int as admitted`;

describe('the example world', () => {
  let database: TestDatabase, app: INestApplicationContext;
  const sql = async (text: string) => rowsOf(database.url, text);
  const make = () => app.get(MakeExampleWorld).run();

  beforeAll(async () => {
    database = await testDatabase();
    app = await NestFactory.createApplicationContext(DemonstrationModule, { logger: ['error'], abortOnError: false });
    await app.get(MakeAccounts).run();
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  /** Ends a step in its midst, as a kill would, at its nth piece of work. */
  async function makeUntil(step: { run: unknown } | { sign: unknown }, method: 'run' | 'sign', nth: number) {
    const part = step as Record<string, (...given: unknown[]) => Promise<unknown>>;
    const whole = part[method]!.bind(part);
    let count = 0;
    const spy = jest.spyOn(part, method).mockImplementation((...given) => {
      if (++count >= nth) return Promise.reject(new Error('killed'));
      return whole(...given);
    });
    await expect(make()).rejects.toThrow('killed');
    spy.mockRestore();
  }

  it('goes on where a start was killed, and is whole in the end', async () => {
    await makeUntil(app.get(HoldExampleLot, { strict: false }), 'run', 9);
    await makeUntil(app.get(SignExampleDeal, { strict: false }), 'sign', 4);
    expect(await make()).toBe(true);
    const [counts] = await sql(COUNTS);
    expect(counts).toMatchObject({ released: 732, closed: 50, drafts: 33, signed: 10, signatures: 20, unsoldFor: 2 });
    expect(counts).toMatchObject({ followups: 10, published: 1, toReview: 1 });
    expect(counts.events).toEqual(['ended', 'draft']);
    expect(counts.sold).toBeGreaterThan(10);
    expect(counts.soldProjects).toBe(counts.sold);
  }, 120_000);

  it('is made once', async () => {
    const before = await sql(COUNTS);
    expect(await make()).toBe(true);
    expect(await sql(COUNTS)).toEqual(before);
  });

  it('lies in the past, in the order in which it happens', async () => {
    const [{ ordered, ago }] = await sql(`
      select bool_and(project.released_at < event.announced_at and event.announced_at < registration.created_at
                      and registration.qualified_at < lot.opens_at and lot.opens_at < lot.ends_at and lot.ends_at <= event.ended_at
                      and event.ended_at < clock_timestamp()) as ordered,
             min(extract(day from clock_timestamp() - lot.ends_at)) as ago
        from lot join event on event.id = event_id join project on project.id = project_id
        join registration on lot_id = lot.id where lot.status = 'closed'`);
    expect(ordered).toBe(true);
    expect(Number(ago)).toBeGreaterThan(190);
    const [{ signed }] = await sql(`
      select bool_and(contract.signed_at > lot.ends_at and contract.signed_at < lot.ends_at + interval '7 days') as signed
        from contract join lot on lot.id = lot_id where contract.status = 'signed'`);
    expect(signed).toBe(true);
    const [{ refunded }] = await sql(`
      select bool_and(refund.paid_at > lot.ends_at and refund.paid_at < refund.due_at) and count(*) > 30 as refunded
        from refund join deposit_payment on deposit_payment.id = payment_id join deposit on deposit.id = deposit_id
        join lot on lot.id = deposit.lot_id`);
    expect(refunded).toBe(true);
    expect(await sql('select count(*)::int as n from refund where paid_at is null')).toEqual([{ n: 0 }]);
  });

  it('marks everything as an example', async () => {
    expect(await sql('select count(*)::int as n from event where not is_example')).toEqual([{ n: 0 }]);
    expect(await sql(`select count(*)::int as n from project where holder not like '示例%'`)).toEqual([{ n: 0 }]);
  });
});
