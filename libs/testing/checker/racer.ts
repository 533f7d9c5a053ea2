import { setTimeout as pause } from 'node:timers/promises';
import type { Bid } from '@luochui/sales/wire/bid.js';
import { io, type Socket } from 'socket.io-client';
import type { Sent } from './history.js';
import type { Testimony } from './testimony.js';

export interface RacerAccount {
  readonly token: string;
  /** By lot. */
  readonly codes: Readonly<Record<string, string>>;
}

const PATIENCE_MS = 30_000;

/**
 * A bidder who does what the page does, and tells the testimony of it: bids by socket, and when the answer is late asks the fate
 * and sends the same bid by HTTP to whoever answers. `urls`: of the processes, the one to begin with first.
 */
export class Racer {
  readonly #socket: Socket;
  readonly #closed = new Set<string>();
  constructor(
    private readonly testimony: Testimony,
    private readonly account: RacerAccount,
    private readonly urls: readonly string[],
  ) {
    this.#socket = io(`${urls[0]}/live`, { transports: ['websocket'], auth: { token: account.token } });
    this.#socket.on('lot:frame', (frame) => testimony.shown.push(frame));
    this.#socket.on('event:frame', ({ lots }) => testimony.shown.push(...lots));
    this.#socket.on('lot:closed', (closed) => {
      testimony.closings.push(closed);
      this.#closed.add(closed.lotId);
    });
  }

  async joins(lotId: string): Promise<void> {
    const { snapshot } = await this.#socket.timeout(20_000).emitWithAck('lot:join', { lotId });
    this.testimony.shown.push(snapshot);
  }

  /** Undefined: no answer came in time, or one that decides nothing. */
  async bids(lotId: string, amount: string, by: 'socket' | 'http', timeoutMs = 5_000): Promise<Bid | undefined> {
    return this.sends(this.promises(lotId, amount), by, timeoutMs);
  }
  promises(lotId: string, amount: string): Sent {
    const { token, codes } = this.account;
    return this.testimony.sends(lotId, { bidder: codes[lotId]!, token }, amount);
  }
  async sends(sent: Sent, by: 'socket' | 'http', timeoutMs = 5_000): Promise<Bid | undefined> {
    if (by === 'http') return posts(this.testimony, this.urls[0]!, sent, timeoutMs);
    if (!this.#socket.connected) return undefined;
    const { lotId, bidId, amount } = sent;
    const asked = this.testimony.moment();
    const answer = await this.#socket
      .timeout(timeoutMs)
      .emitWithAck('bid:place', { lotId, bidId, amount })
      .catch(() => undefined);
    return decided(this.testimony, sent, asked, answer?.ok ? answer.bid : answer?.error, null);
  }

  /** Asks what became of it and sends it again, from process to process, until somebody decides it. */
  async settles(sent: Sent): Promise<Bid> {
    for (const [deadline, urls] = [Date.now() + PATIENCE_MS, [...this.urls]]; Date.now() < deadline; await pause(50)) {
      const url = urls.shift()!;
      urls.push(url);
      const fate = await asksFate(this.testimony, url, sent);
      const answer = fate ?? (await posts(this.testimony, url, sent));
      if (answer && answer.reason !== 'bid.busy') return answer;
    }
    throw new Error(`bid ${sent.bidId} was not decided in ${PATIENCE_MS} ms: ${failures(this.testimony)}`);
  }

  /** Waits until it was told that the lot is closed. */
  async hears(lotId: string): Promise<void> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await pause(10))
      if (this.#closed.has(lotId)) return;
    throw new Error(`nobody told that lot ${lotId} is closed`);
  }

  get token(): string {
    return this.account.token;
  }
  leaves(): void {
    this.#socket.close();
  }
}

/** By HTTP, to the process there. */
export async function posts(
  testimony: Testimony,
  url: string,
  sent: Sent,
  timeoutMs = 5_000,
): Promise<Bid | undefined> {
  const { lotId, bidId, amount } = sent;
  const asked = testimony.moment();
  const answer = await called(url, sent.token, `/lots/${lotId}/bids`, timeoutMs, { bidId, amount });
  return decided(testimony, sent, asked, answer?.body, answer?.instance ?? null);
}

/** Undefined while nothing is known of it. */
export async function asksFate(testimony: Testimony, url: string, sent: Sent): Promise<Bid | undefined> {
  const asked = testimony.moment();
  const answer = await called(url, sent.token, `/lots/${sent.lotId}/bids/${sent.bidId}`, 5_000);
  const { status, body, instance } = answer ?? { status: 0, body: undefined, instance: null };
  const unknown = status === 404 && body.code === 'bid.unknown';
  if (!unknown && status !== 202) return decided(testimony, sent, asked, body, instance);
  testimony.hears(sent, asked, unknown ? 'unknown' : 'undecided', instance);
  return undefined;
}

/** The bid in an answer or in the params of a problem; any other problem decides nothing. */
function decided(testimony: Testimony, sent: Sent, asked: number, said: any, instance: string | null): Bid | undefined {
  const bid: Bid | undefined = said?.receipt ? said : said?.params?.receipt ? said.params : undefined;
  if (bid) testimony.hears(sent, asked, bid, instance);
  else testimony.fails(said?.code ?? 'none');
  return bid;
}

async function called(
  url: string,
  token: string,
  path: string,
  timeoutMs: number,
  body?: object,
): Promise<{ status: number; body: any; instance: string | null } | undefined> {
  try {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: body && JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    return { status: answer.status, body: await answer.json(), instance: answer.headers.get('x-instance') };
  } catch {
    return undefined;
  }
}

const failures = ({ failures }: Testimony) => JSON.stringify([...failures]);
