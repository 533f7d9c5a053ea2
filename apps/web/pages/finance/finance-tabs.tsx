import './finance.css';
import { financeTexts } from '../../texts/finance.js';
import { useTexts } from '../../texts/language.js';

/** The pages of finance by their addresses; the first of them is /desk/finance itself. */
export const FINANCE_PAGES = {
  deposits: '/desk/finance',
  statements: '/desk/finance/statements',
  lines: '/desk/finance/lines',
  refunds: '/desk/finance/refunds',
  reconciliation: '/desk/finance/reconciliation',
} as const;
type FinancePage = keyof typeof FINANCE_PAGES;

/** From one page of finance to the next. */
export function FinanceTabs({ here }: { readonly here: FinancePage }) {
  const texts = useTexts(financeTexts);
  return (
    <nav className="finance-tabs" aria-label={texts.parts}>
      {(Object.keys(FINANCE_PAGES) as FinancePage[]).map((page) => (
        <a key={page} href={FINANCE_PAGES[page]} aria-current={page === here ? 'page' : undefined}>
          {texts.tabs[page]}
        </a>
      ))}
    </nav>
  );
}
