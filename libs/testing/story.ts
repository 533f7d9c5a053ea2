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

/** Seven people at the built program, each in a browser context of his own. It knows their passwords from the start's own lines. */
export class Story {
  readonly #processes = new Processes();
  #database?: TestDatabase;
  #browser?: Browser;
  #worker?: Started;
  #pages: Partial<Record<Who, Page>> = {};
  #shots = 0;
  url = '';

  /** With the sweeper off in every process: the queue alone opens and closes lots. */
  async begin(): Promise<void> {
    this.#database = await testDatabase();
    const passwords = await this.#accounts();
    const api = await this.#processes.start('api', { PORT: '0', CLOSING_SWEEPER: 'off' });
    this.#worker = await this.#processes.start('worker', { CLOSING_SWEEPER: 'off' });
    this.url = api.line.split(' ').at(-1)!;
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
    await this.page(who).goto(this.url + path);
    return this.page(who);
  }
  /** `test-results/story/NN-what.png` */
  shot(who: Who, what: string): Promise<void> {
    return screenshot(this.page(who), `story/${String(++this.#shots).padStart(2, '0')}-${what}`);
  }

  /** The main action of the lot's page, as soon as it can be pressed. */
  async bids(who: Who): Promise<void> {
    const main = this.page(who).locator('.act .main.primary:not([aria-disabled])');
    await main.waitFor();
    await this.page(who).waitForTimeout(SETTLED_MS);
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
    await signIn(page, this.url, who, password);
    this.#pages[who] = page;
  }
}
