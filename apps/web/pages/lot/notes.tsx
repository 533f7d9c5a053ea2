import type { Entry } from '@luochui/sales/wire/entry.js';
import type { LotSnapshot } from '@luochui/sales/wire/lot.js';
import { connectionLostAt } from '../../live/connection.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { lotTexts } from '../../texts/lot.js';
import { pauseOf, pauseSaid } from './pause.js';
import type { Phase } from './standing.js';

interface Props {
  readonly lot: LotSnapshot;
  readonly phase: Phase;
  readonly entries: readonly Entry[];
  readonly online: boolean;
  readonly whole: boolean;
}

/** Why nothing can be pressed just now, beside what can't be pressed. */
export function Notes({ lot, phase, entries, online, whole }: Props) {
  const texts = useTexts(lotTexts);
  const language = useLanguage();
  if (!online) {
    const lostAt = connectionLostAt();
    return (
      <p className="note">
        {lostAt > 0 && <b>{texts.offlineAsOf(clockTime(lostAt, language))} </b>}
        {texts.offlineNote}
      </p>
    );
  }
  if (phase === 'draining') return <p className="note">{texts.drainingNote}</p>;
  if (phase === 'paused') return <p className="note">{pauseSaid(pauseOf(lot, entries, language), language)}</p>;
  if (!whole && entries.length > 0) return <p className="note">{texts.catchingUp}</p>;
  return null;
}
