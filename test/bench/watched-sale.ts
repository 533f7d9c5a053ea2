import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { aRehearsal } from '@luochui/testing/rehearsal.js';
import { rowsOf } from '@luochui/testing/rows.js';
import { io, type Socket } from 'socket.io-client';
import type { Helper, Program, Workbench } from './workbench.js';

export const WATCHERS = 2_000;
export const BIDS_A_SECOND = 20;
/** So many that nobody bids against himself when the machine is slow. */
const BIDDERS = 16;

/** On the clock that all processes of a machine share. */
export const now = () => Number(process.hrtime.bigint()) / 1e6;

/** When each bid was acknowledged, by its seq, and how long that took. */
export interface Answered {
  readonly told: Record<number, number>;
  readonly took: number[];
}

/** The program with one lot, some who bid in turn, and a process with its watchers. */
export class WatchedSale {
  #bids = 0;
  private constructor(
    private readonly program: Program,
    private readonly database: string,
    readonly lotId: string,
    private readonly bidders: readonly Socket[],
    readonly watchers: Helper,
  ) {}

  static async start(bench: Workbench): Promise<WatchedSale> {
    const database = await bench.database();
    const program = await bench.program({ DATABASE_URL: database });
    const rules = { softClose: { windowSeconds: 0, extendSeconds: 0 } };
    const sale = await aRehearsal(program.url, program.output, { bidders: BIDDERS, durationSeconds: 900, rules });
    const bidders = sale.bidders.map(({ token }) =>
      io(`${program.url}/live`, { transports: ['websocket'], forceNew: true, auth: { token } }),
    );
    await Promise.all(bidders.map((bidder) => new Promise((up) => bidder.once('connect', () => up(null)))));
    return new WatchedSale(program, database, sale.lots[0]!.id, bidders, bench.helper('watchers-client.js', []));
  }

  /** What the program printed: the accounts of its example people. */
  get output(): string {
    return this.program.output;
  }
  get url(): string {
    return this.program.url;
  }
  get pid(): number {
    return this.program.process.pid!;
  }

  bidFor(seconds: number, aSecond = BIDS_A_SECOND): Promise<Answered> {
    return this.bidWhile((sent) => sent < seconds * aSecond, aSecond);
  }

  /** `goes`: whether another one is sent after so many. */
  async bidWhile(goes: (sent: number) => boolean, aSecond = BIDS_A_SECOND): Promise<Answered> {
    const told: Record<number, number> = {};
    const took: number[] = [];
    const answers: Promise<void>[] = [];
    // A slow server must not be sent more than each bidder may have on the way.
    const flying = new Set<Promise<void>>();
    const began = now();
    for (let i = 0; goes(i); i++) {
      await pause(Math.max(0, began + (i * 1_000) / aSecond - now()));
      if (flying.size >= BIDDERS) await Promise.race(flying);
      const bid = this.#bid(told, took);
      flying.add(bid);
      void bid.finally(() => flying.delete(bid));
      answers.push(bid);
    }
    await Promise.all(answers);
    return { told, took };
  }

  async #bid(told: Record<number, number>, took: number[]): Promise<void> {
    const sent = now();
    const amount = String(100_000 + this.#bids * 1_000);
    const message = { lotId: this.lotId, bidId: randomUUID(), amount };
    const answer = await this.bidders[this.#bids++ % BIDDERS]!.timeout(30_000).emitWithAck('bid:place', message);
    // One that another has overtaken on its way is below the price by then; of a slow server even one's own before is not answered yet.
    if (['bid.too_low', 'bid.own_lead'].includes(answer.error?.code)) return;
    if (!answer.ok) throw new Error(`a bid was refused: ${JSON.stringify(answer.error)}`);
    told[answer.bid.seq] = now();
    took.push(now() - sent);
  }

  /** How many watchers have another state than the record, or lack some of it; those that have none too. */
  async wrong(): Promise<number> {
    const states = await this.order<{ seq: number; head: string; whole: number }[]>({ do: 'state' });
    const [newest] = await rowsOf(this.database, 'select seq::int, head from lot where id = $1', this.lotId);
    const { seq, head } = newest as { seq: number; head: string };
    const right = states.filter((each) => each.seq === seq && each.head === head && each.whole === seq);
    return WATCHERS - right.length;
  }

  async order<T>(order: object): Promise<T> {
    this.watchers.say(order);
    return JSON.parse(await this.watchers.line());
  }

  async end(): Promise<void> {
    for (const bidder of this.bidders) bidder.close();
    await this.watchers.end();
    await this.program.end();
  }
}
