import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot, type SeededAccount, type SoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

// Each step looks at its pages at two widths, on whatever machine the gate has.
jest.setTimeout(90_000);

/** Looks again until a job of the queue has done its work. */
async function reloadUntil(page: Page, selector: string, withinMs = 15_000): Promise<void> {
  for (const deadline = Date.now() + withinMs; Date.now() < deadline; await page.reload()) {
    const found = await page
      .locator(selector)
      .first()
      .waitFor({ timeout: 1_000 })
      .then(
        () => true,
        () => false,
      );
    if (found) return;
  }
  throw new Error(`no ${selector} within ${withinMs} ms`);
}

describeInBrowser('a contract in browsers', () => {
  const processes = new Processes();
  const complaints: string[][] = [];
  let database: TestDatabase, browser: Browser, url: string, sale: SoldLot;
  let officer: Page, holder: Page, buyer: Page, visitor: Page, contractPath: string;

  const pageOf = async (who: SeededAccount | null, viewport: { width: number; height: number }): Promise<Page> => {
    const context = await browser.newContext({ viewport });
    if (who) await signInWith(context, url, who.token);
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    complaints.push(complaintsOf(page));
    return page;
  };

  beforeAll(async () => {
    database = await testDatabase();
    const [api] = await Promise.all([processes.start('api', { PORT: '0' }), processes.start('worker')]);
    url = api.line.split(' ').at(-1)!;
    sale = await aSoldLot(database.url, { linked: false });
    browser = await openBrowser();
    [officer, holder, buyer, visitor] = await Promise.all([
      pageOf(sale.officer, DESK),
      pageOf(sale.holder, PHONE),
      pageOf(sale.buyer, PHONE),
      pageOf(null, PHONE),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  it('says why there is nothing yet', async () => {
    await officer.goto(`${url}/desk/contracts`);
    await officer.getByText('还没有合同').waitFor();
    await officer.getByRole('link', { name: '跟踪', exact: true }).click();
    await officer.getByText('还没有要跟踪的合同').waitFor();
    await expectNoAxeFindings(officer);
    await visitor.goto(`${url}/outcomes`);
    await visitor.getByText('还没有可以公开的成效').waitFor();
    await expectNoAxeFindings(visitor);
    await visitor.goto(`${url}/desk/contracts`);
    await visitor.getByRole('heading', { name: '这个页面需要相应的角色' }).waitFor();
  });

  it('is drafted by the queue; the officer settles terms and holder and sends it', async () => {
    await rowsOf(
      database.url,
      `insert into outbox (type, payload) values ('lot.closed', jsonb_build_object('lotId', $1::text, 'outcome', 'sold'))`,
      sale.lotId,
    );
    await officer.goto(`${url}/desk/contracts`);
    await reloadUntil(officer, 'a.number');
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-contracts');
    await officer.setViewportSize(DESK);
    await officer.locator('a.number').click();
    await officer.getByText('先关联让与方单位').waitFor();
    expect(await officer.getByRole('button', { name: '发起签署' }).isDisabled()).toBe(true);
    await officer.getByLabel('让与方单位').selectOption(sale.holder.actor.organisationId);
    await officer.getByRole('button', { name: '关联让与方' }).click();
    await officer.getByText('v2').waitFor();

    await officer.getByLabel('到场指导，工作日').fill('15');
    await officer.getByRole('button', { name: '存为新版' }).click();
    await officer.getByText('已存为第 3 版').waitFor();
    await officer.getByLabel('金额').first().fill('10');
    await officer.getByText('与价款相差').waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-contract');
    await officer.setViewportSize(DESK);
    await officer.getByRole('button', { name: '存为新版' }).click();
    await officer.getByRole('alert').getByText('各期金额之和不等于成交价').waitFor();
    await officer.getByRole('button', { name: '发起签署' }).click();
    await officer.getByText('待签署').first().waitFor();
    contractPath = new URL(officer.url()).pathname.replace('/desk/', '/me/');
  });

  it('shows the holder the sum, the parties and what changed, and is signed with one box and one button', async () => {
    await holder.goto(url + contractPath);
    await holder.getByText('人民币玖拾陆万元整').waitFor();
    expect(await holder.locator('.diff').innerText()).toContain('15');
    await expectNoAxeFindings(holder);
    await screenshots(holder, 'contract');
    await holder.setViewportSize(PHONE);
    const sign = holder.locator('.bar2').getByRole('button', { name: '签署合同' });
    await sign.click();
    await holder.getByText('请先勾选').waitFor();
    await holder.getByRole('checkbox').check();
    await sign.click();
    await holder.getByText('您已签署，等受让方签。').waitFor();
    await expectNoAxeFindings(holder);
  });

  it('refuses a text that changed meanwhile, shows the change, and is then signed by both', async () => {
    await buyer.goto(url + contractPath);
    await buyer.getByRole('checkbox').check();
    await officer.getByRole('button', { name: '撤回修改' }).click();
    await officer.getByLabel('其他约定').fill('首台样机归受让方。');
    await officer.getByRole('button', { name: '存为新版' }).click();
    await officer.getByText('v4').waitFor();
    await officer.getByRole('button', { name: '发起签署' }).click();
    await officer.getByText('待签署').first().waitFor();

    const sign = buyer.locator('.bar2').getByRole('button', { name: '签署合同' });
    await sign.click();
    await buyer.getByRole('alert').getByText('文本已经改动').waitFor();
    await buyer.locator('.diff').getByText('首台样机归受让方。').waitFor();
    expect(await buyer.getByRole('checkbox').isChecked()).toBe(false);
    await expectNoAxeFindings(buyer);
    await screenshots(buyer, 'contract-changed');
    await buyer.setViewportSize(PHONE);
    await buyer.getByRole('checkbox').check();
    await sign.click();
    await buyer.getByText('您已签署，等让与方签。').waitFor();
    await holder.setViewportSize(PHONE);
    await holder.reload();
    await holder.getByRole('checkbox').check();
    await holder.locator('.bar2').getByRole('button', { name: '签署合同' }).click();
    await holder.getByText('双方已签署').waitFor();
    await expectNoAxeFindings(holder);
    await screenshots(holder, 'contract-signed');
  });

  it('reads without a network, and can’t be signed then', async () => {
    const context = buyer.context();
    await context.setOffline(true);
    await buyer.getByText('已断开').first().waitFor();
    expect(await buyer.getByText('人民币玖拾陆万元整').count()).toBe(1);
    await context.setOffline(false);
  });

  it('left nothing in the console but the refusals that were meant', () => {
    const meant = /status of (401|403|404|409|422)|ERR_INTERNET_DISCONNECTED/;
    expect(complaints.flat().filter((complaint) => !meant.test(complaint))).toEqual([]);
  });

  it('reads in English', async () => {
    for (const page of [officer, buyer]) await page.context().addCookies([{ name: 'language', value: 'en', url }]);
    await buyer.goto(url + contractPath);
    await buyer.getByText('Signed by both').waitFor();
    await expectNoAxeFindings(buyer);
    await screenshots(buyer, 'contract-en');
    for (const path of ['/desk/contracts', contractPath.replace('/me/', '/desk/')]) {
      await officer.goto(url + path);
      await officer.locator('h1').waitFor();
      await expectNoAxeFindings(officer);
    }
  });
});
