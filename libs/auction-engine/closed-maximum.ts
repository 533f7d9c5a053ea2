import { currentStep, leastMaximum } from './amounts.js';
import type { OpenedMaximum } from './counted.js';
import type { LotState } from './lot.js';
import { rank } from './ranking.js';
import type { WireEntry } from './record.js';

type Opened = ReadonlyMap<number, OpenedMaximum>;

/**
 * The winner's maxima stay closed. For one of them the least amount is taken from which the rules can give what is written as
 * long as it stood: what it bid, and the price at which it was overtaken. If no amount gives that, the replay finds it out.
 */
export function closedMaximum(
  seq: number,
  winner: string,
  { entries, opened }: { readonly entries: readonly WireEntry[]; readonly opened: Opened },
  lot: LotState,
): OpenedMaximum {
  const { acts, price, overtaking } = whileItStood(entries, seq, winner, opened, lot.price);
  const bidId = acts.length === 0 ? '' : String(acts[0]!.bidId);
  const least = acts.reduce((most, act) => larger(most, amountOf(act)), leastMaximum(lot, winner));
  const amount = onLadder(lot, least);
  const own = overtaking && opened.get(overtaking.seq - 1);
  if (!own || entries[overtaking.seq - 2]?.type !== 'proxy.set') return { bidId, bidder: winner, amount };
  /** Whether a challenger's maximum would have overtaken it at the price that is written. */
  const fits = (standing: bigint): boolean => {
    // His own plain bid may have gone past it.
    const maximum = price !== null && standing < price ? null : { bidId, amount: standing, enteredAt: 0 };
    const offer = { kind: 'maximum' as const, ...own, enteredAt: 0 };
    const [act] = rank({ ...lot, price, leader: winner, maximum }, offer).acts;
    return act !== undefined && act.leading && act.bidder === own.bidder && act.amount === amountOf(overtaking);
  };
  const candidates = lot.rules.increments
    .flatMap(({ from, step }) => [amountOf(overtaking) - step, larger(from, own.amount - step)])
    .map((candidate) => onLadder(lot, larger(candidate, amount)))
    .sort((a, b) => (a < b ? -1 : Number(a > b)));
  return { bidId, bidder: winner, amount: [amount, ...candidates].find(fits) ?? amount };
}

/** What it bid, the price that this led to, and the bid of somebody else that led after it. */
function whileItStood(
  entries: readonly WireEntry[],
  seq: number,
  winner: string,
  opened: Opened,
  before: bigint | null,
) {
  const acts: WireEntry[] = [];
  let price = before;
  for (let i = seq; i < entries.length; i++) {
    const entry = entries[i]!;
    if (entry.type === 'proxy.set' && !opened.has(entry.seq)) break;
    if (entry.type !== 'bid.accepted') continue;
    if (entry.bidder !== winner && entry.leading === true) return { acts, price, overtaking: entry };
    if (entry.bidder === winner && entry.origin === 'proxy') acts.push(entry);
    price = amountOf(entry);
  }
  return { acts, price, overtaking: undefined };
}

/** The next amount that the lot takes, from this one on. */
function onLadder(lot: LotState, amount: bigint): bigint {
  if (lot.rules.stepMode === 'at-least') return amount;
  const step = currentStep(lot);
  const above = (amount - (lot.price ?? lot.rules.startPrice)) % step;
  return above === 0n ? amount : amount + step - above;
}

const amountOf = ({ amount }: WireEntry) => BigInt(String(amount));
const larger = (a: bigint, b: bigint) => (a > b ? a : b);
