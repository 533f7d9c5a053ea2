import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  openBrowser,
  PHONE,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { DatabaseClock } from '@luochui/testing/database-clock.js';
import { presses, says } from '@luochui/testing/lot-page.js';
import { OwnPostgres } from '@luochui/testing/own-postgres.js';
import { addressOf, Processes } from '@luochui/testing/processes.js';
import { REAL_SUMS, rehearser, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import type { Browser, Page } from 'playwright-core';

/** Lost time of five seconds pauses a lot whose end is near. */
const DOWN_MS = 5_500;
/** Nearly all of the minute between recovery and resumption. */
const STEP_MS = 50_000;

const RULES = { ...REAL_SUMS, softClose: { windowSeconds: 20, extendSeconds: 20 } };

describeInBrowser('a lot whose database is gone for a while, on the pages of two bidders and a watcher', () => {
  const processes = new Processes();
  let postgres: OwnPostgres, clock: DatabaseClock, browser: Browser, url: string, sale: RehearsedSale, lotId: string;

  beforeAll(async () => {
    postgres = (await OwnPostgres.start())!;
    clock = await DatabaseClock.of(postgres.url);
    // Opened and let on by the sweeper, which every process has.
    url = addressOf(await processes.start('api', { PORT: '0', LOG_LEVEL: 'silent' }));
    browser = await openBrowser();
    sale = await (await rehearser(url))({ durationSeconds: 60, rules: RULES });
    lotId = sale.lots[0]!.id;
  }, 90_000);
  afterAll(async () => {
    await browser?.close();
    await processes.endAll();
    await postgres?.stop();
  });

  async function seen(token?: string): Promise<Page> {
    const context = await browser.newContext({ viewport: PHONE });
    context.setDefaultTimeout(20_000);
    if (token !== undefined) await signInWith(context, url, token);
    const page = await context.newPage();
    await page.goto(`${url}/lots/${lotId}`);
    await says(page, '.lot-top', '已连接');
    return page;
  }
  const entries = async (): Promise<any[]> =>
    ((await (await fetch(`${url}/api/v1/lots/${lotId}/entries`)).json()) as any).items;

  it('says what was lost, when it goes on and what is left, and what became of a bid that was on its way', async () => {
    const [first, second] = await Promise.all(sale.bidders.map(({ token }) => seen(token)));
    const watcher = await seen();
    const all = [first!, second!, watcher];
    const complaints = complaintsOf(watcher);
    await presses(first!, '出价 80 万元');
    await Promise.all(all.map((page) => says(page, '.now .price', '80万元')));
    await says(first!, '.stand', '您领先');

    postgres.kill();
    await presses(second!, '出价 81 万元');
    await second!.waitForTimeout(DOWN_MS);
    await says(second!, '.act .main', '81 万元 在途，正在查询');
    await says(second!, '.act .main', '未计为已出价');
    for (const page of all) expect(await page.locator('.now .price').textContent()).toBe('80万元');
    await postgres.begin();

    for (const page of all) await says(page, '.stand', '已暂停');
    const paused = (await entries()).find(({ type }) => type === 'lot.paused');
    const lost = `${timeOf(paused.since)} 至 ${timeOf(paused.at)}`;
    for (const page of all) {
      await says(page, '.note', `本标的已暂停：系统中断，损失的时间已补足（${lost}）。恢复后至少还有 1 分钟。`);
      await says(page, '.now', '恢复竞价');
      await says(page, '.now', '恢复后至少 1 分钟');
      await says(page, '.log', `系统中断，损失的时间已补足（${lost}）`);
    }
    await says(first!, '.act .main', '恢复竞价 0');
    // Judged in its turn: before the pause, or after it.
    const isTaken = (await entries()).some(({ type, amount }) => type === 'bid.accepted' && amount === '81000000');
    await says(second!, '.outcome-line', isTaken ? '81 万元 已接受' : '出价 81 万元 未被接受：标的此刻不接受出价');
    await screenshots(first!, 'lot-outage/paused');
    await expectNoAxeFindings(first!);

    // The minute passes, and each page takes its time anew, as it does four times a minute.
    await clock.step(STEP_MS);
    for (const page of all) await says(page, '.log', '到时自动恢复');
    const resumed = (await entries()).find(({ type }) => type === 'lot.resumed');
    expect(Date.parse(resumed.at)).toBeGreaterThanOrEqual(Date.parse(paused.resumesAt));
    expect(Date.parse(resumed.endsAt) - Date.parse(resumed.at)).toBe(60_000);
    const price = isTaken ? '81万元' : '80万元';
    for (const page of all) {
      await page.evaluate(`dispatchEvent(new Event('online'))`);
      await says(page, '.log', `恢复，结束时间 ${timeOf(resumed.endsAt)}`);
      await says(page, '.now time', timeOf(resumed.endsAt));
      await page.locator('.clock .t', { hasText: /^(01:00|00:[345]\d)/ }).waitFor();
      await says(page, '.now .price', price);
    }
    await says(isTaken ? second! : first!, '.stand', '您领先');
    await says(watcher, '.stand', '竞价中');
    await screenshots(watcher, 'lot-outage/resumed');
    await presses(isTaken ? first! : second!, isTaken ? '出价 82 万元' : '出价 81 万元');
    await says(isTaken ? first! : second!, '.stand', '您领先');
    expect(complaints).toEqual([]);
  }, 90_000);
});

const SHANGHAI = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', timeStyle: 'medium' });
const timeOf = (moment: string): string => SHANGHAI.format(new Date(moment));
