import type { Bid, UndecidedBid } from '@luochui/sales/wire/bid.js';
import type { PlacedBid } from '@luochui/sales/wire/live.js';
import { get, post, ProblemError, type Problem } from '../api/client.js';
import { ask } from './connection.js';

export interface BidOrder {
  readonly lotId: string;
  readonly bidId: string;
  readonly amount: string;
  readonly confirmJump?: boolean;
  readonly seen?: { readonly seq: number; readonly head: string };
}

/** What became of a bid. `lost`: it never arrived, and counts for nothing. */
export type Fate =
  | { readonly kind: 'decided'; readonly bid: Bid }
  | { readonly kind: 'refused'; readonly problem: Problem }
  | { readonly kind: 'lost' };

const isBid = (params: unknown): params is Bid => typeof params === 'object' && params !== null && 'decision' in params;
const isDecided = (bid: Bid | UndecidedBid): bid is Bid => bid.decision !== 'undecided';

/** A refused bid is a problem whose params are the answer; anything else is a problem alone. */
const ofProblem = (problem: Problem): Fate =>
  isBid(problem.params) ? { kind: 'decided', bid: problem.params } : { kind: 'refused', problem };

/**
 * Sends a bid by the socket; when no answer comes in time, the same bid by HTTP, which either places it or repeats the first answer.
 * Null: that got lost too, and its fate has to be asked.
 */
export async function sendBid({ lotId, ...order }: BidOrder): Promise<Fate | null> {
  const answer = await ask<PlacedBid>('bid:place', { lotId, ...order });
  if (answer) return answer.ok ? { kind: 'decided', bid: answer.bid } : ofProblem(answer.error as Problem);
  try {
    const bid = await post<Bid | UndecidedBid>(`/lots/${lotId}/bids`, order);
    return isDecided(bid) ? { kind: 'decided', bid } : null;
  } catch (error) {
    return isUncertain(error) ? null : ofProblem((error as ProblemError).problem);
  }
}

/** Asks for what became of a bid; null while nobody can say. */
export async function askFate({ lotId, bidId }: BidOrder): Promise<Fate | null> {
  try {
    const bid = await get<Bid | UndecidedBid>(`/lots/${lotId}/bids/${bidId}`);
    return isDecided(bid) ? { kind: 'decided', bid } : null;
  } catch (error) {
    if (isUncertain(error)) return null;
    const { problem } = error as ProblemError;
    return problem.code === 'bid.unknown' ? { kind: 'lost' } : ofProblem(problem);
  }
}

/** No answer, or one that says nothing of the bid: it may have arrived all the same. */
const isUncertain = (error: unknown): boolean =>
  !(error instanceof ProblemError) || error.problem.status === 0 || error.problem.status >= 500;
