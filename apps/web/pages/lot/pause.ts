import { leastLeftMs } from '@luochui/auction-engine';
import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { clockTime, duration } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { pauseTexts } from '../../texts/pause.js';

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
  const extendMs = lot.rules.softClose.extendSeconds * 1_000;
  const least = Math.max(...pauses.map(({ reason = '' }) => leastLeftMs({ extendMs }, reason)));
  return {
    reason: last ? pauseReason(last, language) : null,
    leftMs: left === undefined ? null : Math.max(left, least),
    resumesAt: lot.resumesAt === null ? null : Date.parse(lot.resumesAt),
  };
}

/** Why, and where time was lost from when to when. */
export function pauseReason({ reason, since, at }: Entry, language: Language): string | null {
  const { reasons, lost } = pauseTexts[language];
  if (!reason) return null;
  const why = reasons[reason] ?? reason;
  return since === undefined || since === at ? why : lost(why, clockTime(since, language), clockTime(at, language));
}

/** 本标的已暂停：…。恢复后至少还有 5 分钟。 */
export function pauseSaid({ reason, leftMs }: Pause, language: Language): string {
  const texts = pauseTexts[language];
  const why = reason === null ? texts.plain : texts.note(reason);
  return leftMs === null ? why : `${why}${texts.left(duration(leftMs / 1000, language))}`;
}
