import { randomUUID } from 'node:crypto';
import type { LotClosedFrame } from '@luochui/sales/wire/lot.js';
import type { Sent, Shown, Told } from './history.js';

/** Writes down what the clients of a scenario sent, heard and saw. */
export class Testimony {
  readonly sent: Sent[] = [];
  readonly told: Told[] = [];
  readonly shown: Shown[] = [];
  readonly closings: LotClosedFrame[] = [];
  /** Problems that decide nothing, by code; a connection that broke is `none`. */
  readonly failures = new Map<string, number>();
  #moments = 0;

  /** Orders what is asked and heard over all clients of this process. */
  moment(): number {
    return ++this.#moments;
  }

  sends(lotId: string, { bidder, token }: Pick<Sent, 'bidder' | 'token'>, amount: string): Sent {
    const sent = { lotId, bidder, token, bidId: randomUUID(), amount };
    this.sent.push(sent);
    return sent;
  }
  hears(sent: Sent, asked: number, answer: Told['answer'], instance: string | null = null): void {
    this.told.push({ sent, asked, heard: this.moment(), instance, answer });
  }
  fails(code: string): void {
    this.failures.set(code, (this.failures.get(code) ?? 0) + 1);
  }

  /** Bids whose clients still don't know what became of them. */
  open(): Sent[] {
    const decided = new Set(this.told.flatMap(({ sent, answer }) => (typeof answer === 'string' ? [] : [sent.bidId])));
    return this.sent.filter(({ bidId }) => !decided.has(bidId));
  }
  answersTo({ bidId }: Sent): Told[] {
    return this.told.filter(({ sent }) => sent.bidId === bidId);
  }
}
