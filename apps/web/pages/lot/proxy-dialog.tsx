import type { OwnMaxima } from '@luochui/sales/wire/bid.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { useState } from 'react';
import Dialog from '../../kit/dialog.js';
import { money } from '../../texts/format.js';
import { kitTexts } from '../../texts/kit.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { proxyTexts } from '../../texts/proxy.js';
import { stepOf, unguardedUpTo } from './ladder.js';
import { amountOf, unitOf } from './own-amount.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly leading: boolean;
  /** Whether one can be set now: open, admitted, connected, nothing on its way. */
  readonly on: boolean;
  readonly standing: OwnMaxima['standing'];
  readonly onSet: (maximum: string, confirmed: boolean) => void;
  readonly onClose: () => void;
}

/** Says what a maximum is, and takes one. */
export default function ProxyDialog({ lot, leading, on, standing, onSet, onClose }: Props) {
  const proxy = useTexts(proxyTexts);
  const units = useTexts(kitTexts);
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  // Who leads may come down to what is committed, which is the price; anybody else has to bid.
  const least = (leading ? lot.currentPrice : lot.leastNextAmount) ?? lot.rules.startPrice;
  const maximum = amountOf(typed, least, language);
  const text = (fen: string) => money(fen, language).text;
  const unit = unitOf(least, language) === 'wan' ? units.wan : units.yuan;
  const free = unguardedUpTo(lot);
  const same = maximum != null && maximum === standing?.maximum;
  const can = on && maximum != null && !same;
  const set = (confirmed: boolean) => {
    if (!can) return;
    if (!confirmed && free !== null && BigInt(maximum) > free) return setAsked(maximum);
    onSet(maximum, confirmed);
    onClose();
  };
  const asking = asked !== null && asked === maximum;
  const steps = maximum == null ? 0n : (BigInt(maximum) - BigInt(lot.leastNextAmount ?? maximum)) / stepOf(lot);
  return (
    <Dialog as="sheet" dark title={proxy.title} onClose={onClose}>
      <p>{proxy.note}</p>
      <p className="muted small">{proxy.noteTie}</p>
      <p>
        <b>{standing ? proxy.yours(text(standing.maximum)) : proxy.none}</b>
        {leading && lot.currentPrice && <span className="muted"> {proxy.committed(text(lot.currentPrice))}</span>}
      </p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          set(asking);
        }}
      >
        <label className="proxy-field">
          {proxy.field} ({unit})
          <input
            inputMode="decimal"
            autoComplete="off"
            placeholder={proxy.least(text(least))}
            aria-invalid={maximum === null || undefined}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        </label>
        <div role="alert">
          {maximum === null && <p className="note">! {proxy.least(text(least))}</p>}
          {same && <p className="note">{proxy.same}</p>}
          {asking && <p className="note">! {proxy.jump(text(asked), String(steps))}</p>}
        </div>
        <p className="actions">
          <button type="button" onClick={onClose}>
            {units.cancel}
          </button>
          <button type="submit" className="primary" disabled={!can}>
            {!on
              ? proxy.off
              : asking
                ? proxy.confirm(text(asked))
                : (standing ? proxy.change : proxy.set)(maximum == null ? '' : text(maximum))}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
