import { Injectable } from '@nestjs/common';
import { Authenticate } from '@luochui/accounts';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Socket } from 'socket.io';
import { PlaceBid } from '../use-cases/place-bid.js';
import { SetProxy } from '../use-cases/set-proxy.js';
import type { Bid } from '../wire/bid.js';
import { listen, type Attach } from './listen.js';

/** Bids by socket. Each checks its token again: one that was revoked a moment ago bids no more. */
@Injectable()
export class LiveBids {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly placeBid: PlaceBid,
    private readonly setProxy: SetProxy,
  ) {}

  attach(socket: Socket, attach: Attach): void {
    listen(socket, 'bid:place', attach, async (message, enteredAt) => {
      const { lotId, bidId, amount, confirmJump = false, seen } = message;
      const { actor, token } = await this.#bidder(socket);
      const offered = amount === undefined ? null : BigInt(amount);
      const bid = { lotId, bidId, amount: offered, confirmJump, seen, enteredAt, token };
      return accepted(await this.placeBid.run(actor, bid));
    });
    listen(socket, 'proxy:set', attach, async (message, enteredAt) => {
      const { lotId, bidId, maximum, confirmJump = false, seen } = message;
      const { actor, token } = await this.#bidder(socket);
      const bid = { lotId, bidId, maximum: BigInt(maximum), confirmJump, seen, enteredAt, token };
      return accepted(await this.setProxy.run(actor, bid));
    });
  }

  async #bidder(socket: Socket): Promise<{ actor: Actor; token: string }> {
    const token: string | null = socket.data.token;
    const actor = await this.authenticate.run(token);
    if (!actor || token === null) throw new DomainError('auth.required');
    return { actor, token };
  }
}

function accepted(bid: Bid): { bid: Bid } {
  if (bid.decision === 'rejected') throw new DomainError(bid.reason!, bid);
  return { bid };
}
