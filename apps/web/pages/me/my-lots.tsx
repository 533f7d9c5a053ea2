import type { MyToday } from '@luochui/insight/wire/today.js';
import { Chip } from '../../kit/chip.js';
import { Money } from '../../kit/money.js';
import { clockTime } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { myTexts, todayTexts } from '../../texts/today.js';

const TONES = { leading: 'jade', outbid: 'red', 'no-bid': undefined } as const;
const MARKS = { leading: '✓ ', outbid: '! ', 'no-bid': '' } as const;

export function MyLots({ lots }: { readonly lots: MyToday['live'] }) {
  const texts = useTexts(myTexts);
  const desk = useTexts(todayTexts);
  const language = useLanguage();
  return (
    <section aria-labelledby="live">
      <h2 id="live">{texts.live}</h2>
      <ul className="sheet due-list">
        {lots.map(({ lotId, title, price, endsAt, standing, code }) => (
          <li key={lotId}>
            <time className="when" dateTime={endsAt}>
              {clockTime(endsAt, language)}
            </time>
            <span>
              <a href={`/lots/${lotId}`}>{title}</a>
              <small>
                {price === null ? desk.noBid : <Money amount={price} language={language} />} · {texts.code(code)}
              </small>
            </span>
            <Chip tone={TONES[standing]}>
              {MARKS[standing]}
              {texts.standing[standing]}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  );
}
