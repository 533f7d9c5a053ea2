import type { Cell } from '@luochui/platform/domain/workbook.js';
import { saysNothing, taken, wrong, type Judged } from './judged.js';

export const UNITS = ['yuan', 'wan', 'yi'] as const;
export type Unit = (typeof UNITS)[number];

/** Fen as a decimal string, or that the price is open. */
export type Price = string;
export const NEGOTIABLE = 'negotiable';

/** How many digits a unit's point has to move to the right to give fen. */
const FEN_DIGITS: Readonly<Record<Unit, number>> = { yuan: 2, wan: 6, yi: 10 };
const LARGEST = 10n ** 15n;
const OPEN = /^(价格)?(可?面议|面谈|协商|商议|议价|negotiable|tobenegotiated)$/;
const NUMBER = String.raw`\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?`;
const WHOLE = new RegExp(`^(${NUMBER})(万|亿)?$`);
const INSIDE = new RegExp(`(?:${NUMBER})(?:万|亿)?(?:元)?`);

/** A price as people write it. `unit` holds for bare numbers: a header says 万元, or staff do. */
export function judgeAmount(cell: Cell, unit: Unit): Judged<Price> {
  if (saysNothing(cell.text)) return taken<Price>(null);
  if (cell.kind === 'percent') return wrong('amount.percent', { part: cell.text });
  const text = bare(cell);
  if (OPEN.test(text)) return taken(NEGOTIABLE);
  if (/[%‰]/.test(text)) return wrong('amount.percent', { part: text });
  if (/[$€£]|usd|eur|gbp|jpy|美元|欧元|日元/.test(text)) return wrong('amount.currency', { part: text });
  if (/\d[万亿元]*(?:-|~|—|–|至|到)\d/.test(text)) return wrong('amount.range', { part: text });
  const amount = text.replace(/^(?:人民币|rmb|cny|¥)+/, '').replace(/(?:元整|元|圆|人民币|rmb|cny)+$/, '');
  if (/^(?:-|负|\()\d/.test(amount)) return wrong('amount.negative', { part: /^(?:-|负|\()[\d.,]+/.exec(amount)![0] });
  const [, number, own] = WHOLE.exec(amount) ?? [];
  if (number !== undefined) return toFen(number.replaceAll(',', ''), ownUnit(own) ?? unit);
  if (/^\d[\d,.]*(?:万|亿)?$/.test(amount)) return wrong('amount.ambiguous', { part: text, ...decimalComma(amount) });
  const inside = INSIDE.exec(text)?.[0];
  return wrong('amount.unreadable', { part: text, suggestion: inside ?? '面议' });
}

/** A number's cell may carry the noise of binary fractions; nobody asks for a millionth. */
function bare({ text, kind }: Cell): string {
  if (kind === 'number' && Number.isFinite(Number(text))) return plainDigits(Number(Number(text).toPrecision(15)));
  return text.normalize('NFKC').toLowerCase().replace(/[\s_]/g, '');
}

function plainDigits(value: number): string {
  const text = String(value);
  return text.includes('e') ? value.toFixed(Math.abs(value) >= 1 ? 0 : 12) : text;
}

const ownUnit = (letter: string | undefined): Unit | null => (letter === '万' ? 'wan' : letter === '亿' ? 'yi' : null);

/** `1200000,50` can only be a decimal comma, and still nobody knows: so it is asked. */
function decimalComma(amount: string): { suggestion?: string } {
  return /^\d+,\d{1,2}(?:万|亿)?$/.test(amount) ? { suggestion: amount.replace(',', '.') } : {};
}

function toFen(number: string, unit: Unit): Judged<Price> {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = fraction.replace(/0+$/, '');
  const places = FEN_DIGITS[unit];
  if (digits.length > places) return wrong('amount.precision', { part: number });
  const fen = BigInt(whole + digits.padEnd(places, '0'));
  if (fen === 0n) return wrong('amount.zero', { part: number, suggestion: '面议' });
  if (fen > LARGEST) return wrong('amount.too-large', { part: number });
  return taken(String(fen));
}

/** What a header or a line above it says: `挂牌价（万元）`, `单位：万元`. */
export function unitOf(text: string): Unit | null {
  const key = text.normalize('NFKC').replace(/\s/g, '');
  if (/[(:]亿元?/.test(key)) return 'yi';
  if (/[(:]万元?/.test(key)) return 'wan';
  return /[(:]元/.test(key) ? 'yuan' : null;
}
