import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import type { ReactNode } from 'react';
import { Button } from '../../kit/button.js';
import type { Column } from '../../kit/table.js';
import type { FinanceTexts } from '../../texts/finance.js';
import { moment, money } from '../../texts/format.js';
import type { Language } from '../../texts/language.js';

/** On a phone, where a row is a card without heads, a time says what it is. */
const named = (name: string, value: ReactNode) => (
  <>
    <span className="phone muted small">{name} </span>
    {value}
  </>
);

/** Sums stand here in yuan and fen, as the bank writes them. */
export function depositColumns(texts: FinanceTexts, language: Language, status: Deposit['status']): Column<Deposit>[] {
  const time = (head: string, at: (deposit: Deposit) => string | null): Column<Deposit> => ({
    key: head,
    head,
    right: true,
    cell: (deposit) => {
      const value = at(deposit);
      return value && named(head, moment(value, language));
    },
  });
  const due: Column<Deposit> = {
    key: 'until',
    head: texts.until,
    right: true,
    cell: ({ payableUntil }) => {
      const late = Date.parse(payableUntil) < Date.now();
      return (
        <span className={late ? 'late' : undefined}>
          {named(texts.until, moment(payableUntil, language))} {late && texts.late}
        </span>
      );
    },
  };
  const times: Record<Deposit['status'], Column<Deposit>[]> = {
    expected: [due],
    confirmed: [time(texts.confirmedAt, ({ confirmedAt }) => confirmedAt)],
    released: [
      time(texts.releasedAt, ({ releasedAt }) => releasedAt),
      time(texts.releaseDue, ({ releaseDueAt }) => releaseDueAt),
    ],
    refunded: [time(texts.refundedAt, ({ refundedAt }) => refundedAt)],
    kept: [time(texts.keptAt, ({ keptAt }) => keptAt)],
    frozen: [time(texts.frozenAt, ({ frozenAt }) => frozenAt)],
    applied: [time(texts.appliedAt, ({ appliedAt }) => appliedAt)],
    forfeited: [time(texts.forfeitedAt, ({ forfeitedAt }) => forfeitedAt)],
  };
  return [
    { key: 'reference', head: texts.reference, cell: ({ reference }) => <b className="mono">{reference}</b> },
    { key: 'payer', head: texts.payer, cell: ({ payer }) => payer.name },
    {
      key: 'lot',
      head: texts.lot,
      cell: ({ lotId, lotNumber, lotTitle, eventTitle }) => (
        <>
          <span className="muted">{texts.lotNumber(lotNumber)}</span>{' '}
          <a className="strong" href={`/lots/${lotId}`}>
            {lotTitle}
          </a>
          <span className="muted small"> · {eventTitle}</span>
        </>
      ),
    },
    { key: 'amount', head: texts.amount, right: true, cell: ({ amount }) => money(amount, language).full },
    ...times[status],
  ];
}

interface RowButton {
  readonly label: string;
  /** Said by screen readers, who don't see the row. */
  readonly named: (reference: string) => string;
  readonly disabled: boolean;
  readonly onPress: (deposit: Deposit) => void;
}

export function buttonColumn({ label, named: nameOf, disabled, onPress }: RowButton): Column<Deposit> {
  const cell = (deposit: Deposit) => (
    <span className="row-actions">
      <Button kind="dark" disabled={disabled} aria-label={nameOf(deposit.reference)} onClick={() => onPress(deposit)}>
        {label}
      </Button>
    </span>
  );
  return { key: label, head: <span className="sr">{label}</span>, right: true, cell };
}
