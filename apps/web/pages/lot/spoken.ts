import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { Entry } from '@luochui/sales/wire/entry.js';
import { useEffect, useState } from 'react';
import { serverNow } from '../../live/server-clock.js';
import { bidTexts } from '../../texts/bid.js';
import { duration, money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { pauseReason } from './pause.js';
import type { Phase, Standing } from './standing.js';

/** When the clock is said, in seconds before the end. */
const SAID_AT = [300, 60, 30, 10];

interface Spoken {
  readonly lot: LotSnapshot;
  readonly entries: readonly Entry[];
  readonly phase: Phase;
  readonly standing: Standing;
  readonly language: Language;
}

/** The line that a screen reader hears: standing and price, and at four moments what is left. */
export function useSpoken({ lot, entries, phase, standing, language }: Spoken): string {
  const texts = lotTexts[language];
  const left = useSpokenClock(phase === 'open' ? Date.parse(lot.endsAt) : null);
  const comma = language === 'zh' ? '，' : ', ';
  const words = { leading: texts.leading, outbid: texts.outbid }[standing as 'leading' | 'outbid'];
  const pause = entries.findLast(({ type }) => type === 'lot.paused');
  const price = lot.currentPrice ?? lot.rules.startPrice;
  const label = lot.currentPrice === null ? texts.startPrice : texts.currentPrice;
  const line = [
    phase === 'open' ? (words ?? texts.phases.open) : texts.phases[phase],
    phase === 'paused' && pause ? pauseReason(pause, language) : null,
    `${label} ${money(price, language).text}`,
    left === null ? null : texts.left(duration(left, language)),
  ];
  const least =
    standing === 'outbid' && lot.leastNextAmount
      ? bidTexts[language].nextFrom(money(lot.leastNextAmount, language).text)
      : null;
  return [...line, least].filter((part) => part !== null).join(comma);
}

/** The last of the moments that has passed; null before the first, so that an extension makes it silent again. */
function useSpokenClock(endsAt: number | null): number | null {
  const [left, setLeft] = useState<number | null>(null);
  useEffect(() => {
    if (endsAt === null) return setLeft(null);
    const remaining = () => (endsAt - serverNow()) / 1000;
    // What has passed already when the page opens, or when an extension comes, isn't said.
    setLeft(null);
    const timers = SAID_AT.filter((seconds) => remaining() > seconds).map((seconds) =>
      setTimeout(() => setLeft(seconds), (remaining() - seconds) * 1000),
    );
    return () => timers.forEach(clearTimeout);
  }, [endsAt]);
  return left;
}
