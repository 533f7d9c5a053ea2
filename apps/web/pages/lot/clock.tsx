import { useServerNow } from '../../live/server-clock.js';
import { clockTime, countdown } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { pauseOf } from './pause.js';
import type { Phase } from './standing.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly entries: readonly Entry[];
  readonly phase: Phase;
  readonly language: Language;
}

/** The digits: to the opening, to the end, to the resumption or what is left meanwhile, or when it ended. Its time is the server's. */
export function digitsOf({ lot, entries, phase, language }: Props, now: number): string {
  if (phase === 'closed') return clockTime(lot.endsAt, language);
  if (phase === 'paused') {
    const { resumesAt, leftMs } = pauseOf(lot, entries, language);
    if (resumesAt !== null) return countdown(resumesAt - now);
    return leftMs === null ? '––:––' : countdown(leftMs);
  }
  const to = Date.parse(phase === 'announced' || phase === 'opening' ? lot.opensAt : lot.endsAt);
  return countdown(to - now);
}

/** Redraws itself, so that the page doesn't. Not live: a screen reader hears it at four moments only. */
export function Clock(props: Props) {
  const now = useServerNow(200);
  return <span role="timer">{digitsOf(props, now)}</span>;
}
