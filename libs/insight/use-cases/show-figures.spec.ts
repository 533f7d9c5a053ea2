import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DealsModule, DraftContract, MoveContract, ShowContract, SignContract } from '@luochui/deals';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot, type SoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import { InsightModule } from '../insight.module.js';
import type { Figures } from '../wire/figures.js';
import { figuresCsv } from '../wire/figures-csv.js';
import { ShowFigures } from './show-figures.js';

/** The same figures by one query over the tables, which shares nothing with the use case. */
const BY_FIELD = `
  select field, count(*)::int as released,
         count(*) filter (where exists (select from lot where project_id = project.id and status <> 'draft' and not rehearsal))::int as auctioned,
         coalesce(sum((select count(*) from lot where project_id = project.id and outcome->>'outcome' = 'sold' and not rehearsal)), 0)::int as sold,
         coalesce(sum((select count(*) from contract join lot on lot.id = lot_id where project_id = project.id and contract.status = 'signed')), 0)::int as signed,
         coalesce(sum((select sum((outcome->>'price')::bigint) from lot where project_id = project.id and outcome->>'outcome' = 'sold' and not rehearsal)), 0)::text as hammer,
         coalesce(sum((select sum(contract.price) from contract join lot on lot.id = lot_id where project_id = project.id and contract.status = 'signed')), 0)::text as value
    from project where status in ('released', 'in-event', 'sold') group by field order by released desc, field`;

describe('the figures', () => {
  let database: TestDatabase, app: INestApplicationContext, sales: SoldLot[];
  const sql = (text: string, ...values: unknown[]) => rowsOf(database.url, text, ...values);
  const show = (eventId: string | null = null) => app.get(ShowFigures).run(eventId);
  const eventOf = async ({ lotId }: SoldLot): Promise<string> =>
    (await sql('select event_id from lot where id = $1', lotId))[0].event_id;

  beforeAll(async () => {
    database = await testDatabase();
    app = await NestFactory.createApplicationContext(InsightModule, { logger: ['error'], abortOnError: false });
    sales = [];
    for (const sold of [true, true, false, true]) sales.push(await aSoldLot(database.url, { sold }));
    await sql(`update project set field = 'new-energy' where id = any($1)`, [sales[1]!.projectId, sales[2]!.projectId]);
    await sql(`update lot set price = 7, outcome = '{"outcome":"sold","price":"7"}' where id = $1`, sales[1]!.lotId);
    await sign(sales[0]!);
    await app.select(DealsModule).get(DraftContract).run(sales[3]!.lotId);
    // Online, but never put up; and one that was withdrawn again.
    for (const status of ['released', 'withdrawn'])
      await sql(
        `insert into project (id, title, holder, field, status, reason, created_at, updated_at, released_at, withdrawn_at)
         values ($1, '示例成果', '示例大学', 'biomedicine', $2, case $2 when 'withdrawn' then '持有人撤回' end, clock_timestamp(),
                 clock_timestamp(), clock_timestamp(), case $2 when 'withdrawn' then clock_timestamp() end)`,
        randomUUID(),
        status,
      );
  });
  afterAll(async () => {
    await app?.close();
    await database?.drop();
  });

  async function sign({ lotId, officer, holder, buyer }: SoldLot): Promise<void> {
    const deals = app.select(DealsModule);
    const contractId = (await deals.get(DraftContract).run(lotId))!;
    await deals.get(MoveContract).run(officer.actor, contractId, { step: 'send' });
    for (const { actor } of [holder, buyer]) {
      const { document } = await deals.get(ShowContract).run(actor, contractId);
      await deals.get(SignContract).run(actor, { contractId, documentSha256: document.sha256, language: 'zh' });
    }
  }

  it('are those of the tables', async () => {
    const { byField, total, unsold, highest } = await show();
    const sorted = [...byField].sort((a, b) => b.released - a.released || a.field.localeCompare(b.field));
    expect(sorted).toEqual(await sql(BY_FIELD));
    expect(total).toEqual({ released: 5, auctioned: 4, sold: 3, signed: 1, hammer: '192000007', value: '96000000' });
    expect(unsold).toBe(1);
    expect(highest).toMatchObject({ price: '96000000' });
  });

  it('are told for one event by itself', async () => {
    const eventId = await eventOf(sales[1]!);
    const { event, total } = await show(eventId);
    expect(event).toMatchObject({ id: eventId, status: 'announced' });
    expect(total).toMatchObject({ released: 5, auctioned: 1, sold: 1, signed: 0, hammer: '7', value: '0' });
  });

  it.each([
    ['withdrawn', 0],
    ['stopped', 1],
  ])('count a lot that was %s neither as sold nor as unsold', async (outcome, auctioned) => {
    const before = await show();
    const lot = await aSoldLot(database.url, { sold: false });
    await sql('update lot set outcome = $2 where id = $1', lot.lotId, JSON.stringify({ outcome }));
    const { total, unsold } = await show();
    expect(total).toEqual({
      ...before.total,
      released: before.total.released + 1,
      auctioned: before.total.auctioned + auctioned,
    });
    expect(unsold).toBe(before.unsold);
    await sql('update lot set rehearsal = true, project_id = null where id = $1', lot.lotId);
    await sql('delete from project where id = $1', lot.projectId);
  });

  it('count no rehearsal, and know none', async () => {
    const before = await show();
    const rehearsal = await aSoldLot(database.url);
    const eventId = await eventOf(rehearsal);
    await sql(`update lot set rehearsal = true, project_id = null where id = $1`, rehearsal.lotId);
    await sql(`update event set rehearsal = true where id = $1`, eventId);
    await sql(`delete from project where id = $1`, rehearsal.projectId);
    expect({ ...(await show()), at: '' }).toEqual({ ...before, at: '' });
    await expect(show(eventId)).rejects.toMatchObject({ code: 'figures.not_found' });
  });

  it('can be taken away as a table that a spreadsheet reads', async () => {
    const figures: Figures = await show();
    const lines = figuresCsv(figures, 'zh').split('\r\n');
    expect(lines[0]).toBe(
      '\uFEFF领域,上线发布（项）,拍卖转化（项）,成交（件）,签约（件）,成交金额（元）,签约金额（元）',
    );
    expect(lines.at(-2)).toBe('合计,5,4,3,1,1920000.07,960000.00');
    expect(lines).toContain('新能源,2,2,1,0,0.07,0.00');
    expect(figuresCsv(figures, 'en')).toContain('new-energy,2,2,1,0,0.07,0.00');
  });
});
