import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Namespace, Socket } from 'socket.io';
import { toClosedFrame } from '../wire/lot.js';
import type { LiveEvents } from '../wire/live.js';
import type { Notice } from '../wire/notice.js';
import { LotFeed } from './lot-feed.js';
import { NoticeFeed } from './notice-feed.js';
import { Pulse } from './pulse.js';
import { cutOff, isBehind, SlowClients } from './slow-clients.js';
import { WatchedEvents } from './watched-events.js';
import type { Moved } from './watched-lot.js';

const LOT = 'lot:';
const EVENT = 'event:';

/**
 * Who watches what. A room lives as long as somebody is in it, and so does our interest in its lots. What goes to a room is encoded
 * once: nothing here may be sent to clients one by one, but to those who are behind.
 */
@Injectable()
export class LiveRooms implements BeforeApplicationShutdown {
  readonly #events = new WatchedEvents();
  readonly #slow = new SlowClients();
  #namespace: Namespace<Record<string, never>, LiveEvents>;
  constructor(
    private readonly feed: LotFeed,
    private readonly pulse: Pulse,
    private readonly notices: NoticeFeed,
  ) {}

  open(namespace: Namespace): void {
    this.#namespace = namespace as never;
    namespace.adapter.on('create-room', (room: string) => this.#lots(room).forEach((id) => this.feed.watch(id)));
    namespace.adapter.on('delete-room', (room: string) => {
      for (const lotId of this.#lots(room)) this.feed.unwatch(lotId);
      if (room.startsWith(EVENT)) this.#events.delete(room.slice(EVENT.length));
    });
    this.pulse.counts(() => this.#sockets());
    this.notices.sendTo((notice, lotIds) => this.#sendNotice(notice, lotIds));
    this.feed.sendTo((moved) => {
      for (const each of moved) this.#sendLot(each);
      this.#sendToEvents(moved);
    });
  }

  /** A stop waits for nobody who doesn't read. */
  beforeApplicationShutdown(): void {
    for (const socket of this.#namespace.sockets.values()) if (isBehind(socket)) cutOff(socket);
  }

  joinLot = (socket: Socket, lotId: string) => socket.join(LOT + lotId);
  leaveLot = (socket: Socket, lotId: string) => socket.leave(LOT + lotId);

  joinEvent(socket: Socket, eventId: string, lotIds: readonly string[]) {
    if (!socket.connected) return;
    const isWatched = this.#namespace.adapter.rooms.has(EVENT + eventId);
    const added = this.#events.add(eventId, lotIds);
    // Lots that were announced since the first came; else the room's creation tells of all of them.
    if (isWatched) for (const lotId of added) this.feed.watch(lotId);
    return socket.join(EVENT + eventId);
  }

  /** Sockets, not people: whose they are is counted nowhere. */
  #sockets() {
    const { adapter, sockets } = this.#namespace;
    const lots = [...adapter.rooms].filter(([room]) => room.startsWith(LOT));
    const watched = Object.fromEntries(lots.map(([room, { size }]) => [room.slice(LOT.length), size]));
    return { connections: sockets.size, watched };
  }

  #lots(room: string): readonly string[] {
    if (room.startsWith(LOT)) return [room.slice(LOT.length)];
    return room.startsWith(EVENT) ? this.#events.lotsOf(room.slice(EVENT.length)) : [];
  }

  #sendLot({ frame, closed }: Moved): void {
    const { lotId } = frame;
    const room = LOT + lotId;
    for (const socket of this.#send([room], 'lot:frame', frame))
      this.#owe(socket, [room], `frame ${lotId}`, () => this.#emit(socket, 'lot:frame', this.feed.newest(lotId)));
    if (!closed) return;
    // A client in both rooms hears it once.
    const rooms = [room, ...this.#events.eventsOf(lotId).map((eventId) => EVENT + eventId)];
    const told = toClosedFrame(closed);
    for (const socket of this.#send(rooms, 'lot:closed', told))
      this.#owe(socket, rooms, `closed ${lotId}`, () => this.#emit(socket, 'lot:closed', told));
  }

  /** To whoever follows the event or one of its lots, once. */
  #sendNotice(notice: Notice, lotIds: readonly string[]): void {
    const rooms = [EVENT + notice.eventId, ...lotIds.map((lotId) => LOT + lotId)];
    for (const socket of this.#send(rooms, 'notice', notice))
      this.#owe(socket, rooms, `notice ${notice.id}`, () => this.#emit(socket, 'notice', notice));
  }

  /** One frame an event, however many of its lots moved. */
  #sendToEvents(moved: readonly Moved[]): void {
    for (const [eventId, lots] of this.#events.group(moved.map(({ standing }) => standing))) {
      const room = EVENT + eventId;
      for (const socket of this.#send([room], 'event:frame', { eventId, lots }))
        this.#owe(socket, [room], `event ${eventId}`, () =>
          this.#emit(socket, 'event:frame', { eventId, lots: this.#standings(eventId) }),
        );
    }
  }

  /** All of them: which of them it missed isn't kept. */
  #standings = (eventId: string) => this.#events.lotsOf(eventId).flatMap((lotId) => this.feed.standing(lotId) ?? []);

  /** Answers those who were left out, as too much waits for them already. */
  #send<E extends keyof LiveEvents>(
    rooms: readonly string[],
    event: E,
    message: Parameters<LiveEvents[E]>[0],
  ): Socket[] {
    const behind: Socket[] = [];
    const { adapter, sockets } = this.#namespace;
    for (const room of rooms)
      for (const id of adapter.rooms.get(room) ?? []) {
        const socket = sockets.get(id) as Socket | undefined;
        if (socket && isBehind(socket)) behind.push(socket);
      }
    const operator = this.#namespace.to([...rooms]).except(behind.map(({ id }) => id));
    operator.emit(event, ...([message] as never));
    return behind;
  }

  #owe(socket: Socket, rooms: readonly string[], key: string, send: () => void): void {
    this.#slow.owe(socket, key, () => rooms.some((room) => socket.rooms.has(room)) && send());
  }
  #emit(socket: Socket, event: keyof LiveEvents, message: object | null): void {
    if (message) socket.emit(event, message);
  }
}
