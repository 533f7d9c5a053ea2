import { Injectable } from '@nestjs/common';

const MOST_UNDECIDED = 8;
const MOST_REFUSED = 20;
const WINDOW_MS = 10_000;

/** How much one token asks of this process: a program that runs wild must not keep the lots from everybody else. */
@Injectable()
export class BusyTokens {
  readonly #undecided = new Map<string, number>();
  readonly #refused = new Map<string, number[]>();

  isBusy(token: string, now: number): boolean {
    return (this.#undecided.get(token) ?? 0) >= MOST_UNDECIDED || this.#recent(token, now).length >= MOST_REFUSED;
  }

  /** Counts a bid until it is decided. */
  async while<T>(token: string, deciding: () => Promise<T>): Promise<T> {
    this.#undecided.set(token, (this.#undecided.get(token) ?? 0) + 1);
    try {
      return await deciding();
    } finally {
      const left = this.#undecided.get(token)! - 1;
      if (left === 0) this.#undecided.delete(token);
      else this.#undecided.set(token, left);
    }
  }

  refused(token: string, now: number): void {
    this.#refused.set(token, [...this.#recent(token, now), now]);
  }

  #recent(token: string, now: number): number[] {
    const recent = (this.#refused.get(token) ?? []).filter((at) => at > now - WINDOW_MS);
    if (recent.length === 0) this.#refused.delete(token);
    return recent;
  }
}
