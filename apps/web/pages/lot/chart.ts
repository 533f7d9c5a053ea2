import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { StepPoint } from '../../kit/step-chart.js';

/** How the price went: the start price at the opening, then each accepted bid, and back where a leader was voided; which of them extended the lot, and which are one's own. */
export function chartOf(lot: Pick<LotSnapshot, 'opensAt' | 'rules'>, entries: readonly Entry[], code: string | null) {
  const points: StepPoint[] = [{ at: Date.parse(lot.opensAt), amount: lot.rules.startPrice }];
  const extensions: StepPoint[] = [];
  const mine: StepPoint[] = [];
  for (const { type, at, amount, bidder, currentPrice } of entries) {
    if (type === 'lot.extended' && points.length > 1) extensions.push(points.at(-1)!);
    if (type === 'leader.voided') points.push({ at: Date.parse(at), amount: currentPrice ?? lot.rules.startPrice });
    if (type !== 'bid.accepted' || amount === undefined) continue;
    const point = { at: Date.parse(at), amount };
    points.push(point);
    if (code !== null && bidder === code) mine.push(point);
  }
  return { points, extensions, mine };
}
