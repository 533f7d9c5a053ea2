import '../desk-events/desk-events.css';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useRefunds, type Refund } from '../../api/refunds.js';
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
import { duration, moment, money } from '../../texts/format.js';
import { useLanguage, useTexts, type Language } from '../../texts/language.js';
import { refundsTexts, type RefundsTexts } from '../../texts/refunds.js';
import { CursorPages } from '../desk-events/cursor-pages.js';
import { FinanceTabs } from '../finance/finance-tabs.js';
import { Batches, MakeBatch } from './batches.js';
import { PayDialog } from './pay-dialog.js';

/** What is owed to those who paid, by the clock of 24 hours: what is late stands first. */
export default function RefundsPage() {
  return <StaffOnly roles={['finance-officer', 'auditor']}>{() => <Refunds />}</StaffOnly>;
}

function Refunds() {
  const texts = useTexts(refundsTexts);
  const language = useLanguage();
  const online = useOnline();
  const finance = useSession()?.roles.includes('finance-officer') ?? false;
  const [search, setSearch] = useSearchParams();
  const which = search.get('show') === 'paid' ? 'paid' : 'open';
  const { data, error, refetch } = useRefunds(which === 'paid', search.get('cursor') ?? undefined);
  const [paying, setPaying] = useState<Refund | null>(null);
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const columns = which === 'paid' ? paidColumns(texts, language) : openColumns(texts, language);
  if (finance && which === 'open') columns.push(payColumn(texts, !online, setPaying));
  return (
    <div className="page desk-list finance">
      <FinanceTabs here="refunds" />
      <header>
        <h1>{texts.heading}</h1>
        <p className="muted">{texts.text}</p>
        {finance && <MakeBatch />}
      </header>
      <div className="filters">
        <Segments
          label={texts.filter}
          value={which}
          options={[
            { value: 'open', label: texts.open },
            { value: 'paid', label: texts.paid },
          ]}
          onChange={(next) => setSearch({ show: next })}
        />
      </div>
      {!data && <Loading rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={texts.none[which]}>
          <p>{texts.noneText}</p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <Table caption={texts[which]} columns={columns} rows={data.items} rowKey={({ id }) => id} />
      )}
      <CursorPages next={data?.nextCursor ?? null} />
      <Batches />
      {paying && <PayDialog refund={paying} onClose={() => setPaying(null)} />}
    </div>
  );
}

const common = (texts: RefundsTexts, language: Language): Column<Refund>[] => [
  { key: 'amount', head: texts.amount, right: true, cell: ({ amount }) => money(amount, language).full },
  {
    key: 'to',
    head: texts.to,
    cell: ({ to: { name, account, bank } }) => (
      <>
        <b>{name}</b> <span className="mono">{account ?? <span className="lacks">{texts.unknownAccount}</span>}</span>
        {bank && <span className="muted small"> · {bank}</span>}
      </>
    ),
  },
  {
    key: 'lot',
    head: texts.lot,
    cell: ({ lotNumber, lotTitle }) =>
      lotNumber === null ? <span className="muted">{texts.noLot}</span> : `${texts.lotNumber(lotNumber)} ${lotTitle}`,
  },
  { key: 'reference', head: texts.reference, cell: ({ reference }) => <span className="mono">{reference}</span> },
];

function openColumns(texts: RefundsTexts, language: Language): Column<Refund>[] {
  const clock: Column<Refund> = {
    key: 'clock',
    head: texts.clock,
    cell: ({ dueAt }) => {
      const left = (Date.parse(dueAt) - Date.now()) / 1_000;
      return (
        <>
          {left < 0 ? (
            <b className="late">! {texts.late(duration(-left, language))}</b>
          ) : (
            <b>{texts.left(duration(left, language))}</b>
          )}
          <span className="muted small"> · {texts.by(moment(dueAt, language))}</span>
        </>
      );
    },
  };
  const batch: Column<Refund> = {
    key: 'batch',
    head: texts.batch,
    cell: (refund) => refund.batch && <span className="mono small">{refund.batch}</span>,
  };
  return [clock, ...common(texts, language), batch];
}

const paidColumns = (texts: RefundsTexts, language: Language): Column<Refund>[] => [
  ...common(texts, language),
  { key: 'receipt', head: texts.receipt, cell: ({ bankReceipt }) => <span className="mono">{bankReceipt}</span> },
  { key: 'paidAt', head: texts.paidAt, right: true, cell: ({ paidAt }) => paidAt && moment(paidAt, language) },
];

const payColumn = (texts: RefundsTexts, disabled: boolean, onPay: (refund: Refund) => void): Column<Refund> => ({
  key: 'pay',
  head: <span className="sr">{texts.pay}</span>,
  right: true,
  cell: (refund) => (
    <span className="row-actions">
      <Button kind="dark" disabled={disabled} aria-label={texts.payOf(refund.reference)} onClick={() => onPay(refund)}>
        {texts.pay}
      </Button>
    </span>
  ),
});
