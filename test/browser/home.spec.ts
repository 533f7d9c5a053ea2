import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { rehearser, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

describeInBrowser('the public pages of a sale in a browser', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, page: Page, url: string, complaints: string[];
  let rehearse: (wanted?: object) => Promise<RehearsedSale>;

  beforeAll(async () => {
    database = await testDatabase();
    const [api] = await Promise.all([processes.start('api', { PORT: '0' }), processes.start('worker')]);
    url = api.line.split(' ').at(-1)!;
    rehearse = await rehearser(url);
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: DESK })).newPage();
    page.setDefaultTimeout(10_000);
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  it('begins with a first day: nothing to show, and what to do', async () => {
    await page.goto(url);
    await page.locator('.empty', { hasText: '还没有上线的成果' }).waitFor();
    await page.locator('.live', { hasText: '现在没有专场' }).waitFor();
    await screenshots(page, 'home-first-day');
    await expectNoAxeFindings(page);
    await page.locator('header nav a', { hasText: '拍卖' }).click();
    await page.locator('.empty', { hasText: '还没有公告的专场' }).waitFor();
    expect(await page.title()).toBe('专场 · 落锤');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
    await expectNoAxeFindings(page);
  });

  it('speaks English where it is asked to, and remembers', async () => {
    await page.goto(url);
    await page.locator('button', { hasText: 'English' }).click();
    await page.locator('h1', { hasText: 'Inventions by workers' }).waitFor();
    await page.reload();
    await page.locator('h1', { hasText: 'Inventions by workers' }).waitFor();
    await expectNoAxeFindings(page);
    await page.locator('button', { hasText: '中文' }).click();
    await page.locator('h1', { hasText: '职工的发明' }).waitFor();
  });

  it('answers an address that is no page with 404, in words', async () => {
    const answer = await page.goto(`${url}/nowhere`);
    expect(answer!.status()).toBe(404);
    await page.locator('h1', { hasText: '没有这个页面' }).waitFor();
    await expectNoAxeFindings(page);
    complaints.length = 0;
  });

  it('shows all lots of an event, and what can be filtered', async () => {
    const { eventId, lots } = await rehearse({ lots: 12 });
    await page.goto(`${url}/events/${eventId}`);
    await page.locator('.tiles .first', { hasText: '进入第 1 号' }).waitFor();
    await page
      .locator('.tiles li')
      .nth(lots.length - 1)
      .waitFor();
    await screenshots(page, 'event');
    await expectNoAxeFindings(page);
    await page.locator('.segments button', { hasText: '待开' }).click();
    await page.locator('.empty', { hasText: '没有这一类标的' }).waitFor();
    expect(page.url()).toContain('?show=coming');
    await expectNoAxeFindings(page);
    await page.locator('button', { hasText: '看全部标的' }).click();
    await page.locator('.tiles a.button').click();
    await page.waitForURL(`**/lots/${lots[0]!.id}`);
    expect(complaints).toEqual([]);
  }, 60_000);
});
