import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { FindOrganisations } from '@luochui/accounts';
import { serve } from '@luochui/platform/http/serve.js';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

/** As a date-time field takes it, on Shanghai's clock. */
const typedMoment = (time: number) => new Date(time + 8 * 3_600_000).toISOString().slice(0, 19);

describeInBrowser('the desk of a sale, and registering for it', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, browser: Browser, world: SaleWorld;
  let officer: Page, finance: Page, bidder: Page, bidding: Person;
  const complaints: string[][] = [];

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    world = new SaleWorld(served.app);
    browser = await openBrowser();
    await world.projects(4, await world.organisation('university', '示例大学'));
    officer = await pageOf(await world.person('auction-officer'));
    finance = await pageOf(await world.person('finance-officer'));
    bidding = await world.person('bidder', await world.organisation('enterprise', '示例装备有限公司'));
    bidder = await pageOf(bidding);
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await served?.app.close();
    await database?.drop();
  });

  async function pageOf({ token }: Person): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signInWith(context, served.url, token);
    const page = await context.newPage();
    complaints.push(complaintsOf(page));
    return page;
  }

  it('begins an event where there is none', async () => {
    await officer.goto(`${served.url}/desk/events`);
    await officer.getByText('还没有专场').waitFor();
    await expectNoAxeFindings(officer);
    await officer.getByRole('button', { name: '新专场' }).click();
    await officer.getByLabel('专场名称').fill('示例专场');
    await expectNoAxeFindings(officer);
    await officer.getByRole('button', { name: '创建专场' }).click();
    await officer.waitForURL(/\/desk\/events\/[0-9a-f-]{36}$/);
    await officer.getByText('还没有标的', { exact: true }).waitFor();
    await expectNoAxeFindings(officer);
  });

  it('takes released projects, says what each lacks, and fills it for all at once', async () => {
    await officer.getByRole('button', { name: '加入成果' }).click();
    for (const number of [1, 2, 3]) await officer.getByLabel(`选中 示例成果 ${number} 号`).check();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-event-picker');
    await officer.getByRole('button', { name: '编入专场（3）' }).click();
    await officer.getByText('涉及 3 件标的').waitFor();
    expect(await officer.getByRole('button', { name: '公告专场' }).isDisabled()).toBe(true);
    await screenshots(officer, 'desk-event-lacking');

    await officer.getByRole('button', { name: '统一条件' }).click();
    await officer.getByLabel('加价', { exact: true }).fill('5000');
    await officer.getByLabel('保证金占起拍价').fill('10');
    await officer.getByLabel('买方佣金 %').fill('5');
    await officer.getByLabel('卖方佣金 %').fill('0');
    await officer.getByLabel('时长（分钟）').fill('10');
    await officer.getByLabel('末段（秒）').fill('60');
    await officer.getByLabel('延长（秒）').fill('60');
    await expectNoAxeFindings(officer);
    await officer.getByRole('button', { name: '用于全部标的' }).click();
    await officer.getByRole('button', { name: '用于全部标的' }).waitFor({ state: 'detached' });
    await officer.getByRole('button', { name: '错开时间' }).click();
    await officer.getByLabel('第 1 号开拍').fill(typedMoment(Date.now() + 3_600_000));
    await officer.getByRole('button', { name: '设定开拍时间' }).click();
    await officer.getByText('各件标的都已齐全').waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-event');
  }, 90_000);

  it('edits one lot in its sheet, with a secret reserve that nobody sees again', async () => {
    await officer.getByRole('button', { name: '编辑第 1 号' }).click();
    await officer.getByLabel('保留价', { exact: true }).selectOption('secret');
    await officer.getByLabel('保留价金额').fill('50');
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-event-lot');
    await officer.getByRole('button', { name: '保存标的' }).click();
    await officer.getByRole('button', { name: '保存标的' }).waitFor({ state: 'detached' });
    await officer.getByRole('cell', { name: '保密' }).waitFor();
    await officer.getByRole('button', { name: '编辑第 1 号' }).click();
    expect(await officer.getByLabel('保留价金额').inputValue()).toBe('');
    await officer.getByRole('button', { name: '取消' }).click();
    await officer.getByRole('button', { name: '移出第 3 号' }).click();
    await officer.getByRole('button', { name: '移出', exact: true }).click();
    await officer.getByRole('button', { name: '移出第 3 号' }).waitFor({ state: 'detached' });
  });

  it('announces by keyboard, and shows the frozen lots', async () => {
    await officer.getByRole('button', { name: '公告专场' }).focus();
    await officer.keyboard.press('Enter');
    await officer.getByRole('alertdialog').waitFor();
    await officer.keyboard.press('Tab');
    await officer.keyboard.press('Enter');
    await officer.getByRole('cell', { name: '已公告' }).first().waitFor();
    expect(await officer.getByRole('button', { name: '公告专场' }).count()).toBe(0);
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-event-announced');
  });

  const register = () => bidder.getByRole('button', { name: '提交报名' }).locator('visible=true');

  it('lets a bidder register with consent to the rules’ hash', async () => {
    await officer.getByRole('link', { name: '示例成果 1 号' }).waitFor();
    const path = await officer.getByRole('link', { name: '示例成果 1 号' }).getAttribute('href');
    await bidder.goto(`${served.url}${path}/register`);
    await bidder.getByText('示例装备有限公司').first().waitFor();
    expect(await register().isDisabled()).toBe(true);
    await bidder.getByText('打开规则').click();
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'register');
    await bidder.setViewportSize({ width: 360, height: 780 });
    await bidder.getByLabel('声明').check();
    await bidder.getByLabel('已读并同意').check();
    await register().click();
    await bidder.getByText('已提交，等待审核').waitFor();
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'register-submitted');
  });

  it('shows the officer the queue, and of a rejection the reason to the bidder', async () => {
    const refused = await pageOf(await world.person('bidder'));
    await refused.goto(bidder.url());
    await refused.getByLabel('声明').check();
    await refused.getByLabel('已读并同意').check();
    await refused.getByRole('button', { name: '提交报名' }).locator('visible=true').click();
    await refused.getByText('已提交，等待审核').waitFor();

    await officer.locator('main').getByRole('link', { name: '竞买人' }).click();
    await officer.getByRole('heading', { name: '竞买资格' }).waitFor();
    await officer.getByRole('button', { name: /^不通过：示例单位/ }).waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-bidders');
    await officer.getByRole('button', { name: /^不通过：示例单位/ }).click();
    await officer.getByLabel('理由').fill('示例：授权书未盖章');
    await expectNoAxeFindings(officer);
    await officer.getByRole('button', { name: '不通过报名' }).click();
    await officer.getByRole('button', { name: '通过资格：示例装备有限公司，第 1 号' }).click();
    await officer.getByText('没有待审核的报名').waitFor();
    await expectNoAxeFindings(officer);
    await refused.reload();
    await refused.getByText('示例：授权书未盖章').waitFor();
    await expectNoAxeFindings(refused);
    await refused.close();
  }, 90_000);

  it('confirms the exact amount alone, and the bidder has a code', async () => {
    await bidder.reload();
    await bidder.getByText('已通过，请汇保证金').waitFor();
    await bidder.locator('.bank .code').waitFor();
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'register-approved');

    await finance.goto(`${served.url}/desk/finance`);
    await finance.getByRole('button', { name: /^确认到账 LC1/ }).waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'desk-finance');
    await finance.getByRole('button', { name: /^确认到账 LC1/ }).click();
    await finance.getByLabel('银行流水上的金额').fill('47999.99');
    await finance.getByRole('dialog').getByRole('button', { name: '确认到账' }).click();
    await finance.getByText('相差 -0.01 元').waitFor();
    await expectNoAxeFindings(finance);
    await screenshots(finance, 'desk-finance-mismatch');
    await finance.getByLabel('银行流水上的金额').fill('48000');
    await finance.getByRole('dialog').getByRole('button', { name: '确认到账' }).click();
    await finance.getByText('没有待到账的保证金').waitFor();
    await expectNoAxeFindings(finance);
    await finance.getByRole('button', { name: '已到账' }).click();
    await finance.getByRole('cell', { name: '示例装备有限公司' }).waitFor();

    await bidder.reload();
    await bidder.getByText('可以出价').waitFor();
    expect(await bidder.locator('.standing .code').innerText()).toMatch(/^[A-Z0-9]{3,}$/);
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'register-qualified');
    await bidder.goto(`${served.url}/me/deposits`);
    await bidder.getByRole('cell', { name: '已到账' }).waitFor();
    await expectNoAxeFindings(bidder);
    await screenshots(bidder, 'own-deposits');
  }, 90_000);

  it('stops the holder with the entity named, a stranger at the door, and another role', async () => {
    const eventId = new URL(officer.url()).pathname.split('/')[3];
    const lots = await fetch(`${served.url}/api/v1/events/${eventId}/lots`);
    const { items }: any = await lots.json();
    const address = `${served.url}/lots/${items[1].id}/register`;
    const holder = await served.app.get(FindOrganisations, { strict: false }).byName('示例大学');
    const seller = await pageOf(await world.person('bidder', holder!));
    await seller.goto(address);
    await seller.getByLabel('声明').check();
    await seller.getByLabel('已读并同意').check();
    await seller.getByRole('button', { name: '提交报名' }).locator('visible=true').click();
    await seller.getByText('存在利害关系').waitFor();
    await seller.getByText(/示例大学 是本标的的委托人/).waitFor();
    await expectNoAxeFindings(seller);
    await screenshots(seller, 'register-conflict');
    await seller.close();
    await officer.goto(address);
    await officer.getByText('报名需要竞买人角色').waitFor();
    await expectNoAxeFindings(officer);
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(address);
    await stranger.getByRole('link', { name: '登录后报名' }).waitFor();
    await expectNoAxeFindings(stranger);
  }, 90_000);

  it('is complete in English, and says offline what it can’t do', async () => {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signInWith(context, served.url, (await world.person('auction-officer')).token);
    await context.addCookies([{ name: 'language', value: 'en', url: served.url }]);
    const page = await context.newPage();
    await page.goto(`${served.url}/desk/events`);
    await page.getByRole('button', { name: 'New event' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-events-en');
    await context.setOffline(true);
    await page.getByText('Offline, data as of').waitFor();
    expect(await page.getByRole('button', { name: 'New event' }).isDisabled()).toBe(true);
    await context.close();
  });

  it('names the role that has a right, and says when a page is not there', async () => {
    await finance.goto(`${served.url}/desk/bidders`);
    await finance.getByText('拍卖管理员').first().waitFor();
    await expectNoAxeFindings(finance);
    await officer.goto(`${served.url}/desk/events/00000000-0000-4000-8000-000000000000`);
    await officer.getByText('没有这个专场').waitFor();
    await expectNoAxeFindings(officer);
  }, 60_000);

  it('leaves nothing to complain of in any console', () => {
    const ours = complaints.flat().filter((each) => !/status of 4\d\d/.test(each));
    expect(ours).toEqual([]);
  });
});
