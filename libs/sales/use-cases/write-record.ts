import { Injectable } from '@nestjs/common';
import type { LotState, Outcome } from '@luochui/auction-engine';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { OutboxEvent } from '@luochui/platform/outbox/outbox.js';
import { LotRepository, type SignedEntry } from '../storage/lot.repository.js';
import { SealedMaxima } from './sealed-maxima.js';
import { SignReceipt } from './sign-receipt.js';

/** What was written about a lot. */
export interface WrittenLot {
  readonly before: LotState;
  readonly lot: LotState;
  readonly entries: readonly SignedEntry[];
}

/** Signs what was decided, writes it, and tells in the same commit what others must hear; never an outbox row a bid. */
@Injectable()
export class WriteRecord {
  constructor(
    private readonly signReceipt: SignReceipt,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  /** Every entry is signed with the head of its batch. */
  async sign(outcomes: readonly Outcome[]): Promise<SignedEntry[][]> {
    const { lotId, head } = outcomes.at(-1)!.state;
    const all = outcomes.flatMap(({ chained }) => chained);
    const signed = (await this.signReceipt.forEntries(lotId, all, head)).values();
    return outcomes.map(({ chained }) => chained.map(() => signed.next().value!));
  }

  /** Of all lots of a transaction, each with at least one entry. */
  async run(tx: Transaction, written: readonly WrittenLot[]): Promise<void> {
    await this.tell(tx, written);
    await this.append(tx, written);
  }

  tell(tx: Transaction, written: readonly WrittenLot[]): Promise<void> {
    return tx.publish(...written.flatMap(eventsOf));
  }

  async append(tx: Transaction, written: readonly WrittenLot[]): Promise<void> {
    if (written.length === 0) return;
    const steps = written.map(({ lot, entries }) => {
      const maximum = this.sealedMaxima.sealStanding(lot.lotId, lot.maximum);
      return { lot, maximum, entries };
    });
    await tx.of(LotRepository).append(steps);
  }
}

export const closes = ({ before, lot }: WrittenLot) => lot.status === 'closed' && before.status !== 'closed';

/** What others must hear of: at most one thing of each lot. */
function eventsOf(written: WrittenLot): OutboxEvent[] {
  const { before, lot, entries } = written;
  const { lotId } = lot;
  const moment = (time: number) => new Date(time).toISOString();
  if (lot.status === 'announced') return [{ type: 'lot.announced', payload: { lotId, opensAt: moment(lot.opensAt) } }];
  if (closes(written)) return [{ type: 'lot.closed', payload: { lotId, outcome: lot.outcome!.outcome } }];
  if (entries.some(({ entry }) => entry.type === 'lot.opened'))
    return [{ type: 'lot.opened', payload: { lotId, endsAt: moment(lot.endsAt) } }];
  if (lot.resumesAt !== null && lot.resumesAt !== before.resumesAt)
    return [{ type: 'lot.paused', payload: { lotId, resumesAt: moment(lot.resumesAt) } }];
  if (lot.endsAt !== before.endsAt) return [{ type: 'lot.extended', payload: { lotId, endsAt: moment(lot.endsAt) } }];
  return [];
}
