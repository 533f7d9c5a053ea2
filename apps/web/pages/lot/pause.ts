import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { duration } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';

/** Time that was lost without anybody's will is made good with at least so much. */
const LEAST_AFTER_LOST_TIME_MS = 60_000;

export interface Pause {
  /** In words: staff's own, or what the program's stand for. */
  readonly reason: string | null;
  /** What is left at least when it goes on; null while the pause's entry isn't here. */
  readonly leftMs: number | null;
  /** When it goes on by itself. */
  readonly resumesAt: number | null;
}

/** Why a paused lot stands, and what will be left of it: as much as when it first stopped, at least the extension. */
export function pauseOf(lot: LotSnapshot, entries: readonly Entry[], language: Language): Pause {
  const resumed = entries.findLastIndex(({ type }) => type === 'lot.resumed');
  const pauses = entries.slice(resumed + 1).filter(({ type }) => type === 'lot.paused');
  const [first, last] = [pauses[0], pauses.at(-1)];
  const left = first && Date.parse(lot.endsAt) - Date.parse(first.since ?? first.at);
  const lostTime = pauses.some(({ reason }) => reason === 'outage' || reason === 'clock.step');
  const least = Math.max(lot.rules.softClose.extendSeconds * 1000, lostTime ? LEAST_AFTER_LOST_TIME_MS : 0);
  return {
    reason: last?.reason ? pauseReason(last.reason, language) : null,
    leftMs: left === undefined ? null : Math.max(left, least),
    resumesAt: lot.resumesAt === null ? null : Date.parse(lot.resumesAt),
  };
}

export const pauseReason = (reason: string, language: Language): string =>
  lotTexts[language].pauseReasons[reason] ?? reason;

/** 本标的已暂停：…。恢复后至少还有 5 分钟。 */
export function pauseSaid({ reason, leftMs }: Pause, language: Language): string {
  const texts = lotTexts[language];
  const why = reason === null ? texts.pausedPlain : texts.pausedNote(reason);
  return leftMs === null ? why : `${why}${texts.pausedLeft(duration(leftMs / 1000, language))}`;
}
