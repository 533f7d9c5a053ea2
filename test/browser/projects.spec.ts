import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { CatalogueModule, TakeProjectsForEvent } from '@luochui/catalogue';
import type { Project } from '@luochui/catalogue/wire/project.js';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshot,
  screenshots,
} from '@luochui/testing/browser.js';
import { anOpenLot } from '@luochui/testing/builders.js';
import { aPerson } from '@luochui/testing/people.js';
import { Processes } from '@luochui/testing/processes.js';
import { EXAMPLES, Projects } from '@luochui/testing/projects.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

const FILLERS = 44;

describeInBrowser('the catalogue', () => {
  const processes = new Processes();
  let database: TestDatabase, app: INestApplication, browser: Browser, page: Page, url: string;
  let projects: Projects, examples: Project[];
  let complaints: string[];

  beforeAll(async () => {
    database = await testDatabase();
    url = (await processes.start('api', { PORT: '0' })).line.split(' ').at(-1)!;
    app = (await Test.createTestingModule({ imports: [CatalogueModule] }).compile()).createNestApplication();
    await app.init();
    projects = new Projects(app, {
      holder: await aPerson(app, ['holder']),
      officer: await aPerson(app, ['listing-officer']),
    });
    browser = await openBrowser();
    page = await (await browser.newContext({ viewport: PHONE })).newPage();
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await app?.close();
    await database?.drop();
  });

  it('says that nothing is released yet', async () => {
    await page.goto(`${url}/projects`);
    await page.getByText('还没有发布的成果').waitFor();
    await expectNoAxeFindings(page);
  });

  it('comes with its first results in the HTML', async () => {
    const fillers = Array.from({ length: FILLERS }, (_, i) => ({
      title: `示例工艺 ${i + 1}`,
      field: i % 2 ? ('biomedicine' as const) : ('integrated-circuits' as const),
      trl: (i % 9) + 1,
      modes: ['ordinary' as const],
    }));
    await projects.released(fillers);
    examples = await projects.released(EXAMPLES);
    const bare = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const first = await bare.newPage();
    await first.goto(`${url}/projects?query=${encodeURIComponent('电池')}&sort=price-low`);
    expect(await first.locator('h1').innerText()).toBe('48 项成果，等您来用');
    expect(await first.locator('article h2').allInnerTexts()).toEqual([
      '退役电池余能快速评估方法及系统',
      '动力电池模组激光焊接在线检测装置',
      '全固态电池硫化物电解质连续成膜工艺',
      '钠离子电池关键技术与应用',
    ]);
    expect(await first.locator('article .price').first().innerText()).toBe('30万元');
    // A form and links, before any script.
    await first.locator('input[name=query]').fill('焊接');
    await first.getByRole('button', { name: '搜索' }).click();
    expect(await first.locator('article mark').allInnerTexts()).toEqual(['焊接']);
    await bare.close();
  });

  it('searches, filters, sorts and pages by its address', async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(`${url}/projects`);
    await page.getByText('48 项', { exact: true }).waitFor();
    await page.getByRole('searchbox').fill('电池');
    await page.getByRole('searchbox').press('Enter');
    await page.getByText('4 项', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: /新能源/ }).check();
    await page.getByText('3 项', { exact: true }).waitFor();
    // The other fields still say what they would bring.
    expect(await page.locator('label', { hasText: '新材料' }).innerText()).toMatch(/1$/);
    expect(decodeURIComponent(page.url())).toContain('/projects?query=电池&field=new-energy');
    await page.getByLabel('排序').selectOption('price-high');
    await page.locator('article:first-child h2', { hasText: '动力电池' }).waitFor();
    await page.reload();
    expect(await page.getByRole('checkbox', { name: /新能源/ }).isChecked()).toBe(true);
    await expectNoAxeFindings(page);
    await screenshots(page, 'projects');
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole('link', { name: '去掉 新能源' }).click();
    await page.getByText('4 项', { exact: true }).waitFor();
    await page.goto(`${url}/projects`);
    await page.getByRole('link', { name: '下一页' }).click();
    await page.locator('.page-links [aria-current]', { hasText: '2' }).waitFor();
    expect(await page.locator('article').count()).toBe(20);
    await screenshot(page, 'projects-page-2-1440', true);
  });

  it('offers to drop the filter that stands in the way', async () => {
    await page.goto(`${url}/projects?query=${encodeURIComponent('电池')}&field=biomedicine`);
    await page.getByText('没有同时满足的成果').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'projects-empty');
    await page.getByRole('link', { name: '去掉搜索词，有 22 项' }).click();
    await page.getByText('22 项', { exact: true }).waitFor();
  });

  it('filters on a phone in a sheet', async () => {
    await page.setViewportSize(PHONE);
    await page.goto(`${url}/projects`);
    await page.getByRole('button', { name: '筛选' }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByRole('checkbox', { name: /新能源/ }).check();
    await sheet.getByRole('button', { name: '看 3 项' }).waitFor();
    await expectNoAxeFindings(page, [PHONE]);
    await screenshot(page, 'projects-filters-360');
    await sheet.getByRole('button', { name: '看 3 项' }).click();
    await page.getByRole('button', { name: '筛选 · 1' }).waitFor();
    expect(await page.locator('article').count()).toBe(3);
  });

  it('shows a project with what is known of its rights, and no more', async () => {
    await page.getByRole('link', { name: /动力电池/ }).click();
    await page.getByRole('heading', { level: 1, name: /动力电池/ }).waitFor();
    expect(await page.locator('.offer .price').innerText()).toBe('48万元');
    await page.getByText('2 件中国专利号的校验位相符').waitFor();
    await page.getByText('最早届满 2031-05-19').waitFor();
    await page.getByText('年费、共有、质押、在先许可与权属争议未在此核对。').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'project');
    await app.get(TakeProjectsForEvent).run([examples[2]!.id]);
    await page.goto(`${url}/projects/${examples[2]!.id}`);
    await page.locator('.offer', { hasText: '已编入专场' }).waitFor();
    await page.getByText('1 件不是带校验位的中国专利号').waitFor();
    await expectNoAxeFindings(page);
  });

  it('leads to the lot that a project is put up as', async () => {
    const { lotId, projectId } = await anOpenLot(database.url);
    await page.goto(`${url}/projects/${projectId}`);
    const watch = page.getByRole('link', { name: '看竞价' });
    await watch.waitFor();
    expect(await watch.getAttribute('href')).toBe(`/lots/${lotId}`);
    await expectNoAxeFindings(page);
    await rowsOf(
      database.url,
      `update lot set status = 'announced', opens_at = ends_at - interval '10 minutes' where id = $1`,
      lotId,
    );
    await page.reload();
    const register = page.getByRole('link', { name: '报名竞买' });
    await register.waitFor();
    expect(await register.getAttribute('href')).toBe(`/lots/${lotId}/register`);
    await expectNoAxeFindings(page);
    await screenshots(page, 'project-with-lot');
  });

  it('speaks English too', async () => {
    await page.context().addCookies([{ name: 'language', value: 'en', url }]);
    await page.goto(`${url}/projects/${examples[1]!.id}`);
    await page.getByText('the first expires on 2031-05-19').waitFor();
    await expectNoAxeFindings(page);
    await page.goto(`${url}/projects?trl=4-6`);
    await page.getByRole('heading', { name: '49 projects, ready to be used' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'projects-en');
    await page.context().clearCookies();
  });

  it('says of an unknown project that there is none, and of no network what holds', async () => {
    await page.goto(`${url}/projects/${examples[1]!.id.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))}`);
    await page.getByRole('heading', { name: '没有这项成果' }).waitFor();
    await expectNoAxeFindings(page);
    await page.goto(`${url}/projects`);
    expect(complaints.filter((each) => !each.includes('404'))).toEqual([]);
    await page.context().setOffline(true);
    await page.getByText('断网时不能搜索').waitFor();
    expect(await page.getByRole('button', { name: '搜索' }).isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
    await page.context().setOffline(false);
  });

  it('keeps what was typed and ticked before React came', async () => {
    const slow = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const first = await slow.newPage();
    let letGo = () => {};
    const held = new Promise<void>((resolve) => (letGo = resolve));
    await first.route('**/assets/*.js', async (route) => {
      await held;
      await route.continue();
    });
    await first.goto(`${url}/projects`, { waitUntil: 'commit' });
    await first.getByRole('checkbox', { name: /新能源/ }).check();
    await first.getByRole('searchbox').fill('电池');
    letGo();
    await first.waitForURL(/field=new-energy/);
    expect(await first.getByRole('searchbox').inputValue()).toBe('电池');
    expect(await first.getByRole('checkbox', { name: /新能源/ }).isChecked()).toBe(true);
    await slow.close();
  });

  it('moves nothing when React takes over', async () => {
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.shift = (window.shift ?? 0) + entry.value;
    }).observe({ type: 'layout-shift', buffered: true }))`);
    for (const path of ['/projects', `/projects/${examples[1]!.id}`])
      for (const viewport of [PHONE, { width: 1440, height: 900 }]) {
        await page.setViewportSize(viewport);
        await page.goto(url + path);
        await page.getByRole('link', { name: '登录' }).waitFor();
        expect([path, viewport.width, await page.evaluate('window.shift ?? 0')]).toEqual([
          path,
          viewport.width,
          expect.any(Number),
        ]);
        expect(await page.evaluate('window.shift ?? 0')).toBeLessThan(0.05);
      }
  });
});
