import { consentTo } from '../domain/consent.js';
import type { Party } from '../domain/contract.js';
import { inCapitals } from '../domain/rmb.js';
import type { ContractSignatureEntity } from '../storage/contract-signature.entity.js';
import type { ContractVersionEntity } from '../storage/contract-version.entity.js';
import type { ContractEntity } from '../storage/contract.entity.js';
import type { Confirmation } from '../storage/contract.reader.js';
import type { Contract, ContractItem } from '../wire/contract.js';

export interface WholeContract {
  readonly contract: ContractEntity;
  readonly text: ContractVersionEntity;
  readonly signatures: readonly ContractSignatureEntity[];
  readonly confirmation: Confirmation | null;
  readonly party: Party | null;
}

export const toItem = (contract: ContractEntity, party: Party | null, signedBy: Party[]): ContractItem => ({
  id: contract.id,
  number: contract.number,
  status: contract.status,
  movedAt: contract.movedAt.toISOString(),
  version: contract.version,
  lotId: contract.lotId,
  lotNumber: contract.sale.lotNumber,
  event: { id: contract.eventId, number: contract.sale.event.number, title: contract.sale.event.title },
  title: contract.sale.project.title,
  price: contract.price,
  holder: { organisationId: contract.holderOrganisationId, name: contract.holderName },
  transferee: { organisationId: contract.transfereeOrganisationId, name: contract.sale.winner.name },
  isExample: contract.sale.event.isExample,
  party,
  signedBy,
});

export const toContract = ({ contract, text, signatures, confirmation, party }: WholeContract): Contract => ({
  ...toItem(
    contract,
    party,
    signatures.map((signature) => signature.party),
  ),
  priceInCapitals: inCapitals(BigInt(contract.price)),
  commission: contract.commission,
  commissionPercent: contract.sale.buyerCommissionPercent,
  deposit: contract.sale.deposit,
  code: contract.sale.winner.code,
  closedAt: new Date(contract.sale.closedAt).toISOString(),
  rulesHash: contract.sale.rulesHash,
  head: contract.sale.head,
  rights: [...contract.sale.project.rights],
  terms: { ...text.terms, payments: [...text.terms.payments] },
  document: { sha256: text.sha256, madeAt: text.madeAt.toISOString() },
  changes: [...text.changes],
  signatures: signatures.map(({ party: side, name, signedAt, documentSha256 }) => ({
    party: side,
    name,
    signedAt: signedAt.toISOString(),
    documentSha256,
  })),
  signedAt: contract.signedAt?.toISOString() ?? null,
  reason: contract.reason,
  consent: consentTo(contract.number, contract.version),
  confirmation: confirmation && {
    number: confirmation.number,
    sha256: confirmation.sha256,
    madeAt: confirmation.madeAt.toISOString(),
  },
});
