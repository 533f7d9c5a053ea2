import type { DeskToday } from '@luochui/insight/wire/today.js';
import { useSession } from '../../api/session.js';
import { Money } from '../../kit/money.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { todayTexts } from '../../texts/today.js';

export function LiveLots({ lots }: { readonly lots: DeskToday['live'] }) {
  const texts = useTexts(todayTexts);
  const language = useLanguage();
  const roles = useSession()?.roles ?? [];
  const watches = roles.includes('auction-officer') || roles.includes('auditor');
  return (
    <section aria-labelledby="live">
      <h2 id="live">{texts.live}</h2>
      {lots.length === 0 ? (
        <p className="muted">{texts.noLive}</p>
      ) : (
        <ul className="sheet due-list">
          {lots.map(({ lotId, eventId, number, title, price, endsAt }) => (
            <li key={lotId}>
              <time className="when" dateTime={endsAt}>
                {clockTime(endsAt, language)}
              </time>
              <span>
                <a href={`/lots/${lotId}`}>{title}</a>
                <small>
                  {texts.lot(number)}
                  {watches && (
                    <>
                      {' · '}
                      <a href={`/desk/events/${eventId}/live`}>{texts.watch}</a>
                    </>
                  )}
                </small>
              </span>
              <b>{price === null ? texts.noBid : <Money amount={price} language={language} />}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
