import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { aSoldLot } from '@luochui/testing/sold-lot.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

describeInBrowser('the figures page', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, page: Page, url: string;

  beforeAll(async () => {
    database = await testDatabase();
    url = (await processes.start('api', { PORT: '0' })).line.split(' ').at(-1)!;
    browser = await openBrowser();
    page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  it('says that there is nothing to count, and that rehearsals never count', async () => {
    await page.goto(`${url}/figures`);
    await page.getByText('还没有可以数的').waitFor();
    await page.getByText('演练不计入任何数字').waitFor();
    await expectNoAxeFindings(page);
  });

  it('shows what was released, put up and sold, and gives it away as a file', async () => {
    const complaints = complaintsOf(page);
    for (const sold of [true, true, false]) await aSoldLot(database.url, { sold });
    await page.reload();
    await page.getByText('成交 2 件，流拍 1 件').waitFor();
    expect(await page.locator('.summary .number').allInnerTexts()).toEqual(['3', '3', '0', '0元', '96万元']);
    await page.getByRole('button', { name: '成交', exact: true }).click();
    expect(await page.getByRole('list', { name: '按领域: 成交' }).innerText()).toMatch(/新材料\s+2/);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('下载数据（CSV）').click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('合计,3,3,2,0,1920000.00,0.00');
    await page.getByText('同样的数字，列成表').click();
    await expectNoAxeFindings(page);
    await screenshots(page, 'figures');
    expect(complaints).toEqual([]);
  });

  it('shows one event by itself, in English too', async () => {
    const [{ id }] = await rowsOf(database.url, 'select id from event order by number limit 1');
    await page.context().addCookies([{ name: 'language', value: 'en', url }]);
    await page.goto(`${url}/figures/${id}`);
    await page.getByRole('heading', { name: /figures$/ }).waitFor();
    expect(await page.locator('.summary .number').first().innerText()).toBe('3');
    await page.getByRole('link', { name: 'All events' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'figures-event-en');
  });

  it('says what to do when there is no such event', async () => {
    await page.goto(`${url}/figures/00000000-0000-4000-8000-000000000000`);
    await page.getByRole('heading', { name: 'No figures for this event' }).waitFor();
    await expectNoAxeFindings(page);
  });
});
