import '../desk-events/desk-events.css';
import { RECONCILIATION_CSV, useReconciliation, type Reconciliation } from '../../api/reconciliation.js';
import { Button } from '../../kit/button.js';
import { Chip } from '../../kit/chip.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { Table, type Column } from '../../kit/table.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { moment, money } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { reconciliationTexts, type ReconciliationTexts } from '../../texts/reconciliation.js';
import { FinanceTabs } from '../finance/finance-tabs.js';

type Difference = Reconciliation['differences'][number];
type EventMoney = Reconciliation['events'][number];

/** Whether bank, ledger and what is owed are one sum, and because of which lines they are not. */
export default function ReconciliationPage() {
  return <StaffOnly roles={['finance-officer', 'auditor']}>{() => <Report />}</StaffOnly>;
}

function Report() {
  const texts = useTexts(reconciliationTexts);
  const language = useLanguage();
  const { data, error, refetch, isFetching } = useReconciliation();
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  return (
    <div className="page desk-list finance">
      <FinanceTabs here="reconciliation" />
      <header>
        <h1>{texts.heading}</h1>
        <p className="muted">
          {texts.text} {data && texts.at(moment(data.at, language))}
        </p>
        <Button busy={isFetching} onClick={() => void refetch()}>
          {texts.again}
        </Button>
        <a className="button" href={`${RECONCILIATION_CSV}&language=${language}`} download>
          {texts.download}
        </a>
      </header>
      {data ? <Sums report={data} /> : <Loading rows={6} />}
    </div>
  );
}

function Sums({ report }: { readonly report: Reconciliation }) {
  const texts = useTexts(reconciliationTexts);
  const language = useLanguage();
  const sum = (fen: string) => signed(fen, language);
  const { bank, ledger, owned, differences, events } = report;
  const all = owned.reduce((total, { amount }) => total + BigInt(amount), 0n).toString();
  return (
    <>
      <p>
        <Verdict report={report} />
      </p>
      <section className="sheet panel">
        <dl className="facts">
          <div>
            <dt>{texts.bank}</dt>
            <dd>{sum(bank.balance)}</dd>
            <dd className="muted small">
              {texts.bankText(sum(bank.received), sum(bank.paid))} ·{' '}
              {bank.lastDay === null ? texts.noStatement : texts.until(bank.lastDay)}
            </dd>
          </div>
          <div>
            <dt>{texts.ledger}</dt>
            <dd>{sum(ledger)}</dd>
          </div>
          <div>
            <dt>{texts.owned}</dt>
            <dd>{sum(all)}</dd>
          </div>
          <div>
            <dt>{texts.unexplained}</dt>
            <dd>{sum(report.unexplained)}</dd>
          </div>
        </dl>
        <dl className="facts">
          {owned.map(({ kind, amount }) => (
            <div key={kind}>
              <dt>{texts.owners[kind]}</dt>
              <dd>{sum(amount)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <h2>{texts.differences}</h2>
      {differences.length === 0 ? (
        <p className="passed">{texts.noDifferences}</p>
      ) : (
        <Table
          caption={texts.differences}
          columns={differenceColumns(texts, language)}
          rows={differences}
          rowKey={({ kind, id }) => `${kind} ${id}`}
        />
      )}
      <h2>{texts.events}</h2>
      {events.length === 0 ? (
        <Empty title={texts.none} />
      ) : (
        <Table
          caption={texts.events}
          columns={eventColumns(texts, language)}
          rows={events}
          rowKey={({ event }) => event}
        />
      )}
    </>
  );
}

function Verdict({
  report: { unexplained, ownedDifference, differences, events },
}: {
  readonly report: Reconciliation;
}) {
  const texts = useTexts(reconciliationTexts);
  const wrong =
    unexplained !== '0' ||
    ownedDifference !== '0' ||
    differences.some(({ kind }) => kind === 'account') ||
    events.some(({ difference }) => difference !== '0');
  if (wrong) return <Chip tone="red">{texts.wrong}</Chip>;
  if (differences.length > 0) return <Chip tone="amber">{texts.explained}</Chip>;
  return <Chip tone="jade">{texts.right}</Chip>;
}

/** A minus as printers write it. */
const signed = (fen: string, language: Language): string =>
  fen.startsWith('-') ? `−${money(fen.slice(1), language).full}` : money(fen, language).full;

const differenceColumns = (texts: ReconciliationTexts, language: Language): Column<Difference>[] => [
  { key: 'kind', head: texts.kind, cell: ({ kind }) => texts.kinds[kind] },
  { key: 'time', head: texts.time, cell: ({ at }) => moment(at, language) },
  { key: 'reference', head: texts.reference, cell: ({ reference }) => <span className="mono">{reference}</span> },
  { key: 'party', head: texts.party, cell: ({ party }) => party },
  { key: 'event', head: texts.event, cell: ({ event }) => event },
  { key: 'amount', head: texts.amount, right: true, cell: ({ amount }) => signed(amount, language) },
];

const eventColumns = (texts: ReconciliationTexts, language: Language): Column<EventMoney>[] => {
  const sum = (key: 'received' | 'refunded' | 'difference'): Column<EventMoney> => ({
    key,
    head: texts[key],
    right: true,
    cell: (row) => (
      <>
        <span className="phone muted small">{texts[key]} </span>
        {signed(row[key], language)}
      </>
    ),
  });
  return [
    { key: 'event', head: texts.event, cell: ({ event }) => <b>{event}</b> },
    sum('received'),
    sum('refunded'),
    {
      key: 'whose',
      head: texts.whose,
      cell: ({ owned }) =>
        owned
          .map(({ kind, amount }) => `${texts.owners[kind]} ${signed(amount, language)}`)
          .join(language === 'zh' ? '；' : '; ') || '–',
    },
    sum('difference'),
  ];
};
