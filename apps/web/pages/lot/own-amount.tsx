import { useId } from 'react';
import { bidTexts } from '../../texts/bid.js';
import { fenOf, money, shortMoney, type MoneyUnit } from '../../texts/format.js';
import { kitTexts } from '../../texts/kit.js';
import type { Language } from '../../texts/language.js';

interface Props {
  readonly text: string;
  readonly least: string;
  readonly language: Language;
  readonly disabled: boolean;
  readonly onChange: (text: string) => void;
}

/** Chinese readers type 万元 where the price is in 万元, so that 130 means the same in the field and on the button. */
export const unitOf = (least: string, language: Language): MoneyUnit =>
  money(least, language).unit === '万元' ? 'wan' : 'yuan';

/** What is typed, as fen; null while it is none, undefined when nothing is typed. */
export function amountOf(text: string, least: string, language: Language): string | null | undefined {
  if (text.trim() === '') return undefined;
  const fen = fenOf(text, unitOf(least, language));
  return fen !== null && BigInt(fen) >= BigInt(least) ? fen : null;
}

export function OwnAmount({ text, least, language, disabled, onChange }: Props) {
  const id = useId();
  const texts = bidTexts[language];
  const units = kitTexts[language];
  const unit = unitOf(least, language) === 'wan' ? units.wan : units.yuan;
  const wrong = amountOf(text, least, language) === null;
  return (
    <div className="own">
      <input
        inputMode="decimal"
        autoComplete="off"
        aria-label={`${texts.ownAmount} (${unit})`}
        aria-invalid={wrong || undefined}
        aria-describedby={wrong ? id : undefined}
        placeholder={texts.ownAmountFrom(shortMoney(least, language).replace(/ (万|M)$/, ''))}
        value={text}
        readOnly={disabled}
        onChange={(event) => onChange(event.target.value)}
      />
      <span aria-hidden="true">{unit}</span>
      {wrong && (
        <p id={id} className="note">
          ! {texts.amountBelow(money(least, language).text)}
        </p>
      )}
    </div>
  );
}
