import { judge, type LotState, type Outcome } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { NotRecordedRepository, type NotRecordedBid } from '../storage/not-recorded.repository.js';
import { isBid, type BatchBids } from './batch-bids.js';
import type { LotCommand } from './lot-command.js';
import { sha256 } from './sha256.js';

/**
 * Bids that entered in time and found the lot closed: a ground for review, so their number goes into the record, each bid counted
 * once however often it is sent. None of the outcomes when there is none.
 */
export async function countNotRecorded(
  tx: Transaction,
  lot: LotState,
  outcomes: ReadonlyMap<LotCommand, Outcome>,
  bids: BatchBids,
): Promise<readonly Outcome[]> {
  const missed: NotRecordedBid[] = [];
  for (const [command, { refusal }] of outcomes)
    if (isBid(command) && refusal === 'bid.not_recorded')
      missed.push({ bidder: bids.codeOf(command)!, bidId: command.bidId, enteredAt: command.enteredAt });
  if (missed.length === 0) return [];
  const repository = tx.of(NotRecordedRepository);
  if (!(await repository.add(lot.lotId, missed))) return [];
  return judge(lot, [{ type: 'count-not-recorded', count: await repository.count(lot.lotId) }], lot.at, sha256);
}
