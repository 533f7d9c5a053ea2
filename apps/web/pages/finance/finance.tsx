import '../desk-events/desk-events.css';
import type { Deposit } from '@luochui/treasury/wire/deposit.js';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useDeposits } from '../../api/deposits.js';
import { useSession } from '../../api/session.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { Segments } from '../../kit/segments.js';
import { Table } from '../../kit/table.js';
import { useOnline } from '../../shell/offline-strip.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { financeTexts } from '../../texts/finance.js';
import { useLanguage, useTexts } from '../../texts/language.js';
import { CursorPages } from '../desk-events/cursor-pages.js';
import { buttonColumn, depositColumns } from './columns.js';
import { ConfirmDialog } from './confirm-dialog.js';
import { DecideDialog } from './decide-dialog.js';
import { FinanceTabs } from './finance-tabs.js';

const STATUSES = ['expected', 'confirmed', 'kept', 'frozen', 'released', 'refunded', 'applied', 'forfeited'] as const;
type Status = Deposit['status'];

/** Deposits as the bank statement is gone through: the remark finds one, the exact amount confirms it. */
export default function FinancePage() {
  return <StaffOnly roles={['finance-officer', 'auditor']}>{() => <Finance />}</StaffOnly>;
}

function Finance() {
  const texts = useTexts(financeTexts);
  const language = useLanguage();
  const online = useOnline();
  const finance = useSession()?.roles.includes('finance-officer') ?? false;
  const [search, setSearch] = useSearchParams();
  const status = STATUSES.find((each) => each === search.get('status')) ?? 'expected';
  const { data, error, refetch } = useDeposits(status, search.get('cursor') ?? undefined);
  const [sought, setSought] = useState('');
  const [confirming, setConfirming] = useState<Deposit | null>(null);
  const [deciding, setDeciding] = useState<Deposit | null>(null);
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const columns = depositColumns(texts, language, status);
  if (finance && status === 'expected')
    columns.push(
      buttonColumn({ label: texts.confirm, named: texts.confirmOf, disabled: !online, onPress: setConfirming }),
    );
  if (finance && (status === 'frozen' || status === 'kept'))
    columns.push(buttonColumn({ label: texts.decide, named: texts.decideOf, disabled: !online, onPress: setDeciding }));
  const rows = data?.items.filter((deposit) => fits(deposit, sought)) ?? [];
  return (
    <div className="page desk-list finance">
      <FinanceTabs here="deposits" />
      <header>
        <h1>{texts.heading}</h1>
      </header>
      <div className="filters">
        <Segments<Status>
          label={texts.filter}
          value={status}
          options={STATUSES.map((value) => ({ value, label: texts.statuses[value] }))}
          onChange={(next) => setSearch({ status: next })}
        />
        <input
          type="search"
          aria-label={texts.find}
          placeholder={texts.find}
          value={sought}
          onChange={({ target }) => setSought(target.value)}
        />
      </div>
      {!data && <Loading rows={6} />}
      {data?.items.length === 0 && (
        <Empty title={texts.nothing(texts.statuses[status])}>
          <p>{status === 'expected' ? texts.nothingText.expected : texts.nothingText.others}</p>
        </Empty>
      )}
      {data && data.items.length > 0 && rows.length === 0 && <Empty title={texts.noMatch} />}
      {rows.length > 0 && (
        <Table caption={texts.statuses[status]} columns={columns} rows={rows} rowKey={({ id }) => id} />
      )}
      <CursorPages next={data?.nextCursor ?? null} />
      {deciding && <DecideDialog deposit={deciding} onClose={() => setDeciding(null)} />}
      {confirming && <ConfirmDialog deposit={confirming} onClose={() => setConfirming(null)} />}
    </div>
  );
}

/** A bank writes a remark with or without its space. */
function fits({ reference, payer }: Deposit, sought: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replace(/\s/gu, '').toLowerCase();
  return plain(reference).includes(plain(sought)) || plain(payer.name).includes(plain(sought));
}
