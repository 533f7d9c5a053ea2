import { describe, expect, it } from '@jest/globals';
import { inCapitals, inYuan } from './rmb.js';

describe('a sum in capitals', () => {
  it.each([
    ['0', '人民币零元整'],
    ['1', '人民币壹分'],
    ['30', '人民币叁角整'],
    ['105', '人民币壹元零伍分'],
    ['1000', '人民币壹拾元整'],
    ['10500', '人民币壹佰零伍元整'],
    ['96000000', '人民币玖拾陆万元整'],
    ['123456789', '人民币壹佰贰拾叁万肆仟伍佰陆拾柒元捌角玖分'],
    ['100000100', '人民币壹佰万零壹元整'],
    // With a zero in the place of 万 the word 零 may be left out (支付结算办法, annex 1).
    ['1000500000', '人民币壹仟万伍仟元整'],
    ['643500000000', '人民币陆拾肆亿叁仟伍佰万元整'],
    ['10000000000100', '人民币壹仟亿零壹元整'],
  ])('of %s fen is %s', (fen, words) => expect(inCapitals(BigInt(fen))).toBe(words));
});

describe('a sum in yuan', () => {
  it.each([
    ['5', '0.05'],
    ['100', '1'],
    ['96000000', '960,000'],
    ['123456789', '1,234,567.89'],
  ])('of %s fen is %s', (fen, yuan) => expect(inYuan(BigInt(fen))).toBe(yuan));
});
