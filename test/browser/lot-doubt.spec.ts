import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  complaintsOf,
  describeInBrowser,
  expectNoAxeFindings,
  PHONE,
  screenshot,
  screenshots,
  signInWith,
} from '@luochui/testing/browser.js';
import { presses, says } from '@luochui/testing/lot-page.js';
import { caller } from '@luochui/testing/people.js';
import { REAL_SUMS, type RehearsedSale } from '@luochui/testing/rehearsed-sale.js';
import { Rehearsals } from '@luochui/testing/rehearsals.js';
import type { BrowserContext, Page, Route, WebSocketRoute } from 'playwright-core';

const NO_EXTENSION = { ...REAL_SUMS, softClose: { windowSeconds: 0, extendSeconds: 0 } };
const REASON = '示例：资格核查未通过';

describeInBrowser('what a reader could be in doubt about', () => {
  const rehearsals = new Rehearsals();
  beforeAll(() => rehearsals.begin(), 60_000);
  afterAll(() => rehearsals.end());

  async function contextOf(token?: string): Promise<BrowserContext> {
    const context = await rehearsals.browser.newContext({ viewport: PHONE });
    context.setDefaultTimeout(20_000);
    if (token !== undefined) await signInWith(context, rehearsals.url, token);
    return context;
  }
  async function lotOn(context: BrowserContext, { lots }: RehearsedSale): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${rehearsals.url}/lots/${lots[0]!.id}`);
    await says(page, '.lot-top', '已连接');
    return page;
  }

  it('shows one bidder the same in two tabs, and everybody that the leader was voided', async () => {
    const sale = await rehearsals.make();
    const lotId = sale.lots[0]!.id;
    const [mine, others] = sale.bidders.map(({ codes }) => codes[lotId]!);
    const [own, other, nobody] = await Promise.all([
      contextOf(sale.bidders[0]!.token),
      contextOf(sale.bidders[1]!.token),
      contextOf(),
    ]);
    const [tab, second, rival, watcher] = await Promise.all([own, own, other, nobody].map((each) => lotOn(each, sale)));
    const tabs = [tab!, second!];
    const complaints = tabs.map(complaintsOf);

    await presses(rival!, '出价 80 万元');
    await Promise.all(tabs.map((page) => says(page, '.now .price', '80万元')));
    await presses(tab!, '出价 81 万元');
    for (const page of tabs) {
      await says(page, '.stand', '您领先');
      await says(page, '.act .main', '您领先，无需出价');
      await says(page, '.links button', '我的 1 张回执');
    }
    await presses(rival!, '出价 82 万元');
    for (const page of tabs) await says(page, '.stand', `已被超越${others} 出价 82 万`);
    await presses(second!, '出价 83 万元');
    for (const page of tabs) {
      await says(page, '.stand', '您领先');
      await says(page, '.now', `当前价 · ${mine}（您）`);
      await says(page, '.links button', '我的 2 张回执');
    }

    // Staff take the leader's bids out: what each page says while the lot stands.
    const { status } = await caller(rehearsals.url)(sale.officer, 'POST', `/lots/${lotId}/void-leader`, {
      reason: REASON,
    });
    expect(status).toBe(200);
    const everybody = [...tabs, rival!, watcher!];
    for (const page of everybody) {
      await says(page, '.stand', '已暂停');
      await says(page, '.note', '本标的已暂停：领先者的出价已作废，请看新的价格。');
      await says(page, '.now', '恢复竞价');
      await says(page, '.now .price', '82万元');
      await says(page, '.log', `作废 ${mine} 的出价`);
      await says(page, '.log', `${REASON}；价格回到 82 万，${others} 领先`);
    }
    for (const page of tabs) {
      await says(page, '.act .main', '您的出价已宣告无效，不能再出价');
      await says(page, '.act .main', REASON);
      await says(page, '.now', `当前价 · ${others}`);
      expect(await page.locator('.act .main.primary').count()).toBe(0);
    }
    await says(rival!, '.now', `当前价 · ${others}（您）`);
    await says(rival!, '.act .main', '已暂停');
    await says(watcher!, '.now', `当前价 · ${others}`);
    await says(watcher!, '.act .main', '登录后竞买');
    await screenshots(tab!, 'lot-doubt/voided');
    await expectNoAxeFindings(tab!);
    await screenshot(watcher!, 'lot-doubt/voided-watcher', true);
    await tab!.reload();
    await says(tab!, '.act .main', '您的出价已宣告无效，不能再出价');
    await says(tab!, '.act .main', REASON);
    expect(complaints).toEqual([[], []]);
    await Promise.all([own, other, nobody].map((each) => each.close()));
  }, 60_000);

  it('says of a bid that is on its way at the closing what became of it, and checks the record without a network', async () => {
    const sale = await rehearsals.make({ bidders: 3, opensInSeconds: 7, durationSeconds: 10, rules: NO_EXTENSION });
    const lotId = sale.lots[0]!.id;
    const contexts = await Promise.all(sale.bidders.map(({ token }) => contextOf(token)));
    const networks = await Promise.all(contexts.map((context) => OwnNetwork.of(context)));
    const pages = await Promise.all(contexts.map((context) => lotOn(context, sale)));
    const [, late, unrecorded] = networks as [OwnNetwork, OwnNetwork, OwnNetwork];
    const [first, second, third] = pages as [Page, Page, Page];
    const told = [
      '80 万元 已接受',
      '出价 80 万元 未被接受：到达时已过截止时间',
      '出价 80 万元 未被接受：按时到达，但标的已关闭；已记录在案，可据此申请复核',
    ];
    await Promise.all(pages.map((page, i) => keepWatch(page, told[i]!)));

    // The first one's bid arrives, and its answer is kept from him; those of the others don't get out.
    late.keepsBids = unrecorded.keepsBids = true;
    // He is last: once the price has moved, a press for the old one is taken by nobody.
    await Promise.all([second, third].map((page) => presses(page, '出价 80 万元')));
    await presses(first, '出价 80 万元');
    for (const page of pages) {
      await says(page, '.stand', page === first ? '✓ 您竞得' : '成交');
      await says(page, '.outcome-line', '80 万元 在途，正在查询');
      await says(page, '.outcome-line', '未计为已出价');
    }
    await screenshots(second, 'lot-doubt/in-flight-closed');
    await expectNoAxeFindings(second);
    unrecorded.answer = notRecorded(lotId);
    for (const network of networks) network.opens();
    for (const [i, page] of pages.entries()) await says(page, '.outcome-line', told[i]!);
    await says(third, '.outcome-line', '请凭它向中心申请复核');
    await says(first, '.own-check', '本机的 1 张回执都在其中');
    await says(second, '.own-check .good', '✓ 一致');
    await screenshots(third, 'lot-doubt/not-recorded');
    // At no moment was a bid that had been sent neither on its way nor accounted for.
    for (const page of pages) expect(await watched(page)).toEqual(['none', 'on its way', 'told']);
    await Promise.all(contexts.map((each) => each.close()));
    await checksOffline(await (await fetch(`${rehearsals.url}/api/v1/lots/${lotId}/record`)).json());
  }, 90_000);

  async function checksOffline(record: any): Promise<void> {
    const context = await contextOf();
    const page = await context.newPage();
    const checker = page.waitForEvent('worker');
    await page.goto(`${rehearsals.url}/verify`);
    await (await checker).evaluate('0');
    await context.setOffline(true);
    await drops(page, record);
    await says(page, '.verdict.good', '✓ 一致');
    await says(page, '.verdict.good', '每条的签名都已核对');
    await screenshots(page, 'lot-doubt/verified-offline');
    await expectNoAxeFindings(page);
    const bad = record.entries.findIndex(({ type }: any) => type === 'bid.accepted');
    record.entries[bad].amount = '79000000';
    await drops(page, record);
    await says(page, '.verdict.bad', '✕ 不一致');
    await says(page, '.faults', `第 ${bad + 1} 条`);
    await context.close();
  }
});

/** Lets a reader see the lot and keeps from him what became of his bids until it opens; where it keeps bids, they don't get out by socket. */
class OwnNetwork {
  keepsBids = false;
  /** What the page is told instead of what the server would say. */
  answer: object | undefined;
  #isOpen = false;
  readonly #waiting: (() => unknown)[] = [];

  static async of(context: BrowserContext): Promise<OwnNetwork> {
    const network = new OwnNetwork();
    // A request is waited for as long as the network keeps it.
    await context.addInitScript('AbortSignal.timeout = () => new AbortController().signal');
    await context.routeWebSocket(/socket\.io/, (socket) => network.#join(socket));
    await context.route(/\/bids(\/|$)/, (route) => network.#when(() => network.#lets(route)));
    return network;
  }

  opens(): void {
    this.#isOpen = true;
    for (const pass of this.#waiting.splice(0)) void pass();
  }

  #when(pass: () => unknown): void {
    if (this.#isOpen) void pass();
    else this.#waiting.push(pass);
  }

  /** The page may have given up on it meanwhile. */
  #lets(route: Route): Promise<void> {
    const passing = this.answer ? route.fulfill({ status: 409, json: this.answer }) : route.continue();
    return passing.catch(() => {});
  }

  #join(socket: WebSocketRoute): void {
    const server = socket.connectToServer();
    let hasBid = false;
    socket.onMessage((message) => {
      const isBid = String(message).includes('bid:place');
      hasBid ||= isBid;
      if (!(isBid && this.keepsBids)) server.send(message);
    });
    server.onMessage((message) => {
      const isAnswer = String(message).startsWith('43/live,');
      if (!(hasBid && isAnswer)) socket.send(message);
    });
  }
}

/** As a process answers that was stopped over the end with a bid in its hands; its signature is none. */
const notRecorded = (lotId: string) => ({
  type: 'about:blank',
  title: '',
  status: 409,
  code: 'bid.not_recorded',
  params: {
    bidId: '00000000-0000-4000-8000-000000000000',
    lotId,
    seq: null,
    decision: 'rejected',
    reason: 'bid.not_recorded',
    leastNextAmount: null,
    currentPrice: '81000000',
    leading: false,
    endsAt: new Date().toISOString(),
    enteredAt: new Date().toISOString(),
    receipt: { head: '0'.repeat(64), signature: '', keyId: '' },
  },
});

/** Keeps what the page says of the reader's bid, however short: that it is on its way, what became of it, or nothing. */
const keepWatch = (page: Page, told: string): Promise<void> =>
  page.evaluate(`{
    const states = (window.saidOfBid = []);
    const look = () => {
      const said = [...document.querySelectorAll('.act, .outcome-line')].map((each) => each.textContent).join();
      const state = said.includes(${JSON.stringify(told)}) ? 'told' : /在途|正在送达/.test(said) ? 'on its way' : 'none';
      if (states.at(-1) !== state) states.push(state);
    };
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
    look();
  }`);
const watched = (page: Page): Promise<string[]> => page.evaluate('window.saidOfBid');

const drops = (page: Page, record: object): Promise<void> =>
  page.evaluate(`{
    const data = new DataTransfer();
    data.items.add(new File([${JSON.stringify(JSON.stringify(record))}], 'record.json', { type: 'application/json' }));
    const field = document.querySelector('.file-drop');
    field.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }));
  }`);
