import { setTimeout as pause } from 'node:timers/promises';
import { caller } from '../people.js';
import type { rehearser } from '../rehearsed-sale.js';
import { check } from './check.js';
import { Racer, type RacerAccount } from './racer.js';
import { storm, type Storm } from './storm.js';
import { Testimony } from './testimony.js';

export interface Wanted {
  readonly seconds: number;
  readonly bidders?: number;
  readonly lots?: number;
  readonly rules?: object;
}

/** Without a soft close: the end stands, whatever is bid. */
const RULES = { startPrice: '100000', increments: [{ from: '0', step: '1000' }], softClose: { windowSeconds: 0 } };

/** Lots that are raced for at several processes, the racers, and what they were told. */
export class Field {
  readonly testimony = new Testimony();
  readonly racers: Racer[] = [];
  private constructor(
    readonly lotIds: readonly string[],
    readonly accounts: readonly RacerAccount[],
    /** Of the auction officer who made it. */
    readonly officer: string,
  ) {}

  static async rehearsed(
    rehearse: Awaited<ReturnType<typeof rehearser>>,
    { seconds, bidders = 2, lots = 1, rules }: Wanted,
  ): Promise<Field> {
    const sale = await rehearse({ bidders, lots, durationSeconds: seconds, rules: { ...RULES, ...rules } });
    const lotIds = sale.lots.map(({ id }) => id);
    return new Field(lotIds, sale.bidders, sale.officer);
  }

  get lotId(): string {
    return this.lotIds[0]!;
  }

  /** One racer an account, each watching a lot; racer i begins at process i modulo their number, and goes on to the next. */
  async enters(urls: readonly string[]): Promise<void> {
    const from = (i: number) => urls.map((_, k) => urls[(i + k) % urls.length]!);
    this.accounts.forEach((_, i) => this.racer(i, from(i)));
    await Promise.all(this.racers.map((racer, i) => racer.joins(this.lotIds[i % this.lotIds.length]!)));
  }
  racer(account: number, urls: readonly string[]): Racer {
    const racer = new Racer(this.testimony, this.accounts[account]!, urls);
    this.racers.push(racer);
    return racer;
  }

  storms(how: Storm): Promise<void> {
    return storm(this.testimony, this.racers, this.lotIds, how);
  }

  /** So many were answered, and so many bids are on their way. */
  async isAmidst(answered: number, onTheirWay = 0): Promise<void> {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(1))
      if (this.testimony.told.length >= answered && this.testimony.open().length >= onTheirWay) return;
    throw new Error(`only ${this.testimony.told.length} answers, ${this.testimony.open().length} on their way`);
  }

  /** The process there holds so many of the bids that were not answered yet. */
  async isUndecided(url: string, count: number): Promise<void> {
    for (const deadline = Date.now() + 10_000; Date.now() < deadline; await pause(10)) {
      const asked = await Promise.all(
        this.testimony
          .open()
          .map(({ token, lotId, bidId }) => caller(url)(token, 'GET', `/lots/${lotId}/bids/${bidId}`)),
      );
      if (asked.filter(({ status }) => status === 202).length === count) return;
    }
    throw new Error(`${url} does not hold ${count} bids`);
  }

  /** After a disaster: closed, or stopped by the officer if too much time was lost and it waits for its resumption. */
  async isOver(url: string): Promise<void> {
    for (const deadline = Date.now() + 20_000; Date.now() < deadline; await pause(100)) {
      const lot = await this.shows(url);
      if (lot?.status === 'closed') return;
      if (lot?.status === 'paused') {
        await this.isStopped(url);
        return;
      }
    }
    throw new Error('the lot is neither closed nor paused');
  }

  /** All of them; answers the lots as they are then shown by HTTP. */
  async isClosed(url: string, withinMs = 30_000): Promise<any[]> {
    const shown = [];
    for (const lotId of this.lotIds) {
      const deadline = Date.now() + withinMs;
      let lot = await this.shows(url, lotId);
      for (; lot?.status !== 'closed'; lot = await this.shows(url, lotId)) {
        if (Date.now() > deadline) throw new Error(`lot ${lotId} is not closed: ${JSON.stringify(lot)}`);
        await pause(50);
      }
      shown.push(lot);
    }
    return shown;
  }
  /** By the officer who made it, whatever it waits for. */
  async isStopped(url: string): Promise<void> {
    for (const lotId of this.lotIds) {
      const { status, body } = await caller(url)(this.officer, 'POST', `/lots/${lotId}/stop`, { reason: '演练结束' });
      if (status !== 200) throw new Error(`not stopped: ${JSON.stringify(body)}`);
    }
  }
  async entries(url: string): Promise<any[]> {
    const entries: any[] = [];
    for (let page: any[] | undefined; page === undefined || page.length > 0; entries.push(...page))
      page = (await caller(url)(null, 'GET', `/lots/${this.lotId}/entries?after=${entries.length}`)).body
        .items as any[];
    return entries;
  }

  /** Undefined while the process there gives no answer. */
  shows(url: string, lotId = this.lotId): Promise<any> {
    return caller(url)(null, 'GET', `/lots/${lotId}`).then(
      ({ status, body }) => (status === 200 ? body : undefined),
      () => undefined,
    );
  }

  /** Until this moment on the lot's clock is over; here it is this machine's. */
  async isPast(at: string, ms = 0): Promise<void> {
    await pause(Math.max(0, Date.parse(at) + ms - Date.now()));
  }

  /** The checker's; empty when all is well. */
  async faults(database: string, url: string): Promise<string[]> {
    return check(this.testimony, { database, url }, this.lotIds);
  }

  /** Nobody is answered any more: for a second nothing was decided. */
  async isStanding(): Promise<void> {
    const { told } = this.testimony;
    const deadline = Date.now() + 20_000;
    for (let [count, since] = [this.#decided(), Date.now()]; Date.now() - since < 1_000; await pause(10)) {
      if (Date.now() > deadline) throw new Error(`bids are still answered: ${told.length}`);
      if (this.#decided() > count) [count, since] = [this.#decided(), Date.now()];
    }
  }
  #decided(): number {
    return this.told(({ seq }) => seq !== null);
  }

  /** The disaster lasts so long. */
  passes(ms: number): Promise<void> {
    return pause(ms);
  }

  /** Bids that were answered so. */
  told(fits: (bid: any) => boolean): number {
    return this.testimony.told.filter(({ answer }) => typeof answer !== 'string' && fits(answer)).length;
  }

  leaves(): void {
    for (const racer of this.racers) racer.leaves();
  }
}
