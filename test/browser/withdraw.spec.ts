import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { anOpenLot } from '@luochui/testing/builders.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

describeInBrowser('leaving a lot before its opening', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, browser: Browser, world: SaleWorld;
  let officer: Person, lotId: string;
  const complaints: string[][] = [];

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    world = new SaleWorld(served.app);
    browser = await openBrowser();
    officer = await world.person('auction-officer');
    ({ lotId } = await anOpenLot(database.url));
    await rowsOf(database.url, 'delete from registration where lot_id = $1', lotId);
    await rowsOf(
      database.url,
      `update lot set status = 'announced', opens_at = clock_timestamp() + interval '1 hour',
         ends_at = clock_timestamp() + interval '2 hours' where id = $1`,
      lotId,
    );
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.app.close();
    await database?.drop();
  });

  async function pageOf({ token }: Person, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: DESK });
    context.setDefaultTimeout(15_000);
    await signInWith(context, served.url, token);
    const page = await context.newPage();
    complaints.push(complaintsOf(page));
    await page.goto(served.url + path);
    return page;
  }
  async function registered(bidder: Person): Promise<Page> {
    const page = await pageOf(bidder, `/lots/${lotId}/register`);
    await page.getByLabel('声明').check();
    await page.getByLabel('已读并同意').check();
    await page.getByRole('button', { name: '提交报名' }).locator('visible=true').click();
    await page.getByText('已提交，等待审核').waitFor();
    return page;
  }

  it('is the bidder’s to do, or an officer’s with a reason', async () => {
    const leaver = await registered(await world.person('bidder'));
    await leaver.getByRole('button', { name: '撤回报名' }).click();
    const asked = leaver.getByRole('alertdialog');
    await asked.getByText('撤回后不能再报名本标的').waitFor();
    await expectNoAxeFindings(leaver);
    await screenshots(leaver, 'register-withdraw');
    await asked.getByRole('button', { name: '撤回报名' }).click();
    await leaver.getByText('报名已撤回').waitFor();
    expect(await leaver.getByRole('button', { name: '撤回报名' }).count()).toBe(0);
    await leaver.goto(`${served.url}/lots/${lotId}`);
    await leaver.locator('.act .main', { hasText: '报名已撤回' }).waitFor();

    const out = await world.person('bidder');
    const removed = await registered(out);
    const desk = await pageOf(officer, '/desk/bidders');
    await desk.getByRole('button', { name: /^通过资格：/ }).click();
    await desk.getByText('没有待审核的报名').waitFor();
    // There is no deposit to pay: he is let in as soon as the queue has heard of it.
    await removed.getByText('可以出价').waitFor();
    await desk.getByRole('button', { name: '已有资格' }).click();
    await desk.getByRole('button', { name: `撤回报名：${out.organisation}，第 1 号` }).click();
    await desk.getByLabel('理由').fill('示例：资料已失效');
    await expectNoAxeFindings(desk);
    await screenshots(desk, 'desk-bidders-withdraw');
    await desk.getByRole('dialog').getByRole('button', { name: '撤回报名' }).click();
    await desk.getByRole('dialog').waitFor({ state: 'detached' });
    await desk.getByRole('button', { name: '已撤回' }).click();
    await desk.getByText('示例：资料已失效').waitFor();
    await removed.reload();
    await removed.getByText('示例：资料已失效').waitFor();
    await expectNoAxeFindings(removed);
    expect(complaints.flat()).toEqual([]);
  }, 90_000);
});
