import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
  signIn,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

/** On the demonstration, as a stranger finds it. */
describeInBrowser('today and my page', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, url: string;
  let passwords: ReadonlyMap<string, string>;

  beforeAll(async () => {
    database = await testDatabase();
    const { line, output } = await processes.start('standalone', { PORT: '0' });
    url = line.split(' ').at(-1)!;
    const accounts = output.split('\n').filter((each) => each.startsWith('account '));
    passwords = new Map(accounts.map((each) => each.split(' ').slice(2) as [string, string]));
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  async function signedIn(login: string, language: 'zh' | 'en' = 'zh'): Promise<Page> {
    const context = await browser.newContext();
    await context.addCookies([{ name: 'language', value: language, url }]);
    const page = await context.newPage();
    await signIn(page, url, login, passwords.get(login)!);
    return page;
  }

  it('leads staff to their day and says what is due in their role', async () => {
    const page = await signedIn('contract-officer');
    const complaints = complaintsOf(page);
    expect(new URL(page.url()).pathname).toBe('/desk');
    await page.getByText('份跟踪报告逾期未报').waitFor();
    await page.getByText('1 份跟踪报告等待核对').waitFor();
    expect(await page.locator('.due-list .dark').count()).toBe(1);
    await page.getByText('此刻没有标的在竞价').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-today');
    expect(complaints).toEqual([]);
  });

  it('says so when nothing is due', async () => {
    const page = await signedIn('finance-officer');
    await page.getByText('今天没有到期的事').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-today-empty');
  });

  it('is the same in English', async () => {
    const page = await signedIn('auction-officer', 'en');
    await page.getByRole('link', { name: 'Build' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-today-en');
  });

  it('names the role that has the desk to whoever has none', async () => {
    const page = await signedIn('bidder-3');
    await page.goto(`${url}/desk`);
    await page.locator('.notice h1').waitFor();
    await expectNoAxeFindings(page);
  });

  it('leads a buyer to his page, with the report that is due', async () => {
    for (const login of ['bidder-1', 'bidder-2', 'bidder-3']) {
      const page = await signedIn(login);
      expect(new URL(page.url()).pathname).toBe('/me');
      await page.locator('.next, .empty').waitFor();
      await expectNoAxeFindings(page);
      await screenshots(page, `me-${login}`);
    }
    const page = await signedIn('bidder-2');
    await page.getByRole('link', { name: '提交报告' }).first().waitFor();
  });

  it('gives the first step where nothing is due, and asks a stranger to sign in', async () => {
    const page = await signedIn('inventor', 'en');
    await page.getByText('Nothing to do right now').waitFor();
    await expectNoAxeFindings(page);
    const stranger = await (await browser.newContext()).newPage();
    await stranger.goto(`${url}/me`);
    await stranger.getByText('请先登录').waitFor();
    await expectNoAxeFindings(stranger);
    await screenshots(stranger, 'me-stranger');
  });

  it('lets the officer open three lots of the example event, to which the two example bidders are admitted', async () => {
    const officer = await signedIn('auction-officer');
    const complaints = complaintsOf(officer);
    await officer.getByRole('link', { name: '去编排' }).click();
    await officer.getByRole('button', { name: '让 3 件在 60 秒后开拍（示例）' }).click();
    await officer.getByText('第 1、2、3 号将在').waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-event-example');
    expect(complaints).toEqual([]);
    for (const login of ['bidder-1', 'bidder-2']) {
      const page = await signedIn(login);
      await page.getByText('资格已通过').first().waitFor();
      expect(await page.getByRole('link', { name: '去标的页' }).count()).toBe(3);
    }
    const holder = await signedIn('holder');
    expect(await holder.getByText('资格已通过').count()).toBe(0);
  });

  it('stays readable without the network', async () => {
    const page = await signedIn('contract-officer');
    await page.getByText('份跟踪报告逾期未报').waitFor();
    await page.context().setOffline(true);
    await page.locator('.offline-strip').waitFor();
    await page.getByText('份跟踪报告逾期未报').waitFor();
    await expectNoAxeFindings(page);
  });
});
