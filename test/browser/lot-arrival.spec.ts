import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { rehearser, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

describeInBrowser('the lot page when it comes', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, url: string;
  let rehearse: (wanted?: object) => Promise<RehearsedSale>;

  beforeAll(async () => {
    database = await testDatabase();
    const api = await processes.start('api', { PORT: '0' });
    url = api.line.split(' ').at(-1)!;
    rehearse = await rehearser(url);
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  const main = (page: Page, words: string) => page.locator('.act .main', { hasText: words });

  it('lets a visitor watch, and offers him to sign in', async () => {
    const sale = await rehearse();
    const context = await browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    await page.goto(`${url}/lots/${sale.lots[0]!.id}`);
    await main(page, '登录后竞买').waitFor();
    await screenshots(page, 'lot-visitor');
    await expectNoAxeFindings(page);
    await main(page, '登录后竞买').click();
    await page.locator('h1', { hasText: '登录' }).waitFor();
    await expectNoAxeFindings(page);
    await context.close();
  });

  it('moves nothing when React takes over', async () => {
    const sale = await rehearse();
    for (const viewport of [PHONE, DESK]) {
      const context = await browser.newContext({ viewport });
      await signInWith(context, url, sale.bidders[0]!.token);
      const page = await context.newPage();
      await page.addInitScript(`addEventListener('DOMContentLoaded', () => new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value;
      }).observe({ type: 'layout-shift', buffered: true }))`);
      await page.goto(`${url}/lots/${sale.lots[0]!.id}`);
      await main(page, '出价 80 万元').waitFor();
      await page.locator('.lot-top', { hasText: '已连接' }).waitFor();
      expect(await page.evaluate('window.shift ?? 0')).toBeLessThan(0.05);
      await context.close();
    }
  });
});
