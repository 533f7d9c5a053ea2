import '../desk-events/desk-events.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useBankLines, type BankLine } from '../../api/bank-lines.js';
import { useSession } from '../../api/session.js';
import { Button } from '../../kit/button.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { Segments } from '../../kit/segments.js';
import { Table, type Column } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { bankLinesTexts, type BankLinesTexts } from '../../texts/bank-lines.js';
import { money } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { CursorPages } from '../desk-events/cursor-pages.js';
import { FINANCE_PAGES, FinanceTabs } from '../finance/finance-tabs.js';
import { Doubts } from './doubts.js';
import { SettleDialog } from './settle-dialog.js';

const STATUSES = ['doubtful', 'booked', 'decided'] as const;

/** Lines of the bank that fit in nearly everything or in nothing, each with what it could be for. */
export default function BankLinesPage() {
  return <StaffOnly roles={['finance-officer', 'auditor']}>{() => <BankLines />}</StaffOnly>;
}

function BankLines() {
  const texts = useTexts(bankLinesTexts);
  const language = useLanguage();
  const online = useOnline();
  const finance = useSession()?.roles.includes('finance-officer') ?? false;
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((each) => each === search.get('status')) ?? 'doubtful';
  const { data, error, refetch } = useBankLines(
    status,
    search.get('statement') ?? undefined,
    search.get('cursor') ?? undefined,
  );
  const [settling, setSettling] = useState<BankLine | null>(null);
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const columns = columnsOf(texts, language, status);
  if (finance && status === 'doubtful') columns.push(settleColumn(texts, language, !online, setSettling));
  return (
    <div className="page desk-list finance">
      <FinanceTabs here="lines" />
      <header>
        <h1>{texts.heading}</h1>
      </header>
      <div className="filters">
        <Segments
          label={texts.filter}
          value={status}
          options={STATUSES.map((value) => ({ value, label: texts.statuses[value] }))}
          onChange={(next) => setSearch({ status: next })}
        />
      </div>
      {!data && <Loading rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={texts.none[status]}>
          <p>{texts.noneText}</p>
          <a className="button" href={FINANCE_PAGES.statements}>
            {texts.toStatements}
          </a>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <Table caption={texts.statuses[status]} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      <CursorPages next={data?.nextCursor ?? null} />
      {settling && <SettleDialog line={settling} onClose={() => setSettling(null)} />}
    </div>
  );
}

function columnsOf(texts: BankLinesTexts, language: Language, status: BankLine['status']): Column<BankLine>[] {
  const columns: Column<BankLine>[] = [
    { key: 'day', head: texts.day, cell: ({ day }) => day },
    {
      key: 'amount',
      head: texts.amount,
      right: true,
      cell: ({ amount, direction }) => (
        <>
          <span className="muted small">{texts[direction]}</span> <b>{money(amount, language).full}</b>
        </>
      ),
    },
    {
      key: 'party',
      head: texts.party,
      cell: ({ name, account }) => (
        <>
          {name} <span className="mono small muted">{account}</span>
        </>
      ),
    },
    { key: 'remark', head: texts.remark, cell: ({ remark }) => remark },
  ];
  if (status === 'decided') columns.push({ key: 'reason', head: texts.reason, cell: ({ reason }) => reason });
  if (status !== 'doubtful') return columns;
  return [
    ...columns,
    { key: 'why', head: texts.why, cell: ({ doubts }) => <Doubts of={doubts} /> },
    {
      key: 'likely',
      head: texts.likely,
      cell: ({ deposits, refunds }) =>
        [...deposits, ...refunds]
          .slice(0, 2)
          .map(({ reference }) => reference)
          .join('、') || '–',
    },
  ];
}

const settleColumn = (
  texts: BankLinesTexts,
  language: Language,
  disabled: boolean,
  onSettle: (line: BankLine) => void,
): Column<BankLine> => ({
  key: 'settle',
  head: <span className="sr">{texts.settle}</span>,
  right: true,
  cell: (line) => (
    <span className="row-actions">
      <Button
        kind="dark"
        disabled={disabled}
        aria-label={texts.settleOf(line.name, money(line.amount, language).full)}
        onClick={() => onSettle(line)}
      >
        {texts.settle}
      </Button>
    </span>
  ),
});
