import { useParams } from 'react-router';
import { NotFound } from '../../shell/not-found.js';
import BankLinesPage from '../finance-lines/lines.js';
import ReconciliationPage from '../finance-reconciliation/reconciliation.js';
import RefundsPage from '../finance-refunds/refunds.js';
import StatementsPage from '../finance-statements/statements.js';

const PARTS: Readonly<Record<string, () => React.ReactNode>> = {
  statements: StatementsPage,
  lines: BankLinesPage,
  refunds: RefundsPage,
  reconciliation: ReconciliationPage,
};

/** Finance beyond the deposits, in one chunk: whoever opens one of these pages works in all of them. */
export default function FinancePartPage() {
  const Part = PARTS[useParams().part ?? ''] ?? NotFound;
  return <Part />;
}
