import { useServerClock } from '../../live/server-clock.js';
import { deskLiveTexts } from '../../texts/desk-live.js';
import { useTexts } from '../../texts/language.js';

/** How far this page is behind the server, and how far this machine's clock is from its. */
export function Lag() {
  const texts = useTexts(deskLiveTexts);
  const { offsetMs, roundTripMs } = useServerClock();
  if (roundTripMs === null) return <span className="muted">{texts.measuring}</span>;
  const offset = Math.round(offsetMs);
  return (
    <span className="muted lag" title={texts.lagTitle}>
      {texts.lag(roundTripMs, `${offset < 0 ? '−' : '+'}${Math.abs(offset)}`)}
    </span>
  );
}
