import { Chip } from '../kit/chip.js';
import { useConnectionState } from './connection.js';
import { useServerClock, useServerNow } from './server-clock.js';
import { clockTime } from '../texts/format.js';
import { useLanguage, useTexts } from '../texts/language.js';
import { lotTexts } from '../texts/lot.js';

/** Whether this page is connected, how long a message takes, and what the server's clock says beside this machine's. */
export function ConnectionChips() {
  const texts = useTexts(lotTexts);
  const language = useLanguage();
  const connection = useConnectionState();
  const { roundTripMs } = useServerClock();
  const now = useServerNow();
  const offset = (now - Date.now()) / 1000;
  const tone = ({ connected: 'jade', connecting: undefined, lost: 'red' } as const)[connection];
  return (
    <>
      <Chip tone={tone} dot>
        {texts[connection]}
        {connection === 'connected' && roundTripMs !== null && (
          <span className="wide"> · {texts.roundTrip(roundTripMs)}</span>
        )}
      </Chip>
      {roundTripMs !== null && (
        <span className="chip wide">
          {texts.serverTime(clockTime(now, language))}
          {language === 'zh' ? '（' : ' ('}
          {texts.offset(`${offset < 0 ? '−' : '+'}${Math.abs(offset).toFixed(1)}`)}
          {language === 'zh' ? '）' : ')'}
        </span>
      )}
    </>
  );
}

export function CodeChip({ code }: { readonly code: string }) {
  const texts = useTexts(lotTexts);
  return (
    <Chip>
      <span className="wide">{texts.code} </span>
      {code}
    </Chip>
  );
}
