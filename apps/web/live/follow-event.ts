import type { EventFrame, JoinedEvent } from '@luochui/sales/wire/live.js';
import type { LotStanding } from '@luochui/sales/wire/lot.js';
import { ask, liveSocket } from './connection.js';

/** Hears of an event's lots until the answer is called, joining anew after each cut. `closed`: one of them has closed. */
export function followEvent(
  eventId: string,
  heard: (standings: readonly LotStanding[]) => void,
  closed: () => void,
): () => void {
  const socket = liveSocket();
  const join = async () => {
    const answer = await ask<JoinedEvent>('event:join', { eventId });
    if (answer?.ok) heard(answer.lots);
  };
  const frame = (message: EventFrame) => message.eventId === eventId && heard(message.lots);
  socket.on('event:frame', frame);
  socket.on('lot:closed', closed);
  socket.on('connect', join);
  if (socket.connected) void join();
  return () => {
    socket.off('event:frame', frame);
    socket.off('lot:closed', closed);
    socket.off('connect', join);
  };
}
