import { useState } from 'react';
import type { BankLine } from '../../api/bank-lines.js';
import { useFoundDeposits } from '../../api/deposits.js';
import { Field } from '../../kit/field.js';
import { MoneyField } from '../../kit/money-field.js';
import { bankLinesTexts } from '../../texts/bank-lines.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { Doubts } from './doubts.js';
import type { Part } from './settlement.js';

interface Props {
  readonly line: BankLine;
  readonly parts: readonly Part[];
  readonly left: bigint;
  readonly onChange: (parts: Part[]) => void;
}

/** Which deposit gets how much of the line; what is left goes back, and stands there while one types. */
export function Parts({ parts, left, onChange }: Props) {
  const texts = useTexts(bankLinesTexts);
  const language = useLanguage();
  const [find, setFind] = useState('');
  const found = useFoundDeposits(find.trim()).data?.items ?? [];
  const more = found
    .filter(({ id }) => !parts.some(({ depositId }) => depositId === id))
    .map(({ id, reference, payer, amount, paid }) => ({
      ...{ depositId: id, reference, payer: payer.name, doubts: [], amount: '0' },
      missing: (BigInt(amount) - BigInt(paid)).toString(),
    }));
  const give = (part: Part, amount: string | null) =>
    onChange(
      parts.some(({ depositId }) => depositId === part.depositId)
        ? parts.map((each) => (each.depositId === part.depositId ? { ...each, amount } : each))
        : [...parts, { ...part, amount }],
    );
  const sum = money(left < 0n ? -left : left, language).full;
  return (
    <>
      <ul className="candidates" aria-label={texts.candidates}>
        {[...parts, ...more].map((part) => (
          <li key={part.depositId}>
            <b className="mono">{part.reference}</b> {part.payer}{' '}
            <span className="muted">{texts.missing(money(part.missing, language).full)}</span>{' '}
            <Doubts of={part.doubts} />
            <MoneyField
              label={texts.partOf(part.reference)}
              unit="yuan"
              value={part.amount}
              onChange={(amount) => give(part, amount)}
            />
          </li>
        ))}
      </ul>
      <Field
        type="search"
        label={texts.find}
        autoComplete="off"
        value={find}
        onChange={({ target }) => setFind(target.value)}
      />
      <p className="sum-left" role="status">
        {left > 0n ? texts.rest(sum) : left < 0n ? texts.tooMuch(sum) : texts.nothingLeft}
      </p>
    </>
  );
}
