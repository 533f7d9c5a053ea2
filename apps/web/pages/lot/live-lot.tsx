import type { LotFacts } from '@luochui/sales/wire/lot-page.js';
import { useState } from 'react';
import { useOwnMaxima } from '../../api/own-maxima.js';
import { Confirm } from '../../kit/dialogs.js';
import { StatusLine } from '../../kit/status-line.js';
import { Notices } from '../../live/notices.js';
import { useBidding } from '../../live/use-bidding.js';
import { useLiveLot } from '../../live/use-live-lot.js';
import { useServerNow } from '../../live/server-clock.js';
import { useOnline } from '../../shell/offline-strip.js';
import { bidTexts } from '../../texts/bid.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Actions, rungsOf } from './actions.js';
import { CodeChip, ConnectionChips } from '../../live/chips.js';
import { Clock } from './clock.js';
import { stepOf, unguardedUpTo } from './ladder.js';
import { LotView } from './lot-view.js';
import { mainActionOf } from './main-action.js';
import { Notes } from './notes.js';
import { Outcome } from './outcome.js';
import { OwnCheck } from './own-checks.js';
import { amountOf, OwnAmount } from './own-amount.js';
import { ProxyRung } from './proxy-panel.js';
import { usePressGuard } from './press-guard.js';
import { Receipts } from './receipts.js';
import { useSpoken } from './spoken.js';
import { isAdmitted, phaseOf, standingOf, voidOf, type Reader } from './standing.js';

/** The lot as it moves, and what its reader can do. */
export function LiveLot({ lot: snapshot, event, project, user, registration }: LotFacts & Reader) {
  const language = useLanguage();
  const { lot, entries, whole, connection, heard } = useLiveLot(snapshot);
  const now = useServerNow();
  const online = useOnline() && connection !== 'lost';
  const code = registration?.code ?? null;
  const { send, inFlight, fate, receipts } = useBidding(lot, entries, user?.id, (bid) => heard(bid, code));
  const phase = phaseOf(lot, now);
  const standing = standingOf(lot, entries, { user, registration });
  const [typed, setTyped] = useState('');
  const [jump, setJump] = useState<string | null>(null);

  const least = lot.leastNextAmount;
  const canBid = phase === 'open' && isAdmitted(standing) && standing !== 'leading' && !inFlight && online;
  const own = least === null ? undefined : amountOf(typed, least, language);
  const amount = own === undefined ? least : own;

  const bid = (chosen: string, confirmed = false) => {
    const free = unguardedUpTo(lot);
    if (!confirmed && free !== null && BigInt(chosen) > free) return setJump(chosen);
    setJump(null);
    setTyped('');
    void send('bid', chosen, confirmed);
  };
  const ladder = rungsOf(lot).map((rung) => rung.amount);
  const presses = usePressGuard([...ladder, amount], canBid, bid);
  const main = mainActionOf({
    lot,
    phase,
    standing,
    amount,
    inFlight,
    online,
    reason: registration?.reason ?? voidOf(entries, code)?.reason,
    now,
    language,
  });
  const spoken = useSpoken({ lot, entries, phase, standing, language });

  const outcome = (
    <>
      <Notices eventId={lot.eventId} />
      <Outcome fate={fate} lot={lot} onBidLeast={canBid && least !== null ? () => bid(least) : null} />
      {phase === 'closed' && inFlight && (
        <p className="note">
          <b>{main.text}</b> {main.note}
        </p>
      )}
      <Notes lot={lot} phase={phase} entries={entries} online={online} whole={whole} />
    </>
  );
  const takesMaxima = lot.rules.proxyBids && isAdmitted(standing);
  const asOf = `${standing}.${receipts.at(-1)?.bidId ?? ''}`;
  const maximum = useOwnMaxima(lot.lotId, takesMaxima && phase !== 'closed', asOf);
  const proxy = takesMaxima && (
    <ProxyRung
      lot={lot}
      leading={standing === 'leading'}
      on={phase === 'open' && !inFlight && online}
      standing={maximum}
      onSet={(amount, confirmed) => void send('maximum', amount, confirmed)}
    />
  );
  const field = least !== null && phase === 'open' && isAdmitted(standing) && standing !== 'leading' && (
    <OwnAmount text={typed} least={least} language={language} disabled={!canBid} onChange={setTyped} />
  );
  return (
    <>
      <LotView
        lot={lot}
        event={event}
        project={project}
        language={language}
        entries={entries}
        phase={phase}
        standing={standing}
        code={code}
        now={now}
        offline={!online}
        chips={
          <>
            <ConnectionChips />
            {code && <CodeChip code={code} />}
          </>
        }
        clock={<Clock lot={lot} entries={entries} phase={phase} language={language} />}
        actions={
          <Actions
            lot={lot}
            language={language}
            phase={phase}
            standing={standing}
            main={main}
            amount={amount}
            on={canBid}
            rungs={presses.slice(0, ladder.length)}
            press={presses.at(-1)}
            field={field}
            proxy={proxy || undefined}
            outcome={outcome}
          />
        }
        receipts={
          <>
            {phase === 'closed' && <OwnCheck lotId={lot.lotId} receipts={receipts} />}
            <Receipts lotId={lot.lotId} receipts={receipts} />
          </>
        }
      />
      <StatusLine text={spoken} />
      {jump !== null && (
        <ConfirmJump jump={jump} lot={lot} onAnswer={(yes) => (yes ? bid(jump, true) : setJump(null))} />
      )}
    </>
  );
}

interface JumpProps {
  readonly jump: string;
  readonly lot: LotFacts['lot'];
  readonly onAnswer: (yes: boolean) => void;
}

/** The announced guard against a slip of the finger: an amount far above has to be said twice. */
function ConfirmJump({ jump, lot, onAnswer }: JumpProps) {
  const { confirm } = useTexts(bidTexts);
  const language = useLanguage();
  const text = money(jump, language).text;
  const steps = (BigInt(jump) - BigInt(lot.leastNextAmount ?? jump)) / stepOf(lot);
  return (
    <Confirm kind="primary" dark title={confirm.title} yes={confirm.yes(text)} no={confirm.no} onAnswer={onAnswer}>
      <p>{confirm.question(text, String(steps))}</p>
    </Confirm>
  );
}
