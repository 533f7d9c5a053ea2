import { useServerNow } from '../../live/server-clock.js';
import { clockTime, countdown } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import type { Phase } from './standing.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly phase: Phase;
  readonly language: Language;
}

/** The digits: to the opening, to the end, or when it ended. Its time is the server's. */
export function digitsOf({ lot, phase, language }: Props, now: number): string {
  if (phase === 'closed') return clockTime(lot.endsAt, language);
  const to = Date.parse(phase === 'announced' || phase === 'opening' ? lot.opensAt : lot.endsAt);
  return countdown(to - now);
}

/** Redraws itself, so that the page doesn't. Not live: a screen reader hears it at four moments only. */
export function Clock(props: Props) {
  const now = useServerNow(200);
  return <span role="timer">{digitsOf(props, now)}</span>;
}
