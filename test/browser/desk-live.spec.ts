import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { serve } from '@luochui/platform/http/serve.js';
import type { Rehearsal } from '@luochui/sales/wire/rehearsal.js';
import { Bidder } from '@luochui/testing/bidder.js';
import {
  complaintsOf,
  describeInBrowser,
  DESK,
  expectNoAxeFindings,
  openBrowser,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { anOpenLot } from '@luochui/testing/builders.js';
import { caller } from '@luochui/testing/people.js';
import { REAL_SUMS } from '@luochui/testing/rehearsed-sale.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { SaleWorld, type Person } from '@luochui/testing/sale-world.js';
import { testDatabase, type TestDatabase } from '@luochui/testing/test-database.js';
import type { Browser, Page } from 'playwright-core';
import { StandaloneModule } from '../../apps/standalone/standalone.module.js';

const PAPER = Buffer.from('示例裁定书：全文不离开这台机器');

describeInBrowser('the control room', () => {
  let database: TestDatabase, served: Awaited<ReturnType<typeof serve>>, browser: Browser, world: SaleWorld;
  let officer: Person, call: ReturnType<typeof caller>;

  beforeAll(async () => {
    database = await testDatabase();
    served = await serve(StandaloneModule, { host: '127.0.0.1', port: 0 });
    call = caller(served.url);
    world = new SaleWorld(served.app);
    officer = await world.person('auction-officer');
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await served?.app.close();
    await database?.drop();
  });

  async function roomOf(eventId: string, { token }: Person = officer, language = 'zh'): Promise<Page> {
    const context = await browser.newContext({ viewport: DESK });
    await signInWith(context, served.url, token);
    await context.addCookies([{ name: 'language', value: language, url: served.url }]);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${served.url}/desk/events/${eventId}/live`);
    await page.locator('.desk-live tbody tr').first().waitFor();
    return page;
  }

  async function rehearse(wanted: object = {}): Promise<Rehearsal> {
    const rules = { ...REAL_SUMS, softClose: { windowSeconds: 60, extendSeconds: 60 } };
    const defaults = { name: '示例专场', lots: 3, bidders: 2, opensInSeconds: 0, durationSeconds: 600, rules };
    const { status, body } = await call(officer.token, 'POST', '/rehearsals', { ...defaults, ...wanted });
    expect(status).toBe(201);
    return body;
  }

  async function realLot() {
    const lot = await anOpenLot(database.url);
    return { ...lot, eventId: (await call(null, 'GET', `/lots/${lot.lotId}`)).body.eventId as string };
  }

  async function fills(page: Page, reason: string, { login, password }: { login: string; password: string }) {
    await page.getByLabel('理由').fill(reason);
    await page.locator('input[type=file]').setInputFiles({ name: '示例.txt', mimeType: 'text/plain', buffer: PAPER });
    await page.getByText('sha256').waitFor();
    await page.getByLabel('账户').fill(login);
    await page.getByLabel('密码').fill(password);
  }

  const sessionsOf = (accountId: string) =>
    rowsOf(database.url, `select revoked_at is null as open from session where account_id = $1`, accountId);

  const entries = async (lotId: string) => (await call(null, 'GET', `/lots/${lotId}/entries`)).body.items;
  const act = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  const row = (page: Page, number: number) => page.locator('.desk-live tbody tr').nth(number - 1);

  it('pauses with its reason, by keyboard, resumes, and counts what was refused', async () => {
    const { eventId, lots, bidders } = await rehearse();
    const page = await roomOf(eventId);
    const complaints = complaintsOf(page);
    const bidder = new Bidder(served.url, bidders[0]!.token);
    expect((await bidder.bids(lots[0]!.id, '80000000')).ok).toBe(true);
    await bidder.bids(lots[0]!.id, '80000001');
    await bidder.leaves();
    await row(page, 1).getByText('80 万元').waitFor();
    await row(page, 1).locator('td').nth(6).getByText('1', { exact: true }).waitFor();
    await page.getByRole('table', { name: '服务进程' }).getByText('正常').waitFor();
    expect(await page.locator('body').innerText()).not.toContain(bidders[0]!.codes[lots[0]!.id]!);

    await act(page, '暂停标的：第 1 号').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('理由').fill('示例：设备检查');
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-pause');
    expect(await page.getByLabel('第二人').count()).toBe(0);
    await page.getByRole('dialog').getByRole('button', { name: '暂停标的' }).press('Enter');
    await row(page, 1).getByText('已暂停').waitFor();
    await row(page, 1).getByText('示例：设备检查').waitFor();
    await row(page, 1).getByText('恢复后至少').waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live');

    await act(page, '恢复：第 1 号').click();
    await page.getByLabel('理由').fill('示例：检查完毕');
    await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await row(page, 1).getByText('竞价中').waitFor();
    const kinds = (await entries(lots[0]!.id)).slice(-2).map(({ type, reason }: any) => [type, reason]);
    expect(kinds).toEqual([
      ['lot.paused', '示例：设备检查'],
      ['lot.resumed', '示例：检查完毕'],
    ]);
    expect(complaints).toEqual([]);
  }, 40_000);

  it('stops a real lot with a document and a second person, who is gone afterwards', async () => {
    const { lotId, eventId } = await realLot();
    const auditor = await world.withPassword('auditor');
    const page = await roomOf(eventId);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.postData() ?? ''));
    await act(page, '终止：第 1 号').click();
    const dialog = page.getByRole('dialog');
    const confirm = dialog.getByRole('button', { name: '终止' });
    await page.getByLabel('理由').fill('示例：法院裁定');
    await page.getByLabel('账户').fill(auditor.login);
    await page.getByLabel('密码').fill('not the password');
    await confirm.click();
    await dialog.getByText('请选择依据文件').waitFor();
    await dialog
      .locator('input[type=file]')
      .setInputFiles({ name: '示例裁定书.pdf', mimeType: 'application/pdf', buffer: PAPER });
    const sha256 = createHash('sha256').update(PAPER).digest('hex');
    await dialog.getByText(sha256).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-stop');

    await confirm.click();
    await dialog.getByRole('alert').waitFor();
    expect(await page.getByLabel('密码').inputValue()).toBe('');
    expect(await page.getByLabel('理由').inputValue()).toBe('示例：法院裁定');
    await page.getByLabel('密码').fill(auditor.password);
    await confirm.click();
    await row(page, 1).getByText('已终止').waitFor();
    await row(page, 1).getByText('示例：法院裁定').waitFor();

    const closed = (await entries(lotId)).at(-1);
    expect(closed).toMatchObject({ outcome: 'stopped', document: { name: '示例裁定书.pdf', sha256 } });
    // The officer is who he was, the second's only session is over, and the paper never left.
    const cookies = await page.context().cookies();
    expect(cookies.find(({ name }) => name === 'session')?.value).toBe(officer.token);
    expect(await sessionsOf(auditor.accountId)).toEqual([{ open: false }]);
    expect(sent.filter((body) => body.includes(PAPER.toString()))).toEqual([]);
    expect(sent.some((body) => body.includes(sha256))).toBe(true);
  }, 40_000);

  it('lets a lot whose record is behind go on by two people alone', async () => {
    const { lotId, eventId } = await realLot();
    // As the check after a restore leaves it.
    expect((await call(officer.token, 'POST', `/lots/${lotId}/pause`, { reason: 'record.behind' })).status).toBe(200);
    await rowsOf(database.url, `update lot set behind_seq = 9, behind_head = repeat('c', 64) where id = $1`, lotId);
    const auctioneer = await world.withPassword('auctioneer');
    const page = await roomOf(eventId);
    await row(page, 1).getByText('数据恢复后记录需要两人核对').waitFor();
    await act(page, '恢复：第 1 号').click();
    await fills(page, '示例：两人已核对', auctioneer);
    await page.getByRole('dialog').getByRole('button', { name: '恢复' }).click();
    await row(page, 1).getByText('竞价中').waitFor();
    expect((await entries(lotId)).at(-1)).toMatchObject({ type: 'lot.resumed', reason: '示例：两人已核对' });
    expect(await rowsOf(database.url, 'select behind_seq from lot where id = $1', lotId)).toEqual([
      { behind_seq: null },
    ]);
  }, 30_000);

  it('voids the leader it showed and no other, and withdraws before the opening', async () => {
    const { eventId, lots, bidders } = await rehearse({ lots: 1 });
    const lotId = lots[0]!.id;
    const [first, second] = bidders.map(({ token }) => new Bidder(served.url, token));
    expect((await first!.bids(lotId, '80000000')).ok).toBe(true);
    const page = await roomOf(eventId);
    const dialog = page.getByRole('dialog');
    await act(page, '作废领先出价：第 1 号').click();
    await dialog.getByText(bidders[0]!.codes[lotId]!).waitFor();
    await page.getByLabel('理由').fill('示例：保证金撤回');
    expect((await second!.bids(lotId, '81000000')).ok).toBe(true);
    await dialog.getByText('领先者已变').waitFor();
    await dialog.getByRole('button', { name: '作废领先出价' }).click();
    await dialog.getByRole('alert').nth(1).waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-void');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await act(page, '作废领先出价：第 1 号').click();
    await dialog.getByText(bidders[1]!.codes[lotId]!).waitFor();
    await page.getByLabel('理由').fill('示例：保证金撤回');
    await dialog.getByRole('button', { name: '作废领先出价' }).click();
    await row(page, 1).getByText('自动恢复').waitFor();
    await row(page, 1).getByText('80 万元').waitFor();
    // What goes on by itself isn't resumed earlier, so no button says so.
    await act(page, '暂停标的：第 1 号').waitFor();
    expect(await act(page, '恢复：第 1 号').count()).toBe(0);
    await Promise.all([first!.leaves(), second!.leaves()]);

    const coming = await rehearse({ lots: 2, opensInSeconds: 600 });
    await page.goto(`${served.url}/desk/events/${coming.eventId}/live`);
    await act(page, '撤回：第 2 号').click();
    await page.getByLabel('理由').fill('示例：权利人撤回委托');
    await dialog.getByRole('button', { name: '撤回' }).click();
    await row(page, 2).getByText('已撤回').waitFor();
    await row(page, 1).getByText('距开拍').waitFor();
    expect((await entries(coming.lots[1]!.id)).at(-1)).toMatchObject({ outcome: 'withdrawn' });
  }, 40_000);

  it('voids by name one who drove the price without leading; a second person who is refused is signed out too', async () => {
    const { lotId, eventId, bidders } = await realLot();
    for (const [i, amount] of ['100000', '110000'].entries())
      await call(bidders[i]!.token, 'POST', `/lots/${lotId}/bids`, { bidId: randomUUID(), amount, confirmJump: true });
    const [clerk, auditor] = [await world.withPassword('clerk'), await world.withPassword('auditor')];
    const page = await roomOf(eventId);
    await act(page, '作废他人出价：第 1 号').click();
    const dialog = page.getByRole('dialog');
    await page.getByLabel('竞买人').selectOption({ label: `示例企业 ${bidders[0]!.accountId}` });
    await fills(page, '示例：串通', clerk);
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-void-named');
    const confirm = dialog.getByRole('button', { name: '作废他人出价' });
    await confirm.click();
    await dialog.getByRole('alert').waitFor();
    expect(await sessionsOf(clerk.accountId)).toEqual([{ open: false }]);
    await fills(page, '示例：串通', auditor);
    await confirm.click();
    await row(page, 1).getByText('自动恢复').waitFor();
    const voided = (await entries(lotId)).find(({ type }: any) => type === 'leader.voided');
    expect(voided).toMatchObject({ bidder: bidders[0]!.code, leader: bidders[1]!.code, reason: '示例：串通' });
  }, 40_000);

  it('says large that it alone is offline, and is complete in English', async () => {
    const { eventId } = await rehearse({ lots: 1 });
    const page = await roomOf(eventId, officer, 'en');
    await act(page, 'Pause lot 1').waitFor();
    await page.getByText('round trip').last().waitFor();
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-en');
    await page.context().setOffline(true);
    await page.getByText('the bidding is not affected').waitFor();
    expect(await act(page, 'Pause lot 1').isDisabled()).toBe(true);
    await expectNoAxeFindings(page);
    await screenshots(page, 'desk-live-offline');
    await page.context().setOffline(false);
    await page.getByText('the bidding is not affected').waitFor({ state: 'detached' });
    await page.locator('button:not([disabled])', { hasText: 'Pause lot' }).waitFor();
  }, 30_000);

  it('has no buttons for an auditor, no page for a bidder, and says what isn’t there', async () => {
    const { eventId } = await rehearse({ lots: 1 });
    const page = await roomOf(eventId, await world.person('auditor'));
    expect(await page.locator('.desk-live tbody button').count()).toBe(0);
    await page.goto(`${served.url}/desk/events/${randomUUID()}/live`);
    await page.getByText('没有这个专场').waitFor();
    await page.context().clearCookies();
    await signInWith(page.context(), served.url, (await world.person('bidder')).token);
    await page.goto(`${served.url}/desk/events/${eventId}/live`);
    await page.getByText('这个页面需要相应的角色').waitFor();
    await expectNoAxeFindings(page);
  }, 30_000);
});
