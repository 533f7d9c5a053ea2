import { describe, expect, it } from '@jest/globals';
import { checkDigit, hasCheckDigit, judgePatentNumber } from './patent-number.js';

describe('a Chinese patent number', () => {
  it.each([
    ['ZL202010561208.6', 'valid'],
    ['CN 202010561208.6', 'valid'],
    ['ZL 2020 1 0561208．6', 'valid'],
    ['2020105612086', 'valid'],
    ['ZL202010561208.7', 'wrong-check-digit'],
    ['ZL202010561208', 'no-check-digit'],
    ['ZL88100001', 'valid'],
    ['ZL88100001.1', 'malformed'],
    ['ZL202010561200.X', 'valid'],
    ['99100001.3', 'valid'],
    ['99100001.7', 'wrong-check-digit'],
    ['ZL199910561208.6', 'malformed'],
    ['ZL50100001.1', 'malformed'],
    ['EP1234567', 'malformed'],
    ['', 'malformed'],
  ])('%s is %s', (number, verdict) => expect(judgePatentNumber(number)).toBe(verdict));

  it.each([
    // 8·2+9·3+1·4+0·5+0·6+0·7+0·8+1·9 = 56 = 5·11 + 1
    ['89100001', '1'],
    // 2·2+0·3+0·4+3·5+1·6+0·7+1·8+1·9+2·2+3·3+4·4+5·5 = 96 = 8·11 + 8
    ['200310112345', '8'],
  ])('of %s ends in %s', (serial, digit) => expect(checkDigit(serial)).toBe(digit));

  it('is judged of Chinese patents only', () => {
    expect(hasCheckDigit('invention', 'CN')).toBe(true);
    expect(hasCheckDigit('invention', 'EP')).toBe(false);
    expect(hasCheckDigit('software', 'CN')).toBe(false);
    expect(hasCheckDigit('invention', null)).toBe(false);
  });
});
