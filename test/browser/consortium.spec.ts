import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { setEnvironment } from '@luochui/platform/config/config.js';
import { serve } from '@luochui/platform/http/serve.js';
import { AddLots, AnnounceEvent, ApplyLotTemplate, CreateEvent, SetLotTimes } from '@luochui/sales';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { Mailbox } from '@luochui/testing/mailbox.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const ADDRESS = 'lead@example.com';

describeInBrowser('a consortium registers with a one-time code', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, browser: Browser, world: SaleWorld;
  let officer: Person, lead: Person, lotId: string, page: Page;
  const mailbox = new Mailbox();
  const complaints: string[][] = [];

  beforeAll(async () => {
    database = await testDatabase();
    setEnvironment({ SMTP_URL: await mailbox.open(), SMS_URL: '', SHOW_MESSAGES: '' });
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    world = new SaleWorld(served.app);
    browser = await openBrowser();
    officer = await world.person('auction-officer');
    lead = await world.person('bidder', await world.organisation('enterprise', '示例牵头有限公司'));
    await rowsOf(
      database.url,
      `insert into recipient (account_id, language, email, changed_at) values ($1, 'zh', $2, clock_timestamp())`,
      lead.accountId,
      ADDRESS,
    );
    lotId = await anAnnouncedLot();
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await served?.app.close();
    await mailbox.close();
    await database?.drop();
  });

  async function anAnnouncedLot(): Promise<string> {
    const get = <T>(useCase: new (...args: never[]) => T): T => served.app.get(useCase, { strict: false });
    const eventId = await get(CreateEvent).run(officer, { title: '示例专场', form: 'bidding' });
    const holder = await world.organisation('university', '示例大学');
    const [id] = await get(AddLots).run(officer, eventId, await world.projects(1, holder));
    await get(ApplyLotTemplate).run(officer, eventId, {
      increments: [{ from: '0', step: '500000' }],
      depositPercent: 10,
      buyerCommissionPercent: 5,
      sellerCommissionPercent: 0,
      durationSeconds: 600,
    });
    const firstOpensAt = new Date(Date.now() + 86_400_000).toISOString();
    await get(SetLotTimes).run(officer, eventId, { firstOpensAt, everyMinutes: 5 });
    await get(AnnounceEvent).run(officer, eventId);
    return id!;
  }

  async function pageOf({ token }: Person): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    await signInWith(context, served.url, token);
    const opened = await context.newPage();
    complaints.push(complaintsOf(opened));
    return opened;
  }

  async function mailedCode(): Promise<string> {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(20)) {
      const mail = mailbox.mails.find(({ to }) => to === ADDRESS);
      if (mail) return /\b\d{6}\b/.exec(mail.text)![0];
    }
    throw new Error('no code came');
  }

  it('with its members, shares and papers, at both widths', async () => {
    page = await pageOf(lead);
    await page.goto(`${served.url}/lots/${lotId}/register`);
    await page.getByRole('button', { name: '联合体' }).click();
    await page.getByLabel('本单位份额').fill('60');
    await page.getByLabel('名称', { exact: true }).fill('示例成员有限公司');
    await page.getByLabel('统一社会信用代码').fill('91330402MA2CXXTH97');
    await page.getByLabel('份额 %', { exact: true }).fill('40');
    const pdf = { name: '协议.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 example') };
    await page.getByLabel('成员身份文件').setInputFiles({ ...pdf, name: '执照.pdf' });
    await page.getByText('✓ 执照.pdf').waitFor();
    await page.getByLabel('联合体协议').setInputFiles(pdf);
    await page.getByText('✓ 协议.pdf').waitFor();
    await page.getByLabel('声明').check();
    await page.getByLabel('已读并同意').check();
    await page.getByRole('button', { name: '获取验证码' }).click();
    await page.getByLabel('验证码', { exact: true }).fill(await mailedCode());
    await expectNoAxeFindings(page);
    await screenshots(page, 'register-consortium');
    await page.getByRole('button', { name: '提交报名' }).locator('visible=true').click();
    await page.getByText('已提交，等待审核').waitFor();
    await page.getByText('示例成员有限公司').first().waitFor();
    await expectNoAxeFindings(page);
  }, 60_000);

  it('is looked at by the officer, and refused with a reason that it reads', async () => {
    const desk = await pageOf(officer);
    await desk.goto(`${served.url}/desk/bidders`);
    await desk.getByRole('button', { name: /^查验：联合体/ }).click();
    await desk.getByRole('dialog').getByText('示例成员有限公司').first().waitFor();
    await expectNoAxeFindings(desk);
    await screenshots(desk, 'desk-bidders-look');
    await desk.getByRole('button', { name: '关闭' }).click();
    await desk.getByRole('button', { name: /^不通过：联合体/ }).click();
    await desk.getByLabel('理由').fill('示例：协议未写明连带责任');
    await desk.getByRole('button', { name: '不通过报名' }).click();
    await desk.getByText('没有待审核的报名').waitFor();
    await page.reload();
    await page.getByText('示例：协议未写明连带责任').waitFor();
  }, 60_000);

  it('leaves nothing to complain of in any console', () => expect(complaints.flat()).toEqual([]));
});
