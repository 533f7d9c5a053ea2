import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * - `open`: everything passes.
 * - `cut`: every connection is reset, a new one too.
 * - `frozen`: connections stand, nothing passes in either direction, and what came meanwhile passes when it is opened again.
 * - `deaf`: what is sent passes, and every answer is thrown away.
 */
export type ValveState = 'open' | 'cut' | 'frozen' | 'deaf';

/** A network between two programs, which a test can spoil. */
export class Valve {
  readonly #server: Server;
  readonly #pairs = new Set<readonly [Socket, Socket]>();
  #state: ValveState = 'open';
  private constructor(private target: number) {
    this.#server = createServer({ allowHalfOpen: true }, (near) => this.#join(near));
  }

  /** To a port of this machine. */
  static async to(target: number): Promise<Valve> {
    const valve = new Valve(target);
    valve.#server.listen(0, '127.0.0.1');
    await once(valve.#server, 'listening');
    return valve;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }
  /** The same address through this valve. */
  through(url: string): string {
    return url.replace(/:\d+(?=\/|$)/, `:${this.port}`);
  }
  /** Where new connections lead: a program that comes back may have another port. */
  leadTo(target: number): void {
    this.target = target;
  }

  turn(state: ValveState): void {
    this.#state = state;
    for (const pair of this.#pairs) this.#apply(pair);
  }

  async close(): Promise<void> {
    this.turn('cut');
    this.#server.close();
    await once(this.#server, 'close');
  }

  #join(near: Socket): void {
    const far = connect({ port: this.target, host: '127.0.0.1', allowHalfOpen: true });
    const pair = [near, far] as const;
    this.#pairs.add(pair);
    for (const [from, to] of [pair, [far, near]] as const) {
      from.on('data', (data) => {
        if (this.#state !== 'deaf' || from === near) to.write(data);
      });
      from.on('end', () => to.end());
      from.on('error', () => {});
      from.on('close', () => {
        to.destroy();
        this.#pairs.delete(pair);
      });
    }
    this.#apply(pair);
  }

  #apply(pair: readonly Socket[]): void {
    for (const socket of pair)
      if (this.#state === 'cut') socket.resetAndDestroy();
      else if (this.#state === 'frozen') socket.pause();
      else socket.resume();
  }
}
