import { Injectable } from '@nestjs/common';
import { Authenticate } from '@luochui/accounts';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import type { Socket } from 'socket.io';
import { PlaceBid } from '../use-cases/place-bid.js';
import { listen, type Attach } from './listen.js';

/** Bids by socket. Each checks its token again: one that was revoked a moment ago bids no more. */
@Injectable()
export class LiveBids {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly placeBid: PlaceBid,
  ) {}

  attach(socket: Socket, attach: Attach): void {
    listen(socket, 'bid:place', attach, async (message, enteredAt) => {
      const { lotId, bidId, amount, confirmJump = false, seen } = message;
      const token: string | null = socket.data.token;
      const actor = await this.authenticate.run(token);
      if (!actor) throw new DomainError('auth.required');
      const bid = await this.placeBid.run(actor, {
        lotId,
        bidId,
        amount: amount === undefined ? null : BigInt(amount),
        confirmJump,
        seen,
        enteredAt,
        token: token!,
      });
      if (bid.decision === 'rejected') throw new DomainError(bid.reason!, bid);
      return { bid };
    });
  }
}
