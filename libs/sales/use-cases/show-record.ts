import { Injectable } from '@nestjs/common';
import { admissionOf, type Opening } from '@luochui/auction-engine';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { DomainError } from '@luochui/platform/domain/domain-error.js';
import { SigningKeys } from '@luochui/platform/signing/signing-keys.js';
import { BidderReader } from '../storage/bidder.reader.js';
import { EntryReader } from '../storage/entry.reader.js';
import { LotReader, type ShownLot } from '../storage/lot.reader.js';
import { MaximumReader } from '../storage/maximum.reader.js';
import { LotSecretReader } from '../storage/lot-secret.reader.js';
import type { LotRecord } from '../wire/record.js';
import { LotSecrets } from './lot-secrets.js';
import { SealedMaxima } from './sealed-maxima.js';
import { sha256 } from './sha256.js';

/** What anybody can replay after the closing. */
@Injectable()
export class ShowRecord {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lotSecrets: LotSecrets,
    private readonly sealedMaxima: SealedMaxima,
    private readonly signingKeys: SigningKeys,
  ) {}

  async run(lotId: string): Promise<LotRecord> {
    const shown = await this.unitOfWork.read(LotReader).byId(lotId);
    if (!shown) throw new DomainError('lot.not_found');
    const { row, lot } = shown;
    if (lot.status !== 'closed') throw new DomainError('lot.not_closed');
    const entries = this.unitOfWork.read(EntryReader);
    const bidders = await this.unitOfWork.read(BidderReader).admitted(lotId);
    const { keys } = await this.signingKeys.published();
    return {
      v: 1,
      lotId,
      rules: row.rules as LotRecord['rules'],
      rulesHash: row.rulesHash,
      entries: await entries.after(lotId, 0, lot.seq),
      signatures: [...(await entries.signatures(lotId))],
      admissions: bidders.map((bidder) => admissionOf(bidder, sha256)),
      openings: [...(await this.#openings(lotId)), ...(await this.#maxima(shown))],
      timestamps: [],
      keys: keys as LotRecord['keys'],
    };
  }

  /** All but the winner's own; of his those before a void, where they may have counted for another price. */
  async #maxima({ lot: { lotId, outcome } }: ShownLot): Promise<Opening[]> {
    const rows = await this.unitOfWork.read(MaximumReader).of(lotId);
    const lastVoided = rows.length === 0 ? 0 : await this.unitOfWork.read(EntryReader).lastOf(lotId, 'leader.voided');
    return rows
      .filter(({ bidder, seq }) => bidder !== outcome?.winner || seq < lastVoided)
      .map(({ seq, bidId, bidder, sealed }) => {
        const { amount, salt } = this.sealedMaxima.open({ lotId, bidder, bidId }, sealed);
        return { kind: 'maximum', seq, bidId, bidder, amount: amount.toString(), salt };
      });
  }

  async #openings(lotId: string): Promise<Opening[]> {
    const sealed = await this.unitOfWork.read(LotSecretReader).of(lotId);
    if (!sealed) return [];
    const { seed, reserve } = this.lotSecrets.open(lotId, sealed);
    return [{ kind: 'drawSeed', seed }, ...(reserve ? [{ kind: 'reserve' as const, ...reserve }] : [])];
  }
}
