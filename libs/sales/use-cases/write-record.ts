import { Injectable } from '@nestjs/common';
import type { LotState, Outcome } from '@luochui/auction-engine';
import { MarkProjectSold, ReturnProjectsFromEvent } from '@luochui/catalogue';
import type { Transaction } from '@luochui/platform/database/unit-of-work.js';
import { LotRepository, type SignedEntry } from '../storage/lot.repository.js';
import type { ShownLot } from '../storage/lot.reader.js';
import type { Direction, LotCommand } from './lot-command.js';
import { SealedMaxima } from './sealed-maxima.js';
import { SignReceipt } from './sign-receipt.js';

const ACTIONS: Readonly<Record<Direction, string>> = {
  pause: 'lot.paused',
  resume: 'lot.resumed',
  withdraw: 'lot.withdrawn',
  stop: 'lot.stopped',
  'void-leader': 'lot.leader_voided',
};

/** Signs what was decided, writes it, and tells in the same commit what others must hear; never an outbox row a bid. */
@Injectable()
export class WriteRecord {
  constructor(
    private readonly signReceipt: SignReceipt,
    private readonly markProjectSold: MarkProjectSold,
    private readonly returnProjects: ReturnProjectsFromEvent,
    private readonly sealedMaxima: SealedMaxima,
  ) {}

  /** Every entry is signed with the head of its batch. */
  async sign(outcomes: readonly Outcome[]): Promise<SignedEntry[][]> {
    const { lotId, head } = outcomes.at(-1)!.state;
    const all = outcomes.flatMap(({ chained }) => chained);
    const signed = (await this.signReceipt.forEntries(lotId, all, head)).values();
    return outcomes.map(({ chained }) => chained.map(() => signed.next().value!));
  }

  async run(tx: Transaction, before: LotState, after: LotState, entries: readonly SignedEntry[]): Promise<void> {
    if (entries.length === 0) return;
    const { lotId } = after;
    await tx.of(LotRepository).append(after, this.sealedMaxima.sealStanding(lotId, after.maximum), entries);
    const endsAt = new Date(after.endsAt).toISOString();
    if (after.status === 'announced')
      await tx.publish({
        type: 'lot.announced',
        payload: { lotId, opensAt: new Date(after.opensAt).toISOString() },
      });
    else if (after.status === 'closed' && before.status !== 'closed')
      await tx.publish({ type: 'lot.closed', payload: { lotId, outcome: after.outcome!.outcome } });
    else if (entries.some(({ entry }) => entry.type === 'lot.opened'))
      await tx.publish({ type: 'lot.opened', payload: { lotId, endsAt } });
    else if (after.resumesAt !== null && after.resumesAt !== before.resumesAt)
      await tx.publish({
        type: 'lot.paused',
        payload: { lotId, resumesAt: new Date(after.resumesAt).toISOString() },
      });
    else if (after.endsAt !== before.endsAt) await tx.publish({ type: 'lot.extended', payload: { lotId, endsAt } });
  }

  /** What staff did to the lot and came to something. */
  async audit(tx: Transaction, { lotId, at }: LotState, outcomes: ReadonlyMap<LotCommand, Outcome>): Promise<void> {
    for (const [command, { chained }] of outcomes) {
      if (!('actor' in command) || chained.length === 0) continue;
      const { actor, type, reason, document, second } = command;
      const detail = { reason, document, second };
      await tx.audit({ actor, action: ACTIONS[type], subject: { type: 'lot', id: lotId }, detail, at });
    }
  }

  /** What becomes of the project, in the commit that decides it. A project that somebody moved meanwhile holds up no closing. */
  async settleProject(
    tx: Transaction,
    { row: { projectId } }: ShownLot,
    { lotId, outcome, at }: LotState,
  ): Promise<void> {
    if (projectId === null) return;
    if (outcome?.outcome !== 'sold') return this.returnProjects.run([projectId], tx);
    if (await this.markProjectSold.run(projectId, tx)) return;
    const subject = { type: 'lot', id: lotId };
    await tx.audit({ actor: null, action: 'lot.sold_without_project', subject, detail: { projectId }, at });
  }
}
