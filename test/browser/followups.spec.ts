import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DealsModule } from '@luochui/deals';
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
import { aSignedDeal } from '@luochui/testing/signed-deal.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
// Each step looks at its pages at two widths, on whatever machine the gate has.
jest.setTimeout(90_000);

describeInBrowser('a follow-up in browsers', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, url: string, officer: Page, visitor: Page, reportPath: string;

  beforeAll(async () => {
    database = await testDatabase();
    const deals: INestApplicationContext = await NestFactory.createApplicationContext(DealsModule, {
      logger: ['error'],
    });
    const deal = await aSignedDeal(deals, database.url);
    await deals.close();
    const [api] = await Promise.all([processes.start('api', { PORT: '0' }), processes.start('worker')]);
    url = api.line.split(' ').at(-1)!;
    browser = await openBrowser();
    const contexts = await Promise.all([
      browser.newContext({ viewport: DESK }),
      browser.newContext({ viewport: PHONE }),
    ]);
    for (const context of contexts) context.setDefaultTimeout(15_000);
    await signInWith(contexts[0]!, url, deal.officer.token);
    [officer, visitor] = (await Promise.all(contexts.map((context) => context.newPage()))) as [Page, Page];
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  it('is followed up: the officer gives out the link', async () => {
    await officer.goto(`${url}/desk/followups`);
    for (let tries = 0; tries < 30 && !(await officer.getByText('30 天报告').count()); tries++) {
      await officer.waitForTimeout(500);
      await officer.reload();
      await officer.locator('h1').waitFor();
    }
    await officer.getByText('30 天报告').waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-followups');
    await officer.setViewportSize(DESK);
    await officer.getByRole('button', { name: /^催报/ }).first().click();
    const link = officer.getByRole('link', { name: '打开填报页' });
    await link.waitFor();
    await expectNoAxeFindings(officer, [DESK]);
    reportPath = (await link.getAttribute('href'))!;
    await officer.keyboard.press('Escape');
  });

  it('is answered on a phone without an account, field by field', async () => {
    await visitor.goto(url + reportPath);
    await visitor.getByLabel('现在到哪一步').selectOption('production');
    await visitor.getByLabel('成交时的 TRL').selectOption('5');
    await visitor.getByLabel('现在的 TRL').selectOption('4');
    await visitor.getByText('不能低于成交时的 TRL').waitFor();
    await visitor.getByLabel('现在的 TRL').selectOption('8');
    await visitor.getByRole('textbox', { name: '新增产值', exact: true }).fill('860');
    await visitor.getByRole('textbox', { name: '已付价款', exact: true }).fill('57.6');
    await visitor.getByLabel('成交前').fill('22');
    await visitor.getByRole('spinbutton', { name: '现在' }).fill('36');
    await visitor.getByRole('button', { name: '加一项指标' }).click();
    await visitor.getByLabel('名称，如“良率”').fill('良率');
    await visitor.getByLabel('单位，如“%”').fill('%');
    await visitor.getByRole('textbox', { name: '之前' }).fill('71');
    await visitor.getByRole('textbox', { name: '现在' }).fill('93');
    await visitor.getByRole('textbox', { name: '一句话', exact: true }).fill('197 天后月产一万片');
    await visitor.getByRole('textbox', { name: '说明', exact: true }).fill('月产一万片，进入两家模组厂供货名录。');
    await visitor.getByRole('textbox', { name: '遇到的问题', exact: true }).fill('内部问题，不公开');
    await visitor.setInputFiles('input[type=file]', { name: '产线照片.png', mimeType: 'image/png', buffer: PNG });
    await visitor.getByText('位置与设备信息已去除').waitFor();

    // A phone that loses its tab keeps what was typed.
    await visitor.reload();
    expect(await visitor.getByRole('textbox', { name: '一句话', exact: true }).inputValue()).toBe('197 天后月产一万片');
    for (const name of [
      '企业名称',
      '阶段',
      '技术成熟度',
      '一句话',
      '说明',
      '已付价款',
      '新增产值',
      '岗位',
      '自报指标',
      '凭据',
    ])
      await visitor
        .locator('.publish')
        .getByRole('checkbox', { name: new RegExp(`^${name}`) })
        .check();
    expect(
      await visitor
        .locator('.publish')
        .getByRole('checkbox', { name: /^新增税收/ })
        .isDisabled(),
    ).toBe(true);
    await expectNoAxeFindings(visitor);
    await screenshots(visitor, 'report');
    await visitor.setViewportSize(PHONE);
    await visitor.getByRole('button', { name: '提交报告' }).click();
    await visitor.getByText('报告已提交，谢谢。').waitFor();
    await expectNoAxeFindings(visitor);
  });

  it('is returned, corrected by the same link, and accepted', async () => {
    await officer.goto(`${url}/desk/followups`);
    await officer.getByRole('button', { name: /^核对/ }).click();
    await officer.getByText('内部问题，不公开').waitFor();
    await expectNoAxeFindings(officer);
    await screenshots(officer, 'desk-followups-review');
    await officer.setViewportSize(DESK);
    await officer.getByRole('button', { name: '退回补正' }).click();
    await officer.getByLabel('退回的原因').fill('请说明供货去向');
    await officer.getByRole('button', { name: '退回补正' }).click();
    await officer.getByText('已退回，企业用原链接即可补正').waitFor();

    await visitor.goto(url + reportPath);
    await visitor.getByText('请说明供货去向').waitFor();
    expect(await visitor.getByRole('textbox', { name: '新增产值', exact: true }).inputValue()).toBe('860');
    await visitor.getByRole('textbox', { name: '需要的帮助', exact: true }).fill('寻找能做车规级认证的检测机构。');
    await visitor
      .locator('.publish')
      .getByRole('checkbox', { name: /^需要的帮助/ })
      .check();
    await visitor.getByRole('button', { name: '提交报告' }).click();
    await visitor.getByText('报告已提交，谢谢。').waitFor();

    await officer.reload();
    await officer.getByRole('button', { name: '核定并公开' }).click();
    await officer.getByRole('link', { name: '看公开的成效页' }).click();
    await officer.getByRole('heading', { name: '197 天后月产一万片' }).waitFor();
  });

  it('is shown to everybody as far as was agreed, without a script too', async () => {
    const outcome = officer.url();
    const bare = await browser.newContext({ javaScriptEnabled: false, viewport: PHONE });
    const still = await bare.newPage();
    await still.goto(outcome);
    expect(await still.locator('h1').innerText()).toBe('197 天后月产一万片');
    expect(await still.locator('.figs').innerText()).toContain('860');
    await bare.close();

    await visitor.goto(outcome);
    await visitor.getByRole('heading', { name: '企业正在找帮手' }).waitFor();
    expect(await visitor.content()).not.toContain('内部问题');
    await expectNoAxeFindings(visitor);
    await screenshots(visitor, 'outcome');
    await visitor.setViewportSize(PHONE);
    await visitor.getByRole('link', { name: '看另外几件的去向' }).click();
    await visitor.getByRole('link', { name: '197 天后月产一万片' }).waitFor();
    await expectNoAxeFindings(visitor);
    await screenshots(visitor, 'outcomes');
    await visitor.goto(url + reportPath);
    await visitor.getByRole('heading', { name: '这份报告已经核定' }).waitFor();
    await expectNoAxeFindings(visitor);
  });

  it('reads in English', async () => {
    for (const page of [officer, visitor]) await page.context().addCookies([{ name: 'language', value: 'en', url }]);
    await officer.goto(`${url}/desk/followups`);
    await officer.getByRole('heading', { name: 'Follow-up' }).waitFor();
    await expectNoAxeFindings(officer);
    await visitor.goto(`${url}/outcomes`);
    await visitor.getByRole('link', { name: '197 天后月产一万片' }).click();
    await visitor.getByRole('heading', { name: 'From the hammer until today' }).waitFor();
    await expectNoAxeFindings(visitor);
  });
});
