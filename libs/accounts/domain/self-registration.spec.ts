import { describe, expect, it } from '@jest/globals';
import { isCreditCode } from './credit-code.js';
import { isIdentityNumber } from './identity-number.js';

describe('a unified social credit code (GB 32100)', () => {
  // The example of the standard itself.
  it.each(['91350100M000100Y43'])('%s is one', (code) => expect(isCreditCode(code)).toBe(true));
  it.each([
    ['another check character', '91350100M000100Y44'],
    ['two digits changed over', '91530100M000100Y43'],
    ['a letter it has not', '91350100I000100Y43'],
    ['one character less', '91350100M000100Y4'],
    ['small letters', '91350100m000100y43'],
    ['nothing', ''],
  ])('is not %s', (_, code) => expect(isCreditCode(code)).toBe(false));
});

describe('a number of a resident’s identity card (GB 11643)', () => {
  // The example of the standard itself.
  it.each(['11010519491231002X'])('%s is one', (number) => expect(isIdentityNumber(number)).toBe(true));
  it.each(['110105194912310021', '11010519491331002X', '11010519490230002X', '1101051949123100', ''])(
    '%s is none',
    (number) => expect(isIdentityNumber(number)).toBe(false),
  );
});
