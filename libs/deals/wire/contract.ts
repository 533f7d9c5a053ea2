import { Fen } from '@luochui/platform/wire/fen.js';
import { PageQuery, pageOf } from '@luochui/platform/wire/page.js';
import { z } from 'zod';
import { CONTRACT_STATUSES, PARTIES } from '../domain/contract.js';
import { PAYMENT_CONDITIONS } from '../domain/terms.js';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

export const PaymentPart = z
  .strictObject({
    condition: z.enum(PAYMENT_CONDITIONS),
    days: z.int().min(1).max(365),
    amount: Fen.refine((fen) => fen !== '0', 'a part is more than 0'),
  })
  .meta({ id: 'PaymentPart' });

/** What stays to be settled while the contract is a draft. The parts add up to the price. */
export const ContractTerms = z
  .strictObject({
    payments: z.array(PaymentPart).min(1).max(6),
    guidanceDays: z.int().min(0).max(120),
    guidanceWithinDays: z.int().min(1).max(365),
    remark: z.string().trim().max(500),
  })
  .meta({ id: 'ContractTerms' });
export type ContractTerms = z.infer<typeof ContractTerms>;

/** `field`: `holder`, `payments.2`, `guidanceDays`, `guidanceWithinDays`, `remark`. A payment is `<condition> <days> <fen>`. */
export const ContractChange = z
  .object({ field: z.string(), before: z.string(), after: z.string() })
  .meta({ id: 'ContractChange' });
export type ContractChange = z.infer<typeof ContractChange>;

const Organisation = z.object({ organisationId: z.uuid().nullable(), name: z.string() });

export const ContractSignature = z
  .object({ party: z.enum(PARTIES), name: z.string(), signedAt: z.iso.datetime(), documentSha256: Sha256 })
  .meta({ id: 'ContractSignature' });

export const ContractItem = z
  .object({
    id: z.uuid(),
    number: z.string(),
    status: z.enum(CONTRACT_STATUSES),
    /** Since when it is in this state. */
    movedAt: z.iso.datetime(),
    version: z.int(),
    lotId: z.uuid(),
    lotNumber: z.int(),
    event: z.object({ id: z.uuid(), number: z.int(), title: z.string() }),
    title: z.string(),
    price: Fen,
    holder: Organisation,
    transferee: Organisation,
    isExample: z.boolean(),
    /** The asker's own side; null for staff. */
    party: z.enum(PARTIES).nullable(),
    signedBy: z.array(z.enum(PARTIES)),
  })
  .meta({ id: 'ContractItem' });
export type ContractItem = z.infer<typeof ContractItem>;
export const ContractPage = pageOf(ContractItem).meta({ id: 'ContractPage' });

export const ContractQuery = PageQuery.extend({
  status: z.enum(CONTRACT_STATUSES).optional(),
  eventId: z.uuid().optional(),
});
export type ContractQuery = z.infer<typeof ContractQuery>;

export const Contract = ContractItem.extend({
  priceInCapitals: z.string(),
  commission: Fen,
  commissionPercent: z.number(),
  deposit: Fen,
  code: z.string(),
  closedAt: z.iso.datetime(),
  rulesHash: z.string(),
  head: z.string(),
  rights: z.array(z.string()),
  terms: ContractTerms,
  document: z.object({ sha256: Sha256, madeAt: z.iso.datetime() }),
  /** Against the version before. */
  changes: z.array(ContractChange),
  signatures: z.array(ContractSignature),
  signedAt: z.iso.datetime().nullable(),
  reason: z.string().nullable(),
  /** The words that are recorded with a signature. */
  consent: z.object({ zh: z.string(), en: z.string() }),
  /** Null before a confirmation was made. */
  confirmation: z.object({ number: z.string(), sha256: Sha256, madeAt: z.iso.datetime() }).nullable(),
}).meta({ id: 'Contract' });
export type Contract = z.infer<typeof Contract>;

/** `version`: the one that was changed, so that two officers don't overwrite each other. */
export const ReviseContractBody = z
  .strictObject({ version: z.int().min(1), terms: ContractTerms })
  .meta({ id: 'ReviseContractBody' });
export type ReviseContractBody = z.infer<typeof ReviseContractBody>;

export const LinkHolderBody = z
  .strictObject({ version: z.int().min(1), holderOrganisationId: z.uuid() })
  .meta({ id: 'LinkHolderBody' });
export type LinkHolderBody = z.infer<typeof LinkHolderBody>;

/** `documentSha256`: of the document that the signer has before him. */
export const SignContractBody = z
  .strictObject({
    documentSha256: Sha256,
    consent: z.literal(true, 'the consent has to be given: true'),
    language: z.enum(['zh', 'en']).default('zh'),
  })
  .meta({ id: 'SignContractBody' });
export type SignContractBody = z.infer<typeof SignContractBody>;

export const TerminateContractBody = z
  .strictObject({ reason: z.string().trim().min(1).max(500) })
  .meta({ id: 'TerminateContractBody' });
