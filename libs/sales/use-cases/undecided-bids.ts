import { Injectable } from '@nestjs/common';

export interface AskedBid {
  readonly lotId: string;
  readonly accountId: string;
  readonly bidId: string;
}

/** Bids of this process that are on their way or wait for the end of a drain. */
@Injectable()
export class UndecidedBids {
  /** Twice the same bid is two on their way. */
  readonly #count = new Map<string, number>();

  has(bid: AskedBid): boolean {
    return this.#count.has(key(bid));
  }

  async while<T>(bid: AskedBid, deciding: () => Promise<T>): Promise<T> {
    this.#count.set(key(bid), (this.#count.get(key(bid)) ?? 0) + 1);
    try {
      return await deciding();
    } finally {
      const left = this.#count.get(key(bid))! - 1;
      if (left === 0) this.#count.delete(key(bid));
      else this.#count.set(key(bid), left);
    }
  }
}

const key = ({ lotId, accountId, bidId }: AskedBid) => `${lotId} ${accountId} ${bidId}`;
