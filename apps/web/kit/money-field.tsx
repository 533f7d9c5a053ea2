import { useState, type ReactNode } from 'react';
import { fenOf, money, typed, type MoneyUnit } from '../texts/format.js';
import { useLanguage, useTexts } from '../texts/language.js';
import { kitTexts } from '../texts/kit.js';
import { FieldFrame } from './field.js';

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  /** Fen, or null while nothing that is an amount stands there. */
  readonly value: string | null;
  readonly onChange: (fen: string | null) => void;
  /** What is typed: 万元 where sums are large (the default), or yuan. English readers always type yuan. */
  readonly unit?: MoneyUnit;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly name?: string;
}

/** An amount typed in 万元 or yuan; the whole sum stands beneath it while it is being typed. */
export function MoneyField({ label, hint, error, value, onChange, unit = 'wan', ...input }: Props) {
  const language = useLanguage();
  const texts = useTexts(kitTexts);
  const shown = language === 'en' ? 'yuan' : unit;
  const [text, setText] = useState(() => (value === null ? '' : typed(value, shown)));
  const change = (next: string) => {
    setText(next);
    onChange(fenOf(next, shown));
  };
  const unreadable = text.trim() !== '' && fenOf(text, shown) === null;
  // Set from outside: what was typed gives way.
  const visible = fenOf(text, shown) === value || unreadable || value === null ? text : typed(value, shown);
  return (
    <FieldFrame
      label={label}
      hint={value === null ? hint : money(value, language).full}
      error={unreadable ? texts.unreadableAmount : error}
    >
      {(described) => (
        <span className="money-input">
          <input
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...described}
            value={visible}
            onChange={(event) => change(event.target.value)}
          />
          <span aria-hidden="true">{shown === 'wan' ? texts.wan : texts.yuan}</span>
        </span>
      )}
    </FieldFrame>
  );
}
