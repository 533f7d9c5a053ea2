import type { Cell } from '@luochui/platform/domain/workbook.js';
import type { StatementIssueCode } from './issue-texts.js';

export type ReadCell<T> = { readonly value: T } | { readonly issue: StatementIssueCode };

const LARGEST = 10n ** 15n;
const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|^(\d{4})(\d{2})(\d{2})(?!\d)/;
const TIME = /^(\d{1,2}):(\d{2})(?::(\d{2}))?|^(\d{2})(\d{2})(\d{2})$/;
const OTHER_CURRENCY = /[$€£₩]|usd|eur|gbp|hkd|jpy|美元|欧元|英镑|港币|日元/i;

/** Banks keep a spreadsheet from spoiling a number by a tab, a quote or `="…"` around it. */
export function cellText(cell: Cell | null | undefined): string {
  const text = (cell?.text ?? '')
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  return text.replace(/^="(.*)"$/, '$1').replace(/^'/, '');
}

/** `2026-11-25`, with the time of day where it stands there. */
export function dayOf(cell: Cell): ReadCell<{ readonly day: string; readonly time: string | null }> {
  const text = cellText(cell);
  const found = DAY.exec(text);
  if (!found) return { issue: 'date.unreadable' };
  const [year, month, day] = [found[1] ?? found[4]!, found[2] ?? found[5]!, found[3] ?? found[6]!];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso) return { issue: 'date.unreadable' };
  return { value: { day: iso, time: timeOf(text.slice(found[0].length).replace(/^[T ]+/, '')) } };
}

/** Null: not said in a way that is sure; then the day alone counts. */
export function timeOf(text: string): string | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const parts = [found[1] ?? found[4]!, found[2] ?? found[5]!, found[3] ?? found[6] ?? '0'].map(Number);
  if (parts[0]! > 23 || parts[1]! > 59 || parts[2]! > 59) return null;
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}

/** Fen, to the last; 0 where nothing or nought stands. Never rounded, never a sign or another currency's. */
export function fenOf(cell: Cell | null | undefined): ReadCell<bigint> {
  if (!cell) return { value: 0n };
  if (cell.kind === 'error' || cell.formula === 'without-value') return { issue: 'cell.error' };
  const whole = cell.kind === 'number' ? digitsOf(cell.text) : cellText(cell).replace(/\s/g, '');
  if (/^(-+|—+|\/)?$/.test(whole)) return { value: 0n };
  if (OTHER_CURRENCY.test(whole)) return { issue: 'amount.currency' };
  const text = whole.replace(/^(?:人民币|rmb|cny|[¥¥+])+/i, '').replace(/元$/, '');
  if (/^(?:[-−]|\().*\d/.test(text)) return { issue: 'amount.negative' };
  if (cell.kind === 'percent' || !/^(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return { issue: 'amount.text' };
  const [yuan = '', rest = ''] = text.replaceAll(',', '').split('.');
  const fraction = rest.replace(/0+$/, '');
  if (fraction.length > 2) return { issue: 'amount.precision' };
  const fen = BigInt(yuan + fraction.padEnd(2, '0'));
  return fen > LARGEST ? { issue: 'amount.large' } : { value: fen };
}

/** A number's cell may carry the noise of binary fractions: fifteen digits are what it holds. */
function digitsOf(text: string): string {
  const value = Number(text);
  if (!Number.isFinite(value)) return text;
  const plain = String(Number(value.toPrecision(15)));
  return plain.includes('e') ? text : plain;
}

/** The digits of an account; null where none stands. A spreadsheet keeps fifteen of a number's digits, and a refund needs all. */
export function accountOf(cell: Cell | null | undefined): ReadCell<string | null> {
  const text = cellText(cell).replace(/[\s-]/g, '');
  if (text === '') return { value: null };
  if (/^\d+(\.\d+)?E\+?\d+$/i.test(text) || (cell?.kind === 'number' && text.length > 15))
    return { issue: 'account.rounded' };
  return /^\d{6,34}$/.test(text) ? { value: text } : { value: null };
}

/** In which direction the money went, as the bank sees its customer: 贷 is in, 借 is out. */
export function directionOf(cell: Cell | null | undefined): ReadCell<'in' | 'out'> {
  const text = cellText(cell).toLowerCase();
  if (/^(贷|贷方|收|收入|转入|来账|入|c|cr|credit|in)$/.test(text)) return { value: 'in' };
  if (/^(借|借方|付|支|支出|转出|往账|出|d|dr|debit|out)$/.test(text)) return { value: 'out' };
  return { issue: 'direction.unknown' };
}

export const isYuan = (text: string): boolean => /^(|人民币|人民币元|rmb|cny|156|01|元)$/i.test(text);
