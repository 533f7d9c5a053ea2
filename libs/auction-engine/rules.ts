/** The rules of a lot as they are published, frozen and hashed: protocol.md, "Rules of a lot". Amounts in fen as strings. */
export interface RulesDocument {
  readonly v: 1;
  readonly form: 'auction' | 'bidding';
  readonly house?: string;
  readonly auctioneer?: { readonly name: string; readonly licence: string };
  readonly format: 'english';
  readonly startPrice: string;
  readonly reserve: 'none' | 'open' | 'secret';
  readonly reservePrice?: string;
  readonly reserveCommitment?: string;
  readonly increments: readonly { readonly from: string; readonly step: string }[];
  readonly stepMode: 'at-least' | 'multiple';
  readonly firstBid: 'start' | 'start-plus-step';
  readonly jumpConfirmSteps?: number;
  readonly minimumBidders?: number;
  readonly registrationClosesAt?: string;
  readonly softClose: {
    readonly windowSeconds: number;
    readonly extendSeconds: number;
    readonly hardCapSeconds?: number;
  };
  readonly proxyBids: boolean;
  readonly firstRefusal: { readonly mode: 'none' };
  readonly terms?: {
    readonly deposit: string;
    readonly buyerCommissionPercent: number;
    readonly sellerCommissionPercent: number;
  };
  readonly onVoid: 'recompute' | 'reopen' | 'stop';
  readonly winnerNamed: 'public' | 'after-registration' | 'code-only';
}

/** What the engine reckons with. */
export interface Rules {
  readonly startPrice: bigint;
  /** What has to be bid at least for a sale, published or not. */
  readonly reserve: bigint | null;
  /** Ascending by `from`. */
  readonly increments: readonly { readonly from: bigint; readonly step: bigint }[];
  readonly stepMode: RulesDocument['stepMode'];
  readonly firstBid: RulesDocument['firstBid'];
  readonly jumpConfirmSteps: bigint | null;
  readonly minimumBidders: number;
  /** When the admitted are counted, if not at the opening. */
  readonly registrationClosesAt: number | null;
  readonly windowMs: number;
  readonly extendMs: number;
  readonly hardCapMs: number | null;
  readonly proxyBids: boolean;
  readonly onVoid: RulesDocument['onVoid'];
}

/** `secretReserve`: the amount behind `reserveCommitment`; who doesn't know it can't tell whether the reserve is met. */
export function rulesOf(document: RulesDocument, secretReserve: bigint | null = null): Rules {
  const { softClose, registrationClosesAt } = document;
  return {
    startPrice: BigInt(document.startPrice),
    reserve: document.reserve === 'open' ? BigInt(document.reservePrice!) : secretReserve,
    increments: document.increments.map(({ from, step }) => ({ from: BigInt(from), step: BigInt(step) })),
    stepMode: document.stepMode,
    firstBid: document.firstBid,
    jumpConfirmSteps: document.jumpConfirmSteps === undefined ? null : BigInt(document.jumpConfirmSteps),
    minimumBidders: document.minimumBidders ?? 0,
    registrationClosesAt: registrationClosesAt === undefined ? null : Date.parse(registrationClosesAt),
    windowMs: softClose.windowSeconds * 1_000,
    extendMs: softClose.extendSeconds * 1_000,
    hardCapMs: softClose.hardCapSeconds === undefined ? null : softClose.hardCapSeconds * 1_000,
    proxyBids: document.proxyBids,
    onVoid: document.onVoid,
  };
}
