import type { Cell } from '@luochui/platform/domain/workbook.js';
import { saysNothing, taken, wrong, type Judged } from './judged.js';

export const DATE_ORDERS = ['ymd', 'mdy', 'dmy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DIGITS = '〇一二三四五六七八九';
const SHORT = /^(\d{1,2})[-./ ](\d{1,2})[-./ ](\d{4})$/;
/** Zeros that a program made into a date: there were no Chinese patents then. */
const ZERO = /^(0+|0000[-./]0+[-./]0+|0+[-./]0+[-./]0000|1970-0?1-0?1|1899-12-3[01]|1900-0?1-0?[01])$/;

/** What decides between 5 January and 1 May in a column: all its dates of that form together, not each for itself. */
export function orderOf(texts: readonly string[]): { order: DateOrder | null; conflict: readonly string[] } {
  const found: { mdy: string[]; dmy: string[] } = { mdy: [], dmy: [] };
  for (const text of texts) {
    const [, first, second] = SHORT.exec(normal(text)) ?? [];
    if (Number(first) > 12) found.dmy.push(text);
    if (Number(second) > 12) found.mdy.push(text);
  }
  if (found.mdy.length > 0 && found.dmy.length > 0) return { order: null, conflict: [found.mdy[0]!, found.dmy[0]!] };
  return { order: found.mdy.length > 0 ? 'mdy' : found.dmy.length > 0 ? 'dmy' : null, conflict: [] };
}

const LEAST_OF_EACH = 3;

/**
 * The trace of a spreadsheet with the other order of day and month, which somebody saved a list with: what it could read as a date it
 * rewrote (so there every day is at most 12), what it could not it left as it stood (so there one part is above 12).
 */
export function resavedTrace(texts: readonly string[]): { rewritten: string; left: string; count: number } | null {
  const rewritten: string[] = [];
  const left: string[] = [];
  for (const given of texts) {
    const text = normal(given);
    const [, first, second] = SHORT.exec(text) ?? [];
    if (first !== undefined) {
      if (Number(first) <= 12 && Number(second) <= 12) return null;
      left.push(given);
      continue;
    }
    const day = fromText(text, null).value;
    if (day === null) continue;
    if (Number(day.slice(8)) > 12) return null;
    rewritten.push(given);
  }
  if (rewritten.length < LEAST_OF_EACH || left.length < LEAST_OF_EACH) return null;
  return { rewritten: rewritten[0]!, left: left[0]!, count: rewritten.length };
}

export interface DateRules {
  readonly order: DateOrder | null;
  /** Later ones are refused: an application is not filed in the future. Null: any day. */
  readonly latest: string | null;
}

export function judgeDate(cell: Cell, { order, latest }: DateRules): Judged<string> {
  const text = normal(cell.text);
  if (saysNothing(text)) return taken<string>(null);
  if (ZERO.test(text)) return taken<string>(null, { code: 'date.zero', part: cell.text });
  const judged = cell.kind === 'number' ? fromNumber(text) : fromText(text, order);
  if (judged.value !== null && latest !== null && judged.value > latest)
    return wrong('date.future', { part: cell.text });
  return judged;
}

const normal = (text: string): string =>
  text
    .normalize('NFKC')
    .trim()
    // A time of day behind a date says nothing about the day.
    .replace(/[T ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/, '');

/** 20180105 is a day written together; 43105 is a day count that lost its format; a year alone is no day. */
function fromNumber(text: string): Judged<string> {
  if (/^(19|20)\d{6}$/.test(text)) return fromText(text, null);
  if (/^(19|20)\d{2}$/.test(text)) return wrong('date.incomplete', { part: text });
  const serial = Number(text);
  if (!(serial > 10_000 && serial < 80_000)) return wrong('date.unreadable', { part: text });
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
  return taken(day, { code: 'date.bare-number', params: { day }, part: text });
}

function fromText(given: string, order: DateOrder | null): Judged<string> {
  const text = arabic(given);
  const full =
    /^(\d{4})[-./年 ]+(\d{1,2})[-./月 ]+(\d{1,2})[日号]?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (full) return calendar(full[1]!, full[2]!, full[3]!, given);
  const named = namedMonth(text);
  if (named) return calendar(...named, given);
  if (/^\d{4}年?$/.test(text) || /^\d{4}[-./年]\d{1,2}月?$/.test(text))
    return wrong('date.incomplete', { part: given });
  const [, first, second, year] = SHORT.exec(text) ?? [];
  if (first === undefined) return wrong('date.unreadable', { part: given });
  const own = Number(first) > 12 ? 'dmy' : Number(second) > 12 ? 'mdy' : first === second ? 'mdy' : order;
  if (own === 'mdy') return calendar(year!, first, second!, given);
  if (own === 'dmy') return calendar(year!, second!, first, given);
  const two = (part: string) => part.padStart(2, '0');
  const readings = { first: `${year}-${two(first)}-${two(second!)}`, second: `${year}-${two(second!)}-${two(first)}` };
  return wrong('date.ambiguous', { part: given, params: readings });
}

function namedMonth(text: string): [year: string, month: string, day: string] | null {
  const dayFirst = /^(\d{1,2})[- ]([a-z]{3})[a-z]*[-, ]+(\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})$/i.exec(text);
  const [name, day, year] = dayFirst
    ? [dayFirst[2]!, dayFirst[1]!, dayFirst[3]!]
    : monthFirst
      ? [monthFirst[1]!, monthFirst[2]!, monthFirst[3]!]
      : ['', '', ''];
  const month = MONTHS.indexOf(name.toLowerCase());
  return month === -1 ? null : [year, String(month + 1), day];
}

function calendar(year: string, month: string, day: string, given: string): Judged<string> {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const real = !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === iso;
  return real ? taken(iso) : wrong('date.not-in-calendar', { part: given });
}

/** 二〇一八年一月五日, 二〇二三年十二月三十一日. */
function arabic(text: string): string {
  if (!/[一二三四五六七八九十〇零○]/.test(text)) return text;
  return text
    .replace(/[零○]/g, '〇')
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0)),
    )
    .replace(/[〇一二三四五六七八九]/g, (digit) => String(DIGITS.indexOf(digit)));
}
