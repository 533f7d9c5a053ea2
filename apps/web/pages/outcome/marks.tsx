import type { Outcome } from '@luochui/followup/wire/outcome.js';
import { money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';
import { outcomesTexts } from '../../texts/outcomes.js';
import { reportWords } from '../../texts/reports.js';

interface Props {
  readonly outcome: Outcome;
  readonly language: Language;
}

type Mark = Outcome['marks'][number];

/** From the hammer over what was reported to what comes next. */
export function Marks({ outcome, language }: Props) {
  return (
    <ol className="time">
      {outcome.marks.map((mark, i) => {
        const { tone, title, text } = told(mark, outcome, language);
        return (
          <li key={i} className={tone}>
            <time dateTime={mark.on}>{mark.on}</time>
            <span className="pin" />
            <div>
              <b>{title}</b>
              <p>{text}</p>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function told(mark: Mark, outcome: Outcome, language: Language): { tone?: string; title: string; text: string } {
  const { marks } = outcomesTexts[language];
  const { period, stages } = reportWords[language];
  if (mark.kind === 'sold')
    return {
      tone: 'hammer',
      title: marks.sold(money(outcome.price, language).text),
      text: marks.soldText(outcome.event.number, outcome.lotNumber, outcome.bids),
    };
  if (mark.kind === 'signed') return { title: marks.signed, text: marks.signedText };
  const name = period(mark.afterDays ?? 0);
  switch (mark.status) {
    case 'accepted':
      return { tone: 'good', title: mark.stage ? `${name}: ${stages[mark.stage]}` : name, text: mark.text ?? '' };
    case 'no-answer':
      return { tone: 'missed', title: name, text: marks.noAnswer };
    case 'submitted':
    case 'returned':
      return { title: name, text: marks.inReview };
    case 'scheduled':
    case 'asked':
    case null:
      return { tone: 'next', title: marks.next(name), text: marks.nextText };
  }
}
