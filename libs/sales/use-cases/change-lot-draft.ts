import { Injectable } from '@nestjs/common';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork, type Transaction } from '@luochui/platform/database/unit-of-work.js';
import type { Actor } from '@luochui/platform/domain/actor.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { LotDraftReader, type LotDraftRow } from '../storage/lot-draft.reader.js';
import { LotDraftRepository } from '../storage/lot-draft.repository.js';
import type { LotDraftBody } from '../wire/lot-draft.js';
import { lockDraft } from './lock-draft.js';
import { SealReserve } from './seal-reserve.js';

@Injectable()
export class ChangeLotDraft {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly sealReserve: SealReserve,
  ) {}

  run(actor: Actor, lotId: string, body: LotDraftBody, within?: Transaction): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const lot = await lockDraftLot(tx, lotId);
      const at = this.clock.now();
      const { opensAt, reserve, ...draft } = body;
      if (reserve.kind !== 'secret') await tx.of(LotDraftRepository).sealReserve(lotId, null);
      else if (reserve.amount !== undefined)
        await tx.of(LotDraftRepository).sealReserve(lotId, this.sealReserve.seal(lotId, BigInt(reserve.amount)));
      else if (lot.sealedReserve === null) throw new DomainError('lot.reserve_missing');
      const stored = { ...draft, reserve: reserve.kind === 'secret' ? { kind: reserve.kind } : reserve };
      await tx.of(LotDraftRepository).save(lotId, stored, opensAt === null ? null : new Date(opensAt), at);
      const subject = { type: 'lot', id: lotId };
      await tx.audit({ actor, action: 'lot.draft_changed', subject, detail: { ...stored, opensAt }, at });
    }, within);
  }
}

/** A draft with its event locked. A lot that was announced can't be changed any more. */
export async function lockDraftLot(tx: Transaction, lotId: string): Promise<LotDraftRow> {
  const found = await tx.of(LotDraftReader).byId(lotId);
  if (!found) throw new DomainError('lot.not_found');
  await lockDraft(tx, found.eventId);
  // Again, under the lock: it may be gone or renumbered by now.
  const lot = await tx.of(LotDraftReader).byId(lotId);
  if (!lot) throw new DomainError('lot.not_found');
  return lot;
}
