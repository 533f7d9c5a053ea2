import type { Lot } from '@luochui/sales/wire/lot.js';
import { useEffect, useState } from 'react';
import { Button } from '../../kit/button.js';
import { Money } from '../../kit/money.js';
import { useOnline } from '../../shell/offline-strip.js';
import { duration, moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { registerTexts } from '../../texts/register.js';

export interface Action {
  readonly ready: boolean;
  /** What is missing while it isn't. */
  readonly hint: string;
  readonly busy: boolean;
  readonly onSubmit: () => void;
}

interface Props {
  readonly lot: Lot;
  readonly closesAt: string;
  /** Null: registered already. */
  readonly action: Action | null;
}

/** The lot in short, with the deadline and the main action in sight. */
export function LotAside({ lot: { title, opensAt, rules }, closesAt, action }: Props) {
  const texts = useTexts(registerTexts);
  const language = useLanguage();
  const percent = rules.terms?.buyerCommissionPercent ?? 0;
  return (
    <aside className="sheet" aria-label={title}>
      <h2>{title}</h2>
      <Deadline closesAt={closesAt} />
      <dl>
        <dt>{texts.opens}</dt>
        <dd>{moment(opensAt, language)}</dd>
        <dt>{texts.startPrice}</dt>
        <dd>
          <Money amount={rules.startPrice} language={language} />
        </dd>
        <dt>{texts.step}</dt>
        <dd>
          <Money amount={rules.increments[0]!.step} language={language} />
        </dd>
        {rules.terms && (
          <>
            <dt>{texts.deposit}</dt>
            <dd>
              <Money amount={rules.terms.deposit} language={language} />
            </dd>
          </>
        )}
      </dl>
      <dl className="tot">
        <dt>{texts.total(percent)}</dt>
        <dd>
          <Money amount={withCommission(rules.startPrice, percent)} language={language} />
        </dd>
      </dl>
      {action && (
        <>
          <Submit {...action} />
          <p>{texts.afterSubmit}</p>
        </>
      )}
      <p>{texts.codeNote}</p>
    </aside>
  );
}

/** In reach of a thumb on a phone, above the tabs. */
export function ActionBar({ closesAt, ...action }: Action & { readonly closesAt: string }) {
  return (
    <div className="action-bar">
      <Deadline closesAt={closesAt} />
      <Submit {...action} />
    </div>
  );
}

function Submit({ ready, hint, busy, onSubmit }: Action) {
  const texts = useTexts(registerTexts);
  const online = useOnline();
  return (
    <div className="submit">
      <Button kind="primary" disabled={!ready || !online} busy={busy} onClick={onSubmit}>
        {texts.submit}
      </Button>
      {!ready && <p className="small">{hint}</p>}
      {!online && <p className="small">{texts.offline}</p>}
    </div>
  );
}

const MINUTE_MS = 60_000;

function Deadline({ closesAt }: { readonly closesAt: string }) {
  const texts = useTexts(registerTexts);
  const language = useLanguage();
  const [now, setNow] = useState(Date.now);
  const left = Date.parse(closesAt) - now;
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), left < MINUTE_MS ? 1_000 : MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, [left < MINUTE_MS]);
  return (
    <p className="left">
      <span className="muted small">
        {left > 0 ? texts.until : texts.closedAt} {moment(closesAt, language)}
      </span>
      {left > 0 && <b>{duration(left / 1_000, language)}</b>}
    </p>
  );
}

/** Rounded up to the fen: what has to be paid is never less than it says. */
function withCommission(startPrice: string, percent: number): string {
  const price = BigInt(startPrice);
  return (price + (price * BigInt(Math.round(percent * 100)) + 9_999n) / 10_000n).toString();
}
