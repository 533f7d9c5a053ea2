import '../desk-events/desk-events.css';
import { useState } from 'react';
import { useBankAccounts, useStatements } from '../../api/statements.js';
import { useSession } from '../../api/session.js';
import { Empty } from '../../kit/empty.js';
import { Loading } from '../../kit/loading.js';
import { ProblemView } from '../../kit/problem.js';
import { usePageTitle } from '../../shell/page-title.js';
import { StaffOnly } from '../../shell/staff-only.js';
import { useTexts } from '../../texts/language.js';
import { statementsTexts } from '../../texts/statements.js';
import { FinanceTabs } from '../finance/finance-tabs.js';
import { AccountPanel } from './account-panel.js';
import { ImportPanel } from './import-panel.js';
import { StatementTable } from './statement-table.js';

/** The bank's statements: shown, mapped and imported; below them how far each is. */
export default function StatementsPage() {
  return <StaffOnly roles={['finance-officer', 'auditor']}>{() => <Statements />}</StaffOnly>;
}

function Statements() {
  const texts = useTexts(statementsTexts);
  const finance = useSession()?.roles.includes('finance-officer') ?? false;
  const accounts = useBankAccounts();
  const { data, error, refetch } = useStatements();
  const [chosen, setChosen] = useState<string | null>(null);
  usePageTitle(texts.heading);
  if (error && !data) return <ProblemView error={error} onRetry={() => void refetch()} />;
  const account = accounts.data?.find(({ id }) => id === chosen) ?? accounts.data?.[0];
  return (
    <div className="page desk-list finance">
      <FinanceTabs here="statements" />
      <header>
        <h1>{texts.heading}</h1>
      </header>
      {accounts.data && <AccountPanel account={accounts.data[0]} mayChange={finance} />}
      {finance && account && (
        <ImportPanel key={account.id} account={account} accounts={accounts.data!} onAccount={setChosen} />
      )}
      <h2>{texts.list}</h2>
      {!data && <Loading rows={4} />}
      {data?.length === 0 && (
        <Empty title={texts.none}>
          <p>{texts.noneText}</p>
        </Empty>
      )}
      {data && data.length > 0 && <StatementTable statements={data} />}
    </div>
  );
}
