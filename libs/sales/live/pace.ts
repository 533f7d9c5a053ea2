/** Evenly `everyMs`, with one to spare: what comes after a quiet moment goes at once, and never more than the rate over time. */
export class Pace {
  #next = 0;
  constructor(private readonly everyMs: number) {}

  /** How long until it may go; 0: now. */
  waitMs(now: number): number {
    return Math.max(0, this.#next - this.everyMs - now);
  }
  went(now: number): void {
    this.#next = Math.max(this.#next, now) + this.everyMs;
  }
}
