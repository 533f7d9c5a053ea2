import type { Day } from '@luochui/platform/domain/deadlines/day.js';
import type { IpKind } from '../project.js';

/** What is known of a right beyond its number and dates. `null` anywhere: nobody has looked yet, which is not the same as none. */
export interface RightFacts {
  readonly ipKind: IpKind;
  readonly number: string | null;
  /** The last day that the annuity paid so far covers. */
  readonly annuityPaidUntil: Day | null;
  readonly owners: readonly Owner[] | null;
  readonly pledges: readonly Pledge[] | null;
  readonly licences: readonly Licence[] | null;
  readonly disputes: readonly Dispute[] | null;
}

export interface Owner {
  readonly name: string;
  /** To this sale, in writing. The holder needs none of its own. */
  readonly consented: boolean;
  readonly documentId: string | null;
}

export interface Pledge {
  readonly pledgee: string;
  readonly consented: boolean;
  readonly documentId: string | null;
  /** From this day on it weighs no more. */
  readonly releasedOn: Day | null;
}

export const LICENCE_KINDS = ['exclusive', 'sole', 'ordinary'] as const;
export interface Licence {
  readonly kind: (typeof LICENCE_KINDS)[number];
  readonly licensee: string;
  /** Its last day; null: as long as the right. */
  readonly until: Day | null;
}

/** `ownership` (权属), `invalidity` (无效宣告), `seizure` (查封、保全). */
export const DISPUTE_KINDS = ['ownership', 'invalidity', 'seizure'] as const;
export interface Dispute {
  readonly kind: (typeof DISPUTE_KINDS)[number];
  readonly reference: string;
  readonly closedOn: Day | null;
}

export const REFUSAL_STATUSES = ['none', 'notified', 'waived', 'claimed'] as const;
export type RefusalStatus = (typeof REFUSAL_STATUSES)[number];

export interface Inventor {
  readonly name: string;
  /** Where he has an account, he sees the invention among his own and answers there. */
  readonly accountId: string | null;
  /** Of the reward, in percent. */
  readonly sharePercent: number | null;
  readonly refusal: RefusalStatus;
  readonly notifiedOn: Day | null;
  readonly answeredOn: Day | null;
  /** The notice with its receipt, the waiver or the claim. */
  readonly documentId: string | null;
}

export interface ServiceFacts {
  readonly status: 'yes' | 'no';
  /** Null: the holder itself. */
  readonly employer: string | null;
  readonly employerConsented: boolean;
  readonly employerDocumentId: string | null;
  readonly inventors: readonly Inventor[];
  readonly rewardPlan: string | null;
}

/** How the price is found: `negotiated` (协议定价), `listed` (挂牌), `auction` (拍卖或竞价). */
export const PRICINGS = ['negotiated', 'listed', 'auction'] as const;

export interface PricingFacts {
  /** Whether the holder is an institute or university set up by the state. */
  readonly stateFunded: boolean;
  readonly priced: (typeof PRICINGS)[number] | null;
}

/** All that was looked up about a project's rights, as one document: whoever changes it writes the next revision. */
export interface Dossier {
  readonly rights: readonly RightFacts[];
  readonly service: ServiceFacts | null;
  readonly pricing: PricingFacts | null;
}

export const EMPTY_DOSSIER: Dossier = { rights: [], service: null, pricing: null };

/** Where the public notice stands on a day. `deciding`: its time is over and an objection isn't decided. */
export const NOTICE_STANDINGS = ['none', 'open', 'deciding', 'standstill', 'passed', 'upheld'] as const;
export interface NoticeFacts {
  readonly standing: (typeof NOTICE_STANDINGS)[number];
  /** The last day of the notice or the standstill that runs. */
  readonly until: Day | null;
}

/** Spaces and widths of letters don't make another company, nor another number. */
export const sameName = (one: string, other: string): boolean => bare(one) === bare(other);
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s.,]/g, '');

/** A right and what is known of it belong together by kind and number. */
export const sameRight = (
  one: { readonly ipKind: IpKind; readonly number: string | null },
  other: { readonly ipKind: IpKind; readonly number: string | null },
): boolean =>
  one.ipKind === other.ipKind &&
  bare(one.number ?? '').replace(/^(CN)?(ZL)?/, '') === bare(other.number ?? '').replace(/^(CN)?(ZL)?/, '');
