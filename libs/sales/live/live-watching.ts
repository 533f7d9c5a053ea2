import { Injectable } from '@nestjs/common';
import type { Socket } from 'socket.io';
import { listen, type Attach } from './listen.js';
import { LiveRooms } from './live-rooms.js';
import { LotSnapshots } from './lot-snapshots.js';

/** Watching needs no token; nothing that watchers are sent names or counts bidders. */
@Injectable()
export class LiveWatching {
  constructor(
    private readonly rooms: LiveRooms,
    private readonly snapshots: LotSnapshots,
  ) {}

  attach(socket: Socket, attach: Attach): void {
    listen(socket, 'lot:join', attach, async ({ lotId, lastSeq }) => {
      // Joined first: what happens in between comes by frame, and one that is older than the snapshot is told by its seq.
      await this.rooms.joinLot(socket, lotId);
      try {
        if (lastSeq === undefined) return { snapshot: await this.snapshots.lot(lotId) };
        return await this.snapshots.since(lotId, lastSeq);
      } catch (error) {
        await this.rooms.leaveLot(socket, lotId);
        throw error;
      }
    });
    listen(socket, 'lot:leave', attach, async ({ lotId }) => {
      await this.rooms.leaveLot(socket, lotId);
      return {};
    });
    listen(socket, 'entries:since', attach, async ({ lotId, seq }) => ({
      entries: [...(await this.snapshots.entries(lotId, seq))],
    }));
    listen(socket, 'event:join', attach, async ({ eventId }) => {
      const lots = await this.snapshots.ofEvent(eventId);
      const ids = lots.map(({ lotId }) => lotId);
      await this.rooms.joinEvent(socket, eventId, ids);
      return { lots: this.snapshots.newest(lots) };
    });
  }
}
