import { describe, expect, it } from '@jest/globals';
import { dayInShanghai, obstaclesToRelease, standingOf, type Right } from './rights.js';

const right = (change: Partial<Right> = {}): Right => ({
  ipKind: 'invention',
  jurisdiction: 'CN',
  number: 'ZL202010561208.6',
  filingDate: '2020-06-18',
  expiryDate: null,
  ...change,
});

describe('the standing of a right', () => {
  it.each([
    [right(), '2040-06-17', 'running', '2040-06-17'],
    [right(), '2040-06-18', 'over', '2040-06-17'],
    [right({ ipKind: 'utility-model' }), '2030-06-18', 'over', '2030-06-17'],
    [right({ ipKind: 'design', filingDate: '2021-05-31' }), '2025-01-01', 'running', '2031-05-30'],
    [right({ ipKind: 'design', filingDate: '2021-06-01' }), '2035-01-01', 'running', '2036-05-31'],
    [right({ filingDate: '2004-02-29' }), '2024-02-29', 'over', '2024-02-28'],
    [right({ expiryDate: '2030-01-01' }), '2030-01-01', 'running', '2030-01-01'],
    [right({ filingDate: null }), '2025-01-01', 'unknown', null],
    [right({ jurisdiction: 'US' }), '2099-01-01', 'unknown', null],
    [right({ ipKind: 'application' }), '2099-01-01', 'unknown', null],
    [right({ ipKind: 'secret', jurisdiction: null, number: null, filingDate: null }), '2025-01-01', 'unknown', null],
  ] as const)('%# term', (given, today, term, expiresOn) => {
    expect(standingOf(given, today)).toMatchObject({ term, expiresOn });
  });

  it.each([
    [right(), 'valid'],
    [right({ number: 'ZL202010561208.7' }), 'invalid'],
    [right({ number: 'ZL202010561208' }), 'unknown'],
    [right({ number: null }), 'unknown'],
    [right({ jurisdiction: 'US', number: '7,123,456' }), 'unknown'],
    [right({ ipKind: 'software', number: '2023SR0123456' }), 'unknown'],
  ] as const)('%# number', (given, number) => expect(standingOf(given, '2025-01-01').number).toBe(number));

  it('names every obstacle to a release, each with the number it is about', () => {
    const rights = [right({ number: 'ZL202010561208.7' }), right({ ipKind: 'utility-model', number: null })];
    expect(obstaclesToRelease({ status: 'submitted', rights }, '2031-01-01')).toEqual([
      { reason: 'not-accepted', number: null },
      { reason: 'number-invalid', number: 'ZL202010561208.7' },
      { reason: 'term-over', number: null },
    ]);
    expect(obstaclesToRelease({ status: 'accepted', rights: [] }, '2031-01-01')).toEqual([
      { reason: 'no-right', number: null },
    ]);
    expect(obstaclesToRelease({ status: 'accepted', rights: [right()] }, '2031-01-01')).toEqual([]);
  });

  it('takes the day of Shanghai', () => {
    expect(dayInShanghai(Date.parse('2025-12-31T15:59:59.999Z'))).toBe('2025-12-31');
    expect(dayInShanghai(Date.parse('2025-12-31T16:00:00Z'))).toBe('2026-01-01');
  });
});
