import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  PHONE,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { Rehearsals } from '@luochui/testing/rehearsals.js';
import type { Page } from 'playwright-core';

describeInBrowser('the lot page when it comes', () => {
  const rehearsals = new Rehearsals();
  beforeAll(() => rehearsals.begin(), 60_000);
  afterAll(() => rehearsals.end());

  const main = (page: Page, words: string) => page.locator('.act .main', { hasText: words });

  it('lets a visitor watch, and offers him to sign in', async () => {
    const sale = await rehearsals.make();
    const context = await rehearsals.browser.newContext({ viewport: DESK });
    const page = await context.newPage();
    await page.goto(`${rehearsals.url}/lots/${sale.lots[0]!.id}`);
    await main(page, '登录后竞买').waitFor();
    await screenshots(page, 'lot-visitor');
    await expectNoAxeFindings(page);
    await main(page, '登录后竞买').click();
    await page.locator('h1', { hasText: '登录' }).waitFor();
    await expectNoAxeFindings(page);
    await context.close();
  });

  it('moves nothing when React takes over', async () => {
    const sale = await rehearsals.make();
    for (const viewport of [PHONE, DESK]) {
      const context = await rehearsals.browser.newContext({ viewport });
      await signInWith(context, rehearsals.url, sale.bidders[0]!.token);
      const page = await context.newPage();
      await page.addInitScript(`addEventListener('DOMContentLoaded', () => new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value;
      }).observe({ type: 'layout-shift', buffered: true }))`);
      await page.goto(`${rehearsals.url}/lots/${sale.lots[0]!.id}`);
      await main(page, '出价 80 万元').waitFor();
      await page.locator('.lot-top', { hasText: '已连接' }).waitFor();
      expect(await page.evaluate('window.shift ?? 0')).toBeLessThan(0.05);
      await context.close();
    }
  });
});
