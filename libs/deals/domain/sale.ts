/**
 * What a contract rests on, as it was when the lot closed. It is kept with the contract: the text has to be drawn the same in a year,
 * whatever the catalogue says then. Money is fen as a decimal string, times are Unix milliseconds.
 */
export interface Sale {
  readonly lotId: string;
  readonly lotNumber: number;
  readonly event: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly form: 'auction' | 'bidding';
    readonly house: string | null;
    readonly isExample: boolean;
  };
  readonly project: {
    readonly id: string;
    readonly title: string;
    readonly holder: string;
    readonly field: string | null;
    readonly trl: number | null;
    readonly holderOrganisationId: string | null;
    readonly rights: readonly string[];
  };
  readonly winner: {
    readonly accountId: string;
    readonly organisationId: string;
    readonly name: string;
    readonly code: string;
  };
  readonly price: string;
  readonly startPrice: string;
  /** How many bids were accepted. */
  readonly bids: number;
  readonly deposit: string;
  readonly buyerCommissionPercent: number;
  readonly closedAt: number;
  readonly rulesHash: string;
  readonly head: string;
}

/** The buyer's commission: a percentage with at most two decimals, rounded up to the fen. */
export function commissionOf(price: bigint, percent: number): bigint {
  return (price * BigInt(Math.round(percent * 100)) + 9_999n) / 10_000n;
}

export const confirmationNumber = (sale: Sale) => `CJ-${numberOf(sale)}`;
export const contractNumber = (sale: Sale) => `LC-${numberOf(sale)}`;

/** Year of the sale, event and lot: readable, and by itself unique for a lot. */
function numberOf({ closedAt, event, lotNumber }: Sale): string {
  const year = chinaDate(closedAt).slice(0, 4);
  return `${year}-${String(event.number).padStart(3, '0')}-${String(lotNumber).padStart(2, '0')}`;
}

const SHANGHAI_MS = 8 * 60 * 60 * 1_000;

/** The calendar day in Shanghai, which has had no summer time since 1991. */
export const chinaDate = (time: number): string => new Date(time + SHANGHAI_MS).toISOString().slice(0, 10);

export const chinaMoment = (time: number): string =>
  new Date(time + SHANGHAI_MS).toISOString().slice(0, 19).replace('T', ' ');
