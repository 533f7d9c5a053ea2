import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Bidder } from '@luochui/testing/bidder.js';
import { describeInBrowser, DESK, expectNoAxeFindings, screenshots, signInWith } from '@luochui/testing/browser.js';
import { REAL_SUMS, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import { Rehearsals } from '@luochui/testing/rehearsals.js';
import type { Page } from 'playwright-core';

describeInBrowser('maxima on the lot page', () => {
  const rehearsals = new Rehearsals();
  beforeAll(() => rehearsals.begin(), 60_000);
  afterAll(() => rehearsals.end());

  async function seenByFirst({ bidders, lots }: RehearsedSale): Promise<Page> {
    const context = await rehearsals.browser.newContext({ viewport: DESK });
    await signInWith(context, rehearsals.url, bidders[0]!.token);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${rehearsals.url}/lots/${lots[0]!.id}`);
    await page.locator('.act .main.primary:not([aria-disabled])').waitFor();
    return page;
  }

  const leads = (page: Page) => page.locator('.stand', { hasText: '您领先' }).waitFor();

  it('are bid up to for their bidder, and shown to nobody else', async () => {
    const sale = await rehearsals.make({ rules: { ...REAL_SUMS, proxyBids: true } });
    const lotId = sale.lots[0]!.id;
    const page = await seenByFirst(sale);
    const dialog = page.locator('[role=dialog]');
    const rung = page.locator('.ladder .proxy');
    // On a phone the sheet is the whole screen, so it has a way out of its own.
    await rung.click();
    await dialog.locator('button', { hasText: '取消' }).click();
    await dialog.waitFor({ state: 'detached' });
    await rung.click();
    await dialog.locator('input').fill('90');
    await dialog.locator('button', { hasText: '设最高价 90 万元' }).click();
    await dialog.locator('.note', { hasText: '高出' }).waitFor();
    await screenshots(page, 'lot-proxy');
    await expectNoAxeFindings(page);
    await dialog.locator('button', { hasText: '确认最高价 90 万元' }).click();
    await leads(page);
    await rung.filter({ hasText: '最高 90 万' }).waitFor();

    // Outbid, the lot bids for him; what he would pay at most stands nowhere in what others are told.
    const other = new Bidder(rehearsals.url, sale.bidders[1]!.token);
    expect((await other.bids(lotId, '81000000')).ok).toBe(true);
    await other.leaves();
    await page.locator('.log .by-proxy').nth(1).waitFor();
    await leads(page);
    const told = await (await fetch(`${rehearsals.url}/api/v1/lots/${lotId}/entries`)).text();
    expect(told).not.toContain('90000000');
    const accepted = JSON.parse(told).items.filter(({ type }: any) => type === 'bid.accepted');
    expect(accepted.map(({ amount }: any) => amount)).toEqual(['80000000', '81000000', '82000000']);

    // Lowered to what is committed; not below it.
    await rung.click();
    await dialog.locator('input').fill('81');
    await dialog.locator('.note', { hasText: '最低 82 万元' }).waitFor();
    await dialog.locator('input').fill('82');
    await dialog.locator('button', { hasText: '改为最高价 82 万元' }).click();
    await rung.filter({ hasText: '最高 82 万' }).waitFor();
    await expectNoAxeFindings(page);
  }, 60_000);

  it('have no place where the rules take none', async () => {
    const page = await seenByFirst(await rehearsals.make());
    expect(await page.locator('.ladder button').count()).toBe(8);
    expect(await page.locator('.ladder .proxy').count()).toBe(0);
  });
});
