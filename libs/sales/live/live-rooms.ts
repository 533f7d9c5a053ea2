import { Injectable } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { toClosedFrame, type LotStanding } from '../wire/lot.js';
import type { EventFrame, LiveEvents } from '../wire/live.js';
import { LotFeed } from './lot-feed.js';

const LOT = 'lot:';
const EVENT = 'event:';

/** Who watches what. A room lives as long as somebody is in it, and so does our interest in its lots. */
@Injectable()
export class LiveRooms {
  /** Lots of the events that are watched here. */
  readonly #lotsOf = new Map<string, readonly string[]>();
  #namespace: Namespace<Record<string, never>, LiveEvents>;
  constructor(private readonly feed: LotFeed) {}

  open(namespace: Namespace): void {
    this.#namespace = namespace as never;
    namespace.adapter.on('create-room', (room: string) => this.#lots(room).forEach((id) => this.feed.watch(id)));
    namespace.adapter.on('delete-room', (room: string) => {
      for (const lotId of this.#lots(room)) this.feed.unwatch(lotId);
      if (room.startsWith(EVENT)) this.#lotsOf.delete(room.slice(EVENT.length));
    });
    this.feed.sendTo((moved) => {
      for (const { frame, closed } of moved) {
        this.#namespace.to(LOT + frame.lotId).emit('lot:frame', frame);
        if (closed) this.#namespace.to(this.#roomsOf(frame.lotId)).emit('lot:closed', toClosedFrame(closed));
      }
      this.#sendToEvents(moved.map(({ standing }) => standing));
    });
  }

  joinLot = (socket: Socket, lotId: string) => socket.join(LOT + lotId);
  leaveLot = (socket: Socket, lotId: string) => socket.leave(LOT + lotId);

  joinEvent(socket: Socket, eventId: string, lotIds: readonly string[]) {
    // An event that was announced gets no further lots, so who came first told all of them.
    if (!this.#lotsOf.has(eventId)) this.#lotsOf.set(eventId, lotIds);
    return socket.join(EVENT + eventId);
  }

  #lots(room: string): readonly string[] {
    if (room.startsWith(LOT)) return [room.slice(LOT.length)];
    return room.startsWith(EVENT) ? (this.#lotsOf.get(room.slice(EVENT.length)) ?? []) : [];
  }

  /** A client in both rooms hears it once. */
  #roomsOf(lotId: string): string[] {
    const events = [...this.#lotsOf].filter(([, lots]) => lots.includes(lotId));
    return [LOT + lotId, ...events.map(([eventId]) => EVENT + eventId)];
  }

  #sendToEvents(standings: readonly LotStanding[]): void {
    for (const [eventId, lotIds] of this.#lotsOf) {
      const lots = standings.filter(({ lotId }) => lotIds.includes(lotId));
      const frame: EventFrame = { eventId, lots };
      if (lots.length > 0) this.#namespace.to(EVENT + eventId).emit('event:frame', frame);
    }
  }
}
