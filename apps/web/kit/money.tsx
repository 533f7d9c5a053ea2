import { money, shortMoney } from '../texts/format.js';
import type { Language } from '../texts/language.js';

interface Props {
  readonly amount: string;
  readonly language: Language;
}

/** An amount in running text; the whole sum when pointed at. No hooks: server and browser write the same. */
export function Money({ amount, language }: Props) {
  const { text, full } = money(amount, language);
  return <span title={full}>{text}</span>;
}

export function ShortMoney({ amount, language }: Props) {
  return <span title={money(amount, language).full}>{shortMoney(amount, language)}</span>;
}

/** An amount as a figure: large digits with a small unit. */
export function Price({ amount, language, className = '' }: Props & { readonly className?: string }) {
  const { before, number, unit, full } = money(amount, language);
  return (
    <span className={`price ${className}`} title={full}>
      {before && <span className="unit before">{before} </span>}
      {number}
      {unit && <span className="unit">{unit}</span>}
    </span>
  );
}
