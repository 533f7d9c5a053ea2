import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshots,
  signIn,
} from '@luochui/testing/browser.js';
import { Processes } from '@luochui/testing/processes.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';

jest.setTimeout(90_000);

const PHONE_NUMBER = '13900000003';
const PASSWORD = 'a long example password';
const NEW_PASSWORD = 'another long example password';

describeInBrowser('a company that registers itself', () => {
  const processes = new Processes();
  let database: TestDatabase, browser: Browser, url: string, page: Page, complaints: string[];

  beforeAll(async () => {
    database = await testDatabase();
    // As the default start has it: nothing is really sent, and what would have been is shown.
    const shown = { SHOW_MESSAGES: 'on', SMS_URL: '', SMTP_URL: '' };
    const [api] = await Promise.all([
      processes.start('api', { PORT: '0', ...shown }),
      processes.start('worker', { ...shown, LOG_LEVEL: 'error' }),
    ]);
    url = api.line.split(' ').at(-1)!;
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: PHONE, locale: 'zh-CN' });
    context.setDefaultTimeout(15_000);
    page = await context.newPage();
    complaints = complaintsOf(page);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await database?.drop();
  });

  /** The code in the message that the page shows as not sent. */
  async function shownCode(): Promise<string> {
    await page.getByRole('button', { name: '获取验证码' }).click();
    const message = page.locator('.shown-message');
    await message.waitFor();
    return /\b\d{6}\b/.exec(await message.innerText())![0];
  }

  it('opens an account with the code that the demonstration shows', async () => {
    await page.goto(`${url}/login`);
    await page.getByRole('link', { name: '注册账户' }).click();
    await page.fill('input[name=organisation]', '示例光电有限公司');
    await page.fill('input[name=creditCode]', '91350100M000100Y44');
    await page.fill('input[name=name]', '示例甲');
    await page.getByText('代码不对').waitFor();
    await page.fill('input[name=creditCode]', '91350100M000100Y43');
    await page.fill('input[name=address]', PHONE_NUMBER);
    await page.fill('input[name=password]', PASSWORD);
    const code = await shownCode();
    await expectNoAxeFindings(page);
    await screenshots(page, 'sign-up');
    await page.setViewportSize(PHONE);
    await page.fill('input[name=code]', code);
    await page.getByRole('button', { name: '注册', exact: true }).click();
    await page.waitForURL(`${url}/me`);
    await page.getByText('示例光电有限公司').first().waitFor();
  });

  it('sets a new password, with which it signs in', async () => {
    await page.context().clearCookies({ name: 'session' });
    await page.goto(`${url}/login`);
    await page.getByRole('link', { name: '忘记密码' }).click();
    await page.fill('input[name=address]', PHONE_NUMBER);
    await page.fill('input[name=password]', NEW_PASSWORD);
    const code = await shownCode();
    await expectNoAxeFindings(page);
    await screenshots(page, 'reset');
    await page.setViewportSize(PHONE);
    await page.fill('input[name=code]', code);
    await page.getByRole('button', { name: '设置新密码' }).click();
    await page.waitForURL(`${url}/login`);
    await signIn(page, url, PHONE_NUMBER, NEW_PASSWORD);
  });

  it('finds in its inbox what it was told, and reads it', async () => {
    await page.getByRole('link', { name: '消息 1 条未读' }).click();
    await page.getByRole('heading', { name: '密码已更改' }).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'messages');
    await page.setViewportSize(PHONE);
    await page.getByRole('button', { name: '全部标为已读' }).click();
    await page.getByText('全部已读').waitFor();
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
  });

  it('chooses what it is told, but for what is owed', async () => {
    await page.getByRole('link', { name: '通知设置' }).click();
    const opens = page.getByRole('checkbox', { name: '即将开拍：短信' });
    await opens.click();
    await page.getByText('已保存').first().waitFor();
    await page.reload();
    await opens.waitFor();
    expect(await opens.isChecked()).toBe(false);
    expect(await page.getByRole('checkbox', { name: '竞得：短信', exact: true }).isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
    await screenshots(page, 'settings');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Where you are reached' }).waitFor();
    expect(complaints).toEqual([]);
  });
});
