import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { CatalogueModule } from '@luochui/catalogue';
import { makeWorkbook } from '@luochui/demonstration';
import { Config } from '@luochui/platform/config/config.js';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshot,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { aPerson } from '@luochui/testing/people.js';
import { Processes } from '@luochui/testing/processes.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, BrowserContext, Page } from 'playwright-core';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const config = new Config();
const nasa = join(config.listingsDir, 'nasa-patents/nasa-patents.csv');
const listings = existsSync(nasa);
if (!listings && config.requires('SHARED')) throw new Error(`LISTINGS_DIR: no ${nasa}, and REQUIRE_SHARED is set`);
if (!listings) console.warn(`left out: nasa-patents through the page, as there is no ${nasa}`);

describeInBrowser('the import page', () => {
  const processes = new Processes();
  let database: TestDatabase, app: INestApplication, browser: Browser, context: BrowserContext, page: Page, url: string;
  let complaints: string[];

  beforeAll(async () => {
    database = await testDatabase();
    const [api] = await Promise.all([processes.start('api', { PORT: '0' }), processes.start('worker')]);
    url = api.line.split(' ').at(-1)!;
    app = (await Test.createTestingModule({ imports: [CatalogueModule] }).compile()).createNestApplication();
    await app.init();
    const officer = await aPerson(app, ['listing-officer']);
    browser = await openBrowser();
    context = await browser.newContext({ viewport: DESK });
    await signInWith(context, url, officer.token);
    page = await context.newPage();
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await app?.close();
    await database?.drop();
  });

  const choose = async (name: string, buffer: Buffer, mimeType = XLSX) => {
    await page.goto(`${url}/desk/projects/import`);
    await page.setInputFiles('.file-drop input', { name, mimeType, buffer });
  };
  const go = (rows: number) => page.getByRole('button', { name: `导入 ${rows} 行` });
  const count = async (name: string) =>
    Number(await page.locator('.count div', { hasText: name }).locator('dd').textContent());

  it('shows the way in, and refuses a file that is none', async () => {
    await page.goto(`${url}/desk/projects/import`);
    await page.getByText('选择表格文件').waitFor();
    await expectNoAxeFindings(page);
    await page.setViewportSize(DESK);
    await choose('坏文件.xlsx', makeWorkbook({ mended: true }).subarray(0, 20_000));
    await page.getByText('文件不完整').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-import-refused');
  }, 60_000);

  it('takes 720 of 732 rows, says what is wrong with twelve, and comes back to its progress', async () => {
    await page.setViewportSize(DESK);
    await choose('示例成果.xlsx', makeWorkbook({ mended: false }));
    await go(720).waitFor({ timeout: 30_000 });
    expect([await count('全部'), await count('新增'), await count('有误')]).toEqual([732, 720, 12]);
    expect(await page.locator('.issue-table tbody tr').count()).toBe(12);
    await page.locator('.issue-table').getByText('新能源').first().waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-import-check');
    await page.setViewportSize(DESK);
    await page.locator('.guesses summary').first().click();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-import-guesses');
    await page.setViewportSize(DESK);

    await go(720).click();
    await page.locator('.meter').waitFor();
    await screenshot(page, 'desk-import-running');
    await page.reload();
    await page.getByText('已新增 720 项').waitFor({ timeout: 60_000 });
    expect(await page.getByRole('link', { name: '下载错误表（12 行）' }).isVisible()).toBe(true);
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-import-done');
  }, 120_000);

  it('mends a cell in place, adopts a suggestion, and takes nothing twice', async () => {
    await page.setViewportSize(DESK);
    await choose('示例成果.xlsx', makeWorkbook({ mended: false }));
    await page.getByRole('button', { name: '导入 720 行' }).waitFor({ timeout: 30_000 });
    expect([await count('新增'), await count('不变')]).toEqual([0, 720]);
    await page.locator('tr', { hasText: '新能原' }).getByRole('button', { name: '采用' }).click();
    await go(721).waitFor();
    await page.locator('tr', { hasText: '-5 万元' }).getByRole('button', { name: '修改' }).click();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('5 万元');
    await page.keyboard.press('Enter');
    await go(722).waitFor();
    await page.getByText('10 行有误，已改 2 处').waitFor();
    await go(722).click();
    await page.getByText('已新增 2 项').waitFor({ timeout: 60_000 });
    expect(complaints).toEqual([]);
  }, 120_000);

  it('speaks English', async () => {
    await context.addCookies([{ name: 'language', value: 'en', url }]);
    await page.reload();
    await page.getByText('2 new, 0 updated').waitFor();
    await page
      .getByText('Prices')
      .or(page.getByText('A price is above 0'))
      .or(page.getByText('A range'))
      .first()
      .waitFor();
    await page.setViewportSize(PHONE);
    await screenshot(page, 'desk-import-done-en-360', true);
    await context.addCookies([{ name: 'language', value: 'zh', url }]);
    await page.setViewportSize(DESK);
  }, 60_000);

  it('maps a stranger’s words together, keeps them under a name, and offers them for the next file', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `词语 ${i},示例大学,Class ${i + 1},技术秘密`);
    const file = Buffer.from(['成果名称,持有人,所属领域,知识产权类型', ...rows].join('\n'));
    await choose('strangers.csv', file, 'text/csv');
    await page.getByText('词语的对应（31 个，其中 30 个待定）').waitFor({ timeout: 30_000 });
    await page.getByLabel('查找词语').fill('class 1');
    await page.getByLabel('找到的 11 个“所属领域”都归为').selectOption('new-materials');
    await page.getByLabel('查找词语').fill('class');
    await page.getByLabel('“Class 2”归为').selectOption('biomedicine');
    await page.getByLabel('查找词语').fill('class 30');
    await page.getByLabel('找到的 1 个“所属领域”都归为').selectOption('reject');
    await page.getByLabel('查找词语').fill('');
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-import-words');
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: '按所选对应重读（13 个）' }).click();
    await page.getByText('词语的对应（31 个，其中 17 个待定）').waitFor();
    await page.getByLabel('查找词语').fill('class');
    await page.getByLabel('找到的 30 个“所属领域”都归为').selectOption('other');
    await page.getByRole('button', { name: '按所选对应重读（30 个）' }).click();
    await page.getByText('词语的对应（31 个）', { exact: true }).waitFor();
    await page.locator('.guesses summary').first().click();
    await page.getByLabel('保存对应关系为').fill('strangers');
    await page.getByRole('button', { name: '按此名称重读' }).click();
    await page.locator('.fits').waitFor({ state: 'detached' });
    await go(30).click();
    await page.getByText('已新增 30 项').waitFor({ timeout: 60_000 });

    await choose('next.csv', Buffer.from(file.toString().replace('Class 7', 'Class 8')), 'text/csv');
    await page.getByRole('button', { name: '沿用“strangers”' }).click();
    await page.getByText('词语的对应（30 个）', { exact: true }).waitFor();
    await go(30).waitFor();
    expect([await count('新增'), await count('不变')]).toEqual([0, 30]);
    expect(complaints).toEqual([]);
  }, 120_000);

  (listings ? it : it.skip)(
    'takes a stranger’s list once somebody has said what it leaves out',
    async () => {
      await choose('nasa-patents.csv', readFileSync(nasa), 'text/csv');
      await page.getByText('需要您决定').waitFor({ timeout: 30_000 });
      await page.locator('.guesses summary').first().click();
      const kept = page.getByLabel('保存对应关系为');
      await kept.fill('nasa-patents');
      await page.getByRole('button', { name: '按此名称重读' }).click();
      await page.getByLabel(/“Patent Expiration Date”/).waitFor();
      await go(1393).waitFor();
      await page.getByLabel(/不像中国专利号/).fill('US');
      await page.getByLabel(/没有“所属领域”/).selectOption('other');
      await page.getByLabel(/“Issued”相当于/).selectOption('invention');
      await page.getByLabel(/“GM”相当于/).selectOption('application');
      await screenshot(page, 'desk-import-nasa', true);
      await go(1393).click();
      await page.getByText('已新增 1393 项').waitFor({ timeout: 90_000 });

      // The same list after another spreadsheet: what it swapped is in sight before anything is changed.
      const resaved = nasa.replace('.csv', '-resaved.xlsx');
      await choose('nasa-patents-resaved.xlsx', readFileSync(resaved));
      await page.getByRole('button', { name: '沿用“nasa-patents”' }).click();
      await page.getByRole('button', { name: '到期日 374' }).click();
      await page.locator('.change').first().waitFor();
      expect([await count('更新'), await count('新增'), await count('不变')]).toEqual([374, 0, 1019]);
      await expectNoAxeFindings(page);
      await screenshots(page, 'desk-import-changes');
      await page.setViewportSize(DESK);
    },
    150_000,
  );
});
