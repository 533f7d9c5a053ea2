import type { IpKind } from './project.js';

export type PatentNumberVerdict = 'valid' | 'wrong-check-digit' | 'no-check-digit' | 'malformed';

/** Kinds whose Chinese number is an application number with a check digit. */
const JUDGED: readonly IpKind[] = ['invention', 'utility-model', 'design', 'application'];

/** Only Chinese patents carry this check digit; a European number looks alike and is none of our business. */
export const hasCheckDigit = (ipKind: IpKind, jurisdiction: string | null): boolean =>
  jurisdiction === 'CN' && JUDGED.includes(ipKind);

/** Weights 2 to 9, repeating; the sum modulo 11, where 10 is X. */
export function checkDigit(serial: string): string {
  const sum = Array.from(serial).reduce((total, digit, i) => total + Number(digit) * (2 + (i % 8)), 0);
  return sum % 11 === 10 ? 'X' : String(sum % 11);
}

/** Without prefix, spaces and full-width forms: `ZL 2020 1 0561208．6` is `202010561208.6`. */
export const bareNumber = (number: string): string =>
  number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/\s|,/g, '')
    .replace(/^(CN)?(ZL)?/, '');

/** Eight digits before October 2003 and twelve since, then the check digit; numbers of 1985 to 1988 have none. */
export function judgePatentNumber(number: string): PatentNumberVerdict {
  const [, serial, given] = /^(\d{8}|\d{12})(?:\.?([\dX]))?$/.exec(bareNumber(number)) ?? [];
  if (serial === undefined || !yearFits(serial)) return 'malformed';
  if (/^8[5-8]\d{6}$/.test(serial)) return given === undefined ? 'valid' : 'malformed';
  if (given === undefined) return 'no-check-digit';
  return given === checkDigit(serial) ? 'valid' : 'wrong-check-digit';
}

function yearFits(serial: string): boolean {
  if (serial.length === 12) return Number(serial.slice(0, 4)) >= 2003 && /^20/.test(serial);
  const year = Number(serial.slice(0, 2));
  return year >= 85 || year <= 3;
}
