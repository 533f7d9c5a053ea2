import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  PHONE,
  screenshot,
  signInWith,
} from '@luochui/testing/browser.js';
import { presses, says } from '@luochui/testing/lot-page.js';
import { caller } from '@luochui/testing/people.js';
import { REAL_SUMS, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import { Rehearsals } from '@luochui/testing/rehearsals.js';
import { Valve } from '@luochui/testing/valve.js';
import type { Page } from 'playwright-core';

/** Of a machine that is busy with something else. */
const PATIENCE_MS = 30_000;

/** The lot ends so long after its opening, and so long after each bid: whenever a bid comes, it extends the lot by one. */
const LEFT_SECONDS = 12;
const RULES = { ...REAL_SUMS, softClose: { windowSeconds: LEFT_SECONDS, extendSeconds: LEFT_SECONDS } };
const REASON = '示例：核对一项公告';

describeInBrowser('one lot as two bidders and a watcher see it on their phones', () => {
  const rehearsals = new Rehearsals();
  let valve: Valve, url: string, sale: RehearsedSale, lotId: string, codes: readonly string[];

  beforeAll(async () => {
    await rehearsals.begin();
    ({ url } = rehearsals);
    valve = await Valve.to(Number(new URL(url).port));
    sale = await rehearsals.make({ opensInSeconds: 3, durationSeconds: LEFT_SECONDS, rules: RULES });
    lotId = sale.lots[0]!.id;
    codes = sale.bidders.map((bidder) => bidder.codes[lotId]!);
  }, 60_000);
  afterAll(async () => {
    await rehearsals.end();
    await valve?.close();
  });

  async function seen(address: string, token?: string): Promise<Page> {
    const context = await rehearsals.browser.newContext({ viewport: PHONE });
    context.setDefaultTimeout(PATIENCE_MS);
    if (token !== undefined) await signInWith(context, address, token);
    const page = await context.newPage();
    await page.goto(`${address}/lots/${lotId}`);
    await listen(page);
    return page;
  }

  const officer = async (what: 'pause' | 'resume') => {
    const { status, body } = await caller(url)(sale.officer, 'POST', `/lots/${lotId}/${what}`, { reason: REASON });
    if (status !== 200) throw new Error(JSON.stringify(body));
  };
  const accepted = async (): Promise<string[]> => {
    const { items } = (await (await fetch(`${url}/api/v1/lots/${lotId}/entries`)).json()) as any;
    return items.filter(({ type }: any) => type === 'bid.accepted').map(({ amount }: any) => amount);
  };
  const shot = (page: Page, name: string) => screenshot(page, `live-lot/${name}`);

  it('tells each of them the truth through a cut, an extension, a pause and the closing', async () => {
    const [first, second, watcher] = await Promise.all([
      seen(url, sale.bidders[0]!.token),
      seen(valve.through(url), sale.bidders[1]!.token),
      seen(url),
    ]);
    const all = [first, second, watcher];
    const complaints = [complaintsOf(first), complaintsOf(watcher)];

    // The first bid, and the extension that it makes.
    await says(watcher, '.stand', '竞价中');
    await says(watcher, '.act .main', '登录后竞买');
    await presses(first, '出价 80 万元');
    await says(first, '.stand', '您领先');
    await Promise.all(all.map((page) => says(page, '.now .price', '80万元')));
    await Promise.all(all.map((page) => says(page, '.now', '延时 1 次')));
    await says(watcher, '.now', `当前价 · ${codes[0]}`);
    await says(first, '.now', `当前价 · ${codes[0]}（您）`);
    await says(second, '.stand', '可以出价');

    // What the second sends arrives, and no answer comes back to him.
    valve.turn('deaf');
    await presses(second, '出价 81 万元');
    await says(watcher, '.now .price', '81万元');
    await says(first, '.stand', `已被超越${codes[1]} 出价 81 万`);
    await presses(first, '出价 82 万元');
    await says(watcher, '.now .price', '82万元');
    await officer('pause');
    // From here to the resumption nothing is in a hurry.
    await says(second, '.act .main', '81 万元 在途，正在查询');
    await says(second, '.act .main', '未计为已出价');
    expect(await second.locator('.now .price').textContent()).toBe('80万元');
    expect(await second.locator('button', { hasText: '张回执' }).count()).toBe(0);
    await shot(second, '1-second-asks');
    for (const page of [first, watcher]) {
      await says(page, '.stand', '已暂停');
      await says(page, '.note', `本标的已暂停：${REASON}。恢复后至少还有 ${LEFT_SECONDS} 秒。`);
      await says(page, '.now', '延时 3 次');
      await expectNoAxeFindings(page, [PHONE]);
    }
    await says(first, '.act .main', '已暂停');
    await shot(first, '2-first-paused');
    await shot(watcher, '2-watcher-paused');

    // The connection breaks; it comes back, and with it what became of his bid, and everything since.
    valve.turn('cut');
    await says(second, '.note', '已断开：价格停在断开时，恢复前不能出价。');
    await says(second, '.act .main', '81 万元 在途，正在查询');
    expect(await second.locator('.now .price').textContent()).toBe('80万元');
    await expectNoAxeFindings(second, [PHONE]);
    await shot(second, '3-second-cut');
    valve.turn('open');
    await says(second, '.stand', '已暂停');
    await says(second, '.note', `本标的已暂停：${REASON}。`);
    await says(second, '.now', '82万元');
    await says(second, '.now', '延时 3 次');
    await says(second, '.links button', '我的 1 张回执');
    await says(second, '.act .main', '已暂停');
    await says(second, '.log li.me', '81 万');
    expect(await recordOn(second)).toEqual(await recordOn(watcher));
    await shot(second, '4-second-back');

    await officer('resume');
    await says(watcher, '.stand', '竞价中');
    await says(first, '.act .main', '您领先，无需出价');
    await says(second, '.stand', `已被超越${codes[0]} 出价 82 万`);

    // His next bid gets no further than his own side of the network.
    valve.turn('frozen');
    const failed = second.waitForEvent('requestfailed', (request) => request.method() === 'POST');
    await presses(second, '出价 83 万元');
    await says(second, '.act .main', '正在送达 83 万元');
    valve.turn('cut');
    await failed;
    await says(second, '.act .main', '83 万元 在途，正在查询');
    valve.turn('open');
    await says(second, '[role=alert]', '83 万元 没有送达，未计为出价');

    // The end.
    await says(first, '.stand', '✓ 您竞得');
    await says(second, '.stand', '成交未竞得');
    await says(watcher, '.stand', `成交竞得人代号 ${codes[0]}`);
    for (const page of all) {
      await says(page, '.now', `成交价 · ${codes[0]}`);
      await says(page, '.now .price', '82万元');
      await says(page, '.now', '延时 3 次');
      expect(await heard(page)).toContainEqual(expect.stringContaining('结束确认中'));
    }
    await says(second, '[role=alert]', '83 万元 没有送达，未计为出价');
    expect((await heard(second)).filter((said) => /您领先|您竞得/.test(said))).toEqual([]);
    expect(await accepted()).toEqual(['80000000', '81000000', '82000000']);

    // The record, checked by each bidder's own machine against what it was told.
    for (const [page, receipts] of [[first, 2] as const, [second, 1] as const]) {
      await says(page, '.own-check .good', '✓ 一致');
      await says(page, '.own-check', `本机的 ${receipts} 张回执都在其中`);
      expect(await recordOn(page)).toEqual(await recordOn(watcher));
      await expectNoAxeFindings(page, [PHONE]);
    }
    await shot(first, '5-first-won');
    await shot(second, '5-second-not-won');
    await shot(watcher, '5-watcher-sold');
    expect(complaints).toEqual([[], []]);
  }, 120_000);
});

const recordOn = (page: Page): Promise<string[]> => page.locator('.log li').allTextContents();

/** Keeps each standing that the page shows, however short. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(`{
    const said = (window.saidHere = []);
    const hear = () => {
      const now = document.querySelector('.stand')?.textContent ?? '';
      if (said.at(-1) !== now) said.push(now);
    };
    new MutationObserver(hear).observe(document.body, { subtree: true, childList: true, characterData: true });
    hear();
  }`);
const heard = (page: Page): Promise<string[]> => page.evaluate('window.saidHere');
