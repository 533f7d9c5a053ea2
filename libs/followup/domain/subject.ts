/** What is followed, as it was when the contract was signed: the room's own copy of facts that belong to others. */
export interface Subject {
  readonly contractNumber: string;
  readonly title: string;
  readonly field: string | null;
  readonly holder: string;
  readonly enterprise: string;
  readonly lotId: string;
  readonly lotNumber: number;
  readonly event: { readonly number: number; readonly title: string };
  /** Fen. */
  readonly price: string;
  readonly startPrice: string;
  readonly bids: number;
  readonly trl: number | null;
  /** Unix milliseconds. */
  readonly soldAt: number;
  readonly signedAt: number;
  readonly isExample: boolean;
}
