import { Injectable } from '@nestjs/common';
import type { Actor } from '@luochui/platform/domain/actor.js';
import type { Bid } from '../wire/bid.js';
import { newSalt } from './lot-secrets.js';
import { PlaceBid, type BidCommand } from './place-bid.js';

export interface MaximumCommand extends Omit<BidCommand, 'amount' | 'salt'> {
  /** Fen. */
  readonly maximum: bigint;
}

/** Up to how much the lot bids for a bidder. It goes the way of a bid: one lane, one order, one memory of answers. */
@Injectable()
export class SetProxy {
  constructor(private readonly placeBid: PlaceBid) {}

  run(actor: Actor, { maximum, ...command }: MaximumCommand): Promise<Bid> {
    return this.placeBid.run(actor, { ...command, amount: maximum, salt: newSalt() });
  }
}
