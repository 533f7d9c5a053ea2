import type { Cell } from '@luochui/platform/domain/workbook.js';
import { bareNumber, checkDigit, hasCheckDigit, judgePatentNumber } from '../patent-number.js';
import type { IpKind } from '../project.js';
import { kindName } from './code-lists.js';
import { saysNothing, taken, wrong, type Issue, type Judged } from './judged.js';
import { oneLine } from './text.js';

/** A zero, or a slash with a zero, is how lists say that there is none yet. */
export const isNoNumber = (text: string): boolean =>
  saysNothing(text) || /^\/?0+(\.0+)?$/.test(text.normalize('NFKC').trim());

export function judgeNumbers(
  cell: Cell,
  ipKind: IpKind | null,
  jurisdiction: string | null,
): Judged<readonly string[]> {
  const text = oneLine(cell.text.replaceAll('\n', '、'));
  if (isNoNumber(text)) return taken<readonly string[]>([]);
  if (!hasCheckDigit(ipKind ?? 'invention', jurisdiction)) return taken([foreign(text)]);
  const more = /等\s*([\d一二三四五六七八九十]+)\s*[件项个]/.exec(text.normalize('NFKC'));
  if (more) return wrong('patent-number.incomplete-list', { part: more[0], params: { count: more[1]! } });
  const numbers: string[] = [];
  for (const part of text.normalize('NFKC').split(/[、,;|/\\及和与]+/)) {
    if (part.trim() === '') continue;
    const { value, error } = judgeOne(part.trim());
    if (error) return { value: null, error };
    numbers.push(value!);
  }
  return taken(numbers);
}

/** A number of another country's office is a text of that country; only its thousands' commas are no part of it. */
const foreign = (text: string): string => (/^\d{1,3}(,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text);

function judgeOne(given: string): Judged<string> {
  const number = bareNumber(given.replace(/^(专利号|申请号|专利申请号)[:：]?/, ''));
  if (/^\d+(\.\d+)?E\+?\d+$/.test(number)) return wrong('patent-number.scientific', { part: given });
  if (/^\d{7,9}[A-Z]$/.test(number) && !number.endsWith('X'))
    return wrong('patent-number.publication', { part: given });
  if (!/^\d+(\.?[\dX])?$/.test(number)) return wrong('patent-number.unreadable', { part: given });
  const [, serial, digit] = /^(\d{12}|\d{8})(?:\.?([\dX]))?$/.exec(number) ?? [];
  if (serial === undefined)
    return wrong('patent-number.length', {
      part: given,
      params: { length: String(number.replace(/\.?[\dX]$/, '').length) },
    });
  const verdict = judgePatentNumber(number);
  const right = `${serial}.${checkDigit(serial)}`;
  switch (verdict) {
    case 'valid':
      return taken(digit === undefined ? serial : `${serial}.${digit}`);
    case 'no-check-digit':
      return wrong('patent-number.no-check-digit', { part: given, params: { serial }, suggestion: right });
    case 'wrong-check-digit':
      return wrong('patent-number.check-digit', {
        part: digit!,
        params: { serial, digit: checkDigit(serial) },
        suggestion: right,
      });
    case 'malformed':
      return wrong('patent-number.unreadable', { part: given });
  }
}

const KIND_DIGITS: Readonly<Record<string, IpKind>> = {
  1: 'invention',
  2: 'utility-model',
  3: 'design',
  8: 'invention',
  9: 'utility-model',
};

/** The number itself says what it is of; an application may become any of them. */
export function contradictsKind(number: string, ipKind: IpKind): Issue | null {
  if (ipKind !== 'invention' && ipKind !== 'utility-model' && ipKind !== 'design') return null;
  const serial = number.replace(/\..$/, '');
  const says = KIND_DIGITS[serial.length === 12 ? serial[4]! : serial[2]!];
  if (says === undefined || says === ipKind) return null;
  return { code: 'patent-number.kind', params: { says: kindName(says) }, suggestion: kindName(says) };
}
