import { useEffect, useState, useSyncExternalStore } from 'react';
import { lastAnswerAt } from '../api/client.js';
import { clockTime } from '../texts/format.js';
import { useLanguage, useTexts } from '../texts/language.js';
import { shellTexts } from '../texts/shell.js';

function subscribe(listener: () => void) {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** What the browser knows of its network. A page switches off with it what needs the server. */
export const useOnline = (): boolean => useSyncExternalStore(subscribe, () => navigator.onLine);

export function OfflineStrip() {
  const texts = useTexts(shellTexts);
  const language = useLanguage();
  const online = useOnline();
  const [asOf, setAsOf] = useState(lastAnswerAt);
  useEffect(() => setAsOf(lastAnswerAt()), [online]);
  useEffect(() => void document.body.classList.toggle('offline', !online), [online]);
  return (
    <div className="offline-strip" role="status">
      {!online && (
        <p>
          <b>{texts.offline(clockTime(asOf, language))}</b> {texts.offlineAdvice}
        </p>
      )}
    </div>
  );
}
