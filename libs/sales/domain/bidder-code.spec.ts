import { describe, expect, it } from '@jest/globals';
import { bidderCode, CODE_LETTERS } from './bidder-code.js';

const sequence = (numbers: readonly number[]) => {
  let next = 0;
  return () => numbers[next++ % numbers.length]!;
};

describe('a bidder’s code', () => {
  it('has three letters that can’t be mistaken', () => {
    expect(bidderCode(sequence([0, 1, 2]), new Set())).toBe('ACD');
    expect(CODE_LETTERS).not.toMatch(/[0O1IL2Z5S8BUV]/);
    expect(new Set(CODE_LETTERS).size).toBe(CODE_LETTERS.length);
  });
  it('is never one that is taken', () => {
    expect(bidderCode(sequence([0, 0, 0, 0, 0, 1]), new Set(['AAA']))).toBe('AAC');
  });
  it('grows a letter rather than search for ever', () => {
    expect(bidderCode(() => 0, new Set(['AAA']))).toBe('AAAA');
  });
});
