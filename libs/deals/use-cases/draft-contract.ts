import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FindOrganisations } from '@luochui/accounts';
import { Clock } from '@luochui/platform/clock/clock.js';
import { UnitOfWork } from '@luochui/platform/database/unit-of-work.js';
import { StoredFileRepository } from '@luochui/platform/files/stored-file.repository.js';
import { Printer } from '@luochui/platform/pdf/printer.js';
import { SaleOfLot } from '@luochui/sales';
import { confirmationText } from '../domain/confirmation-text.js';
import { contractText } from '../domain/contract-text.js';
import { commissionOf, confirmationNumber, contractNumber, type Sale } from '../domain/sale.js';
import { draftTerms } from '../domain/terms.js';
import { ContractReader } from '../storage/contract.reader.js';
import { ContractRepository } from '../storage/contract.repository.js';
import { toSale } from './to-sale.js';

/** Makes of a sale its confirmation and the draft of its contract, once, however often it is told of the closing. */
@Injectable()
export class DraftContract {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly printer: Printer,
    private readonly saleOfLot: SaleOfLot,
    private readonly findOrganisations: FindOrganisations,
  ) {}

  /** The contract's id; null where nothing was sold. */
  async run(lotId: string): Promise<string | null> {
    const existing = await this.unitOfWork.read(ContractReader).byLot(lotId);
    if (existing) return existing.id;
    const sold = await this.saleOfLot.run(lotId);
    return sold && this.#draft(toSale(sold));
  }

  async #draft(sale: Sale): Promise<string> {
    const at = this.clock.now();
    const holder = await this.#holder(sale);
    const terms = draftTerms(BigInt(sale.price));
    const draft = { sale, holder: holder.name, terms, version: 1, madeAt: at };
    // Drawn before the transaction, which holds a connection.
    const [contractPdf, confirmationPdf] = await Promise.all([
      this.printer.print(contractText(draft)),
      this.printer.print(confirmationText(sale, at)),
    ]);
    const id = randomUUID();
    await this.unitOfWork.run(async (tx) => {
      const contracts = tx.of(ContractRepository);
      const isNew = await contracts.addOnce({
        id,
        number: contractNumber(sale),
        lotId: sale.lotId,
        eventId: sale.event.id,
        kind: 'assignment',
        holderOrganisationId: holder.id,
        holderName: holder.name,
        transfereeOrganisationId: sale.winner.organisationId,
        price: sale.price,
        commission: commissionOf(BigInt(sale.price), sale.buyerCommissionPercent).toString(),
        sale,
        status: 'draft',
        version: 1,
        reason: null,
        createdAt: new Date(at),
        movedAt: new Date(at),
        signedAt: null,
      });
      if (!isNew) return;
      const files = tx.of(StoredFileRepository);
      const text = await files.put(contractPdf, 'application/pdf', `${contractNumber(sale)}-v1.pdf`, at);
      await contracts.addVersion({
        contractId: id,
        version: 1,
        terms,
        changes: [],
        fileId: text.id,
        sha256: text.sha256,
        madeBy: null,
        madeAt: new Date(at),
      });
      const number = confirmationNumber(sale);
      const confirmation = await files.put(confirmationPdf, 'application/pdf', `${number}.pdf`, at);
      await contracts.addConfirmation({
        lotId: sale.lotId,
        number,
        fileId: confirmation.id,
        sha256: confirmation.sha256,
        madeAt: at,
      });
      await tx.audit({ actor: null, action: 'contract.drafted', subject: { type: 'contract', id }, at });
    });
    // Another job may have been first.
    return (await this.unitOfWork.read(ContractReader).byLot(sale.lotId))!.id;
  }

  /** The project's organisation where it is known; else its name as imported, until the contract officer links one. */
  async #holder({ project, winner }: Sale): Promise<{ id: string | null; name: string }> {
    const id = project.holderOrganisationId;
    const known =
      id !== null && id !== winner.organisationId ? (await this.findOrganisations.byIds([id])).get(id) : null;
    return known ? { id: known.id, name: known.name } : { id: null, name: project.holder };
  }
}
