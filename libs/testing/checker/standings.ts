import type { KeptLot } from './history.js';

/** A lot after one of its entries. */
export interface Standing {
  readonly seq: number;
  readonly head: string;
  readonly status: string;
  readonly price: string | null;
  readonly leader: string | null;
  readonly endsAt: string | null;
}

/**
 * The lot after each of its entries, by seq; the first is that before any. Folded here and not by the engine: a checker that
 * shared its code would share its mistakes.
 */
export function standingsOf({ rulesHash, entries }: KeptLot): Standing[] {
  const begun: Standing = { seq: 0, head: rulesHash, status: 'draft', price: null, leader: null, endsAt: null };
  const standings = [begun];
  for (const { seq, body, hash } of entries)
    standings.push({ ...standings.at(-1)!, ...changeBy(JSON.parse(body)), seq, head: hash });
  return standings;
}

function changeBy(entry: any): Partial<Standing> {
  switch (entry.type) {
    case 'lot.announced':
      return { status: 'announced', endsAt: entry.endsAt };
    case 'lot.opened':
    case 'lot.resumed':
      return { status: 'open', endsAt: entry.endsAt };
    case 'lot.paused':
      return { status: 'paused' };
    case 'lot.extended':
      return { endsAt: entry.endsAt };
    case 'bid.accepted':
      return { price: entry.amount, ...(entry.leading ? { leader: entry.bidder } : {}) };
    case 'leader.voided':
      return { price: entry.currentPrice ?? null, leader: entry.leader ?? null };
    case 'lot.closed': {
      const endedByBidding = entry.outcome === 'sold' || ['no_bids', 'reserve_not_met'].includes(entry.reason);
      return { status: 'closed', ...(endedByBidding ? {} : { endsAt: entry.at }) };
    }
    default:
      return {};
  }
}
