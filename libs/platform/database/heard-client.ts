import type { Socket } from 'node:net';
import { Client, type ClientConfig } from 'pg';

interface Patience {
  /** What is asked of it and isn't answered for so long, not by a byte, fails, and the connection with it. */
  readonly silenceMillis?: number;
}

/**
 * A connection whose end is always heard. Between the pool's listener and that of whoever takes the connection is a moment without
 * one: a server that ends a session just then would end this process. What was asked of it fails in any case. Where it has a patience, a server that
 * is gone without a word (its machine, or the network to it) is found out too: TCP alone takes a quarter of an hour.
 */
export class HeardClient extends Client {
  constructor(config?: string | (ClientConfig & Patience)) {
    super(config);
    this.#hear();
    const silence = typeof config === 'object' ? config.silenceMillis : undefined;
    if (silence) this.once('connect', () => this.#lose(silence));
  }

  /** Whoever takes it out of service does this; its end comes after. */
  override removeAllListeners(event?: string | symbol): this {
    super.removeAllListeners(event as never);
    this.#hear();
    return this;
  }

  #hear(): void {
    this.on('error', () => {});
  }

  #lose(silenceMs: number): void {
    const { connection } = this as unknown as { connection: { stream: Socket } };
    connection.stream.setTimeout(silenceMs).on('timeout', () => {
      const { readyForQuery } = this as unknown as { readyForQuery: boolean };
      if (!readyForQuery) connection.stream.destroy(new Error('read timeout: the server says nothing any more'));
    });
  }
}
