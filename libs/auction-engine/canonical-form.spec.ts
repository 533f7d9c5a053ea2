import { describe, expect, it } from '@jest/globals';
import { canonical, type Canonical } from './index.js';

/** By hand, where `canonical.spec.ts` asks another program. */
describe('canonical form', () => {
  it.each<[Canonical, string]>([
    [null, 'null'],
    [true, 'true'],
    [-0, '0'],
    [2.5, '2.5'],
    [-Number.MAX_SAFE_INTEGER, '-9007199254740991'],
    ['a "b"\n', '"a \\"b\\"\\n"'],
    ['示例', '"示例"'],
    [[1, [], [null, 'x']], '[1,[],[null,"x"]]'],
    [{}, '{}'],
    [{ b: 1, a: { d: '', c: undefined } }, '{"a":{"d":""},"b":1}'],
    // In the order of UTF-16 code units, not of code points.
    [{ '\ufb33': 1, '\u{1f600}': 2, '10': 3, '9': 4 }, '{"10":3,"9":4,"\u{1f600}":2,"\ufb33":1}'],
  ])('of %j', (value, text) => expect(canonical(value)).toBe(text));

  it.each<[string, unknown, string]>([
    ['no number', Number.NaN, 'not a number of a record: NaN'],
    ['too large a number', Number.MAX_SAFE_INTEGER + 1, 'not a number of a record: 9007199254740992'],
    ['half a character', '\ud800', 'a lone surrogate has no canonical form'],
    ['half a character in a name', { '\ud800': 1 }, 'a lone surrogate has no canonical form'],
    ['a bigint', { a: [1n] }, 'bigint has no canonical form'],
    ['nothing', [undefined], 'undefined has no canonical form'],
    ['a function', () => 1, 'function has no canonical form'],
  ])('there is none of %s', (_, value, message) => {
    expect(() => canonical(value as Canonical)).toThrow(new TypeError(message));
  });
});
