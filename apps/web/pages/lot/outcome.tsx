import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { Fate } from '../../live/bid-fate.js';
import type { ToldFate } from '../../live/use-bidding.js';
import { bidTexts } from '../../texts/bid.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';

interface Props {
  readonly fate: ToldFate | null;
  readonly lot: LotSnapshot;
  /** One tap to bid the least amount; null while nothing can be bid. */
  readonly onBidLeast: (() => void) | null;
}

/**
 * What became of the last bid. Refusals are said at once, with the reason and the way on; what was accepted the standing tells, and
 * words only where it had been in doubt.
 */
export function Outcome({ fate, lot, onBidLeast }: Props) {
  const texts = useTexts(bidTexts);
  const language = useLanguage();
  const refusal = fate && refusalOf(fate);
  const least = lot.leastNextAmount;
  const amount = fate ? money(fate.order.amount, language).text : '';
  const said = fate?.order.kind === 'maximum' ? texts.proxy : { ...texts, lost: texts.lostBid };
  return (
    <div role="alert">
      {fate && refusal && (
        <p className="refused">
          <span>
            ! {said.refusedAt(amount, wordsOf(refusal))}
            {texts.advice[refusal.reason] && <small> {texts.advice[refusal.reason]}</small>}
          </span>
          {onBidLeast && least !== null && refusal.retry && (
            <button type="button" onClick={onBidLeast}>
              {texts.bidLeast(money(least, language).text)}
            </button>
          )}
        </p>
      )}
      {fate?.kind === 'lost' && <p className="refused">! {said.lost(amount)}</p>}
      {fate?.kind === 'decided' && fate.asked && !refusal && <p className="note">✓ {said.accepted(amount)}</p>}
    </div>
  );

  function wordsOf({ reason, words }: Refusal): string {
    return texts.reasons[reason as keyof typeof texts.reasons] ?? words;
  }
}

interface Refusal {
  readonly reason: string;
  /** The server's own, where the reason has none here. */
  readonly words: string;
  readonly retry: boolean;
}

const RETRY = ['bid.too_low', 'bid.not_a_step', 'bid.jump_unconfirmed', 'bid.busy'];

function refusalOf(fate: Fate): Refusal | null {
  if (fate.kind === 'refused') {
    const { code, title, detail } = fate.problem;
    return { reason: code, words: [title, detail].filter(Boolean).join('。'), retry: RETRY.includes(code) };
  }
  if (fate.kind !== 'decided' || fate.bid.decision === 'accepted') return null;
  const reason = fate.bid.reason ?? '';
  return { reason, words: reason, retry: RETRY.includes(reason) };
}
