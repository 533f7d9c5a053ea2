import { Injectable } from '@nestjs/common';
import { tokenHash } from '@luochui/accounts';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Socket } from 'socket.io';
import { PlaceBid } from '../use-cases/place-bid.js';
import { SetProxy } from '../use-cases/set-proxy.js';
import type { Bid } from '../wire/bid.js';
import { listen, type Attach } from './listen.js';

interface SignedIn {
  readonly actor: Actor;
  readonly token: string;
  readonly tokenHash: string;
}

/** Whose the socket is, for good. Whether the token still holds is asked of every bid. */
export function signIn(socket: Socket, actor: Actor, token: string): void {
  socket.data.signedIn = { actor, token, tokenHash: tokenHash(token) } satisfies SignedIn;
}

/** Bids by socket. Each has its token checked again under the lot's lock: one that was revoked a moment ago bids no more. */
@Injectable()
export class LiveBids {
  constructor(
    private readonly placeBid: PlaceBid,
    private readonly setProxy: SetProxy,
  ) {}

  attach(socket: Socket, attach: Attach): void {
    listen(socket, 'bid:place', attach, async (message, enteredAt) => {
      const { lotId, bidId, amount, confirmJump = false, seen } = message;
      const { actor, token, tokenHash } = bidder(socket);
      const offered = amount === undefined ? null : BigInt(amount);
      const bid = { lotId, bidId, amount: offered, confirmJump, seen, enteredAt, token, tokenHash };
      return accepted(await this.placeBid.run(actor, bid));
    });
    listen(socket, 'proxy:set', attach, async (message, enteredAt) => {
      const { lotId, bidId, maximum, confirmJump = false, seen } = message;
      const { actor, token, tokenHash } = bidder(socket);
      const bid = { lotId, bidId, maximum: BigInt(maximum), confirmJump, seen, enteredAt, token, tokenHash };
      return accepted(await this.setProxy.run(actor, bid));
    });
  }
}

function bidder({ data }: Socket): SignedIn {
  if (!data.signedIn) throw new DomainError('auth.required');
  return data.signedIn;
}

function accepted(bid: Bid): { bid: Bid } {
  if (bid.decision === 'rejected') throw new DomainError(bid.reason!, bid);
  return { bid };
}
