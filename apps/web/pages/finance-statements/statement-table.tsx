import type { Statement } from '../../api/statements.js';
import { Table, type Column } from '../../kit/table.js';
import { moment } from '../../texts/format.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { statementsTexts } from '../../texts/statements.js';
import { FINANCE_PAGES } from '../finance/finance-tabs.js';

/** How far each statement is: what the program booked, what waits for a person. */
export function StatementTable({ statements }: { readonly statements: readonly Statement[] }) {
  const texts = useTexts(statementsTexts);
  const language = useLanguage();
  const counted = (key: 'newLines' | 'waiting' | 'booked' | 'decided', head: string): Column<Statement> => ({
    key,
    head,
    right: true,
    cell: (statement) => (
      <>
        <span className="phone muted small">{head} </span>
        {statement[key]}
      </>
    ),
  });
  const columns: Column<Statement>[] = [
    { key: 'file', head: texts.file, cell: ({ fileName }) => <b>{fileName}</b> },
    {
      key: 'account',
      head: texts.number,
      cell: ({ bankAccountNumber }) => <span className="mono">{bankAccountNumber}</span>,
    },
    {
      key: 'at',
      head: texts.at,
      cell: ({ importedAt, importedBy }) => `${moment(importedAt, language)} · ${importedBy}`,
    },
    counted('newLines', texts.fresh),
    counted('waiting', texts.waiting),
    counted('booked', texts.booked),
    counted('decided', texts.decided),
    {
      key: 'doubtful',
      head: texts.doubtful,
      right: true,
      cell: ({ id, doubtful }) =>
        doubtful === 0 ? (
          '0'
        ) : (
          <a className="button" href={`${FINANCE_PAGES.lines}?statement=${id}`}>
            {texts.settle(doubtful)}
          </a>
        ),
    },
  ];
  return <Table caption={texts.list} columns={columns} rows={statements} rowKey={({ id }) => id} />;
}
