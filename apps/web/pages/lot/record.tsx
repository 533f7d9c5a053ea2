import type { Entry } from '@luochui/sales/wire/entry.js';
import { bidTexts } from '../../texts/bid.js';
import { clockTime, day, moment, shortMoney } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { shortHash } from './about.js';
import type { LotViewProps } from './lot-props.js';
import { pauseReason } from './pause.js';

const SHOWN = 40;

/** Every decision, refusals and extensions in it, newest first. */
export function Record({ lot, entries, code, language, phase, receipts }: LotViewProps) {
  const texts = lotTexts[language];
  const rows = rowsOf(entries);
  return (
    <section className="sheet record" aria-label={texts.record}>
      <div className="record-head">
        <h2>{texts.record}</h2>
        <p className="faint small">
          {texts.head}{' '}
          <span className="mono" title={lot.head}>
            {shortHash(lot.head)}
          </span>{' '}
          · {phase === 'closed' ? texts.recordNote : texts.recordClosedNote}
        </p>
      </div>
      {rows.length === 0 && <p className="muted none">{texts.noEntries}</p>}
      <ul className="log">
        {rows.slice(0, SHOWN).map(({ entry, extendedTo }) => (
          <Row key={entry.seq} entry={entry} extendedTo={extendedTo} lot={lot} code={code} language={language} />
        ))}
      </ul>
      {rows.length > SHOWN && <p className="faint small none">{texts.earlier(rows.length - SHOWN)}</p>}
      <div className="links">
        {receipts}
        {phase === 'closed' && (
          <a className="button" href={`/api/v1/lots/${lot.lotId}/record`} download={`record-${lot.lotId}.json`}>
            {texts.download}
          </a>
        )}
      </div>
    </section>
  );
}

interface RecordRow {
  readonly entry: Entry;
  readonly extendedTo?: string;
}

/** An extension stands with the bid that caused it. */
function rowsOf(entries: readonly Entry[]): RecordRow[] {
  const rows: RecordRow[] = [];
  for (const entry of entries) {
    const before = rows.at(-1);
    if (entry.type === 'lot.extended' && before?.entry.type === 'bid.accepted' && entry.endsAt)
      rows[rows.length - 1] = { ...before, extendedTo: entry.endsAt };
    else rows.push({ entry });
  }
  return rows.reverse();
}

function Row({ entry, extendedTo, lot, code, language }: RecordRow & Pick<LotViewProps, 'lot' | 'code' | 'language'>) {
  const { type, seq, at, bidder, amount, origin } = entry;
  const texts = lotTexts[language];
  const isBid = type === 'bid.accepted' || type === 'bid.rejected';
  const className = [bidder && bidder === code && 'me', type === 'bid.rejected' && 'no'].filter(Boolean).join(' ');
  return (
    <li className={className || undefined}>
      <span className="faint">#{seq}</span>
      {isBid ? <b>{bidder}</b> : <b aria-hidden="true">·</b>}
      <span>
        {isBid ? amount && shortMoney(amount, language) : saidOf(entry, language)}
        {origin === 'proxy' && (
          <abbr className="by-proxy" title={texts.entry.byProxy}>
            {texts.entry.byProxyMark}
          </abbr>
        )}
      </span>
      <time className="faint small" dateTime={at}>
        {day(at) === day(lot.opensAt) ? clockTime(at, language) : moment(at, language)}
      </time>
      {extendedTo && <em>{texts.entry.extendedTo(clockTime(extendedTo, language))}</em>}
      {type === 'bid.rejected' && <em>{refusalOf(entry, language)}</em>}
      {noteOf(entry, language) && <em>{noteOf(entry, language)}</em>}
    </li>
  );
}

/** 成交, 流拍, 已撤回, 已终止. */
export function endingOf(outcome: Entry['outcome'], language: Language): string {
  const { endings, sold, unsold } = lotTexts[language];
  if (outcome === 'withdrawn' || outcome === 'stopped') return endings[outcome];
  return outcome === 'sold' ? sold : unsold;
}

export function saidOf({ type, outcome, endsAt, price, bidder, count }: Entry, language: Language): string | null {
  const { entry } = lotTexts[language];
  switch (type) {
    case 'lot.announced':
      return entry.announced;
    case 'bidders.admitted':
      return entry.admitted;
    case 'lot.opened':
      return entry.opened;
    case 'lot.extended':
      return entry.extendedTo(endsAt ? clockTime(endsAt, language) : '');
    case 'lot.paused':
      return entry.paused;
    case 'lot.resumed':
      return entry.resumed(endsAt ? clockTime(endsAt, language) : '');
    case 'lot.closed':
      return [endingOf(outcome, language), price && shortMoney(price, language)].filter(Boolean).join(' ');
    case 'proxy.set':
      return entry.proxySet;
    case 'leader.voided':
      return entry.voided(bidder ?? '');
    case 'not-recorded.counted':
      return entry.notRecorded(count ?? 0);
    case 'bid.accepted':
    case 'bid.rejected':
      return null;
  }
}

/** What stands under an entry of staff's: why, and where the price is now. */
export function noteOf(told: Entry, language: Language): string | null {
  const { type, reason, currentPrice, leader } = told;
  const { entry } = lotTexts[language];
  if (type === 'lot.paused' || type === 'lot.resumed') return pauseReason(told, language);
  if (type !== 'leader.voided') return null;
  const now = currentPrice && leader ? entry.priceAfter(shortMoney(currentPrice, language), leader) : entry.priceNone;
  return [reason, now].filter(Boolean).join(language === 'zh' ? '；' : '; ');
}

export function refusalOf({ reason, leastNextAmount }: Entry, language: Language): string {
  const { entry } = lotTexts[language];
  const words = (bidTexts[language].reasons as Record<string, string | undefined>)[reason ?? ''] ?? reason ?? '';
  if (reason !== 'bid.too_low' || !leastNextAmount) return entry.refused(words);
  return entry.refusedLeast(words, shortMoney(leastNextAmount, language));
}
