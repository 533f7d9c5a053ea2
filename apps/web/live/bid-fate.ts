import type { Bid, UndecidedBid } from '@luochui/sales/wire/bid.js';
import type { PlacedBid } from '@luochui/sales/wire/live.js';
import { get, post, ProblemError, put, type Problem } from '../api/client.js';
import { ask } from './connection.js';

export interface BidOrder {
  readonly lotId: string;
  readonly bidId: string;
  /** A maximum is bid up to by the lot itself. */
  readonly kind: 'bid' | 'maximum';
  readonly amount: string;
  readonly confirmJump?: boolean;
  readonly seen?: { readonly seq: number; readonly head: string };
}

/** What became of a bid. `lost`: it never arrived, and counts for nothing. */
export type Fate =
  | { readonly kind: 'decided'; readonly bid: Bid }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'lost' };

/** A request that takes longer has got lost. A bid that waits for the end of a drain is answered sooner. */
const REQUEST_MS = 6_000;

const isBid = (params: unknown): params is Bid => typeof params === 'object' && params !== null && 'decision' in params;
const isDecided = (bid: Bid | UndecidedBid): bid is Bid => bid.decision !== 'undecided';

/** A refused bid is a problem whose params are the answer; anything else is a problem alone. */
const ofProblem = (problem: Problem): Fate =>
  isBid(problem.params) ? { kind: 'decided', bid: problem.params } : { kind: 'refused', problem };

/**
 * Sends a bid by the socket; when no answer comes in time, which `late` is told, the same bid by HTTP, which either places it or
 * repeats the first answer. Null: that got lost too, and its fate has to be asked.
 */
export async function sendBid({ lotId, kind, amount, ...order }: BidOrder, late: () => void): Promise<Fate | null> {
  const [event, method, path, body] =
    kind === 'bid'
      ? (['bid:place', post, `/lots/${lotId}/bids`, { ...order, amount }] as const)
      : (['proxy:set', put, `/lots/${lotId}/proxy`, { ...order, maximum: amount }] as const);
  const answer = await ask<PlacedBid>(event, { lotId, ...body });
  if (answer) return answer.ok ? { kind: 'decided', bid: answer.bid } : ofProblem(answer.error as Problem);
  late();
  try {
    const bid = await method<Bid | UndecidedBid>(path, body, { signal: AbortSignal.timeout(REQUEST_MS) });
    return isDecided(bid) ? { kind: 'decided', bid } : null;
  } catch (error) {
    return isUncertain(error) ? null : ofProblem((error as ProblemError).problem);
  }
}

/** Asks for what became of a bid; `unknown` to the process that was asked, null while nobody can say. */
export async function askFate({ lotId, bidId }: BidOrder): Promise<Fate | 'unknown' | null> {
  try {
    const bid = await get<Bid | UndecidedBid>(`/lots/${lotId}/bids/${bidId}`, AbortSignal.timeout(REQUEST_MS));
    return isDecided(bid) ? { kind: 'decided', bid } : null;
  } catch (error) {
    if (isUncertain(error)) return null;
    const { problem } = error as ProblemError;
    if (problem.code === 'bid.unknown') return 'unknown';
    // Too many requests say nothing of the bid.
    return problem.status === 429 ? null : ofProblem(problem);
  }
}

/** No answer, or one that says nothing of the bid: it may have arrived all the same. */
const isUncertain = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500;
