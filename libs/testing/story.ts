import { DESK, openBrowser, PHONE, screenshot, signIn } from './browser.js';
import { end, Processes, type Started } from './processes.js';
import { testDatabase, type TestDatabase } from './test-database.js';
import type { Browser, Locator, Page } from 'playwright-core';

export const WHO = [
  'listing-officer',
  'auction-officer',
  'finance-officer',
  'contract-officer',
  'holder',
  'bidder-1',
  'bidder-2',
] as const;
export type Who = (typeof WHO)[number];

/** A button takes no press so soon after its amount changed. */
const SETTLED_MS = 700;
/** Before the servers are up and everybody has signed in, and for what a queue does meanwhile. */
const PATIENCE_MS = 45_000;
const QUEUE_MS = 60_000;

/** Seven people at the built program, two processes and a worker of it, each in a browser context of his own. It knows their passwords from the start's own lines. */
export class Story {
  readonly #processes = new Processes();
  #database?: TestDatabase;
  #browser?: Browser;
  #worker?: Started;
  #pages: Partial<Record<Who, Page>> = {};
  #apis: readonly string[] = [];
  /** Which process each person's newest socket was opened at, by its own header. */
  readonly #instances = new Map<Who, string>();
  #shots = 0;

  /** With the sweeper off in every process: the queue alone opens and closes lots. */
  async begin(): Promise<void> {
    this.#database = await testDatabase();
    const passwords = await this.#accounts();
    const quiet = { PORT: '0', CLOSING_SWEEPER: 'off' };
    const apis = await Promise.all([this.#processes.start('api', quiet), this.#processes.start('api', quiet)]);
    this.#worker = await this.#processes.start('worker', { CLOSING_SWEEPER: 'off' });
    this.#apis = apis.map(({ line }) => line.split(' ').at(-1)!);
    this.#browser = await openBrowser();
    await Promise.all(WHO.map((who) => this.#signIn(who, passwords.get(who)!)));
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    await this.#processes.endAll();
    await this.#database?.drop();
  }

  /** From here on the sweeper alone closes lots, in a process that nobody is connected to. */
  async sweepWithoutWorker(): Promise<void> {
    await end(this.#worker!.process, 'SIGTERM');
    await this.#processes.start('api', { PORT: '0', CLOSING_SWEEPER: 'on' });
  }
  async bringWorkerBack(): Promise<void> {
    this.#worker = await this.#processes.start('worker');
  }

  page(who: Who): Page {
    return this.#pages[who]!;
  }
  async at(who: Who, path: string): Promise<Page> {
    await this.page(who).goto(this.#urlOf(who) + path);
    return this.page(who);
  }
  /** `x-instance` of the process that this person's page is connected to. */
  instanceOf(who: Who): string | undefined {
    return this.#instances.get(who);
  }

  /** The second bidder is at a process of its own, as a load balancer may send them. */
  #urlOf(who: Who): string {
    return this.#apis[who === 'bidder-2' ? 1 : 0]!;
  }
  /** `test-results/story/NN-what.png` */
  shot(who: Who, what: string): Promise<void> {
    return screenshot(this.page(who), `story/${String(++this.#shots).padStart(2, '0')}-${what}`);
  }

  /** The main action of the lot's page, as soon as it can be pressed: another's bid may still be on its way and change its amount. */
  async bids(who: Who): Promise<void> {
    const main = this.page(who).locator('.act .main.primary:not([aria-disabled])');
    for (let [before, now] = ['', await main.innerText()]; before !== now; now = await main.innerText()) {
      before = now;
      await this.page(who).waitForTimeout(SETTLED_MS);
    }
    await main.click();
    await this.stands(who, '您领先');
  }
  stands(who: Who, words: string): Promise<void> {
    return this.page(who).locator('.stand', { hasText: words }).waitFor();
  }

  /** Looks again until a job of the queue has done its work. */
  async seesAt(who: Who, path: string, what: (page: Page) => Locator): Promise<Page> {
    for (const deadline = Date.now() + QUEUE_MS; Date.now() < deadline;) {
      const page = await this.at(who, path);
      const found = what(page).waitFor({ timeout: 2_000 });
      if (await found.then(() => true).catch(() => false)) return page;
    }
    throw new Error(`${who} waits in vain at ${path}`);
  }

  /** The default start makes the accounts, prints them, and is ended again. */
  async #accounts(): Promise<ReadonlyMap<string, string>> {
    const { process, output } = await this.#processes.start('standalone', { PORT: '0' }, ['--no-demonstration']);
    await end(process, 'SIGTERM');
    const lines = output.split('\n').filter((line) => line.startsWith('account '));
    return new Map(lines.map((line) => line.split(' ').slice(2) as [string, string]));
  }

  async #signIn(who: Who, password: string): Promise<void> {
    const context = await this.#browser!.newContext({ viewport: who.startsWith('bidder') ? PHONE : DESK });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    await this.#hearSockets(who, page);
    await signIn(page, this.#urlOf(who), who, password);
    this.#pages[who] = page;
  }

  async #hearSockets(who: Who, page: Page): Promise<void> {
    const session = await page.context().newCDPSession(page);
    session.on('Network.webSocketHandshakeResponseReceived', ({ response: { headers } }) => {
      const name = Object.keys(headers).find((header) => header.toLowerCase() === 'x-instance');
      if (name) this.#instances.set(who, headers[name]!);
    });
    await session.send('Network.enable');
  }
}
