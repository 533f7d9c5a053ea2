import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import type { INestApplication } from '@nestjs/common';
import { CatalogueModule } from '@luochui/catalogue';
import type { Project } from '@luochui/catalogue/wire/project.js';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  screenshot,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { aPerson, type Person } from '@luochui/testing/people.js';
import { Processes } from '@luochui/testing/processes.js';
import { EXAMPLES, Projects } from '@luochui/testing/projects.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

const FILLERS = 26;
const MISTYPED = { ipKind: 'invention' as const, jurisdiction: 'CN', number: 'ZL202010561208.7' };

describeInBrowser('projects at the desk', () => {
  const processes = new Processes();
  let database: TestDatabase, app: INestApplication, browser: Browser, page: Page, url: string;
  let holder: Person, officer: Person, submitted: Project, complaints: string[];

  const pageOf = async (who: Person): Promise<Page> => {
    const context = await browser.newContext({ viewport: DESK });
    await signInWith(context, url, who.token);
    return context.newPage();
  };

  beforeAll(async () => {
    database = await testDatabase();
    url = (await processes.start('api', { PORT: '0' })).line.split(' ').at(-1)!;
    app = (await Test.createTestingModule({ imports: [CatalogueModule] }).compile()).createNestApplication();
    await app.init();
    holder = await aPerson(app, ['holder']);
    officer = await aPerson(app, ['listing-officer']);
    const projects = new Projects(app, { holder, officer });
    for (const example of EXAMPLES) await projects.accepted(example);
    await projects.accepted({ title: '工业 CT 亚微米缺陷自动判读', trl: 7, rights: [MISTYPED] });
    for (let i = 1; i <= FILLERS; i++)
      await projects.accepted({ title: `示例工艺 ${i}`, field: 'biomedicine', trl: 5 });
    submitted = await projects.submitted({ ...EXAMPLES[0], title: '聚酰亚胺气凝胶薄膜卷对卷制备' });
    browser = await openBrowser();
    page = await pageOf(officer);
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await app?.close();
    await database?.drop();
  });

  const row = (title: string) => page.locator('tbody tr', { hasText: title });

  it('are for certain roles, which are named', async () => {
    const stranger = await (await browser.newContext({ viewport: DESK })).newPage();
    await stranger.goto(`${url}/desk/projects`);
    await stranger.getByText(/可以使用的角色：受理人员/).waitFor();
    await stranger.getByRole('link', { name: '登录' }).last().waitFor();
    await expectNoAxeFindings(stranger);
    await stranger.context().close();
    const holders = await pageOf(holder);
    await holders.goto(`${url}/desk/projects`);
    await holders.getByText(/可以使用的角色/).waitFor();
    await holders.context().close();
    const auditor = await pageOf(await aPerson(app, ['auditor']));
    await auditor.goto(`${url}/desk/projects`);
    await auditor.getByRole('heading', { name: '待发布 31 项' }).waitFor();
    expect(await auditor.getByRole('button', { name: /发布所选/ }).count()).toBe(0);
    await auditor.context().close();
  });

  it('are walked, selected and opened by keys', async () => {
    await page.goto(`${url}/desk/projects`);
    await page.getByRole('heading', { name: '待发布 31 项' }).waitFor();
    for (const key of ['j', 'j', 'x', 'j', 'j', 'j', 'x']) await page.keyboard.press(key);
    await page.getByText('已选 2').waitFor();
    await page.getByText('1 项不能发布：0005 校验位不符 ZL202010561208.7').waitFor();
    await page.getByRole('button', { name: '发布所选（1）' }).waitFor();
    expect(await row('工业 CT').getAttribute('aria-current')).toBe('true');
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-projects');
    await page.setViewportSize(DESK);
    await page.keyboard.press('k');
    await page.keyboard.press('e');
    await page.getByRole('heading', { level: 1, name: '全固态电池硫化物电解质连续成膜工艺' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '待发布 31 项' }).waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('电池');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '待发布 4 项' }).waitFor();
    expect(new URL(page.url()).searchParams.get('query')).toBe('电池');
  });

  it('are released in bulk over all pages, and what can’t be is named and tried again', async () => {
    await page.goto(`${url}/desk/projects`);
    await page.getByRole('checkbox', { name: '选中本页' }).check();
    await page.getByText('已选 20').waitFor();
    await page.getByRole('button', { name: '选中全部 31 项' }).click();
    await page.getByText('已选 31').waitFor();
    // Meanwhile somebody else gives one of them back.
    const given = await page.evaluate(async () => {
      const { items }: any = await (await fetch('/api/v1/projects?status=accepted&query=示例工艺&sort=number')).json();
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ reason: '缺检测报告' });
      return (await fetch(`/api/v1/projects/${items[0].id}/return`, { method: 'POST', headers, body })).status;
    });
    expect(given).toBe(200);
    await page.getByRole('button', { name: '发布所选（30）' }).click();
    const outcome = page.locator('.outcome');
    await outcome.getByText('已发布 29 项').waitFor();
    await outcome.getByText('不在待发布').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-projects-released');
    await page.setViewportSize(DESK);
    await outcome.getByRole('button', { name: '重试这 1 项' }).click();
    await outcome.getByText('已发布 0 项').waitFor();
    await page.getByRole('heading', { name: '待发布 1 项' }).waitFor();
    await page.getByRole('link', { name: /^已发布/ }).click();
    await page.getByRole('heading', { name: '已发布 29 项' }).waitFor();
  });

  it('are accepted, or returned with a reason', async () => {
    await page.goto(`${url}/desk/projects?status=submitted`);
    await row('聚酰亚胺').getByRole('link').click();
    await page.getByText('没有发现妨碍发布的问题').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-project');
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: '退回补正' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await dialog.getByText('请填写说明').waitFor();
    await dialog.getByRole('textbox').fill('请补充第三方检测报告');
    await expectNoAxeFindings(page, [DESK]);
    await screenshot(page, 'desk-project-return-1440');
    await dialog.getByRole('button', { name: '退回补正' }).click();
    await page.getByText('说明: 请补充第三方检测报告').waitFor();
    await page.locator('.chip', { hasText: '退回待补正' }).waitFor();

    const { id } = submitted;
    const again = await fetch(`${url}/api/v1/projects/${id}/submit`, {
      method: 'POST',
      headers: { authorization: `Bearer ${holder.token}` },
    });
    expect(again.status).toBe(200);
    await page.reload();
    await page.getByRole('button', { name: '受理', exact: true }).click();
    await page.locator('.chip', { hasText: '待发布' }).waitFor();
    await page.getByRole('button', { name: '发布', exact: true }).click();
    await page.getByRole('link', { name: '看公开页面' }).click();
    await page.getByRole('heading', { level: 1, name: '聚酰亚胺气凝胶薄膜卷对卷制备' }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/projects/${id}`);
  });

  it('show what is red first, and offer no release of it', async () => {
    await page.goto(`${url}/desk/projects`);
    await row('工业 CT').getByRole('link').click();
    await page.getByText('× 校验位不符 ZL202010561208.7').waitFor();
    expect(await page.getByRole('button', { name: '发布', exact: true }).isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
  });

  it('say when there are none, when the network is gone, and all of it in English', async () => {
    await page.setViewportSize(DESK);
    await page.goto(`${url}/desk/projects?query=${encodeURIComponent('没有这样的词')}`);
    await page.getByText('没有符合的成果').waitFor();
    await expectNoAxeFindings(page);
    await page.setViewportSize(DESK);
    await page.getByRole('button', { name: '清空筛选' }).click();
    await page.getByRole('heading', { name: '待发布 1 项' }).waitFor();
    await page.context().setOffline(true);
    await page.getByText('已断开，恢复后才能发布').waitFor();
    await page.context().setOffline(false);
    expect(complaints).toEqual([]);
    await page.context().addCookies([{ name: 'language', value: 'en', url }]);
    await page.goto(`${url}/desk/projects?status=all`);
    await page.getByRole('heading', { name: 'All projects: 32' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-projects-en');
  });
});
