import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import { SettleDeposits } from '@luochui/treasury';
import {
  complaintsOf,
  DESK,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { DepositWorld, OWN_ACCOUNT, statementOf, type LotWithDeposits } from '@luochui/testing/deposit-world.js';
import { ledgerFaults } from '@luochui/testing/ledger-faults.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

describeInBrowser('finance, by pages alone', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, browser: Browser, world: DepositWorld;
  let finance: Page, lot: LotWithDeposits, statement: string;
  const complaints: string[][] = [];

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    world = await DepositWorld.of(served.app, database.url);
    lot = await world.aLot(13);
    // Twelve pay; of one the remark is missing, another pays in part.
    statement = statementOf(
      lot.deposits.slice(0, 12).map(({ payer, reference }, i) => ({
        serial: `B${i}`,
        amount: i === 11 ? '20000.00' : '60000.00',
        name: payer,
        account: `62170000000000000${String(i).padStart(2, '0')}`,
        remark: i === 10 ? '往来款' : `保证金 ${reference}`,
      })),
    );
    browser = await openBrowser();
    finance = await pageOf((await new SaleWorld(served.app).person('finance-officer')).token);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await served?.app.close();
    await database?.drop();
  });

  async function pageOf(token: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signInWith(context, served.url, token);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    complaints.push(complaintsOf(page));
    return page;
  }
  const choose = (text: string) =>
    finance.getByLabel('选择流水文件').setInputFiles({
      name: '示例流水.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });

  it('names the account that bidders pay to, and they see it with their remark', async () => {
    await finance.goto(`${served.url}/desk/finance`);
    await finance
      .getByRole('button', { name: /^确认到账 LC1/ })
      .first()
      .waitFor();
    await expectNoAxeFindings(finance, [PHONE]);
    await screenshots(finance, 'finance-deposits', [PHONE]);
    await finance
      .getByRole('button', { name: /^确认到账 LC1/ })
      .first()
      .click();
    await finance.getByLabel('付款账号').waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-confirm');
    await finance.getByRole('button', { name: '取消' }).click();
    await finance.getByRole('link', { name: '银行流水' }).click();
    await finance.getByRole('button', { name: '更换收款账户' }).click();
    await finance.getByLabel('户名').fill('示例转化中心');
    await finance.getByLabel('开户行').fill('示例银行松江支行');
    await finance.getByLabel('账号').fill(OWN_ACCOUNT);
    await finance.getByRole('button', { name: '保存账户' }).click();
    await finance.getByText('示例转化中心').waitFor();
    const unpaid = lot.deposits[12]!;
    const bidder = await pageOf(unpaid.token);
    await bidder.goto(`${served.url}/lots/${lot.lotId}/register`);
    await bidder.getByText(OWN_ACCOUNT).waitFor();
    expect(await bidder.locator('.bank .code').innerText()).toBe(unpaid.reference);
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'register-account');
    await bidder.close();
  }, 60_000);

  it('shows a statement before it is imported, with the cell of what is wrong', async () => {
    await choose(statement.replace('2025-11-20,60000.00', '2025-11-20,-60000.00'));
    await finance.getByText('1 处读不出来').first().waitFor();
    await finance.getByRole('cell', { name: 'B2', exact: true }).waitFor();
    expect(await finance.getByRole('button', { name: /^导入/ }).isDisabled()).toBe(true);
    await expectNoAxeFindings(finance, [DESK]);
    await finance.getByRole('button', { name: '换一个文件' }).click();
    await choose(statement);
    await finance.getByRole('button', { name: '导入 12 笔流水' }).waitFor();
    await finance.getByLabel('G 列 交易流水号').selectOption('');
    await finance.getByLabel('G 列 交易流水号').selectOption('serial');
    await finance.getByLabel('把列映射存为').fill('示例银行');
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-statement');
    await finance.getByRole('button', { name: '导入 12 笔流水' }).click();
    await finance.getByRole('link', { name: '认领 2 笔' }).waitFor();
    await expectNoAxeFindings(finance, [PHONE, DESK]);
    await screenshots(finance, 'finance-statements', [DESK]);
  }, 60_000);

  it('imported once more it changes nothing', async () => {
    await finance.getByLabel('已存的列映射').selectOption('示例银行');
    await choose(statement);
    await finance.getByText('其中 12 笔已导入过').waitFor();
    expect(await finance.getByRole('button', { name: /^导入/ }).isDisabled()).toBe(true);
  });

  it('leaves two lines to a person, who settles them', async () => {
    await finance.getByRole('link', { name: '认领 2 笔' }).click();
    const settle = finance.getByRole('button', { name: /^认领 / });
    await settle.nth(1).waitFor();
    await finance.getByText('没有附言编号').waitFor();
    await finance.getByText('少于应收').waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-lines');
    await finance.getByRole('button', { name: /^认领 .* 60,000 元/ }).click();
    await finance.getByText('全部有归属').waitFor();
    await finance.getByLabel('理由').fill('示例：电话核实为本单位保证金');
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-line');
    await finance.getByRole('dialog').getByRole('button', { name: '认领 60,000 元' }).click();
    await finance.getByRole('button', { name: /^认领 .* 60,000 元/ }).waitFor({ state: 'detached' });
    await finance.getByRole('button', { name: /^认领 .* 20,000 元/ }).click();
    await finance
      .getByLabel(/^归入 LC1/)
      .first()
      .fill('15000');
    await finance.getByText('其余 5,000 元 退回付款账户').waitFor();
    await finance.getByLabel('理由').fill('示例：部分到账，多余退回');
    await finance.getByRole('dialog').getByRole('button', { name: '认领 20,000 元' }).click();
    await finance.getByText('没有待认领的流水').waitFor();
    const states = await rowsOf(
      database.url,
      'select status, count(*)::int as count from deposit where lot_id = $1 group by status order by status',
      lot.lotId,
    );
    expect(states).toEqual([
      { status: 'confirmed', count: 11 },
      { status: 'expected', count: 2 },
    ]);
    expect(await ledgerFaults(database.url)).toEqual([]);
  }, 60_000);

  it('decides on a frozen deposit, and pays refunds by their clock', async () => {
    const voided = lot.deposits[1]!;
    await rowsOf(
      database.url,
      `update registration set status = 'voided', voided_at = clock_timestamp() where id = $1`,
      voided.registrationId,
    );
    await world.close(lot.lotId, lot.deposits[0]!);
    await served.app.get(SettleDeposits, { strict: false }).run(lot.lotId);
    await finance.goto(`${served.url}/desk/finance?status=frozen`);
    await finance.getByRole('button', { name: `处置 ${voided.reference}` }).click();
    await finance.getByLabel('决定').selectOption('forfeit');
    expect(await finance.getByRole('button', { name: '没收 60,000 元' }).isDisabled()).toBe(true);
    await finance.getByLabel('书面依据').setInputFiles({
      name: '示例决定.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.7 示例'),
    });
    await finance.getByLabel('理由').fill('示例：串通竞价，依决定没收');
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-decide');
    await finance.getByRole('button', { name: '没收 60,000 元' }).click();
    await finance.getByText('没有已冻结的保证金').waitFor();

    // One of them should have been back an hour ago.
    const late = await rowsOf(
      database.url,
      `update refund set due_at = clock_timestamp() - interval '1 hour' where id = (select id from refund order by id limit 1) returning reference`,
    );
    await finance.getByRole('link', { name: '退款' }).click();
    await finance.getByText('已超时').first().waitFor();
    await finance.getByText('还剩').first().waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-refunds');
    const first = finance.getByRole('button', { name: /^登记退出/ }).first();
    expect(await first.getAttribute('aria-label')).toBe(`登记退出 ${late[0].reference}`);
    await first.click();
    await finance.getByLabel('银行回单号').fill('示例 20251121-1');
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-refund');
    await finance
      .getByRole('dialog')
      .getByRole('button', { name: /^登记已退/ })
      .click();
    await finance.getByRole('button', { name: `登记退出 ${late[0].reference}` }).waitFor({ state: 'detached' });
    await finance.getByRole('button', { name: '生成银行退款文件' }).click();
    const file = finance.getByRole('link', { name: /^下载 TK\d{8}-01$/ });
    const sent = await finance.request.get(`${served.url}${await file.getAttribute('href')}`);
    expect((await sent.text()).split('\r\n')[0]).toBe('\uFEFF序号,收款户名,收款账号,收款开户行,金额（元）,附言');
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-batch');
    await finance.getByRole('button', { name: '已退' }).click();
    await finance.getByText('示例 20251121-1').waitFor();
    expect(await ledgerFaults(database.url)).toEqual([]);
  }, 60_000);

  it('shows that bank, ledger and what is owed agree but for what is named', async () => {
    await finance.getByRole('link', { name: '对账' }).click();
    await finance.getByText('有差异，每一笔都已说明').waitFor();
    await finance.getByRole('cell', { name: '已登记退出，流水中还没有' }).waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'finance-reconciliation');
    const csv = await finance.request.get(`${served.url}/api/v1/reconciliation?format=csv&language=zh`);
    expect((await csv.text()).split('\r\n')).toContain('未说明差异,,,,,,0.00');
  });

  it('is complete in English, and leaves nothing to complain of', async () => {
    await finance.context().addCookies([{ name: 'language', value: 'en', url: served.url }]);
    for (const [path, text] of [
      ['/desk/finance?status=expected', 'Confirm deposit'],
      ['/desk/finance/statements', 'Imported statements'],
      ['/desk/finance/lines', 'Nothing is unclaimed'],
      ['/desk/finance/refunds', 'the most urgent first'],
      ['/desk/finance/reconciliation', 'They differ, and each line of it is named'],
    ]) {
      await finance.goto(`${served.url}${path}`);
      await finance.getByText(text!).first().waitFor();
      await expectNoAxeFindings(finance, [PHONE]);
      await screenshots(finance, `finance-en${path!.replaceAll(/\W/g, '-')}`, [PHONE]);
    }
    expect(complaints.flat().filter((each) => !/status of 4\d\d/.test(each))).toEqual([]);
  }, 60_000);
});
