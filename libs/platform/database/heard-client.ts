import { Client, type ClientConfig } from 'pg';

/**
 * A connection whose end is always heard. Between the pool's listener and that of whoever takes the connection is a moment without
 * one: a server that ends a session just then would end this process. What was asked of it fails in any case.
 */
export class HeardClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
