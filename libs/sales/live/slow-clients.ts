import type { Socket } from 'socket.io';

/** So many messages may wait for a client that reads slowly. What comes then it gets as the newest state, once it has read. */
const MOST_WAITING = 4;
/** Answers can't be left out. Who asks and asks and never reads is cut off. */
const MOST_WAITING_BYTES = 4 * 1_024 * 1_024;

interface Connection {
  readonly writeBuffer: readonly { readonly data?: { readonly length: number } }[];
}
// The length of socket.io's own queue, which it keeps to itself: a WebSocket's buffer beneath holds one write of it at most.
const waiting = ({ conn }: Socket) => (conn as unknown as Connection).writeBuffer;

export const isBehind = (socket: Socket): boolean => waiting(socket).length >= MOST_WAITING;

export function isFlooded(socket: Socket): boolean {
  const messages = waiting(socket);
  if (messages.length < 64) return false;
  return messages.reduce((bytes, { data }) => bytes + (data?.length ?? 0), 0) > MOST_WAITING_BYTES;
}

/** At once: a close in good order waits for a client that doesn't read, half a minute or for ever. */
export function cutOff({ conn }: Socket): void {
  conn.close(true);
  conn.request.socket.destroy();
}

/** What is owed to clients that are behind: never more than one message of a kind, made when it can be sent. */
export class SlowClients {
  readonly #owed = new WeakMap<Socket, Map<string, () => void>>();

  /** `send` is called once the client has read what waits for it; of one key the last counts. */
  owe(socket: Socket, key: string, send: () => void): void {
    const owed = this.#owed.get(socket);
    if (owed) return void owed.set(key, send);
    const first = new Map([[key, send]]);
    this.#owed.set(socket, first);
    socket.conn.once('drain', () => {
      this.#owed.delete(socket);
      for (const each of first.values()) each();
    });
  }
}
