import type { Browser } from 'playwright-core';
import { openBrowser } from './browser.js';
import { addressOf, Processes } from './processes.js';
import { rehearser, type RehearsedSale } from './rehearsed-sale.js';
import { testDatabase, type TestDatabase } from './test-database.js';

/** What each spec of the lot's page starts from: an api and a worker on a database of their own, and a browser. */
export class Rehearsals {
  readonly #processes = new Processes();
  #database: TestDatabase | undefined;
  #rehearse!: (wanted?: object) => Promise<RehearsedSale>;
  browser!: Browser;
  url = '';

  async begin(): Promise<void> {
    this.#database = await testDatabase();
    const [api] = await Promise.all([this.#processes.start('api', { PORT: '0' }), this.#processes.start('worker')]);
    this.url = addressOf(api);
    this.#rehearse = await rehearser(this.url);
    this.browser = await openBrowser();
  }

  make(wanted?: object): Promise<RehearsedSale> {
    return this.#rehearse(wanted);
  }

  async end(): Promise<void> {
    await this.browser?.close();
    await this.#processes.endAll();
    await this.#database?.drop();
  }
}
