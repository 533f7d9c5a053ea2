import { lacksOf, type DraftLack } from '../domain/lot-draft.js';
import type { LotDraftRow, StoredDraft } from '../storage/lot-draft.reader.js';
import type { LotDraft } from '../wire/lot-draft.js';

/** What a lot starts from. The asking price is the holder's own word; the officer changes it or lets it stand. */
export const firstDraft = (askingPrice: string | null): StoredDraft => ({
  startPrice: askingPrice,
  reserve: { kind: 'none' },
  increments: [],
  deposit: null,
  buyerCommissionPercent: null,
  sellerCommissionPercent: null,
  durationSeconds: null,
  registrationClosesAt: null,
  softClose: null,
});

export const storedDraft = ({ rules }: LotDraftRow): StoredDraft => rules as StoredDraft;

/** `secretReserve`: what was sealed, for the comparison with the start price; nobody is shown it. */
export function lacksOfRow(
  row: LotDraftRow,
  { now, earliest, secretReserve }: { now: number; earliest: number; secretReserve: bigint | null },
): DraftLack[] {
  const draft = storedDraft(row);
  const { reserve } = draft;
  return lacksOf(
    {
      startPrice: money(draft.startPrice),
      reserve: reserve.kind === 'open' ? BigInt(reserve.amount) : reserve.kind === 'secret' ? secretReserve : null,
      increments: draft.increments.map(({ from, step }) => ({ from: BigInt(from), step: BigInt(step) })),
      deposit: money(draft.deposit),
      buyerCommissionPercent: draft.buyerCommissionPercent,
      sellerCommissionPercent: draft.sellerCommissionPercent,
      opensAt: row.opensAt?.getTime() ?? null,
      durationSeconds: draft.durationSeconds,
      registrationClosesAt: draft.registrationClosesAt === null ? null : Date.parse(draft.registrationClosesAt),
    },
    now,
    earliest,
  );
}

const money = (fen: string | null) => (fen === null ? null : BigInt(fen));

export function toLotDraft(row: LotDraftRow, lacks: DraftLack[]): LotDraft {
  const { id, number, projectId, title, status } = row;
  const draft = status === 'draft' ? storedDraft(row) : announcedDraft(row);
  return { ...draft, id, number, projectId, title, status, opensAt: row.opensAt?.toISOString() ?? null, lacks };
}

interface AnnouncedRules {
  readonly startPrice: string;
  readonly reserve: 'none' | 'open' | 'secret';
  readonly reservePrice?: string;
  readonly increments: StoredDraft['increments'];
  readonly softClose: StoredDraft['softClose'];
  readonly registrationClosesAt?: string;
  readonly proxyBids: boolean;
  readonly terms?: { deposit: string; buyerCommissionPercent: number; sellerCommissionPercent: number };
}

/** A lot that was announced, in the columns of its preparation. Its end moves, so its duration is known until it opens. */
function announcedDraft({ rules, status, opensAt, endsAt }: LotDraftRow): StoredDraft {
  const { startPrice, reserve, reservePrice, increments, softClose, terms, ...rest } = rules as AnnouncedRules;
  const scheduled = status === 'announced' && opensAt && endsAt;
  return {
    startPrice,
    reserve: reserve === 'open' ? { kind: 'open', amount: reservePrice! } : { kind: reserve },
    increments,
    softClose: softClose && { windowSeconds: softClose.windowSeconds, extendSeconds: softClose.extendSeconds },
    deposit: terms?.deposit ?? null,
    buyerCommissionPercent: terms?.buyerCommissionPercent ?? null,
    sellerCommissionPercent: terms?.sellerCommissionPercent ?? null,
    durationSeconds: scheduled ? (endsAt.getTime() - opensAt.getTime()) / 1_000 : null,
    registrationClosesAt: rest.registrationClosesAt ?? null,
    proxyBids: rest.proxyBids,
  };
}
